"""What is tapped in a window, and is too small for a finger."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QSlider,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from cjm_desktop.desktop.look.scale import FINGER

_INNER = (QLineEdit, QAbstractSpinBox, QComboBox, QTableView, QTabBar)
"""What has controls of its own inside, which the toolkit places."""
_READ = ("FigureTable", "_Doubts", "_Cells")
"""Lists that are only read: a tap on them does nothing."""
_CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QSlider)
_HAIR = 1
"""The line between the rows of a table."""


def small(window: QWidget, size: int = FINGER) -> Iterator[str]:
    """Name all that is tapped and seen in a window, and smaller than it should be."""
    for each in (window, *window.findChildren(QWidget)):
        if each.isVisible() and each.isEnabled() and not isinstance(each.parent(), _INNER):
            for name, high in _targets(each):
                if high < size:
                    yield f"{type(each).__name__} “{each.accessibleName()}” {name}: {high}"


def _targets(widget: QWidget) -> Iterator[tuple[str, int]]:
    """Give what is tapped of a widget, each with its smaller side."""
    match widget:
        case QMenu() | QMenuBar():
            for action in widget.actions():
                place = widget.actionGeometry(action)
                if not action.isSeparator() and not place.isEmpty():
                    yield action.text(), place.height()
        case QTabBar():
            for tab in range(widget.count()):
                place = widget.tabRect(tab)
                yield widget.tabText(tab), min(place.width(), place.height())
        case QAbstractItemView():
            yield from _rows(widget)
        case _ if isinstance(widget, _CONTROLS):
            is_square = isinstance(widget, QToolButton)
            yield "", min(widget.width(), widget.height()) if is_square else widget.height()
        case _:
            pass


def _rows(view: QAbstractItemView) -> Iterator[tuple[str, int]]:
    """Give the rows that are seen and can be chosen, and headings that sort."""
    if isinstance(view, QHeaderView):
        if view.sectionsClickable() and view.orientation() == Qt.Orientation.Horizontal:
            yield "heading", view.height()
        return
    if type(view).__name__ in _READ:
        return
    for row in _seen(view):
        if row.flags() & Qt.ItemFlag.ItemIsSelectable:
            yield str(row.data()), view.visualRect(row).height() + _HAIR


def _seen(view: QAbstractItemView) -> Iterator[QModelIndex]:
    down, middle = 0, view.viewport().width() // 2
    while down < view.viewport().height():
        row = view.indexAt(QPoint(middle, down))
        if row.isValid():
            yield row
        down = max(down + 4, view.visualRect(row).bottom() + 1)
