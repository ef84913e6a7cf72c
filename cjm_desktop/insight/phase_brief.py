"""What an idea for a phase is held against: what the customer wants there, and what our task is."""

from typing import NamedTuple

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.insight.facts import facts
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.vocabulary import CardKind

WANTS: frozenset[CardKind] = frozenset({"need", "mindset"})


class PhaseBrief(NamedTuple):
    """A phase as ideas are judged by it; `wants` and `tasks` are titles in the order of the map.

    A task is a note in a lane of our side.
    """

    goal: str
    wants: tuple[str, ...]
    tasks: tuple[str, ...]


def phase_brief(document: Document, phase_id: str) -> PhaseBrief:
    """Gather what is wanted in a phase, and what we have set ourselves to do there."""
    wants: list[str] = []
    tasks: list[str] = []
    for lane_id in document.lane_ids:
        ours = document.lanes[lane_id].side == "company"
        for _, card in facts(document.cells.get(CellKey(phase_id, lane_id), ())).standing:
            title = " ".join(card.title.split())
            if title and card.kind in WANTS and not is_disqualified(card):
                wants.append(title)
            elif title and ours and card.kind == "note":
                tasks.append(title)
    goal = " ".join(document.phases[phase_id].goal.split())
    return PhaseBrief(goal, tuple(wants), tuple(tasks))
