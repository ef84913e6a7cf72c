"""Makes phases and lanes anew that could not be read, so that what stood in them stays together.

A file that was cut off in its cards has lost all phases and lanes, which come later. Under their
ids the cards still stand side by side as they did; only the names have to be given again.
"""

from collections.abc import Iterator
from typing import Any, Final

from cjm_desktop.journey import order
from cjm_desktop.journey.document import TABLES, Document, Key
from cjm_desktop.journey.records import Lane, Phase, Record
from cjm_desktop.journey.references import references
from cjm_desktop.journey.vocabulary import KINDS, Kind
from cjm_desktop.storage.rescue.repairs import Log

_KINDS: Final[tuple[Kind, ...]] = ("phases", "lanes")


def with_stand_ins(document: Document, log: Log) -> Document:
    """Add the phases and lanes that others refer to and that are not there."""
    missing = _missing(document)
    made = {key: record for kind in _KINDS for key, record in _made(document, kind, missing[kind])}
    for key in made:
        log.note("stand_in_made", key)
    return document.replaced(made)


def _missing(document: Document) -> dict[Kind, set[str]]:
    missing: dict[Kind, set[str]] = {kind: set() for kind in _KINDS}
    for holder in KINDS:
        for record in document.table(holder).values():
            for _, kind, target in references(holder, record):
                if kind in missing and target not in document.table(kind):
                    missing[kind].add(target)
    return missing


def _made(document: Document, kind: Kind, missing: set[str]) -> Iterator[tuple[Key, Record]]:
    table: dict[str, Any] = dict(document.table(kind))
    ids = sorted(missing)[: max(TABLES[kind].limit - len(table), 0)]
    last = max((record.order for record in table.values()), default=None)
    keys = order.arranged_keys([*([] if last is None else [last]), *[None] * len(ids)])
    for each, key in zip(ids, keys[len(keys) - len(ids) :], strict=True):
        made = Phase if kind == "phases" else Lane
        yield Key(kind, each), made(order=key, name=each)
