"""Cards that say nearly the same in one place, and ideas that stand on the map already.

What two roles both do is no duplicate, so cards are compared within a cell, each kind by itself.
Titles that differ in their figures are two things, however alike they are: “Webinar 1” and
“Webinar 2”.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from cjm_desktop.insight.card import is_disqualified, standing_cards
from cjm_desktop.insight.ideas import ideas
from cjm_desktop.insight.likeness import ALIKE, Likeness, alike, same_words
from cjm_desktop.insight.memo import CELLS, remembered
from cjm_desktop.journey.document import TRAY, CellKey, Document, Placed
from cjm_desktop.journey.vocabulary import ANSWER_KINDS

_FIGURES: Final = re.compile(r"\d+")


class NearDuplicate(NamedTuple):
    """Two cards that may be one: `kept` stands first.

    `likeness` is 100 if the words of their `titles` are the same.
    """

    kept: str
    gone: str
    likeness: int
    titles: tuple[str, str]


def near_duplicates(document: Document) -> Iterator[NearDuplicate]:
    """Find them in the order of the map, those in the idea tray at the end."""
    on_map: dict[str, Placed] = {}
    for lane in document.lane_ids:
        for phase in document.phase_ids:
            placed = document.cells.get(CellKey(phase, lane))
            if placed is not None:
                yield from _alike(placed)
                on_map.update(_answers(placed))
    yield from _ideas_on_map(document, on_map)


def _ideas_on_map(document: Document, on_map: dict[str, Placed]) -> Iterator[NearDuplicate]:
    """Find ideas that have the words of a card on the map, then those like other ideas."""
    there = set()
    for idea in ideas(document).waiting:
        found = on_map.get(same_words(idea.card.title))
        if found is not None and idea.card.kind in ANSWER_KINDS:
            there.add(idea.id)
            yield NearDuplicate(found.id, idea.id, 100, (found.card.title, idea.card.title))
    for each in _alike(document.cells.get(TRAY, ())):
        if not there.intersection((each.kept, each.gone)):
            yield each


@remembered(CELLS)
def _answers(placed: tuple[Placed, ...]) -> dict[str, Placed]:
    """Give the cards of a cell that ideas could be, by the words of their titles."""
    found: dict[str, Placed] = {}
    for item in standing_cards(placed):
        if item.card.kind in ANSWER_KINDS and (words := same_words(item.card.title)):
            found.setdefault(words, item)
    return found


@remembered(CELLS)
def _alike(placed: tuple[Placed, ...]) -> tuple[NearDuplicate, ...]:
    kinds: dict[str, dict[str, Placed]] = {}
    for item in standing_cards(placed):
        given_up = item.card.dropped is not None or is_disqualified(item.card)
        if not given_up and same_words(item.card.title):
            kinds.setdefault(item.card.kind, {})[item.id] = item
    return tuple(each for items in kinds.values() if len(items) > 1 for each in _pairs(items))


def _pairs(items: dict[str, Placed]) -> Iterator[NearDuplicate]:
    likeness = Likeness()
    for each, item in items.items():
        likeness.add(each, item.card.title)
    for group in likeness.groups:
        firsts: dict[tuple[str, ...], str] = {}
        for each in group:
            title = items[each].card.title
            first = firsts.setdefault(tuple(sorted(_FIGURES.findall(title))), each)
            other = items[first].card.title
            if first != each and (much := alike(other, title)) >= ALIKE:
                yield NearDuplicate(first, each, int(much), (other, title))
