"""Where a card lands that is typed while a step is shown; without the toolkit."""

from typing import NamedTuple

from cjm_desktop.desktop.present.sight import Sight
from cjm_desktop.insight.asked_cards import ASKED, lane_for, side_of
from cjm_desktop.insight.lane_kind import lane_kind
from cjm_desktop.journey.document import TRAY, CellKey
from cjm_desktop.journey.vocabulary import CardKind, WorkshopStep
from cjm_desktop.layout.present.steps import Step


class Landing(NamedTuple):
    """A place for new cards, and what they are if nothing else is chosen."""

    cell: CellKey
    kind: CardKind


def phase_shown(sight: Sight) -> str | None:
    """Give the phase that is shown: the step's, or that of the first card on the screen."""
    step = sight.walk.step
    if step.kind == "phase":
        return step.id
    if step.kind not in ("role", "part"):
        return None
    cards = sight.walk.document.cards
    shown = (each.figure.key for each in sight.walk.slide.cards)
    return next((cards[key.id].phase for key in shown if key and key.id in cards), None)


def lane_shown(step: Step) -> str | None:
    """Give the lane that a step is about."""
    if step.kind == "role":
        return step.id
    return step.lanes[0] if len(step.lanes) == 1 else None


def landing(sight: Sight, step: WorkshopStep | None, kind: CardKind | None = None) -> Landing:
    """Choose the place of a card of a kind; None: of the kind that the guide's `step` asks for.

    Where one lane is shown, it is that. A step that shows no phase gathers for the idea tray.
    """
    document, shown = sight.walk.document, sight.walk.step
    lane = lane_shown(shown)
    if kind is None:
        asked = ASKED.get(step) if step is not None else None
        kind = asked.kind if asked is not None else lane_kind(document, lane) or "touchpoint"
    phase = phase_shown(sight)
    lane = lane or lane_for(document, kind, side_of(kind, step))
    return Landing(CellKey(phase, lane) if phase and lane else TRAY, kind)
