"""Columns end level, headings come again where they are needed, and an end is always reached."""

from cjm_desktop.layout.drawing import Figure, Group, PlacedPart, Text
from cjm_desktop.layout.sheets.columns import (
    Flowing,
    FlowPage,
    group_of,
    set_columns,
    silent,
    unread,
)
from cjm_desktop.layout.text import Style, single

PAGE = FlowPage(900, 600, 4, 20)
HEADING = Figure(None, "heading", PAGE.room, 10, (), "Heading")
AGAIN = Figure(None, "heading", PAGE.room, 10, tuple(single("Again", 0, 8, Style("bold", 8))))


def figure(height: float) -> Figure:
    return Figure(None, "note", PAGE.room, height, ())


def row(height: float, needs: float = 0.0, above: float = 0.0) -> Flowing:
    return Flowing(figure(height), needs or height, above=above)


def test_rows_are_shared_out_over_all_columns() -> None:
    found = set_columns([row(20) for _ in range(8)], 0, PAGE, 500)
    assert found.stop == 8
    assert found.bottom == 40
    assert len({part.x for part in found.parts}) == 4


def test_what_has_no_room_is_left_for_the_next_page() -> None:
    rows = [row(100) for _ in range(10)]
    first = set_columns(rows, 0, PAGE, 250)
    assert (first.stop, first.bottom) == (8, 200)
    rest = set_columns(rows, first.stop, PAGE, 250)
    assert (rest.stop, rest.bottom) == (10, 100)


def roles(items: list[Flowing], start: int = 0) -> list[list[str]]:
    """Give the roles of what stands in each column."""
    columns: dict[float, list[str]] = {}
    for part in set_columns(items, start, PAGE, 60).parts:
        assert isinstance(part.part, Figure)
        columns.setdefault(part.x, []).append(part.part.role)
    return list(columns.values())


def test_a_heading_comes_again_on_a_further_page() -> None:
    items = list(group_of(HEADING, [figure(50) for _ in range(8)], AGAIN))
    assert roles(items) == [["heading", "note"], *[["note"]] * 3]
    assert roles(items, 5) == [["heading", "note"], *[["note"]] * 3]


def test_a_heading_comes_again_in_each_column_if_asked_for() -> None:
    items = list(group_of(HEADING, [figure(50) for _ in range(8)], AGAIN, in_columns=True))
    assert roles(items) == [["heading", "note"], *[["again", "note"]] * 3]
    assert roles(items, 5) == [["heading", "note"], *[["again", "note"]] * 3]


def test_what_comes_again_is_not_read() -> None:
    both = Group(PAGE.room, 20, (PlacedPart(0, 0, AGAIN), PlacedPart(0, 10, AGAIN)))
    seen, beside = unread(both), silent(both)
    assert isinstance(seen, Group)
    assert isinstance(beside, Group)
    for part in seen.parts:
        assert isinstance(part.part, Figure)
        assert part.part.level == 0
    for part in beside.parts:
        assert isinstance(part.part, Figure)
        assert [mark.says for mark in part.part.marks if isinstance(mark, Text)] == [" "]


def test_the_room_above_a_row_is_left_out_at_the_top_of_a_column() -> None:
    found = set_columns([row(20, above=15) for _ in range(5)], 0, PAGE, 500)
    assert [part.y for part in found.parts] == [0, 35, 0, 35, 0]


def test_a_heading_is_not_parted_from_its_first_row_to_be_level() -> None:
    found = set_columns([row(30, needs=230), row(200), row(180)], 0, PAGE, 500)
    heading, first, second = found.parts
    assert (first.x, first.y) == (heading.x, 30)
    assert second.x > first.x


def test_a_row_higher_than_the_page_has_a_column_of_its_own() -> None:
    assert set_columns([row(20), row(900)], 0, PAGE, 500).stop == 1
    found = set_columns([row(900), row(20)], 0, PAGE, 500)
    assert found.stop == 2
    assert len({part.x for part in found.parts}) == 2
