"""Finding records by what is written in them, and cards by what is known of them."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cjm_desktop.journey.document import TRAY, CellKey, Document, Key, Placed
from cjm_desktop.journey.records import Card, Record
from cjm_desktop.journey.vocabulary import CardKind, Evidence, Kind

_WRITTEN: Mapping[Kind, tuple[str, ...]] = {
    "phases": ("name", "goal", "description"),
    "lanes": ("name", "description"),
    "personas": (
        "name", "title", "company", "quote", "background", "responsibilities", "goals", "drivers",
        "challenges", "knowledge_needs", "sources",
    ),
    "cards": ("title", "notes", "channel", "resources", "owner", "dropped", "tags", "links"),
    "handoffs": ("label",),
    "kpis": ("name", "unit"),
}  # fmt: skip
"""The fields of each kind that people write in."""


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


def found(document: Document, query: Query) -> tuple[Key, ...]:
    """List what a query finds, phase by phase from the top lane down; tray and people come last.

    Capitals make no difference. An empty query finds nothing.
    """
    if query.empty:
        return ()
    words = _folded(query.text).split()
    return tuple(
        key
        for key, record in _in_reading_order(document, cards_only=query.limits_cards)
        if _fits(record, query) and _holds(key.kind, record, words)
    )


def tags(document: Document) -> list[str]:
    """List the tags in use, sorted as they are read."""
    used = {tag for card in document.cards.values() for tag in card.tags}
    return sorted(used, key=lambda tag: (tag.casefold(), tag))


def _in_reading_order(document: Document, *, cards_only: bool) -> Iterator[tuple[Key, Record]]:
    found: Iterator[tuple[Key, Record]]
    for found in _sections(document):
        yield from (item for item in found if not cards_only or item[0].kind == "cards")


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
    if not isinstance(record, Card):
        return True
    return (
        (query.lane is None or record.lane == query.lane)
        and (query.kind is None or record.kind == query.kind)
        and (query.tag is None or query.tag in record.tags)
        and (query.evidence is None or record.evidence == query.evidence)
    )


def _holds(kind: Kind, record: Record, words: list[str]) -> bool:
    if not words:
        return True
    texts: list[str] = []
    for name in _WRITTEN[kind]:
        value = getattr(record, name)
        if isinstance(value, tuple):
            texts += value
        elif value:
            texts.append(value)
    text = _folded("\n".join(texts))
    return all(word in text for word in words)


def _folded(text: str) -> str:
    """Make texts that read the same the same: å may be one character or two."""
    return unicodedata.normalize("NFC", text).casefold()
