"""Where the window stood when it was last closed, unless it could not be seen there today.

A screen may be gone since, and the toolkit takes what is written in the settings at its word.
"""

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtWidgets import QWidget

_SEEN = 100
"""Pixels of a window, each way, by which it can be got hold of."""


def restore(window: QWidget, state: QByteArray, size: tuple[int, int]) -> None:
    """Put a window where it stood, or else give it a size and leave the place to the system."""
    if window.restoreGeometry(state) and _is_seen(window, window.geometry()):
        return
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*size)
    if not _is_seen(window, window.geometry()):
        window.move(window.screen().availableGeometry().topLeft())


def _is_seen(window: QWidget, place: QRect) -> bool:
    screens = window.screen().virtualSiblings()
    rooms = [screen.availableGeometry() & place for screen in screens]
    # A screen may have become smaller, but a window is never much larger than all of them.
    whole = window.screen().virtualGeometry().size() * 2
    fits = place.width() <= whole.width() and place.height() <= whole.height()
    return fits and any(min(room.width(), room.height()) >= _SEEN for room in rooms)
