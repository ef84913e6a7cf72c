"""What is painted over a map that is held against another: what differs, and what is pointed at."""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from cjm_desktop.desktop.comparison.badge import TOKENS, paint_badge
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.insight.comparing.comparison import How
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.map_layout import MapLayout

OUTLINE: Final = 2.0
"""Pixels of the line around what differs."""
_TINT: Final = 0.35
"""How much of the colour covers what is pointed at."""
_VEIL: Final = 0.6
"""How much of the ground covers what does not differ."""
_BADGE: Final = 18.0
"""Pixels of the largest sign on a card."""
_LEAST_BADGE: Final = 6.0
"""Below so many pixels a sign is not read."""

Marks = Mapping[Key, How]
"""What is said of each record that differs, under the map's own ids."""


class DifferenceMarks:
    """The signs on a map's cards; what has none is dimmed."""

    def __init__(self, figures: FigurePainter) -> None:
        self._figures = figures
        self._areas: dict[How, list[Rect]] = {}
        self._pointed: tuple[Rect, str] | None = None
        self.how: Marks = {}

    def show(self, layout: MapLayout, marks: Marks) -> None:
        """Mark the cards of a map; nothing is pointed at."""
        self.how, self._areas, self._pointed = marks, {}, None
        for key, how in marks.items():
            if key.kind == "cards" and (area := layout.area(key)) is not None:
                self._areas.setdefault(how, []).append(area)

    def point_at(self, area: Rect | None, token: str) -> None:
        """Fill an area with a colour, or none."""
        self._pointed = None if area is None else (area, token)

    def paint(self, painter: QPainter, area: Rect, zoom: float) -> None:
        """Dim what is the same, and draw lines around what is not, all of a colour at once."""
        figures = self._figures
        seen = {
            how: [_rectf(each) for each in areas if each.overlaps(area)]
            for how, areas in self._areas.items()
        }
        if self._areas:
            self._paint_veil(painter, area, chain.from_iterable(seen.values()))
        for how, rects in seen.items():
            pen = QPen(figures.colour(TOKENS[how]), OUTLINE)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRects(rects)
        if self._pointed is not None:
            place, token = self._pointed
            tint = figures.colour(token)
            tint.setAlphaF(_TINT)
            painter.setPen(QPen(figures.colour(token), 2 * OUTLINE / zoom))
            painter.setBrush(tint)
            painter.drawRect(_rectf(place))
        for how, rects in seen.items():
            for rect in rects:
                size = min(_BADGE, rect.height() * zoom, rect.width() * zoom)
                if size >= _LEAST_BADGE:
                    side = size / zoom
                    corner = QRectF(rect.right() - side * 0.8, rect.top() - side * 0.2, side, side)
                    paint_badge(painter, corner, how, look())

    def _paint_veil(self, painter: QPainter, area: Rect, open_: Iterable[QRectF]) -> None:
        veil = QPainterPath()
        veil.addRect(_rectf(area))
        for rect in open_:
            veil.addRect(rect.intersected(_rectf(area)))
        ground = self._figures.colour("surround")
        ground.setAlphaF(_VEIL)
        painter.fillPath(veil, ground)


def _rectf(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)
