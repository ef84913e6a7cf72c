"""What rests on the chart, kept as a picture, so that a drag paints only what is dragged."""

from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.layout.drawing import figures
from cjm_desktop.layout.gap.gap_chart import ChartLayout
from cjm_desktop.layout.gap.resting import Resting


class Place(Protocol):
    """Where the picture is shown."""

    @property
    def scale(self) -> float:
        """How many pixels a point of the chart has."""

    def size(self) -> QSize:
        """Give the size in pixels."""

    def devicePixelRatioF(self) -> float:
        """Give how many pixels of the screen a pixel has."""


class RestingPicture:
    """The chart with the dots that rest and the ways to them, until they are others."""

    def __init__(self, figure_painter: FigurePainter) -> None:
        self._figures = figure_painter
        self._picture: QPixmap | None = None
        self._shown: Resting | None = None

    def forget(self) -> None:
        """Paint anew when it is next asked for."""
        self._picture = self._shown = None

    def of(self, chart: ChartLayout, place: Place) -> QPixmap:
        """Give the picture of a chart without the dots that are held."""
        if self._picture is None or chart.rest is not self._shown:
            self._shown = chart.rest
            self._picture = self._painted(chart, place)
        return self._picture

    def _painted(self, chart: ChartLayout, place: Place) -> QPixmap:
        ratio = place.devicePixelRatioF()
        picture = QPixmap(place.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._figures.colour("surround"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(place.scale, place.scale)
        for x, y, figure in figures(chart.behind, 0, 0):
            self._figures.paint(painter, figure, x, y)
        resting = chart.rest.placed
        for way in resting.ways:
            self._figures.paint(painter, way.figure, 0, 0)
        self._figures.paint(painter, chart.words, 0, 0)
        for dot in resting.dots:
            self._figures.paint(painter, dot.figure, dot.x - dot.reach, dot.y - dot.reach)
        painter.end()
        return picture
