"""What a story is told by: a chapter for each phase or for each lane, as is asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cjm_desktop.insight.action_list import actions
from cjm_desktop.insight.gap import ranking
from cjm_desktop.insight.wants import AnswerCount, Answers, answers
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Handoff
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout.anchors import Place, anchor_name
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.layout.print_request import SpreadBy
from cjm_desktop.words.wording import Wording

_NOTHING = AnswerCount()


class Chapter(NamedTuple):
    """A phase or a lane: its name, its accent, and the cells that belong to it."""

    place: Place
    id: str
    name: str
    accent: str
    cells: tuple[CellKey, ...]

    @property
    def anchor(self) -> str:
        """The name of the place where the chapter begins."""
        return anchor_name(self.place, self.id)


@dataclass(frozen=True, eq=False)
class Story:
    """A map, its language, what it is told by, and what is asked of all of it once."""

    document: Document
    tr: Wording
    by: SpreadBy

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters in the order of the map."""
        return tuple(self._phases() if self.by == "phase" else self._lanes())

    @cached_property
    def lanes(self) -> tuple[str, ...]:
        """The lanes that hold cards, from top to bottom."""
        lanes = self.document.lanes
        return tuple(lane for lane in self.document.lane_ids if lanes[lane].kind in CARD_LANES)

    @cached_property
    def colours(self) -> Mapping[str, str]:
        """The colour of each lane."""
        return lane_colours(self.document)

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """The place in the ranking of each card that has one."""
        return {item.id: item.rank for item in ranking(self.document)}

    @cached_property
    def acted_on(self) -> frozenset[str]:
        """The cards that somebody has to act on."""
        return frozenset(action.id for action in actions(self.document))

    @cached_property
    def answers(self) -> Mapping[str, Answers]:
        """What there is for each card that says what the customer wants."""
        return answers(self.document)

    @cached_property
    def arrows(self) -> Mapping[str, tuple[Handoff, ...]]:
        """The arrows that begin or end at each card."""
        found: dict[str, list[Handoff]] = {}
        for handoff in self.document.handoffs.values():
            for end in {handoff.source, handoff.target}:
                found.setdefault(end, []).append(handoff)
        return {card: tuple(each) for card, each in found.items()}

    def answered(self, card: str) -> AnswerCount:
        """Give how much there is for a card."""
        known = self.answers.get(card)
        return known.amount if known else _NOTHING

    def cards(self, cell: CellKey) -> tuple[Placed, ...]:
        """Give the cards of a cell."""
        return self.document.cells.get(cell, ())

    def _phases(self) -> Iterator[Chapter]:
        for phase in self.document.phase_ids:
            cells = tuple(CellKey(phase, lane) for lane in self.lanes)
            name = numbered_phase(self.document, phase, self.tr)
            yield Chapter("phase", phase, name, self.document.map.accent, cells)

    def _lanes(self) -> Iterator[Chapter]:
        for lane in self.lanes:
            cells = tuple(CellKey(phase, lane) for phase in self.document.phase_ids)
            name = place_words(self.document, CellKey(None, lane), self.tr)
            yield Chapter("role", lane, name, self.document.map.accent, cells)
