"""What the customer wants against what we offer: the half of the gap that places do not show.

A want is a need, a mindset that is not disqualified, or a friction. Touchpoints, content and ideas
say by themselves what they answer; an arrow between an idea and a want says the same of the two.
What we have answers a want; an idea, or a place where we are known to be absent, only proposes an
answer. The tray stands beside the map, and nothing in it answers.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from cjm_desktop.insight.card import is_want, stands
from cjm_desktop.insight.facts import Facts, cells_in_order, facts, filled_cells
from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import PLACE_KINDS

Grade = Literal["answered", "proposed", "open"]


class AnswerCount(NamedTuple):
    """How much there is for one want: of what we have, and of what would answer it."""

    ours: int = 0
    proposed: int = 0


class Answers(NamedTuple):
    """What there is for one want, each list in the order of the map, arrows last.

    `ours` is what we have; `proposed` is what would answer it.
    """

    ours: tuple[Placed, ...] = ()
    proposed: tuple[Placed, ...] = ()

    @property
    def grade(self) -> Grade:
        """The better of the two grades that there is something of."""
        if self.ours:
            return "answered"
        return "proposed" if self.proposed else "open"

    @property
    def amount(self) -> AnswerCount:
        """How much there is."""
        return AnswerCount(len(self.ours), len(self.proposed))


NONE = Answers()


class Want(NamedTuple):
    """Something that the customer wants, and what there is for it."""

    id: str
    card: Card
    answers: Answers


class WantCount(NamedTuple):
    """How many wants there are, and of how many each grade is the best."""

    total: int = 0
    answered: int = 0
    proposed: int = 0

    @property
    def open(self) -> int:
        """How many nothing answers, nor would."""
        return self.total - self.answered - self.proposed


def is_ours(card: Card) -> bool:
    """Say whether a card is something that we have, and not only something that could be."""
    return card.kind in PLACE_KINDS and card.we_present is not False


def offers_something(document: Document) -> bool:
    """Say whether anything on the map is said to be what we offer.

    That is where we are, and unless we are known to be absent what stands on our side, and content.
    """
    for cell, placed in filled_cells(document):
        ours = document.lanes[str(cell.lane)].side == "company"
        for _, card in facts(placed).standing:
            if is_ours(card) and (card.we_present or ours or card.kind == "content"):
                return True
    return False


@remembered(DOCUMENTS)
def answers(document: Document) -> Mapping[str, Answers]:
    """Give what there is for each want that there is anything for, by the want's id."""
    found: dict[str, tuple[dict[str, Placed], dict[str, Placed]]] = {}
    for offer, want in _pairs(document):
        card = document.cards.get(want)
        if card is not None and card.phase is not None and is_want(card):
            ours, proposed = found.setdefault(want, ({}, {}))
            (ours if is_ours(offer.card) else proposed)[offer.id] = offer
    return MappingProxyType(
        {
            want: Answers(tuple(ours.values()), tuple(proposed.values()))
            for want, (ours, proposed) in found.items()
        }
    )


def said_to_answer(document: Document, wants: Collection[str]) -> list[str]:
    """List the cards that say by themselves that they answer any of these, wherever they are."""
    return [
        offer
        for placed in document.cells.values()
        for offer, told in _told(placed)
        if not told.isdisjoint(wants)
    ]


@remembered(CELLS)
def _told(placed: tuple[Placed, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Give what the cards of a cell say that they answer, as far as they say anything."""
    return tuple([(item.id, frozenset(item.card.answers)) for item in placed if item.card.answers])


def _pairs(document: Document) -> Iterator[tuple[Placed, str]]:
    """Go through what is said to answer what: an offer, and the id of a card."""
    answering = [cell for cell in document.cells.items() if facts(cell[1]).answering]
    for _, placed in cells_in_order(document, answering):
        for offer in facts(placed).answering:
            for want in offer.card.answers:
                yield offer, want
    for arrow in document.handoffs.values():
        for idea, want in ((arrow.source, arrow.target), (arrow.target, arrow.source)):
            card = document.cards[idea]
            if card.kind == "idea" and card.phase is not None and stands(card):
                yield Placed(idea, card), want


@remembered(DOCUMENTS)
def wants(document: Document) -> Mapping[str, tuple[Want, ...]]:
    """List the wants of every phase, also where there are none, in the order of the map."""
    known = answers(document)
    found: dict[str, list[Want]] = {phase: [] for phase in document.phase_ids}
    for cell, placed in filled_cells(document):
        for want, card in facts(placed).wants:
            found[str(cell.phase)].append(Want(want, card, known.get(want, NONE)))
    return MappingProxyType({phase: tuple(each) for phase, each in found.items()})


def want_count(cells: Iterable[Facts], known: Mapping[str, Answers]) -> WantCount:
    """Count the wants in several cells; `known` are the `answers` of their document."""
    total = answered = proposed = 0
    for cell in cells:
        total += len(cell.wants)
        if known:
            grades = [known[want].grade for want, _ in cell.wants if want in known]
            answered += grades.count("answered")
            proposed += grades.count("proposed")
    return WantCount(total, answered, proposed)


def phase_wants(document: Document, phase_id: str) -> WantCount:
    """Count the wants of a phase."""
    return _count(document, [CellKey(phase_id, lane) for lane in document.lane_ids])


def lane_wants(document: Document, lane_id: str) -> WantCount:
    """Count the wants of a lane."""
    return _count(document, [CellKey(phase, lane_id) for phase in document.phase_ids])


def all_wants(document: Document) -> WantCount:
    """Count the wants of the map."""
    return _count(document, [cell for cell in document.cells if cell.phase is not None])


def _count(document: Document, cells: Iterable[CellKey]) -> WantCount:
    filled = document.cells
    known = [facts(filled[cell]) for cell in cells if cell in filled]
    return want_count(known, answers(document))
