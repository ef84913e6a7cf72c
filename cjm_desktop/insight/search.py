"""Finding records by what is written in them, and cards by what is known of them."""

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any, NamedTuple

from cjm_desktop.insight.card_filter import ANY, limits, passing
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key, Placed
from cjm_desktop.journey.records import Card, CardFilter, Record
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.journey.written import WRITTEN
from cjm_desktop.words.alphabet import alphabetical
from cjm_desktop.words.folding import folded

_Texts = Callable[[Any], tuple[str | tuple[str, ...] | None, ...]]


def _reader(fields: tuple[str, ...]) -> _Texts:
    if len(fields) == 1:
        return lambda record: (getattr(record, fields[0]),)
    return attrgetter(*fields)


_WRITTEN: Mapping[Kind, _Texts] = {kind: _reader(fields) for kind, fields in WRITTEN.items()}
"""Gives what people have written in a record of each kind."""


class Query(NamedTuple):
    """What is looked for: all words of a text, and which cards.

    A limit on cards leaves out all that is no card.
    """

    text: str = ""
    only: CardFilter = ANY

    @property
    def limits_cards(self) -> bool:
        """Whether only cards of some sort are wanted."""
        return limits(self.only) > 0

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
    words, limited = folded(query.text).split(), query.limits_cards
    passes = passing(document, query.only)
    return tuple([
        key
        for section in _sections(document)
        for key, record in section
        if (not limited or (isinstance(record, Card) and passes(record)))
        and _holds(key.kind, record, words)
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


def _holds(kind: Kind, record: Record, words: list[str]) -> bool:
    texts: list[str] = []
    for value in _WRITTEN[kind](record):
        if isinstance(value, tuple):
            texts += value
        elif value:
            texts.append(value)
    text = folded("\n".join(texts))
    for word in words:  # noqa: SIM110  # a generator for each of ten thousand cards costs a third
        if word not in text:
            return False
    return True
