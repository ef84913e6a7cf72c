"""What was said is put in other words throughout: names of people go from a map."""

from collections.abc import Callable

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE


def reword_quotes(document: Document, reword: Callable[[str], str]) -> Patch:
    """Reword all quotes, who said them, and the texts of the cards that rest on them."""
    draft = Draft(document)
    resting: dict[str, None] = {}
    for each, quote in document.quotes.items():
        said, by = reword(quote.text)[:MAX_NOTES], reword(quote.said_by)[:MAX_TITLE]
        draft.change(Key("quotes", each), text=said, said_by=by)
        resting.update(dict.fromkeys(quote.supports))
    for card_id in resting:
        card = document.cards[card_id]
        title, notes = reword(card.title)[:MAX_TITLE], reword(card.notes)[:MAX_NOTES]
        draft.change(Key("cards", card_id), title=title, notes=notes)
    return draft.patch
