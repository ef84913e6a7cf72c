"""What the map comes to: the gap as a ranking with its chart, KPIs over time, actions, rounds.

The gap is counted in the sheet, so that who changes a score there sees what it comes to.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from cjm_desktop.insight.action_list import actions
from cjm_desktop.insight.gap import ranking
from cjm_desktop.insight.kpis import history
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.records import Card, Kpi
from cjm_desktop.journey.rounds import Spread
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.output.xlsx.book import NARROW, WIDE, WIDEST, Book, Cell, Column, Formula, Sheet
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.wording import Wording

_CHART: Final = (760, 520)
_SMALL_CHART: Final = (560, 260)
_LEAST_READINGS: Final = 2
_GAP_TITLE, _GAP_POTENTIAL, _GAP_EFFORT = 1, 5, 6
_DAY, _VALUE = 6, 7


def gap_sheet(book: Book, document: Document, tr: Wording) -> None:
    """Write the touchpoints by gap, with a chart of effort against potential."""
    ranked = ranking(document)
    if not ranked:
        return
    columns = (
        Column(tr("Rank"), NARROW), Column(tr("Title"), WIDEST), Column("id", NARROW),
        Column(tr("Phase"), WIDE), Column(tr("Lane"), WIDE), Column(tr("Potential"), NARROW),
        Column(tr("Effort"), NARROW), Column(tr("Gap"), NARROW), Column(tr("Group"), WIDE),
    )  # fmt: skip
    rows: Iterator[Sequence[Cell]] = (
        [
            each.rank, _line(each.card.title), each.id, *_place(document, each.card, tr),
            each.card.potential, effort(each.card), Formula(f"=F{row}-G{row}", each.gap),
            phrase(tr, each.group),
        ]
        for row, each in enumerate(ranked, start=2)
    )  # fmt: skip
    sheet = book.sheet(tr("Gap"), columns, rows, kept=2)
    chart = book.workbook.add_chart({"type": "scatter"})
    names = [{"value": f"='{sheet.name}'!$B${row + 2}"} for row in range(len(ranked))]
    chart.add_series(
        {
            "name": tr("Touchpoints"),
            "categories": sheet.area(_GAP_EFFORT),
            "values": sheet.area(_GAP_POTENTIAL),
            "marker": {"type": "circle", "size": 8},
            "data_labels": {"custom": names, "value": True, "position": "right"},
        }
    )
    chart.set_title({"name": tr("Potential and effort")})
    chart.set_x_axis(_score_axis(tr("Effort")))
    chart.set_y_axis(_score_axis(tr("Potential")))
    chart.set_legend({"none": True})
    book.charts(sheet, [chart], _CHART)


def _score_axis(name: str) -> dict[str, Any]:
    return {"name": name, "min": 0, "max": 10, "major_unit": 1, "crossing": 0}


class _Readings(NamedTuple):
    """A KPI whose readings stand in these rows."""

    kpi: Kpi
    first: int
    last: int


def kpi_sheet(book: Book, document: Document, tr: Wording) -> None:
    """Write the readings of KPIs, each with a chart of its own once there are two."""
    if not document.kpis:
        return
    columns = (
        Column(tr("KPI"), WIDE), Column(tr("Phase"), WIDE), Column(tr("Unit")),
        Column(tr("Direction")), Column(tr("Target")), Column(tr("Target day")),
        Column(tr("Day")), Column(tr("Value")),
    )  # fmt: skip
    rows: list[Sequence[Cell]] = []
    charts: list[_Readings] = []
    for phase in document.phase_ids:
        for _, kpi in document.kpis_of(phase):
            known = history(kpi)
            said = _kpi_cells(document, kpi, tr)
            if len(known) >= _LEAST_READINGS:
                charts.append(_Readings(kpi, len(rows) + 1, len(rows) + len(known)))
            rows += [[*said, each.on, each.value] for each in known] or [said]
    sheet = book.sheet(tr("KPI"), columns, rows)
    if charts:
        made = [_chart(book, sheet, each, tr) for each in charts]
        book.charts(sheet, made, _SMALL_CHART)


def _chart(book: Book, sheet: Sheet, readings: _Readings, tr: Wording) -> Any:
    """Draw a KPI's readings as a line over their days."""
    chart = book.workbook.add_chart({"type": "line"})
    area = [sheet.name, readings.first, _DAY, readings.last, _DAY]
    values = [sheet.name, readings.first, _VALUE, readings.last, _VALUE]
    chart.add_series({"categories": area, "values": values, "marker": {"type": "circle"}})
    chart.set_title({"name": _line(readings.kpi.name) or tr("KPI")})
    chart.set_x_axis({"date_axis": True, "num_format": "yyyy-mm-dd"})
    chart.set_y_axis({"name": _line(readings.kpi.unit)})
    chart.set_legend({"none": True})
    return chart


def _kpi_cells(document: Document, kpi: Kpi, tr: Wording) -> list[Cell]:
    phase = place_words(document, CellKey(kpi.phase, None), tr)
    direction = phrase(tr, kpi.better)
    return [_line(kpi.name), phase, _line(kpi.unit), direction, kpi.target, kpi.target_on]


def action_sheet(book: Book, document: Document, tr: Wording) -> None:
    """Write what was decided to be done, the best worth first."""
    found = actions(document)
    if not found:
        return
    fields = ("decision", "owner", "due", "progress")
    columns = (
        Column(tr("Title"), WIDEST), Column("id", NARROW), Column(tr("Phase"), WIDE),
        Column(tr("Lane"), WIDE), *(Column(field_words(tr, "cards", each)) for each in fields),
        Column(tr("Gap"), NARROW),
    )  # fmt: skip
    rows: Iterator[Sequence[Cell]] = (
        [
            _line(each.card.title), each.id, *_place(document, each.card, tr),
            phrase(tr, each.card.decision) if each.card.decision else None,
            each.card.owner, each.card.due, phrase(tr, each.card.progress), each.gap,
        ]
        for each in found
    )  # fmt: skip
    book.sheet(tr("Actions"), columns, rows)


def round_sheet(book: Book, document: Document, tr: Wording) -> None:
    """Write what rounds of voting came to, a row for each card; nobody's vote is in it."""
    if not document.rounds:
        return
    figures = (tr("Votes"), tr("Least"), tr("Lower quarter"), tr("Median"), tr("Upper quarter"),
               tr("Most"))  # fmt: skip
    scores = (tr("Potential"), tr("Effort"))
    columns = (
        Column(tr("Round of voting"), WIDE), Column(tr("Day")), Column(tr("Card"), WIDEST),
        Column("id", NARROW),
        *(Column(f"{score}: {figure}") for score in scores for figure in figures),
        Column(tr("Dots"), NARROW), Column(tr("Voters"), NARROW),
    )  # fmt: skip
    rows: list[Sequence[Cell]] = []
    for round_id in document.round_ids:
        held = document.rounds[round_id]
        for card_id, tally in held.tallies.items():
            card = document.cards.get(card_id)
            title = "" if card is None else _line(card.title)
            dots: list[Cell] = [tally.dots, tally.voters] if held.about == "dots" else []
            spreads = (*_spread(tally.potential), *_spread(tally.effort))
            rows.append([_line(held.title), held.on, title, card_id, *spreads, *dots])
    book.sheet(tr("Rounds of voting"), columns, rows)


def _spread(spread: Spread | None) -> list[Cell]:
    if spread is None:
        return [None] * 6
    return [spread.votes, spread.least, spread.lower, spread.median, spread.upper, spread.most]


def _place(document: Document, card: Card, tr: Wording) -> tuple[str, str]:
    phase = place_words(document, CellKey(card.phase, None), tr)
    return phase, place_words(document, CellKey(None, card.lane), tr)


def _line(text: str) -> str:
    return " ".join(text.split())
