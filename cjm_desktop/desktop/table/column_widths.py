"""How wide the table's columns are: places and titles have the room of a wide window."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QTableView

from cjm_desktop.desktop.controls.card_delegates import text_margin
from cjm_desktop.desktop.controls.line_count import TextWidths
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.table.model import place_of
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.card_table import COLUMNS, NUMBERS
from cjm_desktop.layout.place_words import place_words

TITLE: Final = "title"
"""The column that says which card a row is: it always stays."""
_WIDE: Final[Mapping[str, int]] = {
    TITLE: 240, "notes": 220, "message": 200, "answers": 200, "phase": 140, "lane": 110,
}  # fmt: skip
_WIDEST_TITLE: Final = 480
_PLACES: Final = ("phase", "lane")
_UP_TO_WINDOW: Final = frozenset({TITLE, *_PLACES})
"""The columns that have the room of a wide window, until the user makes them as wide as they are.

Places have what their names need of it, titles the rest.
"""
_NARROW, _ORDINARY = 76, 100
"""All usual columns are seen in a window of 1366 pixels without its panels."""


class ColumnWidths:
    """Gives the columns of a table their widths."""

    def __init__(self, session: Session, table: QTableView) -> None:
        self._session, self._table = session, table
        self._by_user: set[str] = set()
        """Of the columns whose width is up to the window, those that the user made so wide."""
        self.giving = False
        """Whether a width that changes is given just now, and not pulled by the user."""
        self._words = TextWidths(table.fontMetrics())
        for place, column in enumerate(COLUMNS):
            table.setColumnWidth(place, scaled(_width(column)))

    def chosen(self, columns: Sequence[str]) -> dict[str, int]:
        """Tell how wide columns are, as far as that is not up to the window."""
        return {each: self._of(each) for each in columns if not self._is_free(each)}

    def note(self, column: str) -> None:
        """Leave a column as wide as the user pulled it."""
        self._by_user |= {column} & _UP_TO_WINDOW

    def share(self, columns: Sequence[str]) -> None:
        """Let the names of phases and lanes be read, if there is room, and give titles the rest."""
        others = sum(self.chosen(columns).values())
        widths = {each: scaled(_width(each)) for each in columns if self._is_free(each)}
        spare = self._table.viewport().width() - others - sum(widths.values())
        for place in (each for each in _PLACES if each in widths):
            more = max(0, min(self._needed(place) - widths[place], spare))
            widths[place] += more
            spare -= more
        if TITLE in widths:
            widths[TITLE] = min(widths[TITLE] + max(0, spare), scaled(_WIDEST_TITLE))
        self.giving = True
        for column, width in widths.items():
            self._table.setColumnWidth(place_of(column), width)
        self.giving = False

    def _is_free(self, column: str) -> bool:
        return column in _UP_TO_WINDOW and column not in self._by_user

    def _of(self, column: str) -> int:
        return self._table.columnWidth(place_of(column))

    def _needed(self, column: str) -> int:
        document, tr = self._session.document, self._session.tr_
        cells = (
            [CellKey(phase, None) for phase in document.phases]
            if column == "phase"
            else [CellKey(None, lane) for lane in document.lanes]
        )
        names = (place_words(document, cell, tr) for cell in cells)
        return self._words.widest(names) + 2 * text_margin(self._table)


def _width(column: str) -> int:
    return _WIDE.get(column, _NARROW if column in NUMBERS else _ORDINARY)
