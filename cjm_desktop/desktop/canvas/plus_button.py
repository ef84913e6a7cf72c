"""The button after the last header that adds another, as it is painted on a strip."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def paint_plus(painter: QPainter, area: QRect, colour: QColor) -> None:
    """Draw a plus in a round box."""
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
    middle = area.center()
    painter.drawLine(middle - QPoint(6, 0), middle + QPoint(6, 0))
    painter.drawLine(middle - QPoint(0, 6), middle + QPoint(0, 6))
