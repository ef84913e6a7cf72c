"""The frame around a view that has the keyboard while nothing in it is marked."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_LINE = 2


def paint_focus_frame(painter: QPainter, view: QRect, colour: QColor) -> None:
    """Paint it inside the edges of a view."""
    painter.setPen(QPen(colour, _LINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(view.adjusted(1, 1, -1, -1))
