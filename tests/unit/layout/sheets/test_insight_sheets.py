"""Advice and coverage on paper: all of it, in order, on as many pages as that takes."""

import pytest

from cjm_desktop.editing.edits.map import dismiss
from cjm_desktop.insight.dismissal import name_of, sorted_advice
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Phase
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Icon, Text
from cjm_desktop.layout.paper import Paper, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.layout.sheets.advice_sheets import advice_sheets
from cjm_desktop.layout.sheets.coverage_legend import ICONS
from cjm_desktop.layout.sheets.coverage_sheets import coverage_sheets
from cjm_desktop.words.client_advice import client_advice
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import ORDERS, a_map, touchpoint
from tests.unit.output.maps import sample

PAPERS = pytest.mark.parametrize(
    ("paper", "portrait"), [("A4", False), ("A4", True), ("A0", False), ("fit", False)]
)


def long_map(phases: int = len(ORDERS)) -> Document:
    return map_of({f"p{n}": Phase(order=ORDERS[n], name=f"Phase {n}") for n in range(phases)})


def map_of(phases: dict[str, Phase]) -> Document:
    return a_map({"t": touchpoint("p0", "buyer")}, phases=phases)


def figures_of(sheets: list[PlacedSheet], role: str) -> list[Figure]:
    return [
        figure
        for sheet in sheets
        for _, _, figure in sheet.drawing.figures()
        if figure.role == role
    ]


def words(figure: Figure) -> str:
    return " ".join(mark.text for mark in figure.marks if isinstance(mark, Text))


@PAPERS
def test_every_point_is_on_a_page_once_and_nothing_sticks_out(paper: Paper, portrait: bool) -> None:
    document = long_map()
    sheets = list(advice_sheets(document, ENGLISH, PrintRequest(paper, portrait)))
    points = sorted_advice(document).open
    listed = figures_of(sheets, "item")
    assert [figure.label for figure in listed] == [
        client_advice(ENGLISH, point.code, point.values) for point in points
    ]
    assert [figure.key for figure in listed] == [point.key for point in points]
    assert paper in ("A0", "fit") or len(sheets) > 1
    for sheet in sheets:
        area = sheet.sheet.content
        for x, y, figure in sheet.drawing.figures():
            assert (x + figure.width) * sheet.scale <= area.width + 0.01
            assert (y + figure.height) * sheet.scale <= area.height + 0.01


def test_a_heading_is_never_last_in_its_column() -> None:
    for sheet in advice_sheets(long_map(), ENGLISH, PrintRequest(portrait=True)):
        placed = list(sheet.drawing.figures())
        assert placed[-1].figure.role == "item"


@PAPERS
def test_a_page_of_points_begins_with_their_heading(paper: Paper, portrait: bool) -> None:
    for sheet in advice_sheets(long_map(), ENGLISH, PrintRequest(paper, portrait)):
        title, first, *_ = (placed.figure for placed in sheet.drawing.figures())
        assert title.label.startswith("Advice")
        assert first.role == "heading"


def test_what_is_not_relevant_is_left_out_and_not_counted() -> None:
    document = long_map()
    points = sorted_advice(document).open
    fewer = dismiss(document, [name_of(points[0])]).apply(document)
    sheets = list(advice_sheets(fewer, ENGLISH, PrintRequest()))
    assert len(figures_of(sheets, "item")) == len(points) - 1
    title = figures_of(sheets, "heading")[0]
    assert words(title) == f"Advice {len(points) - 1} points to look at"


def test_one_role_alone_has_its_own_advice_only() -> None:
    document = long_map()
    sheets = list(advice_sheets(document, ENGLISH, PrintRequest(roles=("user",))))
    mine = [point for point in sorted_advice(document).open if point.cell.lane == "user"]
    assert len(figures_of(sheets, "item")) == len(mine) > 0


def test_a_map_with_nothing_to_remark_on_says_so() -> None:
    (sheet,) = advice_sheets(Document(), ENGLISH, PrintRequest())
    assert "Nothing to point at" in words(figures_of([sheet], "heading")[0])


@PAPERS
def test_coverage_is_one_page_with_all_cells(paper: Paper, portrait: bool) -> None:
    document = long_map(8)
    (sheet,) = coverage_sheets(document, ENGLISH, PrintRequest(paper, portrait))
    assert len(figures_of([sheet], "cell")) == 2 * len(document.phases)
    area = sheet.sheet.content
    assert sheet.drawing.width * sheet.scale <= area.width + 0.01
    assert sheet.drawing.height * sheet.scale <= area.height + 0.01


def test_phases_are_named_in_one_size_in_all_bands_of_coverage() -> None:
    document = sample("sprettballmaskin")
    (sheet,) = coverage_sheets(document, ENGLISH, PrintRequest("A4", portrait=True))
    heads = [
        figure
        for figure in figures_of([sheet], "heading")
        if figure.key and figure.key.kind == "phases"
    ]
    assert len(heads) == len(document.phases)
    assert len({head.height for head in heads}) == 1
    assert len({mark.size for head in heads for mark in head.marks if isinstance(mark, Text)}) == 1


def test_each_cell_of_coverage_has_all_figures_in_their_own_warmth() -> None:
    (sheet,) = coverage_sheets(sample("bouncy-ball-machine"), ENGLISH, PrintRequest())
    fills = {
        mark.fill
        for figure in figures_of([sheet], "cell")
        for mark in figure.marks
        if isinstance(mark, Box) and mark.fill is not None
    }
    warmest = {theme.heat(measure, theme.HEAT_STEPS) for measure in theme.HEATS}
    assert warmest <= fills
    for figure in figures_of([sheet], "cell"):
        icons = [mark.name for mark in figure.marks if isinstance(mark, Icon)]
        assert icons == list(ICONS.values())


@PAPERS
def test_no_word_of_a_phase_is_broken_in_a_heading(paper: Paper, portrait: bool) -> None:
    names = ("Købsbeslutning", "Indledende brandinteresse", "Aktiv evaluering", "Loyalitet") * 2
    phases = {
        f"p{n}": Phase(order=order, name=name)
        for n, (order, name) in enumerate(zip(ORDERS, names, strict=False))
    }
    document = map_of(phases)
    (sheet,) = coverage_sheets(document, ENGLISH, PrintRequest(paper, portrait))
    heads = [
        figure
        for figure in figures_of([sheet], "heading")
        if figure.key is not None and figure.key.kind == "phases"
    ]
    assert [words(figure) for figure in heads] == [
        f"{n}. {name}" for n, name in enumerate(names[: len(phases)], start=1)
    ]
    assert all(
        mark.y <= figure.height and mark.size * sheet.scale >= 7
        for figure in heads
        for mark in figure.marks
        if isinstance(mark, Text)
    )


def test_coverage_of_one_role_has_its_row_only() -> None:
    document = long_map(6)
    (sheet,) = coverage_sheets(of_roles(document, ("user",)), ENGLISH, PrintRequest())
    assert len(figures_of([sheet], "cell")) == len(document.phases)
    assert [figure.label for figure in figures_of([sheet], "lane")] == ["User"]


def test_coverage_without_roles_says_what_is_missing() -> None:
    (sheet,) = coverage_sheets(Document(), ENGLISH, PrintRequest())
    said = words(figures_of([sheet], "heading")[0])
    assert said == "Coverage Coverage needs phases and lanes for roles."
