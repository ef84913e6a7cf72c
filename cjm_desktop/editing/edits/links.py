"""Edits of the links on cards."""

from collections.abc import Iterable

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key


def add_links(document: Document, card_ids: Iterable[str], links: Iterable[str]) -> Patch:
    """Add links to cards, each only once."""
    draft, coming = Draft(document), tuple(links)
    for each in card_ids:
        present = document.cards[each].links
        draft.change(Key("cards", each), links=tuple(dict.fromkeys((*present, *coming))))
    return draft.patch
