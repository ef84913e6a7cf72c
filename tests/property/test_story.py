"""A map told as a story: all of it is on the pages, in the pages, and can be read."""

from collections.abc import Iterator
from datetime import date
from unicodedata import bidirectional, category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.order import keys
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.anchors import OVERVIEW
from cjm_desktop.layout.drawing import Anchor, Figure, JumpArea, PlacedFigure, Text
from cjm_desktop.layout.fonts import REPLACEMENT, tables
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import MapPages, PrintRequest, SpreadBy
from cjm_desktop.words.wording import ENGLISH
from tests.strategies import all_shown, documents
from tests.unit.output.maps import a_map

DAY = date(2026, 11, 26)
READABLE = 7.0
WORDS = "Nobody in the plant knows what the machine could do for the next shift. "
papers = st.sampled_from(("A4", "A3"))
ways = st.sampled_from(("phase", "role"))


def crowded(count: int) -> Document:
    """Give a map with so many cards in two phases, of which much is written."""
    places = [("p1", "l1"), ("p1", "lt"), ("p2", "l2")]
    cards = {
        f"c{n}": Card(
            phase=places[n % 3][0],
            lane=places[n % 3][1],
            order=key,
            title=f"Card {n}: {WORDS * (n % 4)}"[:300],
            notes=f"Note {n}. {WORDS * (n * n % 40)}",
        )
        for n, key in enumerate(keys(count))
    }
    return a_map(cards)


def story(
    document: Document,
    paper: Paper = "A4",
    portrait: bool = False,
    by: SpreadBy = "phase",
    how: MapPages = "spreads",
) -> list[Page]:
    request = PrintRequest(paper, portrait, sections=("map",), map_pages=how, spread_by=by, day=DAY)
    return pages(document, ENGLISH, request)


def figures(laid: list[Page]) -> Iterator[PlacedFigure]:
    for page in laid:
        for piece in page.pieces[1:-1]:
            yield from piece.drawing.figures()


def texts(page: Page) -> Iterator[tuple[Text, float, float, float]]:
    """Go through the texts of a page, with left edge, baseline and scale."""
    for piece in page.pieces:
        for x, y, figure in piece.drawing.figures():
            for mark in figure.marks:
                if isinstance(mark, Text):
                    left = piece.x + (x + mark.x) * piece.scale
                    yield mark, left, piece.y + (y + mark.y) * piece.scale, piece.scale


def letters(text: str) -> str:
    """Leave out what lines are broken at, what is not seen, and what no font has."""
    known = {*tables()["fallback"].letters, *tables()["regular"].letters}
    return "".join(
        char
        for char in text
        if char in known and char != REPLACEMENT and not (char.isspace() or category(char) == "Cf")
    )


def is_leftwards(text: str) -> bool:
    """Tell a text of which something is written from right to left."""
    return any(bidirectional(char) in ("R", "AL", "AN") for char in text)


def is_strip(figure: Figure) -> bool:
    """Tell the strip that says where one is from what is told."""
    return any(isinstance(mark, JumpArea) and mark.target == OVERVIEW for mark in figure.marks)


def goes_on(figure: Figure) -> bool:
    """Tell what says whose the cards are where a cell goes on in another column."""
    return figure.role == "again"


def told(laid: list[Page]) -> str:
    """Give what stands in the columns, without what is said again where they go on."""
    return letters(
        "".join(
            mark.text
            for _, _, figure in figures(laid)
            if not (figure.role == "heading" or is_strip(figure) or goes_on(figure))
            for mark in figure.marks
            if isinstance(mark, Text)
        )
    )


def assert_whole(document: Document, laid: list[Page]) -> None:
    found = told(laid)
    for card in document.cards.values():
        if card.phase is not None and not is_disqualified(card):
            for text in (card.title, card.notes, card.message, card.resources, *card.links):
                if is_leftwards(text):  # its letters stand in the order in which they are seen
                    assert set(letters(text)) <= set(found)
                else:
                    assert letters(text) in found


def assert_inside(laid: list[Page]) -> None:
    for page in laid:
        for mark, left, base, scale in texts(page):
            assert left >= -0.01
            assert left + mark.width * scale <= page.width + 0.01
            assert base - mark.size * scale >= -0.01
            assert base <= page.height + 0.01


@given(documents().map(all_shown), papers, st.booleans(), ways)
@settings(deadline=None)
def test_every_card_is_told_in_full_and_inside_its_page(
    document: Document, paper: Paper, portrait: bool, by: SpreadBy
) -> None:
    laid = story(document, paper, portrait, by)
    assert_whole(document, laid)
    assert_inside(laid)


@given(documents().map(all_shown), papers, st.booleans(), ways)
@settings(deadline=None)
def test_no_text_is_too_small_to_be_read(
    document: Document, paper: Paper, portrait: bool, by: SpreadBy
) -> None:
    laid = story(document, paper, portrait, by, "auto")
    sizes = [mark.size * scale for page in laid for mark, _, _, scale in texts(page)]
    assert min(sizes) >= READABLE - 1e-6


@given(documents().map(all_shown), ways)
@settings(deadline=None)
def test_every_place_has_one_name_and_the_ways_between_chapters_lead_somewhere(
    document: Document, by: SpreadBy
) -> None:
    laid = story(document, by=by)
    marks = [mark for item in figures(laid) for mark in item.figure.marks]
    anchors = [mark.name for mark in marks if isinstance(mark, Anchor)]
    assert len(set(anchors)) == len(anchors)
    shown = {f"card:{each}" for each, card in document.cards.items()
             if card.phase is not None and not is_disqualified(card)}  # fmt: skip
    assert shown <= set(anchors)
    targets = {mark.target for mark in marks if isinstance(mark, JumpArea)}
    tray = {f"card:{each}" for each, card in document.cards.items() if card.phase is None}
    assert {each for each in targets if each.startswith("card:")} <= {*anchors, *tray}


@pytest.mark.parametrize("portrait", [False, True])
@given(st.integers(1, 60))
@settings(deadline=None, max_examples=10)
def test_no_card_is_lost_where_there_are_many(portrait: bool, count: int) -> None:
    document = crowded(count)
    laid = story(document, portrait=portrait)
    assert_whole(document, laid)
    assert_inside(laid)
