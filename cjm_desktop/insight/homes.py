"""Where cards of a kind belong on a map, for those that come without a lane."""

from collections import Counter
from collections.abc import Mapping

from cjm_desktop.insight.ideas import home_lane
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_KINDS, CARD_LANES, CardKind


@remembered(DOCUMENTS)
def homes(document: Document) -> Mapping[CardKind, str]:
    """Give the lane of each kind: where most of it is, else a lane for it, else that of ideas.

    A kind has none where no lane holds cards.
    """
    found = {kind: _home(document, kind) for kind in CARD_KINDS}
    return {kind: lane for kind, lane in found.items() if lane is not None}


def _home(document: Document, kind: CardKind) -> str | None:
    if kind == "idea":
        return home_lane(document)
    counted = Counter(
        cell.lane
        for cell, placed in document.cells.items()
        for item in placed
        if item.card.kind == kind and cell.lane in document.lanes
    )
    lanes = [each for each in document.lane_ids if document.lanes[each].kind in CARD_LANES]
    meant = [each for each in lanes if document.lanes[each].default_kind == kind]
    most = max(lanes, key=lambda each: counted[each], default=None)
    if most is not None and counted[most]:
        return most
    return next(iter(meant), None) or home_lane(document)
