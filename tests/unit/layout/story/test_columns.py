"""Columns end level, headings come again, and an end is always reached."""

from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.flow import Flowing
from cjm_desktop.layout.story.columns import set_columns
from cjm_desktop.layout.story.measures import story_page

PAGE = story_page(PrintRequest("A4"))


def row(height: float, again: Figure | None = None, needs: float = 0.0) -> Flowing:
    return Flowing(Figure(None, "note", PAGE.room, height, ()), needs or height, again)


def test_rows_are_shared_out_over_all_columns() -> None:
    assert PAGE.columns == 4
    found = set_columns([row(20) for _ in range(8)], 0, PAGE, 500)
    assert found.end == 8
    assert found.height == 40
    assert len({part.x for part in found.parts}) == 4


def test_what_has_no_room_is_left_for_the_next_page() -> None:
    rows = [row(100) for _ in range(10)]
    first = set_columns(rows, 0, PAGE, 250)
    assert (first.end, first.height) == (8, 200)
    rest = set_columns(rows, first.end, PAGE, 250)
    assert (rest.end, rest.height) == (10, 100)


def test_a_heading_comes_again_where_its_rows_go_on() -> None:
    again = Figure(None, "heading", PAGE.room, 10, ())
    found = set_columns([row(50), *(row(50, again) for _ in range(3))], 0, PAGE, 60)
    assert [part.part is again for part in found.parts] == [False, *[True, False] * 3]
    assert found.height == 60


def test_a_heading_is_not_parted_from_its_first_row_to_be_level() -> None:
    found = set_columns([row(30, needs=230), row(200), row(180)], 0, PAGE, 500)
    heading, first, second = found.parts
    assert (first.x, first.y) == (heading.x, 30)
    assert second.x > first.x


def test_a_row_higher_than_the_page_stands_alone_in_its_column() -> None:
    assert set_columns([row(20), row(900)], 0, PAGE, 500).end == 1
    found = set_columns([row(900), row(20)], 0, PAGE, 500)
    assert found.end == 2
    assert len({part.x for part in found.parts}) == 2
