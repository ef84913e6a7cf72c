"""Cards on the clipboard: our own form keeps everything, plain text goes to any program."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from cjm_desktop.desktop.work.card_removal import stay_words
from cjm_desktop.desktop.work.incoming_text import (
    REFUSALS,
    clipboard_data,
    copy_refusal,
    incoming_text,
    refusal_sentence,
)
from cjm_desktop.desktop.work.new_kind import NewKind
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import removal, remove_cards
from cjm_desktop.editing.edits.fragment import MEDIA_TYPE, pasted_cards
from cjm_desktop.editing.edits.paste_limits import (
    MAX_FRAGMENT_BYTES,
    PasteError,
    TooMuch,
    hold_bytes,
)
from cjm_desktop.editing.edits.pasted_block import Block, Spread, is_unclear, read_block
from cjm_desktop.editing.edits.places import in_map_order
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import counted
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.vocabulary import CardKind


def put_on_clipboard(document: Document, cards: Sequence[str]) -> None:
    """Copy cards of a map, in its order; TooMuch if they are more than can be pasted."""
    from cjm_desktop.editing.edits.paste import fragment, plain_text

    data = QMimeData()
    data.setData(MEDIA_TYPE, QByteArray(fragment(document, cards)))
    data.setText(plain_text(document, cards))
    QGuiApplication.clipboard().setMimeData(data)


class CardClipboard:
    """Copies, cuts and pastes the session's cards, and says what came of it."""

    def __init__(self, session: Session, kind: NewKind | None = None) -> None:
        self._session = session
        self._kind = kind

    def copy(self) -> None:
        """Copy the selected cards."""
        if count := self._copied():
            tr = self._session.tr_
            self._session.message.emit(tr.plural("One card copied", "{n} cards copied", count))

    def cut(self) -> None:
        """Copy the selected cards and remove them, if they can be copied."""
        session, tr = self._session, self._session.tr_
        cards = session.selected_cards
        if count := self._copied():
            step = counted("cut_card", count)
            struck = removal(session.document, cards).struck
            if session.edit(step, remove_cards(session.document, cards), select=()):
                said = tr.plural("One card cut", "{n} cards cut", count)
                session.message.emit(" · ".join([said, *stay_words(tr, len(struck))]))

    def unclear_block(self, at: CellKey) -> Block:
        """Give the block of text that would be pasted, if it does not tell where; else nothing."""
        data = clipboard_data()
        if data is None or data.hasFormat(MEDIA_TYPE) or not data.hasText():
            return ()
        try:
            block = read_block(incoming_text(data))
        except REFUSALS:
            return ()
        return block if is_unclear(self._session.document, block, at) else ()

    def paste(self, at: CellKey, index: int | None, *, as_one: bool = False) -> int:
        """Paste from a cell's place on; gives how many cards came."""
        data = clipboard_data()
        if data is None:
            return self._take(Patch)
        return self._take(lambda: self._patch(data, at, index, as_one=as_one))

    def paste_block(self, block: Block, at: CellKey, index: int | None, spread: Spread) -> int:
        """Paste a block of text, its rows spread as was chosen; gives how many cards came."""
        from cjm_desktop.editing.edits.paste import paste_block

        session = self._session
        return self._take(
            lambda: paste_block(
                session.document, block, at, index, self._kind_of, session.new_id, spread
            )
        )

    def _take(self, paste: Callable[[], Patch]) -> int:
        session, tr = self._session, self._session.tr_
        try:
            patch = paste()
        except REFUSALS as refusal:
            session.message.emit(refusal_sentence(tr, refusal))
            return 0
        keys = [Key("cards", each) for each in pasted_cards(patch)]
        measures = [key for key in patch.added if key.kind == "kpis"]
        if not keys and not measures:
            session.message.emit(tr("There is nothing to paste."))
        elif session.edit("paste", patch, select=keys or measures[:1]):
            said = [
                *([tr.plural("One card pasted", "{n} cards pasted", len(keys))] if keys else ()),
                *([tr.plural("One KPI pasted", "{n} KPIs pasted", len(measures))]
                  if measures else ()),
            ]  # fmt: skip
            session.message.emit(" · ".join(said))
            return len(keys)
        return 0

    def _copied(self) -> int:
        """Put the selected cards on the clipboard; gives how many there are."""
        session = self._session
        cards = in_map_order(session.document, session.selected_cards)
        if not cards:
            return 0
        try:
            put_on_clipboard(session.document, cards)
        except TooMuch as refusal:
            session.message.emit(copy_refusal(session.tr_, refusal))
            return 0
        return len(cards)

    def _patch(self, data: QMimeData, at: CellKey, index: int | None, *, as_one: bool) -> Patch:
        from cjm_desktop.editing.edits.paste import one_card, paste_fragment, paste_lines

        document, new_id = self._session.document, self._session.new_id
        if data.hasFormat(MEDIA_TYPE) and not as_one:
            raw = data.data(MEDIA_TYPE)
            hold_bytes(raw.size(), MAX_FRAGMENT_BYTES)
            # Cards of a newer or damaged form still have their plain text.
            with suppress(PasteError):
                return paste_fragment(document, bytes(raw.data()), at, index, new_id)
        if not data.hasText():
            return Patch()
        make = one_card if as_one else paste_lines
        return make(document, incoming_text(data), at, index, self._kind_of, new_id)

    def _kind_of(self, cell: CellKey) -> CardKind:
        return self._kind.of(cell) if self._kind is not None else "touchpoint"
