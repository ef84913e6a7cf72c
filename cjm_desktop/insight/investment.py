"""What the customer pays from phase to phase, in whatever coin: time, an address, money, standing.

A phase is as dear as its dearest card. Disqualified mindsets and the idea tray never count.
"""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from cjm_desktop.insight.facts import facts
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.vocabulary import INVESTMENTS, Investment

STEPS: Mapping[Investment, int] = {level: step for step, level in enumerate(INVESTMENTS)}
"""The levels as numbers, from 1 for low to 4 for very high; 0 if it depends."""

MOST: Final = max(STEPS.values())


class HighestInvestment(NamedTuple):
    """A phase's highest level, the cards that have it, and how many cards have each level."""

    level: Investment
    dearest: tuple[Placed, ...]
    counts: Mapping[Investment, int]


def phase_investment(document: Document, phase_id: str) -> HighestInvestment | None:
    """Find what the customer pays in a phase, over all lanes; None while nothing is said of it."""
    cells = document.cells
    places = (CellKey(phase_id, lane) for lane in document.lane_ids)
    return highest_investment(
        item for cell in places for item in facts(cells.get(cell, ())).invested
    )


def highest_investment(invested: Iterable[Placed]) -> HighestInvestment | None:
    """Find the highest level among cards that each have one; None if there are none."""
    found: dict[Investment, list[Placed]] = {level: [] for level in INVESTMENTS}
    for item in invested:
        if item.card.investment is not None:
            found[item.card.investment].append(item)
    highest = next((level for level in reversed(INVESTMENTS) if found[level]), None)
    if highest is None:
        return None
    counts = {level: len(items) for level, items in found.items()}
    return HighestInvestment(highest, tuple(found[highest]), counts)
