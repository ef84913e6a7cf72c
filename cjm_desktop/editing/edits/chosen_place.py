"""Moving cards by choosing a phase or a lane: each keeps the other half of its place."""

from collections.abc import Iterable

from cjm_desktop.editing.edits.cards import move_cards
from cjm_desktop.editing.edits.places import card_lane_ids, cell_of, in_map_order
from cjm_desktop.editing.patch import Patch, squash
from cjm_desktop.journey.document import TRAY, CellKey, Document


def choose_phase(document: Document, card_ids: Iterable[str], phase: str | None) -> Patch:
    """Move cards to a phase, each in its lane (from the tray: in the first), or into the tray."""
    lanes = card_lane_ids(document)
    if phase is None or not lanes:
        return _move(document, dict.fromkeys(card_ids, TRAY))
    return _move(
        document,
        {each: CellKey(phase, document.cards[each].lane or lanes[0]) for each in card_ids},
    )


def choose_lane(document: Document, card_ids: Iterable[str], lane: str) -> Patch:
    """Move cards to a lane, each in its phase; those in the tray come to the first phase."""
    phases = document.phase_ids
    if not phases:
        return Patch()
    return _move(
        document,
        {each: CellKey(document.cards[each].phase or phases[0], lane) for each in card_ids},
    )


def _move(document: Document, targets: dict[str, CellKey]) -> Patch:
    groups: dict[CellKey, list[str]] = {}
    for each in in_map_order(document, targets):
        if cell_of(document, each) != targets[each]:
            groups.setdefault(targets[each], []).append(each)
    patches: list[Patch] = []
    for cell, ids in groups.items():
        patch = move_cards(document, ids, cell)
        document = patch.apply(document)
        patches.append(patch)
    return squash(patches)
