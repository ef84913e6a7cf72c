"""Many copies against their base, as after a tour of countries: who changed what, and where.

A copy is summed up on its own (`summed_up`), wherever and in whatever process it was read; the
sums are all that is kept of it, and the tour puts them side by side.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import add
from typing import NamedTuple

from cjm_desktop.insight.card import stands
from cjm_desktop.insight.comparing.comparison import Comparison, Difference, How, State
from cjm_desktop.insight.comparing.figures import Figures, Spread, figures, spread
from cjm_desktop.insight.comparing.rank import merged_order
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.records import Map


class Tally(NamedTuple):
    """How many cards of a cell are as in the base, and how many are not, and how."""

    same: int = 0
    added: int = 0
    changed: int = 0
    moved: int = 0
    removed: int = 0

    @property
    def different(self) -> int:
        """How many are not as in the base."""
        return self.added + self.changed + self.moved + self.removed


NOTHING = Tally()
"""What a copy has in a cell that holds no cards there, and held none."""


class Scores(NamedTuple):
    """The two scores of a touchpoint, and the cell it stands in."""

    cell: CellKey
    potential: float | None
    effort: float | None


class CellScores(NamedTuple):
    """How far the scores of several touchpoints lie apart; None where none is scored."""

    potential: Spread | None
    effort: Spread | None


UNSCORED = CellScores(None, None)


class Copy(NamedTuple):
    """What is kept of a copy: its figures, what differs from the base, its scores by card.

    Everything goes by the base's ids. `name` says which copy it is, such as its file; `about` is
    the map's own record. `tallies` count the cards of each cell by where they stand in the copy,
    those removed by where they stood. `scores` are those of touchpoints on the map that count, and
    `spreads` say by cell how far they lie apart.
    """

    name: str
    about: Map
    figures: Figures
    counts: Mapping[How, int]
    differences: tuple[Difference, ...]
    tallies: Mapping[CellKey, Tally]
    scores: Mapping[str, Scores]
    spreads: Mapping[CellKey, CellScores]
    phases: tuple[tuple[str, str], ...]
    lanes: tuple[tuple[str, str], ...]

    @property
    def different(self) -> int:
        """How many records are not as in the base."""
        return sum(self.counts.values())


class CardScores(NamedTuple):
    """A touchpoint's scores in the base (first) and in each copy, and how far they lie apart."""

    id: str
    potentials: tuple[float | None, ...]
    efforts: tuple[float | None, ...]
    spread: CellScores

    @property
    def apart(self) -> float:
        """How far its scores lie apart, in whichever they do most."""
        return max((each.most - each.least for each in self.spread if each is not None), default=0)


def summed_up(name: str, comparison: Comparison) -> Copy:
    """Sum up a copy that was compared with its base."""
    copy = comparison.aligned
    scores = _scores(copy)
    return Copy(
        name=name,
        about=copy.map,
        figures=figures(copy),
        counts=comparison.counts,
        differences=comparison.differences,
        tallies=_tallies(comparison),
        scores=scores,
        spreads=_spreads([scores]),
        phases=tuple((each, copy.phases[each].name) for each in copy.phase_ids),
        lanes=tuple((each, copy.lanes[each].name) for each in copy.lane_ids),
    )


@dataclass(frozen=True, eq=False)
class Tour:
    """A base and its copies, side by side."""

    base: Document
    copies: tuple[Copy, ...]

    @cached_property
    def figures(self) -> Figures:
        """The figures of the base."""
        return figures(self.base)

    @cached_property
    def phases(self) -> Mapping[str, str]:
        """The phases of all maps in one order, by id, each with its name."""
        named = {each: self.base.phases[each].name for each in self.base.phase_ids}
        return _in_one_order(named, [copy.phases for copy in self.copies])

    @cached_property
    def lanes(self) -> Mapping[str, str]:
        """The lanes of all maps in one order, by id, each with its name."""
        named = {each: self.base.lanes[each].name for each in self.base.lane_ids}
        return _in_one_order(named, [copy.lanes for copy in self.copies])

    @cached_property
    def cells(self) -> tuple[CellKey, ...]:
        """The cells that hold cards in any map, in the order of the map; the idea tray is last."""
        filled = set(self.base.cells).union(*(copy.tallies for copy in self.copies))
        placed = [CellKey(phase, lane) for phase in self.phases for lane in self.lanes]
        return tuple(cell for cell in (*placed, TRAY) if cell in filled)

    def tally(self, cell: CellKey, copy: Copy) -> Tally:
        """Count the cards of a cell in a copy."""
        return copy.tallies.get(cell, NOTHING)

    def total(self, cell: CellKey) -> Tally:
        """Count the cards of a cell in all copies."""
        return reduce(_added, (self.tally(cell, copy) for copy in self.copies), NOTHING)

    def scores(self, cell: CellKey, copy: Copy) -> CellScores:
        """Say how far the scores of a cell's touchpoints lie apart in a copy."""
        return copy.spreads.get(cell, UNSCORED)

    def all_scores(self, cell: CellKey) -> CellScores:
        """Say how far the scores of a cell's touchpoints lie apart in the base and all copies."""
        return self._spreads.get(cell, UNSCORED)

    @cached_property
    def _spreads(self) -> Mapping[CellKey, CellScores]:
        return _spreads(self._each_map)

    @cached_property
    def _each_map(self) -> tuple[Mapping[str, Scores], ...]:
        return (_scores(self.base), *(copy.scores for copy in self.copies))

    @cached_property
    def card_scores(self) -> tuple[CardScores, ...]:
        """The touchpoints that are not scored alike everywhere, those furthest apart first.

        A map that lacks a touchpoint, or does not score it, does not count.
        """
        maps = self._each_map
        ids = dict.fromkeys(each for scores in maps for each in scores)
        found = [_card_scores(each, maps) for each in ids]
        return tuple(sorted((each for each in found if each.apart), key=lambda each: -each.apart))


def _tallies(comparison: Comparison) -> dict[CellKey, Tally]:
    counted: dict[CellKey, dict[State, int]] = {}
    base, copy = comparison.base.cards, comparison.aligned.cards
    for card_id in {**base, **copy}:
        state = comparison.state(Key("cards", card_id))
        card = base[card_id] if state == "removed" else copy[card_id]
        cell = counted.setdefault(CellKey(card.phase, card.lane), {})
        cell[state] = cell.get(state, 0) + 1
    return {cell: Tally(**states) for cell, states in counted.items()}


def _added(one: Tally, other: Tally) -> Tally:
    return Tally._make(map(add, one, other))


def _scores(document: Document) -> dict[str, Scores]:
    return {
        card_id: Scores(CellKey(card.phase, card.lane), card.potential, card.effort)
        for card_id, card in document.cards.items()
        if card.kind == "touchpoint" and card.phase is not None and stands(card)
    }


def _spreads(maps: Iterable[Mapping[str, Scores]]) -> dict[CellKey, CellScores]:
    found: dict[CellKey, list[Scores]] = {}
    for scores in maps:
        for each in scores.values():
            found.setdefault(each.cell, []).append(each)
    return {cell: _apart(scores) for cell, scores in found.items()}


def _apart(scores: Sequence[Scores]) -> CellScores:
    return CellScores(
        spread([each.potential for each in scores if each.potential is not None]),
        spread([each.effort for each in scores if each.effort is not None]),
    )


def _card_scores(card_id: str, maps: Sequence[Mapping[str, Scores]]) -> CardScores:
    found = [scores.get(card_id) for scores in maps]
    return CardScores(
        card_id,
        tuple(None if each is None else each.potential for each in found),
        tuple(None if each is None else each.effort for each in found),
        _apart([each for each in found if each is not None]),
    )


def _in_one_order(
    base: Mapping[str, str], copies: Sequence[Sequence[tuple[str, str]]]
) -> dict[str, str]:
    """Read the orders of copies into that of the base, which stays as it is."""
    names, order = dict(base), tuple(base)
    for copy in copies:
        for each, name in copy:
            names.setdefault(each, name)
        order = merged_order([each for each, _ in copy], order)
    return {each: names[each] for each in order}
