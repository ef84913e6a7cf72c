"""The small picture of a template: its phases as chevrons, its lanes, and what they hold."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.theme import resolve

_MOST_CARDS = 3
_HEAD = 16
_SIDE = 22.0


class LaneOutline(NamedTuple):
    """A lane: the colour of its bar, and the kinds of card in each phase; None is a curve."""

    bar: str
    cells: tuple[tuple[str, ...], ...] | None


_NO_ROWS = (LaneOutline("axis", None),)


class Preview(NamedTuple):
    """What the picture shows of a document."""

    phases: int
    rows: tuple[LaneOutline, ...]


def preview_of(document: Document) -> Preview:
    """Note what the picture of a document shows, so that the document need not be kept."""
    rows = []
    colours = lane_colours(document)
    for lane in document.lane_ids:
        kind = document.lanes[lane].kind
        cells = None
        if kind != "experience":
            cells = tuple(_kinds(document, phase, lane) for phase in document.phase_ids)
        bar = colours[lane] if kind == "role" else "axis"
        rows.append(LaneOutline(bar, cells))
    return Preview(len(document.phases), tuple(rows))


def _kinds(document: Document, phase: str, lane: str) -> tuple[str, ...]:
    placed = document.cells.get(CellKey(phase, lane), ())[:_MOST_CARDS]
    return tuple(item.card.kind for item in placed)


def paint_preview(
    painter: QPainter, area: QRectF, preview: Preview, colours: Mapping[str, str], head: str
) -> None:
    """Draw the picture into an area; `head` is the token of the chevrons."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours["surround"]))
    painter.drawRoundedRect(area, 5, 5)
    inner = area.adjusted(10, 8, -10, -6)
    step = (inner.width() - _SIDE) / max(preview.phases, 1)
    painter.setBrush(QColor(colours[head]))
    for place in range(preview.phases):
        painter.drawPolygon(_chevron(inner.left() + _SIDE + place * step, inner.top(), step - 2))
    room = (inner.height() - _HEAD) / sum(_weight(row) for row in preview.rows or _NO_ROWS)
    top = inner.top() + _HEAD
    for row in preview.rows:
        height = _weight(row) * room
        lane = QRectF(inner.left(), top, inner.width(), max(height - 2, 2))
        _paint_lane(painter, lane, row, step, colours)
        top += height


def _weight(row: LaneOutline) -> int:
    """Give lanes room for what they hold, as on the map."""
    return 2 + max((len(kinds) for kinds in row.cells or ()), default=0)


def _paint_lane(
    painter: QPainter, lane: QRectF, row: LaneOutline, step: float, colours: Mapping[str, str]
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours["paper"]))
    painter.drawRect(lane)
    painter.setBrush(QColor(resolve(row.bar, colours)))
    painter.drawRect(QRectF(lane.left(), lane.top(), 3, lane.height()))
    if row.cells is None:
        _paint_curve(painter, lane, QColor(colours["axis"]))
        return
    for place, kinds in enumerate(row.cells):
        left = lane.left() + _SIDE + place * step
        painter.setBrush(QColor(colours["surround"]))
        painter.drawRect(QRectF(left - 1, lane.top(), 1, lane.height()))
        deep = min((lane.height() - 2) / max(len(kinds), 1), 4.5)
        for number, kind in enumerate(kinds):
            painter.setBrush(QColor(colours[f"kind-{kind}"]))
            top = lane.top() + 1.5 + number * deep
            painter.drawRect(QRectF(left + 3, top, step - 9, max(deep - 1.5, 1)))


def _paint_curve(painter: QPainter, lane: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.2))
    left, right, middle = lane.left() + _SIDE + 3, lane.right() - 4, lane.center().y()
    rise = lane.height() / 4
    steps = [0.0, -1.0, 0.6, -0.4, 1.0, -0.8, -1.0]
    width = (right - left) / (len(steps) - 1)
    points = [QPointF(left + i * width, middle + step * rise) for i, step in enumerate(steps)]
    painter.drawPolyline(QPolygonF(points))


def _chevron(left: float, top: float, width: float) -> QPolygonF:
    notch, height = 3.0, 11.0
    return QPolygonF(
        [
            QPointF(left, top),
            QPointF(left + width - notch, top),
            QPointF(left + width, top + height / 2),
            QPointF(left + width - notch, top + height),
            QPointF(left, top + height),
            QPointF(left + notch, top + height / 2),
        ]
    )
