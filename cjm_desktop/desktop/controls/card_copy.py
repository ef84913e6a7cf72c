"""Copying and cutting the session's selected cards, and saying what came of it."""

from cjm_desktop.desktop.controls.copied_cards import put_on_clipboard
from cjm_desktop.desktop.work.card_removal import stay_words
from cjm_desktop.desktop.work.incoming_text import copy_refusal
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import removal, remove_cards
from cjm_desktop.editing.edits.paste_limits import TooMuch
from cjm_desktop.editing.edits.places import in_map_order
from cjm_desktop.editing.steps import counted


class CardCopy:
    """Copies and cuts what is selected."""

    def __init__(self, session: Session) -> None:
        self._session = session

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
