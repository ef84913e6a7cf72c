"""Text in a PDF stands where the layout put it, is read in order, and is found by others."""

from collections.abc import Iterable, Iterator
from math import inf
from typing import Any, NamedTuple, TypeVar

import pypdfium2
import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Handoff, Lane, Map
from cjm_desktop.layout.alternative import alternative
from cjm_desktop.layout.drawing import Text, Words
from cjm_desktop.layout.fonts import tables
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.words.wording import Wording
from tests.unit.output.maps import (
    DAY,
    SAMPLES,
    Glyph,
    a_map,
    glyphs,
    made,
    reader,
    sample,
    text_of,
)

_ROUNDED = 0.001
"""pdfium reads the widths of glyphs as whole thousandths of the font size."""


class CharPlace(NamedTuple):
    """Where the layout put a character, and how far from it pdfium may find it, in points.

    Words that stand for a sign have no places of their own.
    """

    char: str
    x: float = 0
    y: float = 0
    slack: float = inf


def laid(document: Document, paper: Paper) -> list[Page]:
    return pages(document, Wording.of(document.map.language), PrintRequest(page=paper, day=DAY))


def expected(page: Page, document: Document) -> Iterator[CharPlace]:
    """Go through the characters that the layout put on a page, as they are read."""
    for piece in page.pieces:
        placed = piece.read or tuple(piece.drawing.figures())
        for x, y, figure in placed:
            for mark in figure.marks:
                if isinstance(mark, Words):
                    yield from map(CharPlace, written(mark.text))
                if not isinstance(mark, Text):
                    continue
                advances, at = tables()[mark.font].advances, 0.0
                left = piece.x + (x + mark.x) * piece.scale
                height = page.height - piece.y - (y + mark.y) * piece.scale
                if mark.says is not None:
                    # Of a word that is said as a whole nobody can tell where its letters stand.
                    yield from map(CharPlace, written(mark.says))
                    continue
                for index, char in enumerate(mark.text):
                    if not char.isspace():
                        slack = 0.02 + index * piece.scale * mark.size * _ROUNDED
                        yield CharPlace(char, left + at * piece.scale, height, slack)
                    at += advances[char] * mark.size


Placed = TypeVar("Placed", CharPlace, Glyph)


def by_lines(characters: Iterable[Placed]) -> list[Placed]:
    """Sort what follows each other on one line from left to right, as pdfium does."""
    lines: list[list[Placed]] = []
    for each in characters:
        if not lines or abs(lines[-1][-1].y - each.y) > 0.1:
            lines.append([])
        lines[-1].append(each)
    return [each for line in lines for each in sorted(line, key=lambda one: one.x)]


def spoken(page: Page, document: Document) -> Iterator[str]:
    """Go through the words of arrows and curves, which have none that are seen."""
    tr = Wording.of(document.map.language)
    for piece in page.pieces:
        for _, _, figure in piece.drawing.figures():
            if not any(isinstance(mark, Text | Words) for mark in figure.marks):
                yield written(alternative(figure, document, tr))


def names_dots(page: Page) -> bool:
    """Whether a page has a chart with names beside its dots."""
    figures = (each.figure for piece in page.pieces for each in piece.drawing.figures())
    return any(figure.role == "dot" and figure.key is None for figure in figures)


def assert_each_in_its_place(found: list[Glyph], wanted: list[CharPlace]) -> None:
    """Find for each character a place that it is at, in whatever order they are read."""
    left: dict[str, list[CharPlace]] = {}
    for place in sorted(wanted, key=lambda each: each.slack):
        left.setdefault(place.char, []).append(place)
    for glyph in found:
        places = left[glyph.char]
        places.remove(next(each for each in places if is_at(glyph, each)))
    assert not any(left.values())


def is_at(glyph: Glyph, place: CharPlace) -> bool:
    if place.slack == inf:
        return True
    return abs(glyph.x - place.x) <= place.slack and abs(glyph.y - place.y) <= 0.02


def without(said: Iterator[str], found: list[Glyph]) -> list[Glyph]:
    """Take words out; pdfium sets those of several arrows as it likes."""
    for words in said:
        start = "".join(glyph.char for glyph in found).index(words)
        del found[start : start + len(words)]
    return found


def written(words: str) -> str:
    return "".join(words.split())


def runs_of(made: list[Page]) -> list[Text]:
    return [
        mark
        for page in made
        for piece in page.pieces
        for placed in piece.drawing.figures()
        for mark in placed.figure.marks
        if isinstance(mark, Text)
    ]


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("paper", ["A4", "A3", "fit"])
def test_every_character_is_where_the_layout_put_it(name: str, paper: Paper) -> None:
    document = sample(name)
    data = made(document, page=paper)
    for number, page in enumerate(laid(document, paper)):
        wanted = by_lines(expected(page, document))
        found = by_lines(without(spoken(page, document), list(glyphs(data, number))))
        if names_dots(page):
            # pdfium reads names beside each other as one line, if they are almost as high.
            assert_each_in_its_place(found, wanted)
            continue
        assert [glyph.char for glyph in found] == [glyph.char for glyph in wanted]
        for glyph, place in zip(found, wanted, strict=True):
            assert glyph.x == pytest.approx(place.x, abs=place.slack)
            if place.slack < inf:
                assert glyph.y == pytest.approx(place.y, abs=0.02)


def test_lines_break_as_on_the_screen() -> None:
    title = "A long title that must be broken into several lines of one narrow card"
    document = a_map({"c1": Card(phase="p1", lane="l1", order="a0", title=title)})
    lines = [
        mark.text
        for placed in laid(document, "fit")[0].pieces[1].drawing.figures()
        if placed.figure.role == "card"
        for mark in placed.figure.marks
        if isinstance(mark, Text)
    ]
    assert len(lines) > 2
    assert " ".join(lines) == title
    found = text_of(made(document, page="fit")).splitlines()
    start = found.index(lines[0])
    assert found[start : start + len(lines)] == lines


def test_a_phase_is_read_through_all_lanes_before_the_next() -> None:
    found = text_of(made(a_map(), page="fit", sections=("map",)))
    in_order = [
        "Buying", "Boss", "Ivan Example", "User", "Mood", "Worth", "1. Trigger", "See why",
        "Card p1 l1", "Card p1 l2", "2. Choice", "Choose well", "Card p2 l1", "Card p2 l2", "1 / 1",
    ]  # fmt: skip
    places = [found.find(part) for part in in_order]
    assert -1 not in places
    assert places == sorted(places)


def test_labels_of_arrows_are_read_after_the_cards() -> None:
    handoffs = {"h": Handoff(source="c1", target="c0", label="hands over the list")}
    found = text_of(made(a_map(handoffs=handoffs), page="fit", sections=("map",)))
    assert -1 < found.find("Card p2 l2") < found.find("hands over the list")


def test_both_libraries_read_the_same_words() -> None:
    data = made(sample("bouncy-ball-machine"), page="A3", sections=("map",), map_pages="one")
    by_pypdf = reader(data).pages[0].extract_text()
    for words in ("Buying a bouncy-ball machine", "4. Active evaluation", "Toy industry"):
        assert words in by_pypdf
        assert words in text_of(data)


@pytest.mark.parametrize("title", ["K\u00f8bsbeslutningsprocessen hos kunden", "A/" * 40])
def test_a_word_that_lines_break_is_copied_and_found_whole(title: str) -> None:
    card = Card(phase="p1", lane="l1", order="a0", title=title)
    document = a_map({"c1": card}, map=Map(title="x", language="da"))
    broken = [run.text for run in runs_of(laid(document, "fit")) if run.says is not None]
    assert len(broken) > 1
    data = made(document, page="fit", sections=("map",))
    assert title in " ".join(text_of(data).split())
    pdf = pypdfium2.PdfDocument(data)
    try:
        assert pdf[0].get_textpage().search(title.split()[0]).get_next() is not None
    finally:
        pdf.close()


@pytest.mark.parametrize(
    "text",
    [
        r"brackets ( \ ) \( \) \\",
        '<img src="file:///etc/passwd"> <b>bold</b> &amp; {title}',
        "(unbalanced",
        "ends in \\",
        "BT ET Q endstream endobj",
        "%PDF-1.4 /Name <hex> [array]",
        "åäöÅÄÖæøÆØ éñçß „“”’ – — … •",
        "Ελληνικά Русский ąęłżźć čřžůďť ğışİ ő ű",
    ],
)
def test_hostile_and_foreign_text_comes_back_as_it_is(text: str) -> None:
    card = Card(phase="p1", lane="l1", order="a0", title=text, channel=text[:12])
    document = a_map({"c1": card}, map=Map(title=text, client=text))
    found = "".join(glyph.char for glyph in glyphs(made(document, page="fit"), 0))
    assert found.count("".join(text.split())) >= 3


def test_a_character_that_no_font_has_shows_as_a_replacement() -> None:
    document = a_map({"c1": Card(phase="p1", lane="l1", order="a0", title="a\U000e0041\u4e2db")})
    found = text_of(made(document, page="fit"))
    assert "a\ufffd\ufffdb" in found


def test_more_characters_than_one_subset_holds_are_all_there() -> None:
    known = [
        char
        for char in map(chr, [*range(0x100, 0x180), *range(0x386, 0x500)])
        if char in tables()["semibold"].letters and char.isalpha()
    ]
    assert len(known) > 300
    cards = {
        f"c{n}": Card(phase="p1", lane="l1", order=f"b0{n}V", title="".join(known[n * 60 :][:60]))
        for n in range(len(known) // 60 + 1)
    }
    document = a_map(cards)
    data = made(document, page="fit")
    page = laid(document, "fit")[0]
    wanted, found = list(expected(page, document)), list(glyphs(data, 0))
    found = without(spoken(page, document), found)
    assert [glyph.char for glyph in found] == [glyph.char for glyph in wanted]
    for glyph, place in zip(found, wanted, strict=True):
        assert glyph.x == pytest.approx(place.x, abs=place.slack)


def test_what_is_counted_and_paid_and_changed_is_on_paper() -> None:
    def placed(phase: str, order: str, **fields: Any) -> Card:
        return Card(phase=phase, lane="l1", order=order, **fields)

    document = a_map(
        {
            "a": placed("p1", "a0", customer_present=True, we_present=False, change="added"),
            "b": placed("p1", "a1", kind="mindset", title="Why now", qualification="qualified"),
            "c": placed("p2", "a0", title="Money", investment="high"),
            "d": placed("p2", "a1", title="Fax", change="removed", we_present=True),
        }
    )
    paid = {**document.lanes, "li": Lane(order="a5", name="Pays", kind="investment")}
    text = " ".join(text_of(made(a_map(dict(document.cards), lanes=paid), page="fit")).split())
    assert "1. Trigger See why 1 of 1 C 1 W 0" in text
    assert "2. Choice Choose well" in text
    assert "High Money" in text
    assert text.count("New") == text.count("Removed") == 1
