"""Putting records into an order by changing as few of them as possible.

Cards in a cell, phases, lanes, personas of a lane and KPIs of a phase are all ordered the same
way. An `index` is always a place in the list as it stands, before anything moves: the gap that a
drop mark points at, 0 before the first, None behind the last.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey import order
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Card, Kpi, Lane, Persona, Phase
from cjm_desktop.journey.vocabulary import Kind

Ordered = Phase | Lane | Persona | Card | Kpi

FIRST = "a0"
"""The key of a record that is yet to be arranged."""


def arrange(
    draft: Draft, kind: Kind, ids: Sequence[str], moving: Mapping[str, Ordered], **place: Any
) -> None:
    """Give the records of one list the order of `ids`.

    Those in `moving` come, come back or change places: they get the fields of `place`, and a new
    key unless the one they have still fits. The others keep theirs wherever that is possible.
    """
    records = [moving.get(each) or _ordered(draft, kind, each) for each in ids]
    staying = [each not in moving or _stands_there(draft, Key(kind, each), place) for each in ids]
    kept = _kept_keys(ids, records, [each in moving for each in ids], staying)
    for each, record, key in zip(ids, records, order.arranged_keys(kept), strict=True):
        fields = {**place, "order": key} if each in moving else {"order": key}
        if any(getattr(record, name) != value for name, value in fields.items()):
            draft.put(Key(kind, each), record.replaced(**fields))
        elif each in moving:
            draft.put(Key(kind, each), record)


def spliced_ids(present: Sequence[str], moving: Iterable[str], index: int | None) -> list[str]:
    """Put `moving` before the place `index` of the present list (None: at its end)."""
    going = dict.fromkeys(moving)
    at = len(present) if index is None else max(0, index)
    left = [each for each in present[:at] if each not in going]
    right = [each for each in present[at:] if each not in going]
    return [*left, *going, *right]


class ListPlace(NamedTuple):
    """Where a record goes: whose list, and before which place there."""

    owner: str
    before: int | None


def next_place(
    owners: Sequence[str], owner: str, present: Sequence[str], record_id: str, step: int
) -> ListPlace | None:
    """Find the place one up (−1) or down (1), past the list's end in the next owner's list."""
    wanted = present.index(record_id) + step
    if 0 <= wanted < len(present):
        return ListPlace(owner, wanted + (step > 0))
    beside = owners.index(owner) + step if owner in owners else -1
    if not 0 <= beside < len(owners):
        return None
    return ListPlace(owners[beside], 0 if step > 0 else None)


def _ordered(draft: Draft, kind: Kind, record_id: str) -> Ordered:
    record = draft.get(Key(kind, record_id))
    if not isinstance(record, Ordered):
        raise KeyError(Key(kind, record_id))
    return record


def _stands_there(draft: Draft, key: Key, place: Mapping[str, Any]) -> bool:
    present = draft.document.get(key)
    return present is not None and all(
        getattr(present, name) == value for name, value in place.items()
    )


def _kept_keys(
    ids: Sequence[str],
    records: Sequence[Ordered],
    moves: Sequence[bool],
    staying: Sequence[bool],
) -> list[str | None]:
    """Say which keys may stay: of those that stay put all, of those that move what still fits."""
    keys = [(record.order, each) for each, record in zip(ids, records, strict=True)]
    upper: list[tuple[str, str] | None] = [None] * len(ids)
    for place in range(len(ids) - 2, -1, -1):
        upper[place] = upper[place + 1] if moves[place + 1] else keys[place + 1]
    kept: list[str | None] = []
    left: tuple[str, str] | None = None
    for key, move, stays, right in zip(keys, moves, staying, upper, strict=True):
        fits = (left is None or left < key) and (right is None or key < right)
        if not move or (stays and fits):
            kept.append(key[0])
            left = key
        else:
            kept.append(None)
    return kept
