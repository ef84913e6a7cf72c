"""Which kind of card a lane is for: as it says itself, or as far as the cards in it tell."""

from cjm_desktop.insight.memo import CELLS, remembered
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.vocabulary import CardKind


def lane_kind(document: Document, lane_id: str | None) -> CardKind | None:
    """Give the kind a lane names, or that all cards of a topic lane have; None if neither tells.

    A role's lane is for cards of every kind, so what happens to be in it tells nothing.
    """
    lane = document.lanes.get(lane_id or "")
    if lane is None or lane.default_kind is not None:
        return lane.default_kind if lane is not None else None
    if lane.kind != "topic":
        return None
    cells = (document.cells.get(CellKey(phase, lane_id), ()) for phase in document.phase_ids)
    kinds = frozenset[CardKind]().union(*map(_kinds, cells))
    return next(iter(kinds)) if len(kinds) == 1 else None


@remembered(CELLS)
def _kinds(placed: tuple[Placed, ...]) -> frozenset[CardKind]:
    return frozenset(item.card.kind for item in placed)
