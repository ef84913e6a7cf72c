"""What a round can be about on a map: cards by where they stand, what they are, what they lack."""

from collections.abc import Callable, Collection, Iterator
from typing import Final, NamedTuple

from cjm_desktop.insight.card import is_disqualified, stands
from cjm_desktop.insight.gap import unscored
from cjm_desktop.insight.judging import in_map_order
from cjm_desktop.journey.document import TRAY, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.rounds import RoundAbout
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.words.wording import Wording

_DOTTED: Final = frozenset({"idea", "friction"})
"""What dots are given to: what could be done, and what hurts."""


class Subject(NamedTuple):
    """Some cards of a map, and what they are called together."""

    name: str
    cards: tuple[str, ...]
    title: str = ""
    """What a round about them is called, in the map's language: the room reads it, and the map
    keeps it."""


def subjects(
    document: Document, about: RoundAbout, selected: Collection[str], tr: Wording
) -> list[Subject]:
    """List what a round can be about, without what there is nothing of; the likely first."""
    found = _of_scores if about == "scores" else _of_dots
    read = found(document, selected, Wording.of(document.map.language))
    both = zip(found(document, selected, tr), read, strict=True)
    return [each._replace(title=said.name) for each, said in both if each.cards]


def _of_scores(document: Document, selected: Collection[str], tr: Wording) -> Iterator[Subject]:
    cards = _those(document, lambda card: card.kind == "touchpoint" and card.phase is not None)
    chosen = tuple(each for each in cards if each in selected)
    lacking = frozenset(item.id for item in unscored(document))
    yield Subject(tr("The selected touchpoints"), chosen)
    yield Subject(tr("Touchpoints without scores"), tuple(c for c in cards if c in lacking))
    for phase in document.phase_ids:
        there = tuple(each for each in cards if document.cards[each].phase == phase)
        yield Subject(numbered_phase(document, phase, tr), there)
    yield Subject(tr("All touchpoints"), cards)


def _of_dots(document: Document, selected: Collection[str], tr: Wording) -> Iterator[Subject]:
    cards = _those(document, lambda card: card.kind in _DOTTED and card.dropped is None)
    kinds = {each: document.cards[each].kind for each in cards}
    yield Subject(tr("The selected ideas and frictions"), tuple(c for c in cards if c in selected))
    yield Subject(tr("Ideas"), tuple(each for each in cards if kinds[each] == "idea"))
    yield Subject(tr("Frictions"), tuple(each for each in cards if kinds[each] == "friction"))
    yield Subject(tr("Ideas and frictions"), cards)


def _those(document: Document, wanted: Callable[[Card], bool]) -> tuple[str, ...]:
    """List cards that count, in the order of the map, those in the tray last."""
    tray = [item.id for item in document.cells.get(TRAY, ())]
    return tuple(
        each
        for each in (*in_map_order(document), *tray)
        if stands(card := document.cards[each]) and not is_disqualified(card) and wanted(card)
    )
