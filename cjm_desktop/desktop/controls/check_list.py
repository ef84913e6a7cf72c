"""A list of cards to tick, with more columns that tell or ask something of each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidgetItem, QWidget

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.column_shares import column_shares
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled, tapped
from cjm_desktop.desktop.look.theming import ticks_palette
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.icons import KIND_ICONS

_ROW = 30
_HEAD = 28
_ABOVE_LINES = 8
_LEAST, _MOST = 3, 7
_BEFORE_TITLE, _PADDING = 44, 12
"""The tick and the icon, and the room around a text."""
_FIRST = 0.44
"""The first column's share of the width with two more beside it."""


class CheckList(Dressed, CellTree):
    """Cards by their ids; Space, Enter or a click ticks one."""

    enter = "ticks"
    ticked = Signal()

    def __init__(self, name: str, columns: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderLabels(list(columns))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setSectionsMovable(False)
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setProperty("role", "ticks")
        self._items: dict[str, QTreeWidgetItem] = {}
        self._kinds: dict[str, CardKind | None] = {}
        self._widest: list[int] = []
        self._lines = 1
        self._forget_widths()
        self.wear_look()
        self.itemChanged.connect(self.ticked)

    def fold(self) -> None:
        """Set what would be cut on two lines; all rows are as high, so that they stay a list."""
        self.setWordWrap(True)

    def add(
        self, card_id: str, kind: CardKind | None, texts: Sequence[str], *, chosen: bool | None
    ) -> None:
        """Add a card with its texts, column by column; one that cannot be chosen has no tick.

        What is no card but a quote has no kind.
        """
        item = QTreeWidgetItem([" ".join(text.split()) for text in texts])
        item.setIcon(0, _icon(kind))
        if chosen is not None:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        for column, text in enumerate(texts):
            item.setToolTip(column, plain_tip(text))
            item.setSizeHint(column, QSize(0, self._high(scaled(_ROW))))
            before = scaled(_BEFORE_TITLE if column == 0 else 0)
            words = self.fontMetrics().horizontalAdvance(item.text(column))
            self._note_width(column, before + words + scaled(_PADDING))
        self.addTopLevelItem(item)
        self._items[card_id], self._kinds[card_id] = item, kind
        if len(self._items) == 1:
            self.setCurrentItem(item)

    def ask(self, card_id: str, column: int, widget: QWidget) -> None:
        """Put a widget into a card's row."""
        self.setItemWidget(self._items[card_id], column, widget)
        self._note_width(column, widget.sizeHint().width())

    def empty(self) -> None:
        """List nothing any more."""
        self.clear()
        self._items.clear()
        self._kinds.clear()
        self._forget_widths()

    def chosen(self) -> list[str]:
        """List the ids that are ticked."""
        checked = Qt.CheckState.Checked
        return [each for each, item in self._items.items() if item.checkState(0) == checked]

    @property
    def current(self) -> str | None:
        """The id that the keyboard is at."""
        item = self.currentItem()
        return next((each for each, one in self._items.items() if one is item), None)

    def go_to(self, card_id: str | None) -> None:
        """Have the keyboard at a card, if it is listed."""
        if card_id in self._items:
            self.setCurrentItem(self._items[card_id])

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        self.setPalette(ticks_palette(self.palette(), colours))
        for card_id, item in self._items.items():
            item.setIcon(0, _icon(self._kinds[card_id]))

    def sizeHint(self) -> QSize:
        """Ask for the height that the rows need, up to some of them."""
        return QSize(super().sizeHint().width(), self._height(_MOST))

    def minimumSizeHint(self) -> QSize:
        """Keep a few rows in sight."""
        return QSize(super().minimumSizeHint().width(), self._height(_LEAST))

    def _height(self, rows: int) -> int:
        return min(len(self._items), rows) * self._high(tapped(_ROW)) + scaled(_HEAD)

    def _high(self, row: int) -> int:
        """Give the height of a row that has so much for one line."""
        return max(row, self._lines * self.fontMetrics().lineSpacing() + scaled(_ABOVE_LINES))

    def changeEvent(self, event: QEvent) -> None:
        """Ask for the room of rows that a finger hits, or a mouse."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        self._share()

    def _forget_widths(self) -> None:
        head = self.header()
        self._widest = [head.sectionSizeHint(each) for each in range(self.columnCount())]

    def _note_width(self, column: int, pixels: int) -> None:
        if pixels > self._widest[column]:
            self._widest[column] = pixels
            self._share()

    def _share(self) -> None:
        """Give each column its share; what the others do not need goes to a first that is cut."""
        others = self.columnCount() - 1
        first = _FIRST if others < 3 else _FIRST * 2.5 / others
        for column, pixels in enumerate(
            column_shares(self.viewport().width(), first, self._widest)[:others]
        ):
            self.setColumnWidth(column, pixels)
        if self.wordWrap():
            self._set_lines()

    def _set_lines(self) -> None:
        cut = any(self._widest[each] > self.columnWidth(each) for each in range(self.columnCount()))
        if self._lines == 1 + cut:
            return
        self._lines = 1 + cut
        blocked = self.blockSignals(True)
        for item in self._items.values():
            for column in range(self.columnCount()):
                item.setSizeHint(column, QSize(0, self._high(scaled(_ROW))))
        self.blockSignals(blocked)
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()


def _icon(kind: CardKind | None) -> QIcon:
    if kind is None:
        return icons.in_look("file-text", "quiet")
    return icons.in_look(KIND_ICONS[kind], f"kind-{kind}")
