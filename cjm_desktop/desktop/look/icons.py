"""The interface's icons: the vendored outlines, tinted with the colour that the theme wants."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap

from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.painter import icon_path
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.layout.icons import GRID, STROKE
from cjm_desktop.paths import icon as icon_file

SIZE = 20
"""Logical pixels of the icons on buttons and in menus."""
SMALL = 16
"""Logical pixels of those on the small buttons of fields."""


def in_look(name: str, token: str = "ink") -> QIcon:
    """Give an icon in a colour of the application's look."""
    tokens = look()
    return tinted_icon(name, tokens[token], tokens["disabled"])


def tinted_icon(name: str, colour: str, dimmed: str | None = None) -> QIcon:
    """Give an icon in a "#RRGGBB" colour; `dimmed` is its colour where it is disabled."""
    icon, size = QIcon(), scaled(SIZE)
    for scale in _scales():
        icon.addPixmap(pixmap(name, colour, size, scale))
        if dimmed is not None:
            icon.addPixmap(pixmap(name, dimmed, size, scale), QIcon.Mode.Disabled)
    return icon


def pixmap(name: str, colour: str, size: int, scale: float = 1) -> QPixmap:
    """Draw an icon `size` logical pixels wide for a screen with that many pixels in each."""
    drawn = QPixmap(round(size * scale), round(size * scale))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(drawn.width() / GRID, drawn.height() / GRID)
    round_ = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(QColor(colour), STROKE, Qt.PenStyle.SolidLine, *round_))
    painter.drawPath(icon_path(name))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


def application_icon() -> QIcon:
    """Give the program's own icon in every size that is shipped."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addFile(str(icon_file("app", f"cjm-desktop-{size}.png")))
    return icon


def _scales() -> set[int]:
    return {1, ceil(max(screen.devicePixelRatio() for screen in QGuiApplication.screens()))}
