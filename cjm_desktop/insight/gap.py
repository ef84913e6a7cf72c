"""The gap between what touchpoints could give and what they take, and what we leave unused.

Only touchpoints on the map are ranked: one in the idea tray has no phase or role to be judged by.
Scores run from 0 to 10, so a gap runs from −10 to 10.
"""

from collections.abc import Mapping
from itertools import chain, count
from operator import itemgetter
from typing import NamedTuple

from cjm_desktop.insight.about_role import cells_about, facts_about
from cjm_desktop.insight.card import GROUPS, MIDDLE, Group, gap, group
from cjm_desktop.insight.facts import NO_GAP, CellGap, Scored, added_gaps, facts, filled_cells
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card

__all__ = [
    "GROUPS", "MIDDLE", "NO_GAP", "CellGap", "Group", "Headline", "Ranked", "gap",
    "gaps", "group", "headline", "ranking", "unscored",
]  # fmt: skip


_WORTH = itemgetter(0)


class Ranked(NamedTuple):
    """A scored touchpoint with its rank, from 1 without gaps or repeats."""

    rank: int
    id: str
    card: Card
    gap: float
    group: Group


class Headline(NamedTuple):
    """The largest unmet potential of a role, or of all (lane None), in a phase.

    `touchpoints` are those that make it, the one with the largest potential first; `equally` are
    the other cells that come to the same.
    """

    cell: CellKey
    unmet: float
    touchpoints: tuple[Placed, ...]
    equally: tuple[CellKey, ...] = ()


@remembered(DOCUMENTS)
def ranking(document: Document) -> tuple[Ranked, ...]:
    """Rank the scored touchpoints: by gap, potential, less effort, then place on the map."""
    found: list[Scored] = []
    for _, placed in filled_cells(document):
        found.extend(facts(placed).scored)
    found.sort(key=_WORTH, reverse=True)  # a stable sort, also in reverse: equals keep their place
    if not found:
        return ()
    _, *told = zip(*found, strict=True)  # column by column: there may be thousands
    return tuple(map(Ranked._make, zip(count(1), *told, strict=False)))


def unscored(document: Document) -> tuple[Placed, ...]:
    """List the touchpoints on the map that lack a score, in the order of the map."""
    cells = filled_cells(document)
    return tuple(item for _, placed in cells for item in facts(placed).unscored)


def gaps(document: Document) -> dict[CellKey, CellGap]:
    """Sum up each role and phase that has cards, in the order of the map; others are `NO_GAP`.

    What is about nobody in particular comes after a phase's roles, with None for the lane.
    """
    return {
        cell: added_gaps([each.gap for each in found])
        for cell, found in cells_about(document)
        if found
    }


def headline(document: Document, known: Mapping[CellKey, CellGap] | None = None) -> Headline | None:
    """Find the largest unmet potential, the first on the map among equals; None if all is met.

    `known` are the document's `gaps`, if they are known already.
    """
    cells = gaps(document) if known is None else known
    most = max((found.unmet for found in cells.values()), default=0.0)
    if most == 0:
        return None
    worst, *equally = [cell for cell, found in cells.items() if found.unmet == most]
    return Headline(worst, most, unmet_touchpoints(document, worst), tuple(equally))


def unmet_touchpoints(document: Document, cell: CellKey) -> tuple[Placed, ...]:
    """List the touchpoints whose potential is unmet in a cell, the largest first."""
    unused = chain.from_iterable(each.unused for each in facts_about(document, cell))
    behind = (item for item in unused if item.card.potential)
    return tuple(sorted(behind, key=lambda item: item.card.potential or 0.0, reverse=True))
