"""The button after the last header that adds another, as it is painted on a strip.

It is there where all of it has room: a part at the edge would be no button.
"""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def paint_plus(painter: QPainter, area: QRect, strip: QRect, colour: QColor) -> None:
    """Draw a plus in a round box, if the strip has room for it."""
    if not strip.contains(area):
        return
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
    middle = area.center()
    painter.drawLine(middle - QPoint(6, 0), middle + QPoint(6, 0))
    painter.drawLine(middle - QPoint(0, 6), middle + QPoint(0, 6))


def hits_plus(place: QPoint, area: QRect, strip: QRect, target: int) -> bool:
    """Say whether a place is on the plus, which takes what is pointed with `target` pixels wide."""
    across, down = (max(0, target - each) // 2 for each in (area.width(), area.height()))
    return strip.contains(area) and area.adjusted(-across, -down, across, down).contains(place)
