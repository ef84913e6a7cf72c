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
