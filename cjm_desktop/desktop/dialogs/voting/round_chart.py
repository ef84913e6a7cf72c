"""The gap chart as a round would make it, of its cards alone, with whiskers; only looked at."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_desktop.desktop.chart.magnification import pixels_to_a_point
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.scale import factor, scaled
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.rounds import Round
from cjm_desktop.layout.drawing import figures
from cjm_desktop.layout.gap.gap_chart import ChartLayout, chart
from cjm_desktop.layout.round_scores import scored_by
from cjm_desktop.words.wording import Wording

_SMALLEST = 200
_BESIDE = 16
"""Points to the right of what is painted."""


class RoundChart(Dressed, QWidget):
    """Paints the result of a round; the table beside it says the same in words."""

    def __init__(self, tr: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._document = Document()
        self.numbers: dict[str, int] = {}
        self._painter = FigurePainter(look())
        self.setAccessibleName(tr("Gap chart"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_SMALLEST, _SMALLEST)
        self.wear_look()

    def sizeHint(self) -> QSize:
        """Ask for a square of comfortable size."""
        return QSize(scaled(480), scaled(480))

    def show_round(self, document: Document, held: Round, cards: Sequence[str]) -> None:
        """Show what the map would be with a round accepted, as far as that is about its cards.

        Dots have the numbers that the cards have in their list, as the room sees them.
        """
        self.numbers = {card: place for place, card in enumerate(cards, start=1)}
        self._document = scored_by(document, held, self.numbers)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take no more width than the height lets it use."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        scale = pixels_to_a_point(self.height(), factor())
        drawn = self._chart(2 * self.height() / scale, self.height() / scale)
        self.setMaximumWidth(max(math.ceil((drawn.ground.right + _BESIDE) * scale), _SMALLEST))

    def _chart(self, wide: float, high: float) -> ChartLayout:
        return chart(self._document, wide, high, self._tr, numbers=self.numbers)

    def dress(self, colours: Colours) -> None:
        """Paint in the colours of a look."""
        self._painter.set_palette(colours)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart in the room that there is."""
        filled = self.width() >= self.maximumWidth()
        side = self.height() if filled else min(self.width(), self.height())
        scale = pixels_to_a_point(side, factor())
        drawn = self._chart(self.width() / scale, self.height() / scale).root
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        for x, y, figure in figures(drawn, 0, 0):
            self._painter.paint(painter, figure, x, y)
        painter.end()
