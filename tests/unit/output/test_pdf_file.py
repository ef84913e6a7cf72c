"""What a PDF says of itself (fonts, bookmarks, links, title, language), and how it is made."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.maps import make_map
from cjm_desktop.journey.records import Card, Lane, Map
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.exporters import PDF
from cjm_desktop.output.options import Cancelled, ExportOptions
from cjm_desktop.output.pdf import pdf_bytes
from cjm_desktop.paths import resource
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.words.wording import Wording
from tests.unit.output.maps import (
    a_map,
    colours_of,
    files_in,
    made,
    reader,
    rendered,
    sample,
    text_of,
    touchpoints,
)

MM = 72 / 25.4


def test_fonts_are_embedded_as_subsets_with_their_characters() -> None:
    pdf = reader(made(sample("bouncy-ball-machine"), page="A3"))
    fonts = [
        font.get_object() for page in pdf.pages for font in page["/Resources"]["/Font"].values()
    ]
    names = {font["/BaseFont"] for font in fonts}
    assert {name.partition("+")[2] for name in names} == {
        "Inter-Regular", "Inter-Italic", "Inter-SemiBold", "Inter-Bold",
    }  # fmt: skip
    for font in fonts:
        assert "/ToUnicode" in font
        program = font["/FontDescriptor"]["/FontFile2"].get_data()
        assert len(program) < 100_000


def test_a_thousand_cards_and_their_gap_chart_are_a_small_file() -> None:
    assert len(made(make_map(1_000), page="fit", sections=("map", "gap"))) < 250_000


def test_title_authors_language_and_date_are_the_maps() -> None:
    map_ = Map(title="Köp (1) <b>", authors=("Åsa", "Bo"), purpose="Why", language="sv")
    pdf = reader(made(a_map(map=map_)))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Köp (1) <b>"
    assert pdf.metadata.author == "Åsa, Bo"
    assert pdf.metadata.subject == "Why"
    assert pdf.metadata.creator == "CJM Desktop"
    assert pdf.metadata.creation_date_raw == "D:20261121000000Z"
    assert pdf.root_object["/Lang"] == "sv"
    assert pdf.root_object["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_each_page_and_each_phase_has_a_bookmark() -> None:
    pdf = reader(made(a_map(), page="A4", sections=("map", "gap")))
    map_page, phases, gap_page = pdf.outline
    assert (map_page["/Title"], gap_page["/Title"]) == ("Map", "Gap chart")
    assert [mark["/Title"] for mark in phases] == ["1. Trigger", "2. Choice"]
    assert pdf.get_destination_page_number(phases[1]) == 0
    assert pdf.get_destination_page_number(gap_page) == 1
    first, second = phases
    assert first["/Type"] == "/FitR"
    assert first["/Left"] < second["/Left"] < second["/Right"] <= pdf.pages[0].mediabox.right


def test_links_are_live_where_their_card_is() -> None:
    address = "https://example.com/a(b)?c=1&d=%20ö"
    card = Card(phase="p1", lane="l1", order="a0", title="Linked", links=(address,))
    page = reader(made(a_map({"c1": card}), page="A4")).pages[0]
    (link,) = [note.get_object() for note in page["/Annots"]]
    assert link["/Subtype"] == "/Link"
    assert link["/A"]["/URI"] == "https://example.com/a(b)?c=1&d=%20%C3%B6"
    left, bottom, right, top = map(float, link["/Rect"])
    assert 0 < left < right < page.mediabox.right
    assert 0 < bottom < top < page.mediabox.top
    assert right - left == pytest.approx(top - bottom, rel=0.3)


@pytest.mark.parametrize(
    ("paper", "portrait", "width", "height"),
    [
        ("A4", False, 297 * MM, 210 * MM),
        ("A4", True, 210 * MM, 297 * MM),
        ("A0", False, 1189 * MM, 841 * MM),
        ("letter", True, 612, 792),
    ],
)
def test_pages_have_the_size_asked_for(
    paper: str, portrait: bool, width: float, height: float
) -> None:
    for page in reader(made(a_map(), page=paper, portrait=portrait)).pages:
        assert float(page.mediabox.width) == pytest.approx(width, abs=0.1)
        assert float(page.mediabox.height) == pytest.approx(height, abs=0.1)


def test_every_page_has_the_maps_name_the_day_and_its_number() -> None:
    data = made(a_map(touchpoints(90)), page="A4")
    count = len(reader(data).pages)
    assert count > 2
    for number in range(count):
        found = text_of(data, number)
        assert "Buying · Client & Co" in found
        assert "21 November 2026" in found
        assert f"{number + 1} / {count}" in found


def test_one_role_alone_leaves_the_others_out() -> None:
    data = made(a_map(), page="A3", roles=("l2",))
    found = text_of(data, 0) + text_of(data, 1)
    assert "Card p1 l2" in found
    assert "Card p1 l1" not in found
    assert "Boss" not in found
    assert "Ideas" not in found
    assert "Mood" in text_of(data, 0)


def test_a_role_alone_keeps_its_colour() -> None:
    def colours(**options: Any) -> set[bytes]:
        return colours_of(rendered(made(a_map({}), page="A4", sections=("map",), **options)))

    first, second = (bytes.fromhex(LIGHT[token][1:]) for token in ("role-1", "role-2"))
    assert {first, second} <= colours()
    assert second in colours(roles=("l2",))
    assert first not in colours(roles=("l2",))


def test_lanes_have_their_own_colours() -> None:
    lanes = {"l1": Lane(order="a0", name="Boss", colour="#12AB34")}
    picture = rendered(made(a_map({}, lanes=lanes, personas={}), sections=("map",)))
    assert b"\x12\xab\x34" in colours_of(picture)


def test_the_same_map_makes_the_same_file() -> None:
    document = sample("studsbollsmaskin")
    assert made(document, page="A3") == made(document, page="A3")


def test_a_map_without_anything_is_a_page_too() -> None:
    data = made(a_map({}, phases={}, lanes={}, personas={}, map=Map()))
    assert "Untitled journey map" in text_of(data)


def test_a_cancelled_export_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(b"%PDF-the old one")
    calls: list[tuple[int, int]] = []

    def stop_late(done: int, total: int, /) -> None:
        calls.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        PDF.export(a_map(), path, ExportOptions(), progress=stop_late)
    assert path.read_bytes() == b"%PDF-the old one"
    assert files_in(tmp_path) == ["map.pdf"]
    assert len(calls) > 2


def test_progress_only_grows_and_reaches_its_end() -> None:
    calls: list[float] = []
    pdf_bytes(a_map(), ExportOptions(), progress=lambda done, of: calls.append(done / of))
    assert calls == sorted(calls)
    assert calls[0] == 0
    assert calls[-1] == 1


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SaveError) as caught:
        PDF.export(a_map(), tmp_path / "no" / "map.pdf", ExportOptions())
    assert caught.value.code == "folder_missing"


def test_labels_speak_the_maps_language_unless_told() -> None:
    document = a_map(map=Map(language="sv"))
    in_swedish = pdf_bytes(document, ExportOptions())
    assert in_swedish == pdf_bytes(document, ExportOptions(), tr=Wording.of("sv"))


def test_no_window_toolkit_is_loaded(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from cjm_desktop.output.options import ExportOptions\n"
        "from cjm_desktop.output.exporters import PDF\n"
        "from cjm_desktop.storage import codec\n"
        "document = codec.load(Path(sys.argv[1]))\n"
        "PDF.export(document, Path(sys.argv[2]), ExportOptions())\n"
        "print([name for name in sys.modules if 'PySide6' in name or 'shiboken' in name])"
    )
    out = tmp_path / "map.pdf"
    source = resource("samples", "bouncy-ball-machine.cjm")
    done = subprocess.run(
        [sys.executable, "-c", program, str(source), str(out)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
    assert out.read_bytes().startswith(b"%PDF-")


def test_pages_are_compressed_bytes() -> None:
    data = made(sample("bouncy-ball-machine"), page="A3")
    contents = reader(data).pages[0]["/Contents"].get_object()
    assert contents["/Filter"] == ["/FlateDecode"]
    assert len(data) < 150_000
