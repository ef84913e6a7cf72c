"""What a map is told under headings, with what was put aside below: points of advice, proposals."""

from collections.abc import Collection, Sequence
from itertools import chain, islice
from typing import ClassVar, NamedTuple, cast

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.line_count import TextWidths
from cjm_desktop.desktop.controls.row_tree import RowTree
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import Wording

SENTENCE, PLACE, ACTION = range(3)
_NAME = Qt.ItemDataRole.UserRole
_ROW = 30
_HEADING = 52
_PADDING = 24
_MOST_MEASURED = 400
"""Sentences that have a say in how much room they leave."""
_DISMISSING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_GOING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Row(NamedTuple):
    """What is told of one thing: its name, the sentence, the place, and what a click does."""

    name: str
    sentence: str
    place: str
    tip: str


class Section(NamedTuple):
    """Rows under a heading, which says in `reason` why they matter; no other gives that reason."""

    title: str
    reason: str
    rows: Sequence[Row]


class AsideTree(RowTree):
    """Lists things; a click or Enter wants one, a click on its last column or Delete moves it."""

    wanted = Signal(str)
    """The user wants what has this name."""
    dismissed = Signal(str)
    """The user says that what has this name is not relevant here."""
    brought_back = Signal(str)
    """The user says that what has this name is relevant after all."""
    most_of_place: ClassVar[float] = 0.25
    """How much of the width the places take at most."""

    def __init__(self, tr: Wording, put_aside: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._aside: frozenset[str] = frozenset()
        self._sections: tuple[Section, ...] = ()
        self._folded: dict[str, bool] = {}
        """By the reason of a section: whether its rows are hidden, once it was seen."""
        self._acts = (put_aside, tr("Bring back"))
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
        self._widths = TextWidths(self.fontMetrics())
        widest = max(self.fontMetrics().horizontalAdvance(act) for act in self._acts)
        self.header().resizeSection(ACTION, widest + _PADDING)

    def show_sections(
        self, sections: Sequence[Section], aside: Section, names_aside: Collection[str]
    ) -> None:
        """List what is open, then what was put `aside`, if anything was; that is folded at first.

        Most edits change few sections; the others keep their rows.
        """
        current, row = self.current_name(), self._row()
        self._aside = frozenset(names_aside)
        self._folded.setdefault(aside.reason, True)
        before, after = self._sections, (*sections, *([aside] if aside.rows else ()))
        for place, section in reversed(list(enumerate(before))):
            if section not in after:
                self.takeTopLevelItem(place)
        self._sections = after
        for place, section in enumerate(after):
            if section not in before:
                self._insert(place, section)
        self._take_up(current, row)
        self._give_place_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the room to what is told."""
        super().resizeEvent(event)
        self._give_place_room()

    def _give_place_room(self) -> None:
        """Let places be read in full, if that leaves the sentences their room."""
        width = self.viewport().width()
        places = {row.place for section in self._sections for row in section.rows}
        wanted = self._widths.widest(places) + _PADDING
        most = round(width * self.most_of_place)
        if wanted > most:
            rows = chain.from_iterable(section.rows for section in self._sections)
            told = (row.sentence for row in islice(rows, _MOST_MEASURED))
            sentences = self._widths.widest(told) + self.indentation() + _PADDING
            most = max(most, width - self.header().sectionSize(ACTION) - sentences)
        self.header().resizeSection(PLACE, min(wanted, most))

    def _insert(self, place: int, section: Section) -> None:
        title, reason = section.title, section.reason
        head = QTreeWidgetItem()
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        head.setData(SENTENCE, Qt.ItemDataRole.AccessibleTextRole, f"{title}. {reason}")
        head.addChildren([self._item(row) for row in section.rows])
        self.insertTopLevelItem(place, head)
        head.setFirstColumnSpanned(True)
        label = _Heading(title, reason)
        head.setSizeHint(SENTENCE, label.sizeHint().expandedTo(label.minimumSize()))
        self.setItemWidget(head, SENTENCE, label)
        head.setExpanded(not self._folded.get(reason, False))

    def _item(self, row: Row) -> QTreeWidgetItem:
        act = self._acts[row.name in self._aside]
        item = QTreeWidgetItem([row.sentence, row.place, act])
        item.setData(SENTENCE, _NAME, row.name)
        item.setToolTip(SENTENCE, plain_tip(f"{row.sentence}\n{row.tip}"))
        item.setToolTip(PLACE, plain_tip(row.place))
        item.setToolTip(ACTION, plain_tip(f"{act} (Del)"))
        for column in (SENTENCE, PLACE, ACTION):
            item.setSizeHint(column, QSize(0, scaled(_ROW)))
        return item

    def items(self) -> list[QTreeWidgetItem]:
        """List the items that stand for something, from top to bottom."""
        heads = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        return [item for head in heads for item in _children(head)]

    @staticmethod
    def name(item: QTreeWidgetItem) -> str:
        """Give the name of what an item stands for; empty for a heading."""
        return cast(str, item.data(SENTENCE, _NAME)) or ""

    def current_name(self) -> str:
        """Give the name of what is current; empty for a heading or nothing."""
        item = self.currentItem()
        return self.name(item) if item is not None else ""

    def _row(self) -> int:
        names = [self.name(item) for item in self.items()]
        current = self.current_name()
        return names.index(current) if current in names else 0

    def _take_up(self, name: str, row: int) -> None:
        """Stay at what was current, or at what took its place."""
        items = self.items()
        if not items:
            return
        shown = [item for item in items if self.name(item) not in self._aside] or items
        same = next((item for item in shown if self.name(item) == name), None)
        self.setCurrentItem(same or shown[min(row, len(shown) - 1)])

    def _fold(self, item: QTreeWidgetItem, *, opened: bool) -> None:
        self._folded[self._sections[self.indexOfTopLevelItem(item)].reason] = not opened

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        name = self.name(item)
        if not name:
            item.setExpanded(not item.isExpanded())
        elif column == ACTION:
            self._move(name)
        else:
            self.wanted.emit(name)

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
        """Want what is current, or put it aside or bring it back."""
        name = self.current_name()
        if event.key() in _GOING and name:
            self.wanted.emit(name)
        elif event.key() in _DISMISSING and name:
            self._move(name)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        clickable = _stands_for_something(self.indexAt(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)


class _Heading(QWidget):
    """What kind of things follow, and why they matter; the mouse goes through to the tree."""

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


def _stands_for_something(index: QModelIndex) -> bool:
    return index.isValid() and index.parent().isValid()
