"""The gap between where the customer goes and what we offer, phase by phase.

Touchpoints and content on the map are sorted by what is said of both sides. Unknown is never
counted as no: what is said of one side only stands apart from the unused and the wasted, and
what is not said is listed as something to decide.
"""

from collections.abc import Iterable, Mapping
from operator import add
from typing import Literal, NamedTuple

from cjm_desktop.insight.card import presence
from cjm_desktop.insight.facts import facts, filled_cells
from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import PLACE_KINDS

Stance = Literal[
    "matched", "unused", "wasted", "neither", "customer_open", "ours_open", "untold"
]  # fmt: skip
"""What is said of a card: of both sides as `presence` has it; that one side is there, the other
being open; or nothing yet that places it on a side."""


def stance(card: Card) -> Stance:
    """Say where a card stands between the two sides."""
    known = presence(card)
    if known is not None:
        return known
    if card.customer_present:
        return "customer_open"
    return "ours_open" if card.we_present else "untold"


class Sides(NamedTuple):
    """The cards of a cell or a phase by where they stand, each list in the order of the map.

    `unmet` is the potential of the touchpoints that are unused.
    """

    matched: tuple[Placed, ...] = ()
    unused: tuple[Placed, ...] = ()
    wasted: tuple[Placed, ...] = ()
    neither: tuple[Placed, ...] = ()
    customer_open: tuple[Placed, ...] = ()
    ours_open: tuple[Placed, ...] = ()
    untold: tuple[Placed, ...] = ()
    unmet: float = 0.0

    @property
    def customer_only(self) -> tuple[Placed, ...]:
        """The customer's side: what is unused, then where it is open whether we are there."""
        return self.unused + self.customer_open

    @property
    def ours_only(self) -> tuple[Placed, ...]:
        """Our side: what is wasted, then where it is open whether the customer is there."""
        return self.wasted + self.ours_open

    @property
    def unvalued(self) -> int:
        """How many of the unused touchpoints have no potential yet, and so no part in `unmet`."""
        return sum(item.card.potential is None for item in touchpoints_among(self.unused))

    @property
    def undecided(self) -> int:
        """How many are still to be decided: of one side, or of both."""
        return len(self.customer_open) + len(self.ours_open) + len(self.untold)


def touchpoints_among(items: Iterable[Placed]) -> tuple[Placed, ...]:
    """Keep the touchpoints, which alone have a potential to be met; the others are content."""
    return tuple(item for item in items if item.card.kind == "touchpoint")


@remembered(DOCUMENTS)
def presence_gap(document: Document) -> Mapping[str, Sides]:
    """Sort the cards of every phase, also where there are none, in the order of the phases."""
    found: dict[str, list[Sides]] = {phase: [] for phase in document.phase_ids}
    for cell, placed in filled_cells(document):
        found[str(cell.phase)].append(_sides(placed))
    return {phase: all_sides(parts) for phase, parts in found.items()}


def all_sides(parts: Iterable[Sides]) -> Sides:
    """Put several together, in their order."""
    total = Sides()
    for part in parts:
        total = Sides._make(map(add, total, part))
    return total


def counterparts(document: Document, card_id: str) -> tuple[str, ...]:
    """List the cards that may be the same as a card of one side: those of the other side.

    Both stand in the same phase; a card that is on both sides, or on none, has no counterparts.
    """
    card = document.cards.get(card_id)
    if card is None or card.phase is None or card.kind not in PLACE_KINDS:
        return ()
    sides = presence_gap(document)[card.phase]
    match stance(card):
        case "unused" | "customer_open":
            return tuple(each.id for each in sides.ours_only)
        case "wasted" | "ours_open":
            return tuple(each.id for each in sides.customer_only)
        case _:
            return ()


@remembered(CELLS)
def _sides(placed: tuple[Placed, ...]) -> Sides:
    found: dict[Stance, list[Placed]] = {}
    known = facts(placed)
    for item in known.standing:
        if item.card.kind in PLACE_KINDS:
            found.setdefault(stance(item.card), []).append(item)
    return Sides(**{code: tuple(items) for code, items in found.items()}, unmet=known.gap.unmet)
