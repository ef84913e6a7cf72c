"""Differences in words: what a record is called, and how it is on either side."""

from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from cjm_desktop.desktop.comparison.difference import Difference, place_words
from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Asset, Card, Handoff, Kpi, Lane, Persona, Phase, Record
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_CODES: Final[Collection[str]] = {
    "change", "decision", "evidence", "investment", "kind", "progress", "qualification", "role",
    "state",
}  # fmt: skip
"""Fields whose content is a code with words of its own."""
_UNREAD: Final[Collection[str]] = {
    "accent", "better", "colour", "data", "image", "lane", "language", "logo", "media_type",
    "order", "phase", "portrait", "proposed_phase", "side", "source", "target",
}  # fmt: skip
"""Fields whose content is nothing to read."""
_FIRST: Final[Collection[str]] = {"title", "name", "label"}
"""Fields that are read before the others."""
_BETWEEN: Final = " · "
NOTHING: Final = "–"
"""What stands where a field is empty on one side."""


class Words(NamedTuple):
    """A row of the list: what it is, and how it is in the left and the right map."""

    name: str
    left: str
    right: str


def difference_words(each: Difference, left: Document, right: Document, tr: Wording) -> Words:
    """Tell a difference in words."""
    if each.left is None or each.right is None:
        there, missing = tr("is there"), tr("is missing")
        if each.left is not None:
            return Words(record_name(left, each.left, tr), there, missing)
        if each.right is not None:
            return Words(record_name(right, each.right, tr), missing, there)
    else:
        before, after = left.get(each.left), right.get(each.right)
        if before is not None and after is not None:
            texts = list(_texts(left, before, right, after, tr))
            name = record_name(right, each.right, tr)
            if texts:
                old, new = zip(*texts, strict=True)
                return Words(name, _BETWEEN.join(old), _BETWEEN.join(new))
            return Words(name, tr("is there"), tr("is another"))
    raise AssertionError("a difference is of a record that is there")


def record_name(document: Document, key: Key, tr: Wording) -> str:
    """Call a record by its name on one line, or by what it is."""
    name, kind = _named(document, key, tr)
    name = " ".join(name.split())
    if key.kind == "cards" or not name:
        return name or kind
    return f"{kind}: {name}"


def _named(document: Document, key: Key, tr: Wording) -> tuple[str, str]:
    match document.get(key):
        case Card() as card:
            return title_of(card, tr), ""
        case Phase(name=name):
            return name, tr("Phase")
        case Lane(name=name):
            return name, tr("Lane")
        case Persona(name=name):
            return name, tr("Persona")
        case Kpi(name=name):
            return name, tr("KPI")
        case Handoff(source=source, target=target):
            ends = (title_of(document.cards[each], tr) for each in (source, target))
            return " → ".join(ends), tr("Arrow")
        case Asset(name=name):
            return name, tr("Picture")
        case _:
            return "", tr("The map’s details")


def _texts(
    left: Document, before: Record, right: Document, after: Record, tr: Wording
) -> Iterator[tuple[str, str]]:
    """Go through what differs between two states of a record and can be read."""
    if isinstance(before, Card) and isinstance(after, Card):
        is_elsewhere = (before.phase, before.lane) != (after.phase, after.lane)
        old_place, new_place = place_words(left, before, tr), place_words(right, after, tr)
        if is_elsewhere and old_place != new_place:
            yield old_place, new_place
    for name in sorted(type(after).defaults, key=lambda name: name not in _FIRST):
        old, new = getattr(before, name, None), getattr(after, name)
        if old != new and name not in _UNREAD and _is_read(old) and _is_read(new):
            yield _read(name, old, tr), _read(name, new, tr)


def _is_read(value: object) -> bool:
    return value is None or (isinstance(value, str | int | float) and not isinstance(value, bool))


def _read(name: str, value: object, tr: Wording) -> str:
    if isinstance(value, int | float):
        return number(tr, value)
    if isinstance(value, str) and value:
        return phrase(tr, value) if name in _CODES else value
    return NOTHING
