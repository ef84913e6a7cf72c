"""The gap chart and its table: on one page wherever both can be read there."""

from collections.abc import Iterator, Sequence

import pytest

from cjm_desktop.insight.gap import ranking
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout.drawing import Figure, Row, Text, Words
from cjm_desktop.layout.gap.gap_sheets import gap_sheets
from cjm_desktop.layout.gap.gap_table import table
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.paper import READABLE, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.words.numbers import signed_number
from cjm_desktop.words.wording import ENGLISH
from tests.unit.output.maps import sample

HARMLESS = 0.01


def a_map(count: int, lanes: Sequence[str] = ("Specialist",)) -> Document:
    """Make a map of some scored touchpoints, no two of which are at one place."""
    cards = {
        f"c{n:02}": Card(
            phase="p1", lane=f"l{n % len(lanes)}", order=f"a{n // 10}{n % 10 or 'V'}",
            title=f"Touchpoint {n}",
            potential=1 + n % 9, effort=1 + (n * 4) % 9 + (n // 9 % 2) / 2, decision="start",
            resources="Two hours a week",
        )
        for n in range(count)
    }  # fmt: skip
    return Document(
        phases={"p1": Phase(order="a0", name="Active evaluation")},
        lanes={f"l{n}": Lane(order=f"a{n}", name=name) for n, name in enumerate(lanes)},
        cards=cards,
    )


def sheets_of(document: Document, *, portrait: bool = False) -> list[PlacedSheet]:
    return list(gap_sheets(document, ENGLISH, PrintRequest(portrait=portrait)))


def figures(sheets: list[PlacedSheet]) -> Iterator[Figure]:
    return (item.figure for sheet in sheets for item in sheet.drawing.figures())


@pytest.mark.parametrize("count", [1, 9, 12, 15])
def test_a_chart_shares_a_lying_page_with_its_table(count: int) -> None:
    document = a_map(count)
    (sheet,) = sheets_of(document)
    made = list(figures([sheet]))
    rows = [figure for figure in made if figure.role == "table" and figure.key]
    assert [figure.key.id for figure in rows if figure.key] == [
        item.id for item in ranking(document)
    ]
    sizes = [max(m.size for m in figure.marks if isinstance(m, Text))
             for figure in made if figure.role == "dot" and figure.key]  # fmt: skip
    assert len(sizes) == count
    assert min(sizes) * sheet.scale >= READABLE
    area = sheet.sheet.content
    for x, y, figure in sheet.drawing.figures():
        assert (x + figure.width) * sheet.scale <= area.width + HARMLESS
        assert (y + figure.height) * sheet.scale <= area.height + HARMLESS


def test_a_table_with_a_few_rows_too_many_is_set_closer_rather_than_on_a_further_page() -> None:
    sheets = sheets_of(sample("bouncy-ball-machine"))
    assert len(sheets) == 2


LONG = ("Where the customer goes before that", "Where we are, and what that takes of us")
"""Names of lanes that have no room beside a phase."""


def test_beside_the_chart_lanes_with_long_names_are_told_by_their_shapes() -> None:
    document = a_map(17, LONG)
    (sheet,) = sheets_of(document)
    made = list(figures([sheet]))
    rows = [figure for figure in made if figure.role == "table" and figure.key]
    legend = next(figure for figure in made if LONG[0] in figure.label and not figure.key)
    assert LONG[1] in legend.label
    for row, item in zip(rows, ranking(document), strict=True):
        said = [mark.text for mark in row.marks if isinstance(mark, Words)]
        assert f"{document.lanes[str(item.card.lane)].name} · " in said
        written = [mark.text for mark in row.marks if isinstance(mark, Text)]
        assert any(text.startswith("Active evaluation") for text in written)


def test_lanes_that_the_legend_has_no_room_for_are_named_in_the_table() -> None:
    document = a_map(17, [f"{name} {n}" for name in LONG for n in range(4)])
    written = [mark.text for figure in figures(sheets_of(document)) if figure.key
               for mark in figure.marks if isinstance(mark, Text)]  # fmt: skip
    assert any(text.startswith("Where we are") for text in written)


@pytest.mark.parametrize("count", [11, 13])
def test_a_standing_page_has_room_for_a_narrow_table_below_the_chart(count: int) -> None:
    assert len(sheets_of(a_map(count, LONG), portrait=True)) == 1


def test_a_table_a_few_lines_too_long_is_set_without_bars_rather_than_on_a_further_page() -> None:
    assert len(sheets_of(sample("hoppeboldmaskine"))) == 2


def test_a_lying_letter_has_chart_and_table_on_one_page() -> None:
    request = PrintRequest(page="letter")
    assert len(list(gap_sheets(sample("social-media"), ENGLISH, request))) == 1


def test_a_long_table_goes_on_and_a_standing_page_has_the_wide_one() -> None:
    for document, portrait in ((a_map(60), False), (a_map(30), True)):
        sheets = sheets_of(document, portrait=portrait)
        header = next(f for f in figures(sheets) if f.role == "table" and not f.key)
        assert "Lane · phase" in header.label
    assert len(sheets_of(a_map(60))) > 2


def test_a_narrow_table_says_all_that_a_wide_one_says() -> None:
    document = sample("bike-subscription")

    def said(narrow: bool) -> list[set[str]]:
        made = table(document, 560 if narrow else 900, ENGLISH, form="narrow" if narrow else "wide")
        return [
            set(" ".join(m.text for m in row.marks if isinstance(m, Text)).replace("·", "").split())
            for row in made.rows
        ]

    assert said(narrow=True) == said(narrow=False)
    made = table(document, 560, ENGLISH, form="narrow")
    head = len([mark for mark in made.header.marks if isinstance(mark, Text)])
    for row, item in zip(made.rows, ranking(document), strict=True):
        assert row.width <= 560
        assert isinstance(row.table, Row)
        assert len(row.table.starts) == head
        assert signed_number(ENGLISH, item.gap) in {
            mark.text for mark in row.marks if isinstance(mark, Text)
        }


@pytest.mark.parametrize("count", [1, 3, 5, 9, 14])
@pytest.mark.parametrize("portrait", [False, True])
def test_below_another_section_nothing_leaves_the_page(count: int, portrait: bool) -> None:
    request = PrintRequest(portrait=portrait, sections=("advice", "gap"))
    for page in pages(a_map(count), ENGLISH, request):
        *content, footer = page.pieces[1:]
        for piece in content:
            for _, y, figure in piece.drawing.figures():
                assert piece.y + (y + figure.height) * piece.scale <= footer.y + HARMLESS
