"""Pictures of a map are its PDF's pages, at the resolution asked for, all or none."""

from pathlib import Path

import PIL.Image
import pytest

from cjm_desktop.journey.records import Map
from cjm_desktop.output import picture_size
from cjm_desktop.output.exporters import PNG
from cjm_desktop.output.options import Cancelled, ExportOptions
from cjm_desktop.storage.errors import SaveError
from tests.unit.output.maps import a_map, colours_of, files_in, touchpoints


def test_a_page_is_rendered_at_its_resolution(tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    PNG.export(a_map(), path, ExportOptions(sections=("map",), dpi=72))
    with PIL.Image.open(path) as picture:
        assert picture.format == "PNG"
        assert picture.size == (842, 596)
        assert picture.info["dpi"] == pytest.approx((72, 72), abs=0.1)
        assert bytes.fromhex(Map().accent[1:]) in colours_of(picture)


def test_more_pages_get_numbers(tmp_path: Path) -> None:
    options = ExportOptions(sections=("gap",), dpi=36)
    PNG.export(a_map(touchpoints(90)), tmp_path / "gap.v1.png", options)
    assert files_in(tmp_path) == [f"gap.v1-{n}.png" for n in range(2, 6)] + ["gap.v1.png"]


def test_a_cancelled_export_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int, /) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        PNG.export(a_map(), tmp_path / "map.png", ExportOptions(dpi=36), progress=stop)
    assert not files_in(tmp_path)


def test_progress_only_grows_and_reaches_its_end(tmp_path: Path) -> None:
    calls: list[float] = []
    options = ExportOptions(dpi=36)
    PNG.export(
        a_map(), tmp_path / "map.png", options, progress=lambda done, of: calls.append(done / of)
    )
    assert calls == sorted(calls)
    assert (calls[0], calls[-1]) == (0, 1)


def test_a_picture_too_large_to_make_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_size, "MOST_PIXELS", 1_000_000)
    with pytest.raises(SaveError) as caught:
        PNG.export(a_map(), tmp_path / "map.png", ExportOptions(page="A3", dpi=144))
    assert caught.value.code == "picture_too_large"
    assert caught.value.values == {"millions": 4, "most": 1189}
    assert not files_in(tmp_path)


def test_a_grey_picture_has_no_other_colour(tmp_path: Path) -> None:
    out = tmp_path / "map.png"
    PNG.export(a_map(), out, ExportOptions(page="fit", sections=("map",), grey=True, dpi=72))
    with PIL.Image.open(out) as shown:
        assert shown.mode == "L"
        assert len(colours_of(shown)) > 2


def test_a_picture_is_as_long_as_is_asked(tmp_path: Path) -> None:
    out = tmp_path / "map.png"
    PNG.export(a_map(), out, ExportOptions(sections=("map",), pixels=1000))
    with PIL.Image.open(out) as shown:
        assert shown.size == (1000, 708)
        assert shown.info["dpi"] == pytest.approx((85.5, 85.5), abs=0.1)


@pytest.mark.parametrize(("grey", "mode"), [(False, "RGBA"), (True, "LA")])
def test_a_transparent_picture_has_no_ground(tmp_path: Path, grey: bool, mode: str) -> None:
    out = tmp_path / "map.png"
    options = ExportOptions("fit", sections=("map",), pixels=600, transparent=True, grey=grey)
    PNG.export(a_map(touchpoints(3)), out, options)
    with PIL.Image.open(out) as shown:
        assert shown.mode == mode
        ground = shown.getchannel("A")
        assert ground.getpixel((0, 0)) == 0
        assert ground.getextrema() == (0, 255)
