"""What an edit did to a map, in a sentence: for who cannot see what it did.

What was typed or chosen in a field is left out: the field says that itself.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import Card, Handoff, Lane, Phase, Record
from cjm_desktop.layout.alternative import card_name
from cjm_desktop.layout.heard_words import place_in_cell
from cjm_desktop.layout.sign_words import score_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.fields import kind_words
from cjm_desktop.words.wording import Wording

_MOST: Final = 3
"""So many changes are told one by one; of more cards it is only said how many."""

_PLACE: Final = ("phase", "lane", "order")
_SCORES: Final = ("potential", "effort", "effort_now")


def edit_words(patch: Patch, document: Document, tr: Wording) -> str:
    """Say what was made, moved, scored and deleted; `document` is the map after it."""
    cards = _CardChanges(patch)
    plural = tr.plural
    said = [
        *_told(
            cards.added,
            lambda key: tr("Added: {what}. {place}", what=_name(document, key, tr),
                           place=_place(document, key, tr)),
            lambda count: plural("One card added", "{n} cards added", count),
        ),
        *_told(
            cards.moved,
            lambda key: tr("Moved: {what}. {place}", what=_name(document, key, tr),
                           place=_place(document, key, tr)),
            lambda count: plural("One card moved", "{n} cards moved", count),
        ),
        *_told(
            cards.scored,
            lambda key: _scored(document, key, tr),
            lambda count: plural("One touchpoint scored", "{n} touchpoints scored", count),
        ),
        *_told(
            cards.removed,
            lambda key: tr("Deleted: {what}", what=_called(patch.removed[key], tr)),
            lambda count: plural("One card deleted", "{n} cards deleted", count),
        ),
        *_others(patch, tr),
    ]  # fmt: skip
    return ". ".join(each.rstrip(".") for each in said if each)


class _CardChanges:
    """The cards of a patch by what became of them."""

    def __init__(self, patch: Patch) -> None:
        self.added = [key for key in patch.added if key.kind == "cards"]
        self.removed = [key for key in patch.removed if key.kind == "cards"]
        self.moved: list[Key] = []
        self.scored: list[Key] = []
        for key, (was, now) in patch.updated.items():
            if isinstance(was, Card) and isinstance(now, Card):
                if _differs(was, now, _PLACE):
                    self.moved.append(key)
                if _differs(was, now, _SCORES):
                    self.scored.append(key)


def _differs(was: Card, now: Card, fields: Sequence[str]) -> bool:
    return any(getattr(was, each) != getattr(now, each) for each in fields)


def _told(
    keys: Sequence[Key], one: Callable[[Key], str], many: Callable[[int], str]
) -> Iterator[str]:
    if len(keys) > _MOST:
        yield many(len(keys))
    else:
        yield from map(one, keys)


def _name(document: Document, key: Key, tr: Wording) -> str:
    return card_name(document.cards[key.id], tr)


def _place(document: Document, key: Key, tr: Wording) -> str:
    card = document.cards[key.id]
    cell = CellKey(card.phase, card.lane)
    ids = [placed.id for placed in document.cells[cell]]
    return place_in_cell(document, cell, ids.index(key.id) + 1, len(ids), tr)


def _scored(document: Document, key: Key, tr: Wording) -> str:
    card = document.cards[key.id]
    scores = score_words(card.potential, effort(card), tr) or tr("Not scored")
    return tr("{what}: {scores}", what=_name(document, key, tr), scores=scores)


def _others(patch: Patch, tr: Wording) -> Iterator[str]:
    """Tell of phases, lanes, arrows and quotes that came or went; of a few, as with cards."""
    for records, sentence in (
        (patch.added, lambda what: tr("Added: {what}", what=what)),
        (patch.removed, lambda what: tr("Deleted: {what}", what=what)),
    ):
        told = [
            _called(record, tr)
            for key, record in records.items()
            if key.kind in ("phases", "lanes", "handoffs", "quotes")
        ]
        yield from map(sentence, told[:_MOST])


def _called(record: Record, tr: Wording) -> str:
    match record:
        case Card():
            return card_name(record, tr)
        case Phase():
            return _of_kind(record.name, kind_words(tr, "phases"))
        case Lane():
            return _of_kind(record.name, kind_words(tr, "lanes"))
        case Handoff():
            return _of_kind(record.label, phrase(tr, record.kind))
        case Quote():
            return _of_kind(record.text, kind_words(tr, "quotes"))
        case _:
            raise TypeError(f"a {type(record).__name__} is not told of")


def _of_kind(name: str, kind: str) -> str:
    name = " ".join(name.split())
    return f"{kind}: {name}" if name else kind
