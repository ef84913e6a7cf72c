"""Whether we have what a card needs: budget, competence, and the capacity to follow up.

Each is yes, no or unknown; unknown is never taken for no.
"""

from collections.abc import Mapping
from typing import Literal, get_args

from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import Decision

Need = Literal["budget", "competence", "follow_up"]
NEEDS: tuple[Need, ...] = get_args(Need)

Feasibility = Literal["feasible", "no_budget", "no_competence", "no_follow_up", "unsettled"]
"""What touchpoints can be looked for by: all is there, one thing is missing, something is open."""
FEASIBILITIES: tuple[Feasibility, ...] = get_args(Feasibility)

_MISSING: Mapping[Feasibility, Need] = {
    "no_budget": "budget", "no_competence": "competence", "no_follow_up": "follow_up",
}  # fmt: skip
_COMMITTED: frozenset[Decision] = frozenset({"start", "do_more"})
"""The decisions that take more than today, and so ask whether it is there."""


Said = Mapping[Need, bool | None]
"""What is said of each need, in their order."""


def needs_of(card: Card) -> Said:
    """Give what is said of each need of a card."""
    return {
        "budget": card.budget,
        "competence": card.competence,
        "follow_up": card.follow_up,
    }


def open_need(card: Card) -> Need | None:
    """Give the first need of which nothing is said."""
    return next((need for need, said in needs_of(card).items() if said is None), None)


def asks_for_needs(card: Card) -> bool:
    """Say whether more is to be done than today, and it is open whether we have what it needs."""
    return card.decision in _COMMITTED and open_need(card) is not None


def is_so(card: Card, feasibility: Feasibility) -> bool:
    """Say whether a card is one of those that are looked for."""
    match feasibility:
        case "feasible":
            return all(needs_of(card).values())
        case "unsettled":
            return open_need(card) is not None
        case _:
            return getattr(card, _MISSING[feasibility]) is False
