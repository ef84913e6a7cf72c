"""Drops as a drag from elsewhere in the window ends with them."""

from typing import Any

import PySide6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

LEFT = Qt.MouseButton.LeftButton


def carried(mime: str, record_id: str) -> QMimeData:
    """Make what a dragged record carries."""
    data = QMimeData()
    data.setData(mime, record_id.encode())
    return data


def entering_drag(place: QPoint, data: QMimeData) -> QDragEnterEvent:
    """Make the event by which a drag comes over a widget."""
    # From 6.12 on the toolkit wants a place in fractions, which it did not take before.
    exact: Any = QPointF(place) if PySide6.__version_info__ >= (6, 12) else place
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    return QDragEnterEvent(exact, copy, data, LEFT, none)


def drop_data(target: QWidget, data: QMimeData, place: QPoint) -> bool:
    """Drop data as a drag that ends there does; says whether it was taken."""
    entering = entering_drag(place, data)
    QApplication.sendEvent(target, entering)
    dropping = QDropEvent(
        QPointF(place), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    dropping.ignore()
    QApplication.sendEvent(target, dropping)
    return entering.isAccepted() and dropping.isAccepted()


def drop(target: QWidget, mime: str, record_id: str, place: QPoint) -> bool:
    """Drop a record."""
    return drop_data(target, carried(mime, record_id), place)
