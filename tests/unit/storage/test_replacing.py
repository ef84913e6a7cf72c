"""What an output may take the place of, where no format that is made today would show it."""

from pathlib import Path

import pytest

from cjm_desktop.storage import atomic, replacing
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.storage.replacing import Kind
from tests.unit.output.maps import files_in


@pytest.mark.parametrize(
    ("there", "code"),
    [
        (b"id,title\n", None),
        ("Köp — nu".encode(), None),
        (b"# {", None),
        (b"%PDF-1.4\n\0\x01", "other_kind"),
        (b'{"id": "title"}', "map_there"),
        (b"\n\n", "map_there"),
    ],
)
def test_an_export_of_text_replaces_text_that_is_no_map(
    there: bytes, code: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "cards.csv"
    path.write_bytes(there)
    if code is None:
        replacing.check_export(path, Kind("CSV"), (), force=False)
    else:
        with pytest.raises(SaveError) as caught:
            replacing.check_export(path, Kind("CSV"), (), force=False)
        assert caught.value.code == code


def test_what_cannot_be_looked_at_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(b"%PDF-")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SaveError) as caught:
        replacing.check_export(path, Kind("PDF", b"%PDF-"), (), force=True)
    assert caught.value.values == {"reason": "Permission denied"}


def test_a_source_that_is_gone_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "map.cjm"
    path.write_bytes(b"{}")
    replacing.check_map(path, [tmp_path / "gone.cjm", 9_999], force=True)


@pytest.mark.parametrize("failing", ["a", "b", "c"])
def test_files_that_belong_together_are_written_all_or_none(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / name for name in "abc"]
    paths[0].write_bytes(b"old")
    temporary = atomic._temporary

    def full(target: Path, present: object, mode: int) -> tuple[Path, int]:
        if target.name == failing:
            raise OSError(28, "No space left on device")
        return temporary(target, None, mode)

    monkeypatch.setattr(atomic, "_temporary", full)
    with pytest.raises(SaveError) as caught:
        replacing.write_together(dict.fromkeys(paths, b"new"))
    assert (caught.value.code, caught.value.path.name) == ("no_space", failing)
    assert files_in(tmp_path) == ["a"]
    assert paths[0].read_bytes() == b"old"
    monkeypatch.undo()
    replacing.write_together(dict.fromkeys(paths, b"new"))
    assert [path.read_bytes() for path in paths] == [b"new"] * 3
