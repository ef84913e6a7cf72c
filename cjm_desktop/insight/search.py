"""Finding records by what is written in them, and cards by what is known of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress, repeat
from operator import contains, itemgetter
from typing import Any, NamedTuple

from cjm_desktop.insight.card_filter import ANY, limits, passing
from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key, Placed
from cjm_desktop.journey.records import Card, CardFilter, Record
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.journey.written import WRITTEN
from cjm_desktop.words.alphabet import alphabetical
from cjm_desktop.words.folding import folded

_Texts = Callable[[Mapping[str, Any]], tuple[str | tuple[str, ...] | None, ...]]


def _reader(fields: tuple[str, ...]) -> _Texts:
    if len(fields) == 1:
        return lambda values: (values[fields[0]],)
    return itemgetter(*fields)


_WRITTEN: Mapping[Kind, _Texts] = {kind: _reader(fields) for kind, fields in WRITTEN.items()}
"""Gives what people have written in a record of each kind, from all its fields by name."""


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
    """List what a query finds, phase by phase from the top lane down; tray, people, quotes last.

    Capitals make no difference. An empty query finds nothing.
    """
    if query.empty:
        return ()
    keys, records, texts = _everything(document)
    first, *more = folded(query.text).split() or [""]
    hits: Iterable[bool] = map(contains, texts, repeat(first))
    for word in more:
        hits = [hit and word in text for hit, text in zip(hits, texts, strict=True)]
    if query.limits_cards:
        passes = passing(document, query.only)
        hits = [
            hit and isinstance(record, Card) and passes(record)
            for hit, record in zip(hits, records, strict=True)
        ]
    return tuple(compress(keys, hits))


def tags(document: Document, language: str) -> list[str]:
    """List the tags in use, by the alphabet of a language."""
    used = {tag for card in document.cards.values() for tag in card.tags}
    return sorted(used, key=alphabetical(language))


class _Section(NamedTuple):
    """Records with all that people have written in each, folded.

    They are told column by column: of those that do not hold what is looked for, which lie apart
    in memory, only the texts are visited.
    """

    keys: tuple[Key, ...]
    records: tuple[Record, ...]
    texts: tuple[str, ...]


@remembered(DOCUMENTS)
def _everything(document: Document) -> _Section:
    """Put all sections one after the other, so that a letter goes through nothing but texts."""
    keys, records, texts = zip(*_sections(document), strict=True)
    return _Section(*map(tuple, map(chain.from_iterable, (keys, records, texts))))


def _sections(document: Document) -> Iterator[_Section]:
    yield _read("lanes", [(lane, document.lanes[lane]) for lane in document.lane_ids])
    for phase in document.phase_ids:
        yield _read("phases", [(phase, document.phases[phase])])
        for lane in document.lane_ids:
            yield _cards(document.cells.get(CellKey(phase, lane), ()))
        yield _read("kpis", document.kpis_of(phase))
    yield _cards(document.cells.get(TRAY, ()))
    yield _read("handoffs", sorted(document.handoffs.items()))
    for lane in document.lane_ids:
        yield _read("personas", document.personas_of(lane))
    yield _read("quotes", [(each, document.quotes[each]) for each in document.quote_ids])


@remembered(CELLS)
def _cards(placed: tuple[Placed, ...]) -> _Section:
    """Read the cards of a cell, of which the document after the next edit has most."""
    return _read("cards", placed)


def _read(kind: Kind, found: Sequence[tuple[str, Record]]) -> _Section:
    return _Section(
        tuple([Key(kind, each) for each, _ in found]),
        tuple([record for _, record in found]),
        tuple([_text(kind, record) for _, record in found]),
    )


def _text(kind: Kind, record: Record) -> str:
    texts = [
        each if isinstance(each, str) else "\n".join(each)
        for each in _WRITTEN[kind](vars(record))
        if each
    ]
    return folded("\n".join(texts))
