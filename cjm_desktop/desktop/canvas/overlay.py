"""What is drawn over the map and belongs to nobody's print: selection, marks, the rubber band."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from cjm_desktop.desktop.look.painter import FigurePainter, dashes
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import PlacedFigure, Rect


class Overlay:
    """The marks over the map, in the body's coordinates."""

    def __init__(self) -> None:
        self.selected: list[Rect] = []
        self.cell: Rect | None = None
        """The cell that has the keyboard."""
        self.hovered: Rect | None = None
        """The empty cell under the pointer, which shows a plus."""
        self.drop: Rect | None = None
        """Where a dragged card would land."""
        self.proposed: Rect | None = None
        """The phase that the dragged ideas are proposed for."""
        self.lifted: list[Rect] = []
        """The places that dragged cards come from."""
        self.band: Rect | None = None
        """The rubber band."""
        self.arrows: list[PlacedFigure] = []
        """The selected arrows, with their labels, and the one being drawn."""
        self.curve: list[PlacedFigure] = []
        """The curve of experience that is aimed at or drawn, over the others."""
        self.handle: Rect | None = None
        """Where an arrow can be pulled out of a card."""
        self.target: Rect | None = None
        """The card that the arrow being drawn would lead to."""
        self.answers: list[Rect] = []
        """The cards that answer the selected ones, and those that they answer."""

    def paint(
        self,
        painter: QPainter,
        figures: FigurePainter,
        zoom: float,
        area: Rect,
        empty: Iterable[Rect] = (),
    ) -> None:
        """Paint the marks that show in an area; lines keep their width at every zoom.

        Thousands of cards may be selected (a whole map, a long list that was pasted), so what is
        elsewhere is passed over.
        Each of the `empty` cells shows a quiet plus: here a card can be made.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        accent = figures.colour("accent")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.proposed is not None:
            painter.fillRect(_rectf(self.proposed), _tint(accent))
        if self.lifted:
            veil = figures.colour("paper")
            veil.setAlphaF(0.65)
            for rect in _within(area, self.lifted):
                painter.fillRect(_rectf(rect), veil)
        if self.cell is not None:
            edge = QPainterPath()
            edge.addRoundedRect(_rectf(self.cell, -3), theme.CORNER, theme.CORNER)
            painter.fillPath(dashes(edge, 1.5 / zoom, (6 / zoom, 3 / zoom)), accent)
        painter.setPen(QPen(figures.colour("axis"), 1.25 / min(zoom, 1)))
        for rect in empty:
            _cross(painter, rect)
        if self.hovered is not None:
            painter.setPen(QPen(figures.colour("quiet"), 1.5 / min(zoom, 1)))
            painter.drawRoundedRect(_rectf(plus_rect(self.hovered)), theme.CORNER, theme.CORNER)
            _cross(painter, self.hovered)
        self._paint_selection(painter, figures, zoom, area)
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

    def _paint_selection(
        self, painter: QPainter, figures: FigurePainter, zoom: float, area: Rect
    ) -> None:
        for x, y, figure in (*self.curve, *self.arrows):
            figures.paint(painter, figure, x, y)
        accent = figures.colour("accent")
        for rect in _within(area, self.answers):
            edge = QPainterPath()
            edge.addRoundedRect(_rectf(rect, 1), theme.CORNER, theme.CORNER)
            painter.fillPath(edge, _tint(accent))
            painter.fillPath(dashes(edge, 1.5 / zoom, (4 / zoom, 3 / zoom)), accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 2 / zoom))
        corner = theme.CORNER + 1.5
        for rect in _within(area, (*self.selected, self.target)):
            painter.drawRoundedRect(_rectf(rect, 1.5), corner, corner)
        for rect in _within(area, (self.handle,)):
            _handle(painter, rect, figures)


def _within(area: Rect, rects: Iterable[Rect | None]) -> Iterator[Rect]:
    return (rect for rect in rects if rect is not None and rect.overlaps(area))


def _tint(colour: QColor) -> QColor:
    tint = QColor(colour)
    tint.setAlphaF(0.1)
    return tint


def _rectf(rect: Rect, grow: float = 0) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height).adjusted(-grow, -grow, grow, grow)


def plus_rect(cell: Rect) -> Rect:
    """Give the square of an empty cell's plus."""
    return Rect(cell.x + cell.width / 2 - 14, cell.y + cell.height / 2 - 14, 28, 28)


def _handle(painter: QPainter, rect: Rect, figures: FigurePainter) -> None:
    """Paint a dot with an arrow in it."""
    middle = QPointF(rect.x + rect.width / 2, rect.y + rect.height / 2)
    size = rect.width / 2
    painter.setPen(QPen(figures.colour("paper"), size / 4))
    painter.setBrush(figures.brush("accent"))
    painter.drawEllipse(middle, size, size)
    painter.setPen(QPen(figures.colour("on-mark"), size / 4.5))
    tip = middle + QPointF(size * 0.5, 0)
    painter.drawLine(middle - QPointF(size * 0.5, 0), tip)
    painter.drawLine(tip, tip + QPointF(-size * 0.4, -size * 0.4))
    painter.drawLine(tip, tip + QPointF(-size * 0.4, size * 0.4))


def _cross(painter: QPainter, cell: Rect) -> None:
    middle = QPointF(cell.x + cell.width / 2, cell.y + cell.height / 2)
    painter.drawLine(middle - QPointF(6, 0), middle + QPointF(6, 0))
    painter.drawLine(middle - QPointF(0, 6), middle + QPointF(0, 6))
