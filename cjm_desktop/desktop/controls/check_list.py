"""A list of cards to tick, with more columns that tell or ask something of each."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidgetItem, QWidget

from cjm_desktop.desktop.controls.cell_copy import CellTree
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
_LEAST, _MOST = 3, 7
_FIRST = 0.44
"""The first column's share of the width with two more beside it."""
_AIR, _BEFORE = 16, 58
"""Beside the words of a cell, and with the tick and the picture before those of the first."""
_MEASURED = 200
"""How many rows say how much room their words need."""


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
        self.wear_look()
        self.itemChanged.connect(self.ticked)

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
            item.setSizeHint(column, QSize(0, scaled(_ROW)))
        self.addTopLevelItem(item)
        self._items[card_id], self._kinds[card_id] = item, kind
        if len(self._items) == 1:
            self.setCurrentItem(item)

    def ask(self, card_id: str, column: int, widget: QWidget) -> None:
        """Put a widget into a card's row."""
        self.setItemWidget(self._items[card_id], column, widget)

    def empty(self) -> None:
        """List nothing any more."""
        self.clear()
        self._items.clear()
        self._kinds.clear()

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
        return min(len(self._items), rows) * tapped(_ROW) + scaled(_HEAD)

    def changeEvent(self, event: QEvent) -> None:
        """Ask for the room of rows that a finger hits, or a mouse."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        self._share_width()

    def doItemsLayout(self) -> None:
        """Share the width anew: other rows may need other room."""
        super().doItemsLayout()
        self._share_width()

    def _share_width(self) -> None:
        others, width = self.columnCount() - 1, self.viewport().width()
        if not others:
            return
        first = _FIRST if others < 3 else _FIRST * 2.5 / others
        shares = [width * first, *[width * (1 - first) / others] * others]
        needs = [self._need(column) for column in range(others + 1)]
        for column, given in enumerate(shared(shares, needs)[:-1]):
            self.setColumnWidth(column, round(given))

    def _need(self, column: int) -> int:
        """Tell how wide a column's words are, and what is asked in it."""
        metrics, air = self.fontMetrics(), scaled(_AIR if column else _BEFORE)
        need = self.header().sectionSizeHint(column)
        for item in islice(self._items.values(), _MEASURED):
            need = max(need, metrics.horizontalAdvance(item.text(column)) + air)
            asked = self.itemWidget(item, column)
            if asked is not None:
                need = max(need, asked.sizeHint().width())
        return need


def shared(shares: Sequence[float], needs: Sequence[float]) -> list[float]:
    """Let columns that need less than their shares give what they spare to those that lack room."""
    spared = [max(share - need, 0) for share, need in zip(shares, needs, strict=True)]
    lacked = [max(need - share, 0) for share, need in zip(shares, needs, strict=True)]
    moved = min(sum(spared), sum(lacked))
    if not moved:
        return list(shares)
    given, taken = moved / sum(lacked), moved / sum(spared)
    return [
        share + lack * given - spare * taken
        for share, lack, spare in zip(shares, lacked, spared, strict=True)
    ]


def _icon(kind: CardKind | None) -> QIcon:
    if kind is None:
        return icons.in_look("file-text", "quiet")
    return icons.in_look(KIND_ICONS[kind], f"kind-{kind}")
