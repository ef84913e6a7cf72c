"""A poster's sheets show the whole map once, cut between phases, lanes and cards."""

import re

import pytest
from hypothesis import given, settings

from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.poster.poster import Poster, poster, window_room
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.without_disqualified import without_disqualified
from cjm_desktop.words.wording import ENGLISH
from tests.strategies import documents
from tests.unit.layout.drawn import texts_of
from tests.unit.output.maps import a_map, sample

A4 = PrintRequest(sections=("map",), map_pages="tiles")


def tall_map(cards: int = 60) -> Document:
    """A map whose second cell is much taller than a sheet, beside one with a single card."""
    titles = (f"Card {n} " + "with a longer title " * (n % 4) for n in range(cards))
    orders = order.keys(cards)
    made = {
        f"c{n}": Card(phase="p2", lane="l1", order=orders[n], kind="touchpoint", title=title)
        for n, title in enumerate(titles)
    }
    beside = Card(phase="p1", lane="l1", order="a0", kind="touchpoint", title="Alone")
    return a_map({**made, "beside": beside})


def covered(made: Poster) -> bool:
    """Say whether the windows are a grid without holes from corner to corner."""
    windows = [tile.window for tile in made.tiles]
    area = sum(window.width * window.height for window in windows)
    whole = max(window.right for window in windows) * max(window.bottom for window in windows)
    return abs(area - whole) < 1


def cut_cards(made: Poster) -> list[str]:
    """Name the cards that no sheet shows whole."""
    windows = [tile.window for tile in made.tiles]
    return [
        item.figure.label
        for item in made.drawing.figures()
        if item.figure.role == "card"
        and not any(
            window.x <= item.x
            and window.y <= item.y
            and item.x + item.figure.width <= window.right
            and item.y + item.figure.height <= window.bottom
            for window in windows
        )
    ]


@settings(max_examples=60)
@given(documents(max_cards=30))
def test_every_card_is_whole_on_one_sheet(document: Document) -> None:
    made = poster(document, ENGLISH, A4)
    assert covered(made)
    assert cut_cards(made) == []


@pytest.mark.parametrize("portrait", [False, True], ids=["lying", "upright"])
def test_a_lane_taller_than_a_sheet_is_cut_between_its_cards(portrait: bool) -> None:
    made = poster(tall_map(), ENGLISH, PrintRequest("A4", portrait, map_pages="tiles"))
    assert len(made.down) > 2
    assert cut_cards(made) == []
    # No sheet below the first is left empty for it.
    assert made.down[0].size * made.scale > window_room(made.sheet).height * 0.6


def test_a_phase_is_never_cut() -> None:
    made = poster(sample("bouncy-ball-machine"), ENGLISH, PrintRequest("A4", poster="A0"))
    borders = {theme.LANE_HEADER + column.x for column in made.layout.columns}
    assert {span.start for span in made.across[1:]} <= borders


@pytest.mark.parametrize("size", ["A2", "A1"])
def test_the_poster_has_the_size_that_is_asked_for(size: str) -> None:
    request = PrintRequest("A4", map_pages="tiles", poster=size)  # type: ignore[arg-type]
    made = poster(sample("bouncy-ball-machine"), ENGLISH, request)
    long = {"A2": 594, "A1": 841}[size] * 72 / 25.4
    assert max(made.width, made.height) <= long + 1
    assert max(made.width / long, made.height / (long / 2**0.5)) > 0.98


def test_sheets_after_the_first_say_which_phases_and_lanes_they_show() -> None:
    laid = pages(sample("bouncy-ball-machine"), ENGLISH, A4)
    made = poster(without_disqualified(sample("bouncy-ball-machine")), ENGLISH, A4)
    last = texts_of(mark for it in laid[-1].pieces[2].figures() for mark in it.figure.marks)
    lowest = made.layout.document.lanes[made.layout.bands[-1].lane].name
    assert {"7. Loyalty", lowest, made.tiles[-1].name} <= set(last)
    first = texts_of(mark for it in laid[1].pieces[2].figures() for mark in it.figure.marks)
    assert "1. Inactive" not in first


def test_names_and_marks_are_outside_the_map() -> None:
    laid = pages(sample("bouncy-ball-machine"), ENGLISH, A4)
    sheet_names = re.compile("[A-Z]+[0-9]+")
    for page in laid[1:]:
        _, shown, around = page.pieces
        (bookmark,) = (mark for mark in page.bookmarks if sheet_names.fullmatch(mark.title))
        for item in around.figures():
            for mark in item.figure.marks:
                x, y = _middle(mark)
                assert not _inside(bookmark.area, item.x + x, item.y + y), mark
        assert shown.area is not None


def test_the_first_page_says_how_to_put_it_together() -> None:
    laid = pages(sample("bouncy-ball-machine"), ENGLISH, A4)
    found = texts_of(mark for it in laid[0].pieces[1].figures() for mark in it.figure.marks)
    assert {"A1", "B3"} <= set(found)
    assert any(text.startswith(f"{len(laid) - 1} sheets, ") for text in found)


def test_a_roll_is_one_page_of_its_width() -> None:
    request = PrintRequest(sections=("map",), map_pages="tiles", roll=610)
    (page,) = pages(sample("bouncy-ball-machine"), ENGLISH, request)
    assert round(page.height * 25.4 / 72) == 610
    shown = page.pieces[1]
    assert shown.drawing.height * shown.scale > page.height * 0.85


def _middle(mark: object) -> tuple[float, float]:
    x1, y1 = getattr(mark, "x1", None), getattr(mark, "y1", None)
    if x1 is not None and y1 is not None:
        return (x1 + mark.x2) / 2, (y1 + mark.y2) / 2  # type: ignore[attr-defined]
    return mark.x, mark.y  # type: ignore[attr-defined]


def _inside(area: Rect, x: float, y: float) -> bool:
    return area.x + 0.5 < x < area.right - 0.5 and area.y + 0.5 < y < area.bottom - 0.5
