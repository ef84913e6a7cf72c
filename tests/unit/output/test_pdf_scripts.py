"""Text of any script is drawn in a PDF, and is copied from it as it was typed."""

from collections.abc import Iterator

import pypdfium2
import pytest

from cjm_desktop.journey.records import Card
from cjm_desktop.layout.fonts import tables
from cjm_desktop.output.pdf_glyphs import to_unicode
from tests.machine_fonts import FONTS, only_fonts_in
from tests.unit.output.maps import a_map, made, reader, text_of

TYPED = [
    "Ser annons \U0001f60d p\u00e5 n\u00e4tet",
    "\U0001f469\u200d\U0001f3ed\U0001f468\U0001f3fd\u200d\U0001f527 crew",
    "Flags \U0001f1f8\U0001f1ea\U0001f1e9\U0001f1f0 \U0001f44d\U0001f3fd",
    "\u65e5\u672c\u8a9e\u306e\u30bf\u30c3\u30c1",
    "\u0e44\u0e17\u0e22 \u0939\u093f\u0928\u094d\u0926\u0940",
    "\u0639\u0631\u0636 \u0627\u0644\u0633\u0639\u0631",
    "\u05e4\u05d2\u05d9\u05e9\u05d4 \u05e2\u05dd \u05de\u05e0\u05d4\u05dc",
    "\u05e9\u05dc\u05d5\u05dd, \u05de\u05d4 (\u05e0\u05e9\u05de\u05e2)? 14:30",
    "Offer \u0639\u0631\u0636 \u0627\u0644\u0633\u0639\u0631 v2",
    "\u05e9\u05dc\u05d5\u05dd abc def 12",
    "\U00010300 of Etruria, x\u0302",
]


@pytest.fixture(autouse=True)
def fonts() -> Iterator[None]:
    with only_fonts_in(FONTS):
        yield


def of_cards(*titles: str) -> bytes:
    cards = {
        f"c{n}": Card(phase="p1", lane="l1", order=f"b0{n}V", title=title)
        for n, title in enumerate(titles)
    }
    return made(a_map(cards), page="fit", sections=("map",))


@pytest.mark.parametrize("title", TYPED)
def test_what_is_copied_is_what_was_typed(title: str) -> None:
    assert " ".join(title.split()) in " ".join(text_of(of_cards(title)).split())


@pytest.mark.parametrize("title", TYPED[:5])
def test_another_library_reads_the_same(title: str) -> None:
    assert title.split()[0] in reader(of_cards(title)).pages[0].extract_text()


@pytest.mark.parametrize("title", TYPED[3:])
def test_what_was_typed_is_found(title: str) -> None:
    pdf = pypdfium2.PdfDocument(of_cards(title))
    try:
        assert pdf[0].get_textpage().search(title.split()[-1]).get_next() is not None
    finally:
        pdf.close()


def test_emoji_are_drawn() -> None:
    pdf = pypdfium2.PdfDocument(of_cards("\U0001f60d"))
    try:
        page = pdf[0]
        text = page.get_textpage()
        left, bottom, right, top = text.get_charbox(text.get_text_range().index("\U0001f60d"))
        image = page.render(scale=4, grayscale=True).to_pil()
        height = page.get_height()
    finally:
        pdf.close()
    area = [4 * value for value in (left, height - top, right, height - bottom)]
    shades = image.crop(tuple(map(round, area))).histogram()
    assert sum(shades[:100]) > sum(shades) / 20


def test_more_clusters_than_a_font_of_ours_holds_are_all_there() -> None:
    known = [char for char in tables()["emoji"].letters if char >= "\U0001f400"][:300]
    titles = ["".join(known[start : start + 60]) for start in range(0, len(known), 60)]
    found = text_of(of_cards(*titles))
    assert len(known) == 300
    assert all(found.count(char) == 1 for char in known)


def test_the_same_map_makes_the_same_bytes() -> None:
    assert of_cards(*TYPED) == of_cards(*TYPED)


def test_text_above_the_first_plane_is_written_as_pairs() -> None:
    assert "<00> <d83dde00>" in to_unicode("G0", ["\U0001f600"])
    assert "<01> <00410301>" in to_unicode("G0", ["a", "A\u0301"])
