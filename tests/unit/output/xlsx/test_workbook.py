"""The workbook as readers find it: cards that can be edited, native charts, text no formula."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Kpi, Map, Reading
from cjm_desktop.output.options import Cancelled, ExportOptions, no_progress
from cjm_desktop.output.xlsx.workbook import xlsx_files
from cjm_desktop.words.languages import LANGUAGES
from tests.unit.insight.maps import a_map, touchpoint
from tests.unit.output.maps import SAMPLES, sample

PATH = Path("map.xlsx")


def workbook_bytes(document: Document, **options: Any) -> bytes:
    (data,) = xlsx_files(document, ExportOptions(**options), PATH, progress=no_progress)
    return data


def workbook(document: Document, **options: Any) -> Any:
    return openpyxl.load_workbook(BytesIO(workbook_bytes(document, **options)))


def test_each_sheet_is_there_that_the_map_has_something_of() -> None:
    book = workbook(sample("bouncy-ball-machine"))
    assert book.sheetnames == ["Cards", "Map", "Gap", "KPI", "Personas", "Actions", "Legend"]
    assert workbook(a_map({})).sheetnames == ["Cards", "Map", "Legend"]
    assert len(book["Gap"]._charts) == 1
    assert type(book["Gap"]._charts[0]).__name__ == "ScatterChart"


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_have_names_in_the_maps_language_and_headings_that_stay(language: str) -> None:
    document = sample(SAMPLES[0])
    document = replace(document, map=document.map.replaced(language=language))
    book = workbook(document)
    assert len(set(book.sheetnames)) == 7
    for sheet in book:
        assert sheet.freeze_panes
        assert sheet.auto_filter.ref
        assert sheet.print_title_rows == "$1:$1"


def test_what_can_only_be_chosen_is_offered_as_a_list() -> None:
    sheet = workbook(a_map({"c": touchpoint("p1", "user")}))["Cards"]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    rules = {str(rule.sqref).split(":")[0].rstrip("0123456789"): rule
             for rule in sheet.data_validations.dataValidation}  # fmt: skip
    for name in ("Kind", "Phase", "Lane", "Decision", "We are there", "Moment of truth"):
        assert rules[heads[name]].type == "list", name
    assert rules[heads["Potential"]].type == "decimal"


def test_a_gap_is_counted_from_its_scores() -> None:
    sheet = workbook(a_map({"c": touchpoint("p1", "user", potential=8, effort=3)}))["Gap"]
    assert sheet["H2"].value == "=F2-G2"
    read = openpyxl.load_workbook(
        BytesIO(workbook_bytes(a_map({"c": touchpoint("p1", "user", potential=8, effort=3)}))),
        data_only=True,
    )
    assert read["Gap"]["H2"].value == 5


def test_a_kpi_with_two_readings_has_a_line() -> None:
    readings = tuple(Reading(on=date(2026, month, 1), value=month) for month in (1, 2))
    kpi = Kpi(order="a0", phase="p1", name="Offers", readings=readings)
    sheet = workbook(a_map({}, kpis={"k": kpi}))["KPI"]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["Offers", "Offers"]
    assert [type(chart).__name__ for chart in sheet._charts] == ["LineChart"]


def test_on_paper_all_columns_can_be_read_and_no_chart_runs_over_a_pages_end() -> None:
    readings = tuple(Reading(on=date(2026, month, 1), value=month) for month in range(1, 10))
    kpis = {
        f"k{n}": Kpi(order=f"a{n}", phase="p1", name="Calls in a month, of all plants", unit="x",
                     readings=readings[: n + 1])
        for n in range(9)
    }  # fmt: skip
    book = workbook(a_map({"c": touchpoint("p1", "user", potential=8, effort=3)}, kpis=kpis))
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
    cards, kpi = book["Cards"], book["KPI"]
    assert cards.page_setup.fitToWidth == 3
    assert cards.print_title_cols == "$A:$B"
    assert book["Map"].sheet_properties.pageSetUpPr.fitToPage
    assert book["Map"].page_setup.fitToWidth in (None, 1)
    assert not kpi.sheet_properties.pageSetUpPr.fitToPage
    assert [each.id for each in kpi.col_breaks.brk] == [kpi.max_column]
    ends = [each.id for each in kpi.row_breaks.brk]
    charts = [(each.anchor._from.row, each.anchor.to.row) for each in kpi._charts]
    assert len(charts) == 8
    assert ends
    assert not [one for one in charts for end in ends if one[0] < end <= one[1]]
    # On no page is there more than A4 in landscape has room for.
    tops = [0, *ends, max(one[1] for one in charts) + 1]
    for first, last in pairwise(tops):
        rows = (kpi.row_dimensions[row + 1].height or 15 for row in range(first, last))
        assert sum(rows) * kpi.page_setup.scale / 100 < 595 - 80


def test_a_persona_is_first_called_by_name() -> None:
    assert [cell.value for cell in workbook(sample("bouncy-ball-machine"))["Personas"][1]][:2] == [
        "Name", "Role",
    ]  # fmt: skip


def test_a_row_is_as_high_as_its_text_needs() -> None:
    cards = {"a": touchpoint("p1", "user", title="One"), "b": touchpoint("p1", "user", "a1")}
    sheet = workbook(a_map({**cards, "c": touchpoint("p1", "user", "a2", title="Three")}))["Map"]
    heights = {sheet.cell(row, 1).value: sheet.row_dimensions[row].height for row in (2, 3, 4)}
    assert heights["User"] == 45
    assert heights["Buyer"] is None


def test_the_same_map_makes_the_same_bytes() -> None:
    document, day = sample(SAMPLES[0]), date(2026, 11, 27)
    assert workbook_bytes(document, day=day) == workbook_bytes(document, day=day)


def test_an_export_can_be_stopped() -> None:
    def stop(done: int, total: int, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        xlsx_files(a_map({}), ExportOptions(), PATH, progress=stop)


HOSTILE = st.builds(
    str.__add__, st.sampled_from(["=", "+", "-", "@", "\t", "\n=", "{=", "'=", "_x0041_", " ="]),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12),
)  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(HOSTILE)
def test_text_is_never_a_formula(text: str) -> None:
    card = touchpoint("p1", "user", title=text, notes=text, owner=text, potential=5, effort=2)
    document = a_map({"c": card}, map=Map(title=text, language="en"))
    book = workbook(document)
    formulas = [cell.coordinate for sheet in book for row in sheet.iter_rows() for cell in row
                if cell.data_type == "f"]  # fmt: skip
    assert formulas == ["H2"]
    cells = {book["Cards"][1][number].value: cell for number, cell in enumerate(book["Cards"][2])}
    kept = text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    assert cells["Title"].value == kept
    assert cells["Title"].quotePrefix
