"""What cards rest on: their quotes, and the level of evidence that these propose.

The level is only proposed: who knows more than the quotes say may say so.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cjm_desktop.insight.evidence import RESTS_ON_NOTHING
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.insight.relevance import applies
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import RESEARCH_SOURCES, Evidence, ResearchSource
from cjm_desktop.words.folding import folded

_ENOUGH = 2
"""So many people, or kinds of sources, make what they say more than the view of one."""


class Grounds(NamedTuple):
    """What a card rests on: how many quotes, of how many people, and from which sources."""

    quotes: int = 0
    people: int = 0
    sources: tuple[ResearchSource, ...] = ()

    @property
    def proposed(self) -> Evidence:
        """The level that is proposed: assumed without grounds, researched by two that differ."""
        if self.people >= _ENOUGH or len(self.sources) >= _ENOUGH:
            return "researched"
        return "partial" if self.quotes or self.sources else "assumed"


def quotes_by_card(document: Document) -> Mapping[str, Sequence[str]]:
    """Give the quotes that each card rests on, in their order; without cards that have none."""
    return _by_card(document.quotes)


@remembered(DOCUMENTS)
def _by_card(quotes: Mapping[str, Quote]) -> Mapping[str, Sequence[str]]:
    """Find them in a table, which documents share as long as no quote is edited."""
    found: dict[str, list[str]] = {}
    for each in sorted(quotes, key=lambda quote_id: (quotes[quote_id].order, quote_id)):
        for card in dict.fromkeys(quotes[each].supports):
            found.setdefault(card, []).append(each)
    return found


def quotes_of(document: Document, card_id: str) -> list[Quote]:
    """List the quotes that a card rests on, in their order."""
    return [document.quotes[each] for each in quotes_by_card(document).get(card_id, ())]


def loose_quotes(document: Document) -> list[str]:
    """List the quotes that no card rests on yet."""
    return [each for each in document.quote_ids if not document.quotes[each].supports]


def grounds_of(document: Document, card_id: str) -> Grounds:
    """Count what a card rests on; the sources that it names itself count as well."""
    return grounds(quotes_of(document, card_id), document.cards[card_id])


def proposal(document: Document, card_id: str) -> Grounds | None:
    """Give the grounds whose level is to be proposed; None if there is nothing to propose.

    Where nothing is known of a card, what somebody has said of it stands, and what needs no
    evidence is asked for none.
    """
    card, found = document.cards[card_id], grounds_of(document, card_id)
    unsaid = card.evidence is None and card.kind not in RESTS_ON_NOTHING
    if found.proposed == card.evidence or not (found.quotes or found.sources or unsaid):
        return None
    return found if applies("evidence", card) else None


def grounds(quotes: Sequence[Quote], card: Card | None = None) -> Grounds:
    """Count what is said by quotes, and by a card of its own sources.

    Who is not named is nobody in particular, and so never one more.
    """
    sources = {each.source for each in quotes}
    if card is not None:
        sources |= {*card.research}
    return Grounds(
        len(quotes),
        len(people(quotes)),
        tuple(each for each in RESEARCH_SOURCES if each in sources),
    )


def people(quotes: Sequence[Quote]) -> Sequence[str]:
    """Name those who said something, each once, however their name was typed."""
    named: dict[str, str] = {}
    for quote in quotes:
        name = " ".join(quote.said_by.split())
        if name:
            named.setdefault(folded(name), name)
    return list(named.values())
