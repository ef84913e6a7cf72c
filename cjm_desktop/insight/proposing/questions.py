"""What to ask where the map is empty: a question for each phase and lane, as the method asks it.

A lane that is for a kind of card is asked for that kind. A role is asked by how far the purchase
has come, unless topics speak of it: then they are what is asked.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.insight.coverage import before_decision
from cjm_desktop.insight.lane_kind import lane_kind
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.vocabulary import CARD_LANES, CardKind, LaneSide, Role

Stage = Literal["first", "before", "between", "decision", "after", "last"]
"""What a phase is in the journey: at its beginning or end, or on which side of the decision.

Where no phase carries the decision, all that is neither beginning nor end is “between”.
"""


class Question(NamedTuple):
    """An empty cell: what a card there is (None: a role is asked, or a topic of any kind).

    `role` is the role that is asked, if it is one; `side` the side of a topic.
    """

    cell: CellKey
    kind: CardKind | None
    stage: Stage
    role: Role | None = None
    side: LaneSide | None = None


def questions(document: Document) -> Iterator[Question]:
    """List what is to be asked, phase by phase."""
    stages = stages_of(document)
    lanes = [
        (lane, lane_kind(document, lane), document.lanes[lane])
        for lane in document.lane_ids
        if document.lanes[lane].kind in CARD_LANES and len(lanes_about(document, lane)) < 2
    ]
    for phase in document.phase_ids:
        for lane, kind, record in lanes:
            cell = CellKey(phase, lane)
            if cell not in document.cells:
                role = record.role if record.kind == "role" else None
                yield Question(cell, kind, stages[phase], role, record.side)


def stages_of(document: Document) -> dict[str, Stage]:
    """Say of each phase what it is in the journey."""
    phases, early = document.phase_ids, before_decision(document)
    found: dict[str, Stage] = {}
    for number, phase in enumerate(phases):
        stage: Stage
        if document.phases[phase].decisive:
            stage = "decision"
        elif number == 0:
            stage = "first"
        elif number == len(phases) - 1:
            stage = "last"
        elif not early:
            stage = "between"
        else:
            stage = "before" if number < len(early) else "after"
        found[phase] = stage
    return found
