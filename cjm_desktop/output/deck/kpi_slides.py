"""The KPIs as charts of lines that can be edited, four on a slide."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm_desktop.insight.kpis import history, latest, state
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Kpi
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.deck.card_shapes import INK, QUIET
from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.slide import (
    Area,
    LineChart,
    Paragraph,
    Part,
    Series,
    Shape,
    Slide,
)
from cjm_desktop.output.deck.slide_text import one_line
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import short_day
from cjm_desktop.words.numbers import amount
from cjm_desktop.words.wording import Wording

_ACROSS: Final = 2
_DOWN: Final = 2
_BETWEEN: Final = 14.0
_NAME: Final = 36.0


def kpi_slides(document: Document, frame: Frame, tr: Wording) -> Iterator[Slide]:
    """Lay the charts out, phase by phase."""
    found = [item for phase in document.phase_ids for item in document.kpis_of(phase)]
    each = _ACROSS * _DOWN
    slides = -(-len(found) // each)
    for number in range(slides):
        title = tr("KPIs")
        if slides > 1:
            title = f"{title} ({number + 1}/{slides})"
        shown = found[number * each : (number + 1) * each]
        yield Slide(f"kpis:{number + 1}", title, tuple(_charts(document, shown, frame, tr)))


def _charts(
    document: Document, shown: Sequence[tuple[str, Kpi]], frame: Frame, tr: Wording
) -> Iterator[Part]:
    content = frame.content
    across, down = min(_ACROSS, len(shown)), -(-len(shown) // _ACROSS)
    width = (content.width - _BETWEEN * (across - 1)) / across
    height = (content.height - _BETWEEN * (down - 1)) / down
    for place, (kpi_id, kpi) in enumerate(shown):
        row, column = divmod(place, _ACROSS)
        area = Area(
            content.x + column * (width + _BETWEEN), content.y + row * (height + _BETWEEN),
            width, height,
        )  # fmt: skip
        yield from _chart(document, kpi_id, kpi, area, tr)


def _chart(document: Document, kpi_id: str, kpi: Kpi, area: Area, tr: Wording) -> Iterator[Part]:
    name = one_line(kpi.name) or tr("Untitled")
    said = _said(document, kpi, tr)
    text = (Paragraph(name, 13, bold=True, colour=INK), Paragraph(said, 10, colour=QUIET))
    head = Area(area.x, area.y, area.width, _NAME)
    words = f"{name}. {said}"
    yield Shape(f"kpis:{kpi_id}:name", "text", head, text, words=words)
    readings = history(kpi)
    if not readings:
        return
    unit = one_line(kpi.unit)
    series = [Series(unit or name, tuple(each.value for each in readings), LIGHT["accent"])]
    if kpi.target is not None:
        line = (kpi.target,) * len(readings)
        series.append(Series(tr("Target"), line, LIGHT["good"], dashed=True))
    days = tuple(short_day(tr, reading.on) for reading in readings)
    below = Area(area.x, head.bottom, area.width, area.height - _NAME)
    yield LineChart(f"kpis:{kpi_id}", below, name, days, tuple(series), words)


def _said(document: Document, kpi: Kpi, tr: Wording) -> str:
    """Say where a KPI stands: its phase, its last value, its target."""
    unit, last = one_line(kpi.unit), latest(kpi)
    said = [numbered_phase(document, kpi.phase, tr)]
    if last is not None:
        said.append(amount(tr, last.value, unit))
    if kpi.target is not None:
        said.append(tr("{name}: {text}", name=tr("Target"), text=amount(tr, kpi.target, unit)))
    return " · ".join((*said, phrase(tr, state(kpi))))
