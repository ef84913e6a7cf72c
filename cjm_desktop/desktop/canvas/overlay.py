"""What is drawn over the map and belongs to nobody's print: selection, marks, the rubber band."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from cjm_desktop.desktop.painter import FigurePainter, dashes
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect


@dataclass(slots=True)
class Overlay:
    """The marks over the map, in the body's coordinates."""

    selected: list[Rect] = field(default_factory=list)
    cell: Rect | None = None
    """The cell that has the keyboard."""
    hovered: Rect | None = None
    """The empty cell under the pointer, which shows a plus."""
    drop: Rect | None = None
    """Where a dragged card would land."""
    lifted: list[Rect] = field(default_factory=list)
    """The places that dragged cards come from."""
    band: Rect | None = None
    """The rubber band."""

    def paint(self, painter: QPainter, figures: FigurePainter, zoom: float) -> None:
        """Paint the marks; lines keep their width on the screen at every zoom."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        accent = figures.colour("accent")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.lifted:
            veil = figures.colour("paper")
            veil.setAlphaF(0.65)
            for rect in self.lifted:
                painter.fillRect(_rectf(rect), veil)
        if self.cell is not None:
            edge = QPainterPath()
            edge.addRoundedRect(_rectf(self.cell, -3), theme.CORNER, theme.CORNER)
            painter.fillPath(dashes(edge, 1.5 / zoom, (6 / zoom, 3 / zoom)), accent)
        if self.hovered is not None:
            _plus(painter, self.hovered, figures.colour("quiet"), zoom)
        painter.setPen(QPen(accent, 2 / zoom))
        for rect in self.selected:
            corner = theme.CORNER + 1.5
            painter.drawRoundedRect(_rectf(rect, 1.5), corner, corner)
        if self.drop is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawRoundedRect(_rectf(self.drop), 1.5, 1.5)
        if self.band is not None:
            fill = QColor(accent)
            fill.setAlphaF(0.12)
            painter.setPen(QPen(accent, 1 / zoom))
            painter.setBrush(fill)
            painter.drawRect(_rectf(self.band))


def _rectf(rect: Rect, grow: float = 0) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height).adjusted(-grow, -grow, grow, grow)


def plus_rect(cell: Rect) -> Rect:
    """Give the square of an empty cell's plus."""
    return Rect(cell.x + cell.width / 2 - 14, cell.y + cell.height / 2 - 14, 28, 28)


def _plus(painter: QPainter, cell: Rect, colour: QColor, zoom: float) -> None:
    square = plus_rect(cell)
    middle = QPointF(square.x + 14, square.y + 14)
    painter.setPen(QPen(colour, 1.5 / min(zoom, 1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_rectf(square), theme.CORNER, theme.CORNER)
    painter.drawLine(middle - QPointF(6, 0), middle + QPointF(6, 0))
    painter.drawLine(middle - QPointF(0, 6), middle + QPointF(0, 6))
