"""The ideas of the tray as a list to judge from, the dropped ones folded away below."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTreeWidgetItem,
)

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.controls.claims import LIST_KEYS, claims
from cjm_desktop.desktop.controls.row_tree import RowTree
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.insight.ideas import Ideas
from cjm_desktop.journey.document import Placed
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.words.wording import Wording

TITLE, SAID, ACTION = range(3)
_ID = Qt.ItemDataRole.UserRole
_ROW = 32
_PADDING = 24


class IdeasTree(RowTree):
    """Lists ideas with the phase each proposes; a click on “Bring back” brings a dropped one back.

    The keys that judge are left to whoever holds the list.
    """

    chosen = Signal()
    """The user selected other ideas."""
    brought_back = Signal(str)
    """The user wants a dropped idea judged anew: its id."""

    def __init__(self, tr: Wording, keys: Iterable[Qt.Key]) -> None:
        super().__init__()
        self._tr = tr
        self._judging = frozenset(keys)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._shown: dict[str, Placed] = {}
        self._words: Mapping[str, str] = {}
        self._unfolded = False
        self._icons: dict[CardKind, QIcon] = {}
        self._filling = False
        self.setAccessibleName(tr("Ideas"))
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        head = self.header()
        head.setMinimumSectionSize(0)
        self.wear_look()
        self.itemSelectionChanged.connect(self._tell)
        self.itemClicked.connect(self._clicked)
        self.itemExpanded.connect(lambda _: self._folded(opened=True))
        self.itemCollapsed.connect(lambda _: self._folded(opened=False))

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        super().dress(colours)
        self._icons = {}
        for card_id, item in self._items.items():
            item.setIcon(TITLE, self._icon(self._shown[card_id].card.kind))

    def show_ideas(self, found: Ideas, words: Mapping[str, str]) -> None:
        """List the ideas; `words` name the phases. Rows that say the same are left alone."""
        listed = (*found.waiting, *found.dropped)
        aside = [each for each, item in self._items.items() if item.parent() is not None]
        ids = [list(self._items), aside]
        if ids != [[item.id for item in listed], [item.id for item in found.dropped]]:
            self._fill(found)
        renamed, self._words = words != self._words, words
        for placed in listed:
            known = self._shown.get(placed.id)
            if renamed or known is None or known.card is not placed.card:
                self._shown[placed.id] = placed
                self._write(self._items[placed.id], placed)
        self._widen()

    def selected(self) -> list[str]:
        """List the ids of the selected ideas from top to bottom."""
        return [each for each, item in self._items.items() if item.isSelected()]

    def select(self, card_ids: Sequence[str]) -> None:
        """Select these ideas, those that are here, and bring the last into view."""
        self._filling = True
        self.clearSelection()
        current = None
        for each in card_ids:
            if each in self._items:
                current = self._items[each]
                current.setSelected(True)
        if current is not None:
            no_change = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.indexFromItem(current), no_change)
            self.scrollToItem(current)
            # The toolkit unfolds what it scrolls to.
            self._unfolded = self._unfolded or current.parent() is not None
            self._widen()
        self._filling = False

    def _fill(self, found: Ideas) -> None:
        self._filling = True
        self.clear()
        self._shown = {}
        self._items = {item.id: QTreeWidgetItem() for item in (*found.waiting, *found.dropped)}
        for card_id, item in self._items.items():
            item.setData(TITLE, _ID, card_id)
        self.addTopLevelItems([self._items[item.id] for item in found.waiting])
        if found.dropped:
            title = self._tr("Dropped · {count}", count=len(found.dropped))
            fold = QTreeWidgetItem([title])
            fold.setFlags(Qt.ItemFlag.ItemIsEnabled)
            fold.setSizeHint(TITLE, QSize(0, scaled(_ROW)))
            fold.setToolTip(TITLE, plain_tip(self._tr("Ideas that serve no phase, and why")))
            fold.addChildren([self._items[item.id] for item in found.dropped])
            self.addTopLevelItem(fold)
            fold.setFirstColumnSpanned(True)
            fold.setExpanded(self._unfolded)
        self._filling = False

    def _write(self, item: QTreeWidgetItem, placed: Placed) -> None:
        tr, card = self._tr, placed.card
        title = title_of(card, tr)
        phase = self._words.get(card.proposed_phase or "")
        said = card.dropped if card.dropped is not None else f"→ {phase}" if phase else ""
        item.setText(TITLE, title)
        item.setText(SAID, said)
        item.setIcon(TITLE, self._icon(card.kind))
        item.setToolTip(TITLE, plain_tip("\n".join(part for part in (title, card.notes) if part)))
        item.setToolTip(SAID, plain_tip(said))
        item.setText(ACTION, tr("Bring back") if card.dropped is not None else "")
        item.setSizeHint(TITLE, QSize(0, scaled(_ROW)))

    def _icon(self, kind: CardKind) -> QIcon:
        """Give the icon of a kind, in its colour also where the row is selected."""
        if kind not in self._icons:
            icon = icons.in_look(KIND_ICONS[kind], f"kind-{kind}")
            icon.addPixmap(icon.pixmap(scaled(icons.SMALL)), QIcon.Mode.Selected)
            self._icons[kind] = icon
        return self._icons[kind]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room there is."""
        super().resizeEvent(event)
        self._widen()

    def _widen(self) -> None:
        """Give what is said what it needs, at most two fifths, and “Bring back” what it needs."""
        dropped = any(item.parent() is not None for item in self._items.values())
        act = self.fontMetrics().horizontalAdvance(self._tr("Bring back")) + _PADDING
        self.header().resizeSection(ACTION, act if dropped and self._unfolded else 0)
        said = {item.text(SAID) for item in self._items.values()} - {""}
        widest = max(
            (self.fontMetrics().horizontalAdvance(each) + _PADDING for each in said), default=0
        )
        self.header().resizeSection(SAID, min(widest, self.viewport().width() * 2 // 5))

    def _tell(self) -> None:
        if not self._filling:
            self.chosen.emit()

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        if item.childCount():
            item.setExpanded(not item.isExpanded())
        elif column == ACTION and item.text(ACTION):
            self.brought_back.emit(cast(str, item.data(TITLE, _ID)))

    def _folded(self, *, opened: bool) -> None:
        if not self._filling:
            self._unfolded = opened
            self._widen()

    def event(self, event: QEvent) -> bool:
        """Claim what the toolkit's lists do by keys, so that the Edit menu does it too."""
        if claims(event, LIST_KEYS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the ideas; what judges goes on to whoever holds the list."""
        if event.key() in self._judging:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        acts = index.column() == ACTION and bool(index.data())
        shape = Qt.CursorShape.PointingHandCursor if acts else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
