"""How large the interface is: its text as the user wants it, and what holds text with it.

The map has its own zoom. Like the look, the size is the application's: what is made asks for it,
and when it changes all that is seen is made anew (`window/renewal.py`).
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QGuiApplication, QScreen

BASE_SIZE: Final = 9.75
"""Points of the interface's ordinary text: 13 pixels on an ordinary screen."""

ZOOM_STEP: Final = 1.25
"""How much larger a command shows a view that has a zoom."""

POINTER: Final = 24
FINGER: Final = 40
"""How large what takes a click is at least, in pixels: for a pointer, and for a finger."""
_TARGET: Final = "target"
_OF_SCREEN: Final = 0.95
"""How much of the screen a dialog takes at most."""


def target() -> int:
    """Give how large what takes a click is at least, for what was last used to point."""
    application = QCoreApplication.instance()
    chosen = application.property(_TARGET) if application is not None else None
    return int(chosen) if chosen is not None else POINTER


def set_target(pixels: int) -> None:
    """Note what is pointed with from now on; whoever has measures of its own is told by its style.

    It is for `theming`, which tells them.
    """
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_TARGET, pixels)


def factor() -> float:
    """Give how many times its ordinary size the interface's text has."""
    return QGuiApplication.font().pointSizeF() / BASE_SIZE


def scaled(pixels: float) -> int:
    """Give a measure of what holds text, from the one it has at ordinary size."""
    return round(pixels * factor())


def tapped(pixels: float) -> int:
    """Give the height of a row that holds text and takes a click, from the ordinary one."""
    return max(scaled(pixels), target())


def on_screen(ordinary: QSize, screen: QScreen) -> QSize:
    """Give the size of a dialog that holds text, from its ordinary one; it stays on the screen."""
    wanted = QSize(scaled(ordinary.width()), scaled(ordinary.height()))
    return wanted.boundedTo(screen.availableSize() * _OF_SCREEN)
