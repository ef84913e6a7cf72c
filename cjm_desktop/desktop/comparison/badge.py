"""The sign of a difference on a disc: on the cards of a map and in a list, told without colour."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.insight.comparing.comparison import How
from cjm_desktop.words.figures import SIGNS

TOKENS: Final[Mapping[How, str]] = {
    "added": "good", "changed": "accent", "moved": "star", "removed": "bad",
}  # fmt: skip
"""The colour of each kind of difference; its sign says the same."""
_LETTER: Final = 0.9
"""How large the sign is on its disc."""


def paint_badge(painter: QPainter, area: QRectF, how: How, colours: Colours) -> None:
    """Paint the sign of a kind of difference into a square."""
    painter.setPen(QColor(colours["on-mark"]))
    painter.setBrush(QColor(colours[TOKENS[how]]))
    painter.drawEllipse(area)
    font = painter.font()
    font.setBold(True)
    font.setPixelSize(max(round(area.height() * _LETTER), 1))
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, SIGNS[how])


def badge_icon(how: How, colours: Colours, size: int) -> QIcon:
    """Give the sign of a kind of difference as an icon, so many logical pixels wide."""
    scale = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    drawn = QPixmap(round(size * scale), round(size * scale))
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_badge(painter, QRectF(0.5, 0.5, size - 1, size - 1), how, colours)
    painter.end()
    return QIcon(drawn)
