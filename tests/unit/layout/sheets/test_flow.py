"""Rows that flow: full pages, level columns, whole groups, and no last page with a few lines."""

from collections.abc import Sequence
from itertools import chain

import pytest

from cjm_desktop.layout.drawing import Figure, Group, figures
from cjm_desktop.layout.sheets.columns import Flowing, FlowPage, group_of
from cjm_desktop.layout.sheets.flow import Headed, flow, taken_by

PAGE = FlowPage(600, 400, 3)
TITLE = Figure(None, "heading", 600, 30, (), "Title")
AGAIN = Figure(None, "heading", 600, 15, (), "Title (continued)")
ROW, HEAD = 20.0, 25.0
SHORT = {1: 0.2, 2: 0.45, 3: 0.45}
"""Which share of a page is little, by how many columns it has."""


def group(name: str, rows: int) -> Sequence[Flowing]:
    heading = Figure(None, "heading", PAGE.room, HEAD, (), name)
    again = Figure(None, "heading", PAGE.room, HEAD, (), f"{name} again")
    made = (Figure(None, "table", PAGE.room, ROW, (), f"{name}{n}") for n in range(rows))
    return tuple(group_of(heading, made, again))


def groups(*counts: int) -> Sequence[Flowing]:
    named = zip("abcdefghijklmnop", counts, strict=False)
    return tuple(chain.from_iterable(group(name, count) for name, count in named))


def set_on(items: Sequence[Flowing], page: FlowPage = PAGE, taken: float = 0.0) -> list[Group]:
    return list(flow(items, page, Headed(TITLE, AGAIN, 10, taken)))


def columns_of(page: Group) -> list[list[tuple[float, Figure]]]:
    found: dict[float, list[tuple[float, Figure]]] = {}
    for x, y, figure in figures(page, 0, 0):
        if figure is not TITLE and figure is not AGAIN:
            found.setdefault(x, []).append((y, figure))
    return list(found.values())


def bottoms(page: Group) -> list[float]:
    return [column[-1][0] + column[-1][1].height for column in columns_of(page)]


MANY = [(n, m, n % 7) for n in range(1, 60, 4) for m in (1, 8, 30)]


@pytest.mark.parametrize("counts", MANY)
@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("taken", [0.0, 150.0])
def test_all_rows_are_set_once_in_order_and_within_the_page(
    counts: tuple[int, ...], columns: int, taken: float
) -> None:
    page = PAGE._replace(columns=columns)
    made = set_on(groups(*counts), page, taken)
    rows = [f.label for each in made for column in columns_of(each) for _, f in column]
    expected = [f"{name}{n}" for name, count in zip("abc", counts, strict=True)
                for n in range(count)]  # fmt: skip
    assert [row for row in rows if row[-1].isdigit()] == expected
    for each in made:
        assert max(bottoms(each), default=0) <= page.height
        for column in columns_of(each):
            # A heading without rows has nothing to bring along.
            last = column[-1][1].label
            assert last[-1].isdigit() or not counts["abc".index(last[0])]
            assert columns_of(each)[0][0][1].role == "heading"


@pytest.mark.parametrize("counts", MANY)
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_of_several_pages_none_is_short(counts: tuple[int, ...], columns: int) -> None:
    page = PAGE._replace(columns=columns)
    made = set_on(groups(*counts), page)
    for each in made if len(made) > 1 else ():
        assert max(bottoms(each)) >= SHORT[columns] * page.height - ROW


def test_a_table_with_a_row_too_many_breaks_close_to_the_foot_of_the_page() -> None:
    page = PAGE._replace(columns=1)
    full = next(n for n in range(1, 40) if len(set_on(groups(n), page)) == 2)
    before, last = set_on(groups(full), page)
    assert max(bottoms(before)) >= 0.8 * page.height
    assert max(bottoms(last)) >= SHORT[1] * page.height - ROW


def test_pages_after_the_first_have_a_heading_of_their_own() -> None:
    made = set_on(groups(60, 60))
    assert len(made) > 1
    first, *rest = made
    assert first.parts[0].part is TITLE
    assert all(each.parts[0].part is AGAIN for each in rest)


def test_what_is_taken_of_the_first_page_stays_free() -> None:
    first, *rest = set_on(groups(60, 60), taken=200.0)
    assert min(y for _, y, _ in figures(first, 0, 0)) == 200.0
    assert min(y for _, y, _ in figures(rest[0], 0, 0)) == 0.0


def test_columns_of_the_last_page_end_level() -> None:
    (page,) = set_on(groups(21))
    assert len(columns_of(page)) == 3
    assert max(bottoms(page)) - min(bottoms(page)) <= ROW


def test_few_groups_are_not_broken_to_fill_columns() -> None:
    (page,) = set_on(groups(4, 4, 3))
    names = [[f.label for _, f in column] for column in columns_of(page)]
    assert [column[0] for column in names] == ["a", "b", "c"]
    (page,) = set_on(groups(2))
    assert len(columns_of(page)) == 1


def test_groups_stay_whole_where_that_takes_no_further_page() -> None:
    made = set_on(groups(*[11] * 6))
    assert len(made) == 2
    for page in made:
        for column in columns_of(page):
            assert not any(f.label.endswith("again") for _, f in column)


def test_the_last_page_begins_with_a_group_if_the_one_before_it_keeps_enough() -> None:
    before, last = set_on(groups(16, 16, 16, 4))
    assert columns_of(last)[0][0][1].label == "c"
    assert max(bottoms(before)) >= 0.7 * PAGE.height
    assert max(bottoms(last)) >= SHORT[3] * PAGE.height - ROW


@pytest.mark.parametrize("rows", range(1, 14))
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_no_column_ends_with_an_intro(rows: int, columns: int) -> None:
    heading = Figure(None, "heading", PAGE.room, HEAD, (), "head")
    listed = [Figure(None, "item", PAGE.room, ROW, (), f"row {n}") for n in range(rows)]
    intro = Figure(None, "note", PAGE.room, ROW, (), "intro")
    items = tuple(
        item for _ in range(9) for item in group_of(heading, [intro, *listed], heading, intro=1)
    )
    for page in set_on(items, PAGE._replace(columns=columns)):
        for column in columns_of(page):
            assert column[-1][1] is not intro


def test_nothing_to_set_is_a_page_with_its_title() -> None:
    (page,) = set_on(())
    assert [figure for _, _, figure in figures(page, 0, 0)] == [TITLE]


def test_the_fewer_pages_are_taken_the_better_unless_there_is_no_room_for_the_first_row() -> None:
    page = PAGE._replace(columns=1)
    high = Figure(None, "table", page.room, 340, (), "high")
    one, rows = (Flowing(high, high.height),), groups(25)
    usual, below = Headed(TITLE, AGAIN, 10), Headed(TITLE, AGAIN, 10, 150)
    assert taken_by(one, page, usual) < taken_by(rows, page, usual)
    assert taken_by(one, page, below) > taken_by(rows, page, below)


def test_groups_that_go_on_are_the_worse_of_as_many_pages() -> None:
    headed = Headed(TITLE, AGAIN, 10)
    whole, broken = (taken_by(groups(*counts), PAGE, headed) for counts in ((14,) * 6, (17,) * 5))
    assert whole.pages == broken.pages == 2
    assert whole < broken
