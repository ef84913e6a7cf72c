"""Drops as a drag from elsewhere in the window ends with them."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

LEFT = Qt.MouseButton.LeftButton


def carried(mime: str, record_id: str) -> QMimeData:
    """Make what a dragged record carries."""
    data = QMimeData()
    data.setData(mime, record_id.encode())
    return data


def drop_data(target: QWidget, data: QMimeData, place: QPoint) -> bool:
    """Drop data as a drag that ends there does; says whether it was taken."""
    entering = QDragEnterEvent(
        place, Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
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
