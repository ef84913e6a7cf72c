"""The interface's icons: the vendored outlines, tinted with the colour that the theme wants."""

from functools import cache
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cjm_desktop.paths import icon as icon_path

SIZE = 20
"""Logical pixels of the icons on buttons and in menus."""


def tinted(name: str, colour: str, dimmed: str | None = None) -> QIcon:
    """Give an icon in a "#RRGGBB" colour; `dimmed` is its colour where it is disabled."""
    icon = QIcon()
    for scale in _scales():
        icon.addPixmap(pixmap(name, colour, SIZE, scale))
        if dimmed is not None:
            icon.addPixmap(pixmap(name, dimmed, SIZE, scale), QIcon.Mode.Disabled)
    return icon


def pixmap(name: str, colour: str, size: int, scale: float = 1) -> QPixmap:
    """Draw an icon `size` logical pixels wide for a screen with that many pixels in each."""
    drawn = QPixmap(round(size * scale), round(size * scale))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    source = QByteArray(_outline(name).replace(b"currentColor", colour.encode("ascii")))
    QSvgRenderer(source).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


def application_icon() -> QIcon:
    """Give the program's own icon in every size that is shipped."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addFile(str(icon_path("app", f"cjm-desktop-{size}.png")))
    return icon


def _scales() -> set[int]:
    return {1, ceil(max(screen.devicePixelRatio() for screen in QGuiApplication.screens()))}


@cache
def _outline(name: str) -> bytes:
    return icon_path("lucide", f"{name}.svg").read_bytes()
