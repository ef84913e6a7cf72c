"""The heat map of coverage, by hand-worked cases."""

from typing import Any

import pytest

from cjm_desktop.insight.coverage import Cover, Measure, covers
from cjm_desktop.insight.wants import WantCount
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Icon, Path, Text, figures
from cjm_desktop.layout.sheets.coverage_grid import (
    NARROWEST,
    GridLayout,
    coverage_grid,
    describe,
    step,
)
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.insight.maps import a_map, touchpoint

CELLS = [CellKey(phase, lane) for phase in ("p1", "p2", "p3") for lane in ("buyer", "user")]


def some_map() -> Document:
    """Buyer: two unused of 4.5 and 3 in p1, one friction in p2. User: one in p1, unknown in p3."""
    unused = {"customer_present": True, "we_present": False}
    return a_map(
        {
            "a": touchpoint("p1", "buyer", "a0", potential=4.5, **unused),
            "b": touchpoint("p1", "buyer", "a1", potential=3.0, **unused),
            "c": touchpoint("p2", "buyer", kind="friction"),
            "d": touchpoint("p1", "user", potential=9.0, customer_present=True, we_present=True),
            "e": touchpoint("p3", "user", potential=8.0, customer_present=True),
            "f": touchpoint("p3", "topic"),
            "tray": touchpoint(None, None),
        }
    )


def cell_figure(grid: GridLayout, cell: CellKey) -> Figure:
    rect = grid.cells[cell]
    return next(
        figure
        for x, y, figure in figures(grid.root, 0, 0)
        if figure.role == "cell" and (x, y) == (rect.x, rect.y)
    )


def texts(figure: Figure) -> list[str]:
    return [mark.text for mark in figure.marks if isinstance(mark, Text)]


def test_figures_of_every_role_and_phase() -> None:
    assert covers(some_map()) == {
        CellKey("p1", "buyer"): Cover(2, 0, 7.5, early=True),
        CellKey("p1", "user"): Cover(1, 0, 0.0, early=True),
        CellKey("p2", "buyer"): Cover(0, 1, 0.0, early=True, hole=True, wants=WantCount(1)),
        CellKey("p2", "user"): Cover(0, 0, 0.0, early=True, hole=True),
        CellKey("p3", "buyer"): Cover(0, 0, 0.0, early=False, hole=True),
        CellKey("p3", "user"): Cover(1, 0, 0.0, early=False),
        CellKey("p1", None): Cover(0, 0, 0.0, early=True),
        CellKey("p2", None): Cover(0, 0, 0.0, early=True),
        CellKey("p3", None): Cover(1, 0, 0.0, early=False),
    }


@pytest.mark.parametrize(
    ("amount", "most", "expected"),
    [(0, 0, 0), (0, 8, 0), (1, 8, 1), (2, 8, 1), (2.5, 8, 2), (7.5, 8, 4), (8, 8, 4), (1, 1, 4)],
)
def test_steps_of_warmth(amount: float, most: float, expected: int) -> None:
    assert step(amount, most) == expected


@pytest.mark.parametrize(
    ("measure", "warmest"),
    [("touchpoints", ("p1", "buyer")), ("frictions", ("p2", "buyer")), ("unmet", ("p1", "buyer"))],
)
def test_the_measure_colours_the_cells(measure: Measure, warmest: tuple[str, str]) -> None:
    grid = coverage_grid(some_map(), 900, ENGLISH, measure)
    fills = {cell: next(mark.fill for mark in cell_figure(grid, cell).marks
                        if isinstance(mark, Box)) for cell in CELLS}  # fmt: skip
    assert fills[CellKey(*warmest)] == theme.heat(measure, 4)
    assert fills[CellKey("p2", "user")] == "paper"
    if measure == "touchpoints":
        assert fills[CellKey("p3", "user")] == theme.heat(measure, 2)


def test_a_cell_shows_all_three_figures_and_the_chosen_one_large() -> None:
    grid = coverage_grid(some_map(), 900, ENGLISH, "unmet")
    assert texts(cell_figure(grid, CellKey("p1", "buyer"))) == ["7.5", "2", "0", "7.5"]
    swedish = coverage_grid(some_map(), 900, Wording.of("sv"), "unmet")
    assert texts(cell_figure(swedish, CellKey("p1", "buyer")))[0] == "7,5"


def test_what_is_unused_and_not_scored_is_no_zero() -> None:
    unused: dict[str, Any] = {"customer_present": True, "we_present": False}
    document = a_map(
        {
            "a": touchpoint("p1", "buyer", potential=7, **unused),
            "b": touchpoint("p1", "buyer", "a1", **unused),
            "c": touchpoint("p2", "buyer", **unused),
        }
    )
    grid = coverage_grid(document, 900, ENGLISH, "unmet")
    assert texts(cell_figure(grid, CellKey("p1", "buyer"))) == ["7 + ?", "2", "0", "7 + ?"]
    assert texts(cell_figure(grid, CellKey("p2", "buyer"))) == ["?", "1", "0", "?"]
    told = describe(
        document, CellKey("p2", "buyer"), covers(document)[CellKey("p2", "buyer")], ENGLISH
    )
    assert told.endswith("unmet potential ?, 1 unused, not scored")


def test_what_is_about_nobody_has_the_last_row() -> None:
    grid = coverage_grid(some_map(), 900, ENGLISH, "touchpoints")
    last = cell_figure(grid, CellKey("p3", None))
    assert last.label == "All roles · Use: 1 touchpoint, 0 frictions, unmet potential 0"
    heads = [figure for _, _, figure in figures(grid.root, 0, 0) if figure.role == "lane"]
    assert [figure.label for figure in heads] == ["Buyer", "User", "All roles"]
    assert heads[-1].key is None


def test_a_hole_before_the_decision_is_told_from_another_without_colour() -> None:
    grid = coverage_grid(some_map(), 900, ENGLISH, "touchpoints")
    early, late = (
        cell_figure(grid, CellKey("p2", "user")),
        cell_figure(grid, CellKey("p3", "buyer")),
    )
    outlines = [next(mark for mark in figure.marks if isinstance(mark, Path))
                for figure in (early, late)]  # fmt: skip
    assert (outlines[0].stroke, outlines[0].dash) == ("bad", ())
    assert outlines[1].dash
    assert "circle-x" in [mark.name for mark in early.marks if isinstance(mark, Icon)]
    assert "Hole before the decision" in texts(early)
    assert "Hole" in texts(late)
    assert not any(isinstance(mark, Path) for mark in cell_figure(grid, CELLS[0]).marks)


def test_a_cell_is_described_in_words() -> None:
    document = some_map()
    found = covers(document)
    cell = CellKey("p2", "buyer")
    assert describe(document, cell, found[cell], ENGLISH) == (
        "Buyer · Choice: 0 touchpoints, 1 friction, unmet potential 0, wants answered: 0 of 1, "
        "Hole before the decision"
    )


def test_every_cell_is_found_at_its_middle_and_none_in_the_headers() -> None:
    grid = coverage_grid(some_map(), 900, ENGLISH, "touchpoints")
    rows = ("buyer", "user", None)
    assert list(grid.cells) == [CellKey(phase, who) for phase in ("p1", "p2", "p3") for who in rows]
    for cell, rect in grid.cells.items():
        assert grid.cell_at(rect.x + rect.width / 2, rect.y + rect.height / 2) == cell
    assert grid.cell_at(10, 100) is None
    assert grid.cell_at(300, 10) is None


@pytest.mark.parametrize("room", [0, 500, 900, 1200])
def test_nothing_sticks_out_and_columns_can_be_read(room: float) -> None:
    grid = coverage_grid(some_map(), room, ENGLISH, "touchpoints")
    for x, y, figure in figures(grid.root, 0, 0):
        assert x + figure.width <= grid.root.width + 0.01
        assert y + figure.height <= grid.root.height + 0.01
        for mark in figure.marks:
            if isinstance(mark, Text) and figure.role == "cell":
                assert mark.x + mark.width <= figure.width
    assert all(rect.width >= NARROWEST - 4 for rect in grid.cells.values())


def test_a_map_without_phases_or_roles_has_no_cells() -> None:
    assert coverage_grid(Document(), 900, ENGLISH, "touchpoints").cells == {}
    assert coverage_grid(a_map({}, lanes={}), 900, ENGLISH, "touchpoints").cells == {}
