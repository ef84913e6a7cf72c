"""The points of advice as a tree: a heading for each kind of point, and what was put aside."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple, cast

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.row_tree import RowTree
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.insight.advice import Point
from cjm_desktop.insight.dismissal import Sorted, name_of
from cjm_desktop.words.advice import advice_heading, advice_reason
from cjm_desktop.words.codes import advice
from cjm_desktop.words.wording import Wording

SENTENCE, PLACE, ACTION = range(3)
_NAME = Qt.ItemDataRole.UserRole
_ROW = 30
_HEADING = 52
_PADDING = 24
_DISMISSING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_GOING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


_ASIDE: Final = ""
"""Stands in place of a code for the points of any code that were put aside."""


class _Row(NamedTuple):
    """What is seen of a point, and its name."""

    name: str
    sentence: str
    place: str


class _Group(NamedTuple):
    """What is seen of the points of a kind."""

    code: str
    title: str
    reason: str
    rows: tuple[_Row, ...]


class AdviceTree(RowTree):
    """Lists points; a click or Enter goes to one, a click on its last column or Delete moves it."""

    wanted = Signal(object)
    """The user wants to see what a Point speaks of."""
    dismissed = Signal(str)
    """The user says that the point of this name is not relevant here."""
    brought_back = Signal(str)
    """The user says that the point of this name is relevant after all."""

    def __init__(self, tr: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._points: dict[str, Point] = {}
        self._aside: frozenset[str] = frozenset()
        self._groups: tuple[_Group, ...] = ()
        self._folded = {_ASIDE}
        self._acts = (tr("Not relevant here"), tr("Bring back"))
        self.setAccessibleName(tr("Advice"))
        self.setAccessibleDescription(
            tr("Enter goes to the place of a point; Delete marks it as not relevant here.")
        )
        head = self.header()
        head.resizeSection(PLACE, 260)
        self._widen()
        self.wear_look()
        self.itemClicked.connect(self._clicked)
        self.itemExpanded.connect(lambda item: self._fold(item, opened=True))
        self.itemCollapsed.connect(lambda item: self._fold(item, opened=False))

    def changeEvent(self, event: QEvent) -> None:
        """Give the words of the last column their room in any font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widen()

    def _widen(self) -> None:
        widest = max(self.fontMetrics().horizontalAdvance(act) for act in self._acts)
        self.header().resizeSection(ACTION, widest + _PADDING)

    def show_points(self, points: Sequence[Point], found: Sorted, places: dict[str, str]) -> None:
        """List the open `points` by kind, then the dismissed ones; `places` words by name.

        Most edits change few kinds of points; the others keep their rows.
        """
        current, row = self._current_name(), self._row()
        self._points = {name_of(point): point for point in (*points, *found.dismissed)}
        self._aside = frozenset(map(name_of, found.dismissed))
        before, after = self._groups, tuple(self._worded(points, found.dismissed, places))
        for place, group in reversed(list(enumerate(before))):
            if group not in after:
                self.takeTopLevelItem(place)
        self._groups = after
        for place, group in enumerate(after):
            if group not in before:
                self._insert(place, group)
        self._take_up(current, row)

    def _worded(
        self, points: Iterable[Point], dismissed: Sequence[Point], places: dict[str, str]
    ) -> Iterator[_Group]:
        tr = self._tr
        for code, group in groupby(points, key=lambda point: point.code):
            rows = tuple([self._row_of(point, places) for point in group])
            title = f"{advice_heading(tr, code)} · {len(rows)}"
            yield _Group(code, title, advice_reason(tr, code), rows)
        if dismissed:
            title = tr("Not relevant here ({count})", count=len(dismissed))
            reason = tr("These stay out of the count, the check and the PDF.")
            yield _Group(
                _ASIDE, title, reason, tuple([self._row_of(each, places) for each in dismissed])
            )

    def _row_of(self, point: Point, places: dict[str, str]) -> _Row:
        name = name_of(point)
        sentence = " ".join(advice(self._tr, point.code, point.values).split())
        return _Row(name, sentence, places[name])

    def _insert(self, place: int, group: _Group) -> None:
        head = QTreeWidgetItem()
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        said = f"{group.title}. {group.reason}"
        head.setData(SENTENCE, Qt.ItemDataRole.AccessibleTextRole, said)
        head.addChildren([self._item(row) for row in group.rows])
        self.insertTopLevelItem(place, head)
        head.setFirstColumnSpanned(True)
        label = _Heading(group.title, group.reason)
        head.setSizeHint(SENTENCE, label.sizeHint().expandedTo(label.minimumSize()))
        self.setItemWidget(head, SENTENCE, label)
        head.setExpanded(group.code not in self._folded)

    def _item(self, row: _Row) -> QTreeWidgetItem:
        name, sentence, place = row
        act = self._acts[name in self._aside]
        item = QTreeWidgetItem([sentence, place, act])
        item.setData(SENTENCE, _NAME, name)
        item.setToolTip(SENTENCE, plain_tip(sentence + "\n" + self._tr("Go there (Enter)")))
        item.setToolTip(PLACE, plain_tip(place))
        item.setToolTip(ACTION, plain_tip(f"{act} (Delete)"))
        for column in (SENTENCE, PLACE, ACTION):
            item.setSizeHint(column, QSize(0, scaled(_ROW)))
        return item

    def items(self) -> list[QTreeWidgetItem]:
        """List the items that stand for points, from top to bottom."""
        heads = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        return [item for head in heads for item in _children(head)]

    @staticmethod
    def name(item: QTreeWidgetItem) -> str:
        """Give the name of an item's point; empty for a heading."""
        return cast(str, item.data(SENTENCE, _NAME)) or ""

    def _current_name(self) -> str:
        item = self.currentItem()
        return self.name(item) if item is not None else ""

    def _row(self) -> int:
        names = [self.name(item) for item in self.items()]
        current = self._current_name()
        return names.index(current) if current in names else 0

    def _take_up(self, name: str, row: int) -> None:
        """Stay at the point that was current, or at what took its place."""
        items = self.items()
        if not items:
            return
        shown = [item for item in items if self.name(item) not in self._aside] or items
        same = next((item for item in shown if self.name(item) == name), None)
        self.setCurrentItem(same or shown[min(row, len(shown) - 1)])

    def _fold(self, item: QTreeWidgetItem, *, opened: bool) -> None:
        code = self._groups[self.indexOfTopLevelItem(item)].code
        if opened:
            self._folded.discard(code)
        else:
            self._folded.add(code)

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        name = self.name(item)
        if not name:
            item.setExpanded(not item.isExpanded())
        elif column == ACTION:
            self._move(name)
        else:
            self.wanted.emit(self._points[name])

    def _move(self, name: str) -> None:
        if name in self._aside:
            self.brought_back.emit(name)
        else:
            self.dismissed.emit(name)

    def event(self, event: QEvent) -> bool:
        """Claim the keys that mean something here before a window's shortcut takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            known = event.key() in (*_DISMISSING, *_GOING)
            if known and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the current point, or put it aside or bring it back."""
        name = self._current_name()
        if event.key() in _GOING and name:
            self.wanted.emit(self._points[name])
        elif event.key() in _DISMISSING and name:
            self._move(name)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        clickable = _stands_for_a_point(self.indexAt(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)


class _Heading(QWidget):
    """The kind of points that follow, and why they matter; the mouse goes through to the tree."""

    def __init__(self, title: str, reason: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(scaled(_HEADING))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 8, 4, 4)
        column.setSpacing(1)
        column.addWidget(plain_label(title, "name"))
        column.addWidget(ElidedLabel(reason, "quiet"))
        self.setToolTip(plain_tip(reason))


def _children(head: QTreeWidgetItem | None) -> list[QTreeWidgetItem]:
    found = [] if head is None else [head.child(place) for place in range(head.childCount())]
    return [item for item in found if item is not None]


def _stands_for_a_point(index: QModelIndex) -> bool:
    return index.isValid() and index.parent().isValid()
