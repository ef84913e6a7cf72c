"""A card made of what somebody said: the card and the quote that it rests on, as one step."""

from collections.abc import Mapping
from typing import Any

from cjm_desktop.editing.edits.cards import new_card, put_cards
from cjm_desktop.editing.edits.quotes import new_quote, put_quotes
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import CellKey, Document


def add_card_from_quote(
    document: Document,
    card_id: str,
    cell: CellKey,
    card: Mapping[str, Any],
    quote_id: str,
    quote: Mapping[str, Any],
    index: int | None = None,
) -> Patch:
    """Add a card before the place `index` of a cell (None: at its end), resting on a quote.

    `card` and `quote` are their fields. What was said is put into the map once: of a quote that is
    there to the letter, the new card is one more that rests on it.
    """
    draft = Draft(document)
    put_cards(draft, cell, {card_id: new_card(document, cell, **card)}, index)
    put_quotes(draft, {quote_id: new_quote(**quote, supports=(card_id,))})
    return draft.patch
