"""A list of quotes: what was said, by whom, and how many cards rest on it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellList
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.layout.quote_words import quote_line, said_words, source_words, supports_words
from cjm_desktop.words.wording import Wording

_ROW: Final = 44
_ROWS: Final = 3
_REMOVING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_OPENING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QuoteList(CellList):
    """A row of two lines for each quote; a double click or Enter opens it, Delete wants it gone."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._shown: list[tuple[str, Quote]] = []
        self.setProperty("role", "cards")
        self.setAccessibleName(tr("Quotes"))
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_ROWS * scaled(_ROW))
        self.itemDoubleClicked.connect(lambda _item: self.opened.emit(self.quote_id))

    @property
    def quote_id(self) -> str:
        """The quote that is chosen; empty for none."""
        row = self.currentRow()
        return self._shown[row][0] if 0 <= row < len(self._shown) else ""

    def show_quotes(self, document: Document, quote_ids: Sequence[str]) -> None:
        """List these quotes; the one that is chosen stays so, or the one that takes its place."""
        shown = [(each, document.quotes[each]) for each in quote_ids]
        if shown == self._shown:
            return
        chosen, row = self.quote_id, self.currentRow()
        self._shown = shown
        with QSignalBlocker(self):
            self.clear()
            for _, quote in shown:
                self.addItem(self._item(quote))
        self.choose(chosen, row)
        self.currentRowChanged.emit(self.currentRow())

    def choose(self, quote_id: str, row: int = 0) -> None:
        """Choose a quote, or the row if it is not listed."""
        ids = [each for each, _ in self._shown]
        place = ids.index(quote_id) if quote_id in ids else min(max(row, 0), len(ids) - 1)
        self.setCurrentRow(place)

    def _item(self, quote: Quote) -> QListWidgetItem:
        tr = self._tr
        rests = supports_words(len(quote.supports), tr)
        below = " · ".join(filter(None, (source_words(quote, tr), rests)))
        item = QListWidgetItem(f"{said_words(quote, tr)}\n{below}")
        item.setToolTip(plain_tip(f"{quote_line(quote, tr)}\n{rests}"))
        item.setSizeHint(QSize(0, scaled(_ROW)))
        return item

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter and let go by Delete; no button of a dialog is pressed by these."""
        chosen = self.quote_id
        if chosen and event.key() in _REMOVING:
            self.removed.emit(chosen)
        elif chosen and event.key() in _OPENING:
            self.opened.emit(chosen)
        else:
            super().keyPressEvent(event)
