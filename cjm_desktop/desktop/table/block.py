"""The selected cells of the table, and what a spreadsheet's keys do with them.

Whole rows are cards: they are copied and deleted as cards. Less than that are cells: they are
copied as cells, emptied, and filled from the first of them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel

from cjm_desktop.desktop.table.copied_rows import put_cells_on_clipboard, put_rows_on_clipboard
from cjm_desktop.desktop.table.model import TableModel, column_at, is_editable
from cjm_desktop.desktop.work.card_removal import delete_cards
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.card_fields import ALWAYS_SAID, card_step, emptied, filled
from cjm_desktop.editing.steps import Step, counted


class Block:
    """The rows and columns of the selected cells, as they stand; `shown` are all columns there."""

    def __init__(
        self, session: Session, rows: TableModel, chosen: QItemSelectionModel, shown: Sequence[str]
    ) -> None:
        self._session = session
        self._rows = rows
        selection = chosen.selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        columns = {column_at(at) for each in ranges for at in range(each.left(), each.right() + 1)}
        self.columns = [each for each in shown if each in columns]
        self.is_whole = len(self.columns) == len(shown)
        """Whether whole rows are selected."""
        found = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        ids = (rows.id_at(row) for row in sorted(found))
        self.cards = [each for each in ids if each in session.document.cards]

    def copy(self) -> None:
        """Copy cards with what their columns say; of less than whole rows the cells alone."""
        if self.cards and self.is_whole:
            put_rows_on_clipboard(self._session, self.cards, self.columns)
        elif self.cards:
            put_cells_on_clipboard(self._session, self.cards, self.columns)

    def delete(self) -> None:
        """Empty the cells; of whole rows delete the cards, as everywhere."""
        if self.is_whole:
            delete_cards(self._session, self.cards)
        elif self.cards:
            self._empty()

    def _empty(self) -> None:
        session = self._session
        fields = [each for each in self.columns if is_editable(each)]
        can = [each for each in fields if each not in ALWAYS_SAID]
        patch = emptied(session.document, self.cards, can)
        changed = sum(key.kind == "cards" for key in patch.keys)
        tr = session.tr_
        if not can and not session.read_only:
            session.message.emit(tr("This cannot be empty. Ctrl+Del deletes the card."))
        elif session.edit(self._step(can), patch) or not patch:
            said = tr.plural("Emptied in one card", "Emptied in {n} cards", changed)
            hint = tr("Ctrl+Del deletes cards")
            session.message.emit(f"{said} · {hint}" if changed else hint)

    def fill_down(self, above: str | None) -> None:
        """Let all rows say what the first says; one row alone says what the row above it does."""
        cards = list(self.cards)
        if len(cards) == 1 and above is not None:
            cards.insert(0, above)
        if len(cards) < 2:
            return
        session, like = self._session, cards[0]
        fields = [each for each in self.columns if is_editable(each)]
        asked = {each: self._rows.asked(cards[1:], each) for each in fields}
        patch = filled(session.document, like, asked)
        if session.edit(self._step(fields), patch):
            count = sum(key.kind == "cards" for key in patch.keys)
            tr = session.tr_
            session.message.emit(
                tr.plural("Filled down in one card", "Filled down in {n} cards", count)
            )

    def _step(self, fields: Sequence[str]) -> Step:
        if len(fields) == 1:
            return card_step(fields[0], len(self.cards))
        return counted("change_card", len(self.cards))
