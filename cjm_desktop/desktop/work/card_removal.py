"""Removing cards, wherever they are selected: one step, which says how many went.

All cards of a map go as quickly as one; who did not mean it is told how they come back.
"""

from collections.abc import Sequence

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.steps import counted

HANDFUL = 5
"""So many cards are removed without a word on how they come back."""


def remove(session: Session, cards: Sequence[str]) -> bool:
    """Remove cards; False if that was refused."""
    step = counted("remove_card", len(cards))
    if not session.edit(step, remove_cards(session.document, cards), select=()):
        return False
    tr, count = session.tr_, len(cards)
    session.message.emit(
        tr.plural("One card deleted", "{n} cards deleted", count)
        if count <= HANDFUL
        else tr("{n} cards deleted. Ctrl+Z brings them back.", n=count)
    )
    return True
