"""What the lanes of the experience and of the gap are drawn from, for each whom figures are of.

Each is a function of what it is told, so that an edit asks it again only of those whose lanes it
touched.
"""

from collections.abc import Mapping

from cjm_desktop.insight.experience import experience_of
from cjm_desktop.insight.facts import CellGap, Facts, added_gaps
from cjm_desktop.layout.map.lane_body import LaneCells

PartyFacts = tuple[tuple[Facts, ...], ...]
"""What there is to know of the filled cells that are about somebody, phase by phase."""


def party_facts(phases: tuple[str, ...], rows: tuple[LaneCells, ...]) -> PartyFacts:
    """Give what there is to know of the lanes that are about somebody."""
    return tuple([tuple([row[phase].facts for row in rows if phase in row]) for phase in phases])


def party_felt(
    phases: tuple[str, ...], known: PartyFacts, drawn: Mapping[str, int]
) -> tuple[float | None, ...]:
    """Give how somebody feels in each phase, by the cards, or as it was drawn."""
    return tuple(
        [experience_of(cells, drawn.get(phase)) for phase, cells in zip(phases, known, strict=True)]
    )


def party_gaps(known: PartyFacts) -> tuple[CellGap, ...]:
    """Add up somebody's touchpoints in each phase."""
    return tuple([added_gaps([cell.gap for cell in cells]) for cells in known])
