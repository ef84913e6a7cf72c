"""Where the window stood when it was last closed, unless it could not be seen there today.

A screen may be gone since, and the toolkit takes what is written in the settings at its word.
"""

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

_FRAME = QSize(2, 31)
"""About what the system puts around a window; how much it is says itself only when it is shown."""
_WHOLE_SCREEN = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
_SEEN = 100
"""Pixels of a window, each way, by which it can be got hold of."""


def restore(window: QWidget, state: QByteArray, size: tuple[int, int]) -> None:
    """Put a window where it stood, or else give it a size and leave the place to the system."""
    if window.restoreGeometry(state) and _is_seen(window, window.geometry()):
        _fit_on_screen(window)
        return
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*size)
    if not _is_seen(window, window.geometry()):
        window.move(window.screen().availableGeometry().topLeft())
    _fit_on_screen(window)


def _fit_on_screen(window: QWidget) -> None:
    """Make a window that reaches off its screen smaller, and move it there."""
    if window.windowState() & _WHOLE_SCREEN:
        return
    screen = window.screen().virtualSiblingAt(window.geometry().center()) or window.screen()
    room = screen.availableGeometry()
    size = window.size().boundedTo(room.size() - _FRAME).expandedTo(window.minimumSize())
    if size != window.size():
        window.resize(size)
        whole, corner = size + _FRAME, window.pos()
        left = max(room.left(), min(corner.x(), room.right() + 1 - whole.width()))
        top = max(room.top(), min(corner.y(), room.bottom() + 1 - whole.height()))
        window.move(left, top)


def _is_seen(window: QWidget, place: QRect) -> bool:
    screens = window.screen().virtualSiblings()
    rooms = [screen.availableGeometry() & place for screen in screens]
    # A screen may have become smaller, but a window is never much larger than all of them.
    whole = window.screen().virtualGeometry().size() * 2
    fits = place.width() <= whole.width() and place.height() <= whole.height()
    return fits and any(min(room.width(), room.height()) >= _SEEN for room in rooms)
