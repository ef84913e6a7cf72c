"""A pointer that is moved over a picture, which the offscreen platform does not have."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


def point(view: QWidget, x: float, y: float) -> None:
    """Move the pointer to a place of a view."""
    at, none = QPointF(x, y), Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, at, view.mapToGlobal(at), none, none,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view, moved)
