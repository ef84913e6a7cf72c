"""What is drawn over the board of presence: selection, choice, the card in the air, the head."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cjm_desktop.desktop.insight.presence.same_as import Choosing
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.layout.drawing import figures
from cjm_desktop.layout.sheets.presence_board import BoardLayout
from cjm_desktop.layout.theme import CORNER

_GRIP = 12.0
"""How far below its upper edge a card in the air is held."""


class Overlay:
    """Draws on a board that is painted already."""

    def __init__(self, painter: QPainter, painted: FigurePainter, board: BoardLayout) -> None:
        self._painter = painter
        self._figures = painted
        self._board = board

    def selected(self, cards: Iterable[str], *, focused: bool) -> None:
        """Ring the selected cards, thicker while the keys go to them."""
        for card in cards:
            self._ring(card, 2.5 if focused else 1.5)

    def choice(self, chosen: Choosing) -> None:
        """Outline the cards to choose from, and fill the one pointed at."""
        for other in chosen.others:
            self._ring(other, 1.5, Qt.PenStyle.DashLine)
        if chosen.over is not None:
            tint = self._figures.colour("accent")
            tint.setAlphaF(0.18)
            self._painter.fillRect(QRectF(*self._board.cards[chosen.over]), tint)
            self._ring(chosen.over, 3)

    def head(self, top: float) -> None:
        """Draw the phases and sides once more at the upper edge of what is seen."""
        head = self._board.head
        ground = QRectF(-1, top, head.width + 2, head.height)
        self._figures.fill(self._painter, ground, "surround")
        for x, y, figure in figures(head, 0, top):
            self._figures.paint(self._painter, figure, x, y)

    def lifted(self, card: str, at: QPointF) -> None:
        """Draw a card in the air, a little transparent, so that what is below can be seen."""
        figure = self._board.figures[card]
        self._painter.setOpacity(0.85)
        self._figures.paint(self._painter, figure, at.x() - figure.width / 2, at.y() - _GRIP)
        self._painter.setOpacity(1)

    def _ring(self, card: str, line: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        rect = self._board.cards.get(card)
        if rect is not None:
            self._painter.setPen(QPen(self._figures.colour("accent"), line, style))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(*rect).adjusted(1, 1, -1, -1)
            self._painter.drawRoundedRect(frame, CORNER, CORNER)
