"""The KPIs on paper: all of them, phase by phase, with what is to be said about them."""

from datetime import date

import pytest

from cjm_desktop.editing.edits.kpis import add_kpi, remove_kpi
from cjm_desktop.insight.kpi_warnings import kpi_warnings
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Phase, Reading
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.paper import Paper, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import selected
from cjm_desktop.layout.sheets.kpi_card import CHART
from cjm_desktop.layout.sheets.kpi_sheets import kpi_sheets
from cjm_desktop.words.client_advice import client_advice
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import ORDERS, a_map, kpi
from tests.unit.layout.drawn import texts_of
from tests.unit.output.maps import sample

PAPERS = pytest.mark.parametrize(
    ("paper", "portrait"), [("A4", False), ("A4", True), ("A0", False), ("fit", False)]
)


def many() -> Document:
    document = Document(
        phases={f"p{n}": Phase(order=order, name=f"Phase {n}") for n, order in enumerate(ORDERS)}
    )
    for n in range(60):
        patch = add_kpi(document, f"k{n:02}", f"p{n % 7}", name=f"KPI {n}", target=float(n))
        document = patch.apply(document)
    return document


def sheets_of(document: Document, paper: Paper = "A4", portrait: bool = False) -> list[PlacedSheet]:
    return list(kpi_sheets(document, ENGLISH, PrintRequest(paper, portrait)))


def figures_of(sheets: list[PlacedSheet], role: str) -> list[Figure]:
    return [
        figure
        for sheet in sheets
        for _, _, figure in sheet.drawing.figures()
        if figure.role == role
    ]


@PAPERS
def test_every_kpi_is_on_a_page_once_in_order_and_nothing_sticks_out(
    paper: Paper, portrait: bool
) -> None:
    document = many()
    sheets = sheets_of(document, paper, portrait)
    assert [figure.key for figure in figures_of(sheets, "card")] == [
        Key("kpis", kpi) for phase in document.phase_ids for kpi, _ in document.kpis_of(phase)
    ]
    assert (len(sheets) > 1) == (paper != "fit")
    for sheet in sheets:
        area = sheet.sheet.content
        for x, y, figure in sheet.drawing.figures():
            assert (x + figure.width) * sheet.scale <= area.width + 0.01
            assert (y + figure.height) * sheet.scale <= area.height + 0.01


def test_a_phase_stands_with_its_warnings_even_without_a_kpi() -> None:
    document = sample("bouncy-ball-machine")
    ((only, _),) = document.kpis_of("p2")
    document = remove_kpi(document, only).apply(document)
    headings = figures_of(sheets_of(document), "heading")[1:]
    named = [figure.label for figure in headings if "continued" not in figure.label]
    assert named == [
        f"{number}. {document.phases[phase].name}"
        for number, phase in enumerate(document.phase_ids, start=1)
    ]
    words = " ".join(text for figure in headings for text in texts_of(figure.marks))
    points = [point for found in kpi_warnings(document).values() for point in found]
    assert points
    for point in points:
        assert client_advice(ENGLISH, point.code, point.values) in words


def test_a_map_without_kpis_says_so() -> None:
    (sheet,) = sheets_of(Document(phases={"p": Phase(order="a0")}))
    (title,) = figures_of([sheet], "heading")
    assert texts_of(title.marks) == ["KPIs", "No phase has a KPI yet."]


def test_one_role_alone_has_all_kpis() -> None:
    document = sample("bouncy-ball-machine")
    alone = list(
        kpi_sheets(selected(document, PrintRequest(roles=("l1",))), ENGLISH, PrintRequest())
    )
    assert len(figures_of(alone, "card")) == len(document.kpis) > 0


def test_who_goes_on_is_said_before_the_phases() -> None:
    kpis = {
        kpi_id: kpi(
            phase, counts="visitors", readings=(Reading(on=date(2026, 10, 1), value=value),)
        )
        for kpi_id, phase, value in (("a", "p1", 400.0), ("b", "p2", 124.0))
    }
    headings = figures_of(sheets_of(a_map({}, kpis=kpis)), "heading")
    assert headings[1].label == "Who goes on"
    (said,) = [figure.label for figure in figures_of(sheets_of(a_map({}, kpis=kpis)), "table")]
    assert said == "1. Trigger: of 400 visitors, 31 % go on to 2. Choice"


def test_a_kpi_says_by_when_and_without_a_reading_asks_nothing_on_paper() -> None:
    kpis = {"a": kpi("p1", name="Offers", target=40.0, target_on=date(2026, 12, 31))}
    sheets = sheets_of(a_map({}, kpis=kpis))
    said = [text for sheet in sheets for _, _, figure in sheet.drawing.figures()
            for text in texts_of(figure.marks)]  # fmt: skip
    assert "No reading" in said
    assert "No reading yet" in said
    assert not [text for text in said if "Enter" in text]
    assert "31\xa0Dec\xa02026" in " ".join(said)


@pytest.mark.parametrize("name", ["bouncy-ball-machine", "lonetjanst", "social-media"])
def test_charts_are_as_high_as_two_pages_have_room_for_and_no_phase_is_parted_for_it(
    name: str,
) -> None:
    sheets = sheets_of(sample(name))
    assert len(sheets) == 2
    assert min(figure.height for figure in figures_of(sheets, "figure")) > CHART
    going_on = [f.label for f in figures_of(sheets, "heading") if "continued" in f.label]
    assert going_on == ["KPIs (continued)"]


def test_of_many_kpis_charts_are_no_higher_than_usual() -> None:
    heights = {round(figure.height) for figure in figures_of(sheets_of(many()), "figure")}
    assert heights == {CHART}
