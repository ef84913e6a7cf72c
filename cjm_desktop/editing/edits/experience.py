"""The edit of how a role feels in phases: what drawing its curve of experience means."""

from collections.abc import Collection, Mapping

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key

LOWEST, HIGHEST = -2, 2
"""The steps of experience there are."""


def draw_experience(
    document: Document,
    lane_id: str | None,
    steps: Mapping[str, int | None],
    speaking: Mapping[str, Collection[str]],
) -> Patch:
    """Say by phase how a role feels there; None as the lane is nobody in particular.

    Where cards are `speaking` of it (their ids by phase), they move together until their mean is as
    near to the step as it gets; elsewhere the lane says it itself, or nothing for a step of None.
    """
    draft = Draft(document)
    drawn: dict[str, int | None] = {}
    for phase, step in steps.items():
        cards = speaking.get(phase, ())
        if not cards:
            drawn[phase] = step
        elif step is not None:
            _move_together(draft, cards, step)
    if lane_id is not None and drawn:
        told = {**document.lanes[lane_id].experience, **drawn}
        said = {phase: step for phase, step in told.items() if step is not None}
        draft.change(Key("lanes", lane_id), experience=said)
    return draft.patch


def _move_together(draft: Draft, cards: Collection[str], step: int) -> None:
    felt = {each: draft.document.cards[each].experience or 0 for each in cards}
    by = round(step - sum(felt.values()) / len(felt))
    for card_id, before in felt.items():
        moved = min(max(before + by, LOWEST), HIGHEST)
        draft.change(Key("cards", card_id), experience=moved)
