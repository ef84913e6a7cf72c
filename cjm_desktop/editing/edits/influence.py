"""Edits of the part that each role has in each phase of the purchase."""

from collections.abc import Iterable

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.vocabulary import INFLUENCES, Influence


def set_influence(
    document: Document, lane_id: str, phase_id: str, codes: Iterable[Influence]
) -> Patch:
    """Say what part a role has in a phase; no code is no part."""
    wanted = set(codes)
    influence = dict(document.lanes[lane_id].influence)
    influence.pop(phase_id, None)
    if wanted:
        influence[phase_id] = tuple(code for code in INFLUENCES if code in wanted)
    return Draft(document).change(Key("lanes", lane_id), influence=influence).patch


def clear_influence(draft: Draft, phase_id: str) -> None:
    """Take a phase out of what every lane says, as it goes itself."""
    for lane_id, lane in draft.document.lanes.items():
        if phase_id in lane.influence:
            kept = {phase: codes for phase, codes in lane.influence.items() if phase != phase_id}
            draft.change(Key("lanes", lane_id), influence=kept)
