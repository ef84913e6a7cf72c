"""Finding records by what is written in them, and cards by what is known of them."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any, NamedTuple

from cjm_desktop.journey.document import TRAY, CellKey, Document, Key, Placed
from cjm_desktop.journey.records import Card, Record
from cjm_desktop.journey.vocabulary import CardKind, Evidence, Kind
from cjm_desktop.words.alphabet import alphabetical

_GROUP = ("age", "gender", "geography", "interests", "earlier_leads")

_WRITTEN: Mapping[Kind, Callable[[Any], tuple[str | tuple[str, ...] | None, ...]]] = {
    "phases": attrgetter("name", "goal", "description"),
    "lanes": attrgetter("name", "description", *_GROUP),
    "personas": attrgetter(
        "name", "title", "company", "quote", "background", "responsibilities", "goals", "drivers",
        "challenges", "knowledge_needs", "sources", *_GROUP,
    ),
    "cards": attrgetter(
        "title", "notes", "message", "channel", "resources", "owner", "dropped", "tags", "links"
    ),
    "handoffs": lambda arrow: (arrow.label,),
    "kpis": attrgetter("name", "unit", "counts"),
}  # fmt: skip
"""What people have written in a record of each kind."""


class Query(NamedTuple):
    """What is looked for: all words of a text, and what a card must be; None is anything.

    A limit on cards leaves out all that is no card.
    """

    text: str = ""
    lane: str | None = None
    kind: CardKind | None = None
    tag: str | None = None
    evidence: Evidence | None = None

    @property
    def limits_cards(self) -> bool:
        """Whether only cards of some sort are wanted."""
        return any(limit is not None for limit in self[1:])

    @property
    def empty(self) -> bool:
        """Whether nothing is looked for."""
        return not self.text.strip() and not self.limits_cards


def matching_keys(document: Document, query: Query) -> tuple[Key, ...]:
    """List what a query finds, phase by phase from the top lane down; tray and people come last.

    Capitals make no difference. An empty query finds nothing.
    """
    if query.empty:
        return ()
    words, limited = _folded(query.text).split(), query.limits_cards
    return tuple([
        key
        for section in _sections(document)
        for key, record in section
        if (not limited or _fits(record, query)) and _holds(key.kind, record, words)
    ])  # fmt: skip


def tags(document: Document, language: str) -> list[str]:
    """List the tags in use, by the alphabet of a language."""
    used = {tag for card in document.cards.values() for tag in card.tags}
    return sorted(used, key=alphabetical(language))


def _sections(document: Document) -> Iterator[Iterator[tuple[Key, Record]]]:
    yield ((Key("lanes", lane), document.lanes[lane]) for lane in document.lane_ids)
    for phase in document.phase_ids:
        yield iter([(Key("phases", phase), document.phases[phase])])
        for lane in document.lane_ids:
            yield _keyed(document.cells.get(CellKey(phase, lane), ()))
        yield ((Key("kpis", kpi), record) for kpi, record in document.kpis_of(phase))
    yield _keyed(document.cells.get(TRAY, ()))
    yield ((Key("handoffs", each), arrow) for each, arrow in sorted(document.handoffs.items()))
    yield (
        (Key("personas", persona), record)
        for lane in document.lane_ids
        for persona, record in document.personas_of(lane)
    )


def _keyed(placed: tuple[Placed, ...]) -> Iterator[tuple[Key, Record]]:
    return ((Key("cards", card_id), card) for card_id, card in placed)


def _fits(record: Record, query: Query) -> bool:
    return (
        isinstance(record, Card)
        and (query.lane is None or record.lane == query.lane)
        and (query.kind is None or record.kind == query.kind)
        and (query.tag is None or query.tag in record.tags)
        and (query.evidence is None or record.evidence == query.evidence)
    )


def _holds(kind: Kind, record: Record, words: list[str]) -> bool:
    texts: list[str] = []
    for value in _WRITTEN[kind](record):
        if isinstance(value, tuple):
            texts += value
        elif value:
            texts.append(value)
    text = _folded("\n".join(texts))
    for word in words:  # noqa: SIM110  # a generator for each of ten thousand cards costs a third
        if word not in text:
            return False
    return True


def _folded(text: str) -> str:
    """Make texts that read the same the same: å may be one character or two."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", text).casefold()
