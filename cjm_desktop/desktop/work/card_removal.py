"""Deleting cards, the same wherever they are shown, and saying what became of them.

All cards of a map go as quickly as one; who did not mean it is told how they come back. In an
improved journey what was part of the journey as it was is only marked as removed; it stays
selected, so that deleting again takes it out of both.
"""

from collections.abc import Sequence

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import Removal, removal, remove_cards
from cjm_desktop.editing.steps import counted
from cjm_desktop.journey.document import Key
from cjm_desktop.words.wording import Wording

HANDFUL = 5
"""So many cards are deleted without a word on how they come back."""


def delete_cards(session: Session, cards: Sequence[str]) -> bool:
    """Delete cards as one step, and say so; False if nothing happened."""
    outcome = removal(session.document, cards)
    patch = remove_cards(session.document, cards)
    staying = [Key("cards", each) for each in outcome.struck]
    if not session.edit(counted("remove_card", len(cards)), patch, select=staying):
        return False
    session.message.emit(removal_words(session.tr_, outcome))
    return True


def removal_words(tr: Wording, outcome: Removal) -> str:
    """Say what became of deleted cards."""
    struck, gone = len(outcome.struck), len(outcome.gone)
    said: list[str] = []
    if gone > HANDFUL:
        said.append(tr("{n} cards deleted. Ctrl+Z brings them back.", n=gone))
    elif gone:
        said.append(tr.plural("One card deleted", "{n} cards deleted", gone))
    if struck:
        again = tr.plural(
            "Delete again to take it out of both.", "Delete again to take them out of both.", struck
        )
        said.append(f"{stay_words(tr, struck)[0]} {again}")
    return " · ".join(said)


def stay_words(tr: Wording, struck: int) -> list[str]:
    """Say that cards stay as removed ones, if there are any."""
    if not struck:
        return []
    return [
        tr.plural(
            "Marked as removed: it is still part of the journey as it was.",
            "{n} cards marked as removed: they are still part of the journey as it was.",
            struck,
        )
    ]
