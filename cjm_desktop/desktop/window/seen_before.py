"""What was selected and seen of a map, to come back to it as it was.

Lists, groups and what is collapsed go along with whatever is chosen meanwhile, so it is noted of
each how far it was scrolled, which row had the keyboard, and what was folded.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QWidget
from shiboken6 import isValid

from cjm_desktop.desktop.work.session import Session

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.view import MapView

_LATER_MS: Final = 1
"""Some lists follow the selection only when all is laid out, which no 0 would wait for."""


@runtime_checkable
class Folding(Protocol):
    """A list whose groups unfold for what is selected."""

    folds: frozenset[str | None]
    """The groups of which the heading alone is listed."""


class _Scrolled(NamedTuple):
    """How far something in the window was scrolled, and which of its rows was the current one."""

    area: QAbstractScrollArea
    x: int
    y: int
    row: "_Row | None"
    """None where nothing was; what has no rows has none either."""
    folds: frozenset[str | None] | None


class _Row(NamedTuple):
    """A row that may move, and where it was: a list that is made anew knows only that."""

    cell: QPersistentModelIndex
    row: int
    column: int


class SeenBefore:
    """The selection, the map's view and all lists of a window, as they were when it was made."""

    def __init__(self, window: QWidget, session: Session, view: "MapView") -> None:
        self._window, self._session, self._view = window, session, view
        canvas = view.canvas
        self._selection, self._cell = session.selection, canvas.cell
        self._opened, self._seen = canvas.opened, view.view_state()
        self._scrolled = list(_scrolled(window))

    def come_back(self) -> None:
        """Select and show what was, as far as it is still there."""
        canvas = self._view.canvas
        self._session.select(self._selection)
        canvas.set_cell(self._cell)
        canvas.open_parts(self._opened & canvas.opened)
        self._view.restore_view_state(self._seen)
        self._scroll_back()
        # Not the method itself: the toolkit's bindings keep of that no hold on what it belongs to.
        QTimer.singleShot(_LATER_MS, self._window, lambda: self._scroll_back())

    def _scroll_back(self) -> None:
        for each in self._scrolled:
            if isValid(each.area):
                _restore(each)


def _scrolled(window: QWidget) -> Iterator[_Scrolled]:
    """Note how all that is seen in a window stands."""
    for area in window.findChildren(QAbstractScrollArea):
        if area.isVisible():
            across, down = area.horizontalScrollBar(), area.verticalScrollBar()
            cell = area.currentIndex() if isinstance(area, QAbstractItemView) else QModelIndex()
            yield _Scrolled(
                area, across.value(), down.value(),
                _Row(QPersistentModelIndex(cell), cell.row(), cell.column())
                if cell.isValid() else None,
                area.folds if isinstance(area, Folding) else None,
            )  # fmt: skip


def _restore(was: _Scrolled) -> None:
    area = was.area
    if isinstance(area, Folding) and was.folds is not None:
        area.folds = was.folds
    if isinstance(area, QAbstractItemView) and area.selectionModel() is not None:
        cell = QModelIndex()
        if was.row is not None:
            kept, row, column = was.row
            if kept.isValid():
                cell = kept.model().index(kept.row(), kept.column(), kept.parent())
            else:
                cell = area.model().index(row, column)
        area.selectionModel().setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.NoUpdate)
    area.horizontalScrollBar().setValue(was.x)
    area.verticalScrollBar().setValue(was.y)
