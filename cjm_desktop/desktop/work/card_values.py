"""Giving cards what they have in common with others: by dropping them among those."""

from collections.abc import Sequence

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.card_fields import card_patch, card_step
from cjm_desktop.journey.document import Key


def give_value(
    session: Session, cards: Sequence[str], field: str, value: str | None, named: str
) -> None:
    """Give cards a value in a field as one step, and say what they have there now."""
    patch = card_patch(session.document, cards, field, value)
    chosen = [Key("cards", each) for each in cards]
    if session.edit(card_step(field, len(cards)), patch, select=chosen):
        # What names the columns of a table knows all that compares maps.
        from cjm_desktop.layout.card_table import column_words

        tr = session.tr_
        session.message.emit(tr("{field}: {place}", field=column_words(field, tr), place=named))
