"""Bookmarks lead to the headings of a page, each once, and to where a section begins on it."""

from typing import Literal

from cjm_desktop.layout.drawing import Cell, Drawing, Figure, Group, PlacedPart, Rect
from cjm_desktop.layout.heading_marks import page_marks
from cjm_desktop.layout.paper import Bookmark, PlacedSheet, Sheet

SHEET = Sheet(600, 400, 1)


def heading(label: str, level: Literal[0, 1, 2] = 2, cell: Cell | None = None) -> Figure:
    return Figure(None, "heading", 100, 20, (), label, level=level, table=cell)


def titles(*figures: Figure, own: tuple[Bookmark, ...] = ()) -> list[tuple[int, str]]:
    parts = tuple(PlacedPart(0, 30 * place, each) for place, each in enumerate(figures))
    drawing = Drawing(Group(100, 300, parts))
    marks = page_marks(PlacedSheet(SHEET, drawing, 1, bookmarks=own))
    return [(mark.level, mark.title) for mark in marks]


def test_headings_are_marked_once_and_sections_titles_not() -> None:
    found = titles(
        heading("Notes", 1), heading("Notes, again", 0),
        heading("1. Trigger"), heading("1. Trigger"),
        heading("1. Trigger (continued)", 0), heading("2. Choice"),
        heading("Head", cell=Cell(0, 1)),
    )  # fmt: skip
    assert found == [(1, "1. Trigger"), (1, "2. Choice")]


def test_headings_stand_below_the_section_that_they_belong_to() -> None:
    area = SHEET.content
    begins = Bookmark("Notes", Rect(area.x, area.y + 25, 100, 100), 0)
    found = titles(heading("Purpose"), heading("1. Trigger"), own=(begins,))
    assert found == [(1, "Purpose"), (0, "Notes"), (1, "1. Trigger")]


def test_a_heading_that_a_bookmark_leads_to_has_no_other() -> None:
    area = SHEET.content
    person = Bookmark("Ann", Rect(area.x, area.y, 100, 25))
    assert titles(heading("Ann"), heading("Bo"), own=(person,)) == [(1, "Ann"), (1, "Bo")]
