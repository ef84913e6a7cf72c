"""Edits of quotes: what was said, and which cards rest on it.

A sentence is in the map once, however many cards rest on it: who brings it again links it. Cards
that go leave it behind; only who deletes the quote itself lets it go.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeAlias

from cjm_desktop.editing.edits.arranging import FIRST
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.quotes import Quote

_Said: TypeAlias = tuple[object, ...]


def add_quote(
    document: Document, quote_id: str, *, supports: Iterable[str] = (), **fields: Any
) -> Patch:
    """Note what was said, and let cards rest on it; if it is there to the letter, that is linked.

    `fields` are those of a quote; TypeError for any other.
    """
    draft = Draft(document)
    put_quotes(draft, {quote_id: new_quote(supports=supports, **fields)})
    return draft.patch


def change_quote(document: Document, quote_id: str, **fields: Any) -> Patch:
    """Change what a quote says, or of whom it is."""
    return Draft(document).change(Key("quotes", quote_id), **fields).patch


def remove_quotes(document: Document, quote_ids: Iterable[str]) -> Patch:
    """Delete quotes; the cards that rest on them stay."""
    draft = Draft(document)
    for each in quote_ids:
        draft.remove(Key("quotes", each))
    return draft.patch


def link_quote(document: Document, quote_id: str, card_ids: Iterable[str]) -> Patch:
    """Let cards rest on a quote, too."""
    held = document.quotes[quote_id]
    supports = tuple(dict.fromkeys((*held.supports, *card_ids)))
    return change_quote(document, quote_id, supports=supports)


def unlink_quote(document: Document, quote_id: str, card_ids: Collection[str]) -> Patch:
    """Take a quote off cards; it stays in the map."""
    held = document.quotes[quote_id]
    supports = tuple(each for each in held.supports if each not in card_ids)
    return change_quote(document, quote_id, supports=supports)


def new_quote(*, supports: Iterable[str] = (), **fields: Any) -> Quote:
    """Make a quote that is yet to be put into a map."""
    return Quote.validated({**fields, "order": FIRST, "supports": tuple(supports)})


def put_quotes(draft: Draft, quotes: Mapping[str, Quote]) -> None:
    """Put quotes behind the others; of one that is in the map already, only its cards come."""
    document = draft.document
    known = {_said(held): Key("quotes", each) for each, held in document.quotes.items()
             if held.text}  # fmt: skip
    last = document.quotes[document.quote_ids[-1]].order if document.quotes else None
    for (each, quote), key in zip(quotes.items(), order.keys(len(quotes), last), strict=True):
        own = Key("quotes", each)
        home = known.setdefault(_said(quote), own) if quote.text else own
        held = draft.get(home)
        if isinstance(held, Quote):
            supports = tuple(dict.fromkeys((*held.supports, *quote.supports)))
            draft.change(home, supports=supports)
        else:
            draft.put(home, quote.replaced(order=key))


def let_support(draft: Draft, cards: Mapping[str, Collection[str]]) -> None:
    """Let what some cards rest on support others, too: their copies, or what they become."""
    for each, held in draft.document.quotes.items():
        more = [other for card in held.supports for other in cards.get(card, ())]
        key = Key("quotes", each)
        present = draft.get(key)
        if more and isinstance(present, Quote):
            supports = tuple(dict.fromkeys((*present.supports, *more)))
            draft.put(key, present.replaced(supports=supports))


def _said(quote: Quote) -> _Said:
    return quote.text, quote.said_by, quote.said_on, quote.source
