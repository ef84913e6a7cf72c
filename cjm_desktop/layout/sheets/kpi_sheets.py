"""The KPIs on paper: phase by phase, each KPI as the card it is in the window."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

from cjm_desktop.insight.advice import Point
from cjm_desktop.insight.kpi_warnings import kpi_warnings
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout.drawing import Figure, Group, Icon, Mark, PlacedPart
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing, group_of
from cjm_desktop.layout.sheets.flow_sheets import FlowSection, flow_sheet
from cjm_desktop.layout.sheets.kpi_card import CHART, kpi_card
from cjm_desktop.layout.sheets.rate_words import rate_sentences
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.sheets.word_rows import heading_row, text_rows, titled_group
from cjm_desktop.layout.text import Style, block, wrap
from cjm_desktop.words.client_advice import client_advice
from cjm_desktop.words.wording import Wording

_COLUMN = 400.0
"""The least width of a card with its chart beside its words."""
_ACROSS = 6
"""So many sentences on who goes on stand above all columns; more flow within them."""
_CHARTS: Final = (148.0, 128.0, 110.0, CHART, 74.0)
"""How high charts are, the highest that takes no further page."""
_MANY: Final = 40
"""Of so many KPIs and more no charts are tried higher or lower."""
_APART = 8.0
_ABOVE = 12.0
_ICON = 12.0
_HEADING = Style("bold", 13)
_QUIET = Style("regular", 9.5, "quiet")


def kpi_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay the KPIs out, phase by phase."""
    on = flow_sheet(request, _COLUMN)
    title = _title(document, on.page.width, tr)
    if not document.kpis:
        return on.placed(document, (), title, tr)
    said = list(rate_sentences(document, tr))
    across = [heading_row(tr("Who goes on"), "", on.page.width), *_rates(said, on.page.width)]

    def placed(chart: float) -> FlowSection:
        rows = _rows(document, on.page.room, chart, tr)
        if len(said) > _ACROSS:
            return on.placed(document, chain(_who_goes_on(said, on.page.room, tr), rows), title, tr)
        return on.placed(document, rows, title, tr, across=across if said else ())

    if len(document.kpis) >= _MANY:
        return placed(CHART)
    highest, *others = _CHARTS
    return placed(highest).or_as(*(partial(placed, chart) for chart in others))


def _rows(document: Document, room: float, chart: float, tr: Wording) -> Iterator[Flowing]:
    """Give the phases with their KPIs."""
    for number, phase_id in enumerate(document.phase_ids, start=1):
        cards = [_spaced(kpi_card(kpi_id, kpi, room, tr, chart_height=chart))
                 for kpi_id, kpi in document.kpis_of(phase_id)]  # fmt: skip
        title = f"{number}. {document.phases[phase_id].name}".rstrip()
        again = _phase(phase_id, tr("{title} (continued)", title=title), (), room, tr)
        points = kpi_warnings(document).get(phase_id, ())
        yield from group_of(_phase(phase_id, title, points, room, tr), cards, again, above=_ABOVE)


def _who_goes_on(said: Sequence[str], room: float, tr: Wording) -> Iterator[Flowing]:
    return titled_group(tr("Who goes on"), _rates(said, room), room, tr)


def _rates(said: Sequence[str], room: float) -> list[Figure]:
    return [row for sentence in said for row in text_rows(sentence, room, 0)]


def _spaced(card: Group) -> Group:
    return Group(card.width, card.height + _APART, (PlacedPart(0, 0, card),), card.key)


def _phase(phase_id: str, title: str, points: Sequence[Point], room: float, tr: Wording) -> Figure:
    texts, bottom = block(wrap(title, _HEADING.font, _HEADING.size, room), 0, 0, _HEADING)
    marks: list[Mark] = list(texts)
    left = _ICON + 5
    for point in points:
        sentence = client_advice(tr, point.code, point.values)
        lines = wrap(sentence, _QUIET.font, _QUIET.size, room - left)
        marks.append(Icon(0, bottom + 1, _ICON, "triangle-alert", "star"))
        below, bottom = block(lines, left, bottom + 1, _QUIET)
        marks += below
    key = Key("phases", phase_id)
    return Figure(key, "heading", room, bottom + _APART, tuple(marks), title, "ink")


def _title(document: Document, room: float, tr: Wording) -> Figure:
    said = tr("What is measured, and where it stands")
    if not document.kpis:
        said = tr("No phase has a KPI yet.")
    return sheet_title(tr("KPIs"), said, room)
