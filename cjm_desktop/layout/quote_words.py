"""What is said of quotes: who said them, what they propose of a card, what they come to."""

from collections import Counter
from collections.abc import Iterable, Iterator

from cjm_desktop.insight.quotes import Grounds, grounds, loose_quotes, quotes_of
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import short_day
from cjm_desktop.words.wording import N_, Wording

RULE = N_(
    "Nothing it rests on: assumed. One person or one kind of source: partly known. "
    "Two different people, or two kinds of sources: researched."
)
"""How a level of evidence is proposed, in one sentence each."""
STAYS_EARLIER = N_(
    "What is taken out of quotes stays in Undo until the map is closed, and in its snapshots and "
    "backups: File ▸ Versions…"
)
"""What to know where a name is taken out of what was said."""
LOOSE_TITLE = N_("Quotes that no card rests on yet")


def said_words(quote: Quote, tr: Wording) -> str:
    """Give what was said on one line, in quotation marks."""
    text = " ".join(quote.text.split())
    return tr.quoted(text) if text else tr("Nothing written yet")


def source_words(quote: Quote, tr: Wording) -> str:
    """Say who said it, when, and how it is known; empty if none of it is told."""
    parts = (
        " ".join(quote.said_by.split()),
        "" if quote.said_on is None else short_day(tr, quote.said_on),
        "" if quote.source is None else phrase(tr, quote.source),
    )
    return " · ".join(filter(None, parts))


def quote_line(quote: Quote, tr: Wording) -> str:
    """Give what was said and by whom, in one line."""
    source = source_words(quote, tr)
    said = said_words(quote, tr)
    return tr("{quote} ({source})", quote=said, source=source) if source else said


def quotes_on_paper(document: Document, card_id: str, tr: Wording) -> Iterator[str]:
    """Give what was said for a card, each quote whole, with who said it."""
    return _on_paper(quotes_of(document, card_id), tr)


def loose_quotes_on_paper(document: Document, tr: Wording) -> Iterator[str]:
    """Give what was said and no card rests on yet, in the same way."""
    return _on_paper((document.quotes[each] for each in loose_quotes(document)), tr)


def _on_paper(quotes: Iterable[Quote], tr: Wording) -> Iterator[str]:
    for quote in quotes:
        if quote.text.strip():
            said, source = tr.quoted(quote.text.strip()), source_words(quote, tr)
            yield tr("{quote} ({source})", quote=said, source=source) if source else said


def rests_words(document: Document, card_id: str, tr: Wording) -> str:
    """Say that a card rests on quotes, for who cannot see them; empty if it does on none."""
    count = sum(bool(quote.text.strip()) for quote in quotes_of(document, card_id))
    return tr.plural("Rests on one quote", "Rests on {n} quotes", count) if count else ""


def tally_words(document: Document, tr: Wording) -> list[str]:
    """Count the quotes, who said them, their sources and the cards on them, in a line each."""
    quotes = [quote for quote in document.quotes.values() if quote.text.strip()]
    if not quotes:
        return []
    found = grounds(quotes)
    people = [tr.plural("one person", "{n} people", found.people)] if found.people else []
    counted = Counter(quote.source for quote in quotes if quote.source is not None)
    on_cards = len({card for quote in quotes for card in quote.supports})
    return [
        ", ".join((tr.plural("one quote", "{n} quotes", len(quotes)), *people)),
        *(_counted(phrase(tr, source), counted[source], tr) for source in found.sources),
        *([tr.plural("One card rests on them", "{n} cards rest on them", on_cards)]
          if on_cards else []),
    ]  # fmt: skip


def _counted(name: str, count: int, tr: Wording) -> str:
    return tr.plural("{source}: one quote", "{source}: {n} quotes", count, source=name)


def grounds_words(found: Grounds, tr: Wording) -> str:
    """Say what a card rests on: quotes, people, kinds of sources."""
    counts = [
        tr.plural("one quote", "{n} quotes", found.quotes) if found.quotes else "",
        tr.plural("one person", "{n} people", found.people) if found.people else "",
        tr.plural("one kind of source", "{n} kinds of sources", len(found.sources))
        if found.sources
        else "",
    ]
    return ", ".join(filter(None, counts)) or tr("nothing yet")


def proposal_words(found: Grounds, tr: Wording) -> str:
    """Propose a level of evidence, and say why."""
    return tr("Proposed: {level} ({why})", level=phrase(tr, found.proposed),
              why=grounds_words(found, tr))  # fmt: skip


def supports_words(count: int, tr: Wording) -> str:
    """Say how many cards rest on a quote."""
    if not count:
        return tr("No card rests on it yet")
    return tr.plural("One card rests on it", "{n} cards rest on it", count)
