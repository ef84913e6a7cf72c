"""What is drawn above the chart and never exported: selection, hover, focus, guides of a drag."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.layout.gap.gap_chart import ChartLayout, Scores
from cjm_desktop.layout.gap.gap_dot import Dot


class Overlay:
    """Draws on a chart that is painted already."""

    def __init__(self, painter: QPainter, figures: FigurePainter, chart: ChartLayout) -> None:
        self._painter = painter
        self._figures = figures
        self._chart = chart

    def lifted(self, card_ids: Iterable[str]) -> None:
        """Draw dots that are being dragged, which the picture below is without."""
        for card_id in card_ids:
            dot = self._chart.dots_by_id.get(card_id)
            if dot is not None:
                self._way(dot)
                self._dot(dot)

    def selected(self, card_ids: Iterable[str]) -> None:
        """Lift the selected dots above the others and ring them."""
        chosen = [self._chart.dots_by_id.get(card_id) for card_id in card_ids]
        dots = [dot for dot in chosen if dot is not None]
        for dot in dots:
            self._ring(dot, "paper", 5)
        for dot in dots:
            self._way(dot)
            self._dot(dot)
            self._ring(dot, "accent", 2.5)

    def hovered(self, card_id: str) -> None:
        """Ring the dot under the pointer."""
        dot = self._chart.dots_by_id.get(card_id)
        if dot is not None:
            self._ring(dot, "ink", 1.25)

    def focus(self) -> None:
        """Mark that the keys go to the chart."""
        self._painter.setPen(QPen(self._figures.colour("accent"), 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(QRectF(*self._chart.ground).adjusted(-1, -1, 1, 1), 3, 3)

    def guides(self, scores: Scores) -> None:
        """Lead from what is dragged to its scores on both axes."""
        ground = self._chart.ground
        x, y = self._chart.place_of(*scores)
        self._painter.setPen(QPen(self._figures.colour("accent"), 1, Qt.PenStyle.DashLine))
        self._painter.drawLine(QLineF(ground.x, y, x, y))
        self._painter.drawLine(QLineF(x, y, x, ground.bottom))

    def _way(self, dot: Dot) -> None:
        way = self._chart.ways_by_id.get(dot.id)
        if way is not None:
            self._figures.paint(self._painter, way.figure, 0, 0)

    def _dot(self, dot: Dot) -> None:
        self._figures.paint(self._painter, dot.figure, dot.x - dot.reach, dot.y - dot.reach)

    def _ring(self, dot: Dot, colour: str, line: float) -> None:
        self._painter.setPen(QPen(self._figures.colour(colour), line))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = dot.reach + 1.5
        self._painter.drawEllipse(QPointF(dot.x, dot.y), radius, radius)
