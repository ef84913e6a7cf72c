"""How large the interface is: its text as the user wants it, and what holds text with it.

The map has its own zoom. Like the look, the size is the application's: what is made asks for it,
and when it changes all that is seen is made anew (`window/renewal.py`).
"""

from typing import Final

from PySide6.QtGui import QGuiApplication

BASE_SIZE: Final = 9.75
"""Points of the interface's ordinary text: 13 pixels on an ordinary screen."""

ZOOM_STEP: Final = 1.25
"""How much larger a command shows a view that has a zoom."""


def factor() -> float:
    """Give how many times its ordinary size the interface's text has."""
    return QGuiApplication.font().pointSizeF() / BASE_SIZE


def scaled(pixels: float) -> int:
    """Give a measure of what holds text, from the one it has at ordinary size."""
    return round(pixels * factor())
