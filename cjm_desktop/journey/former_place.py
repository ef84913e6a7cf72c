"""Where a card of an improved journey stands in the journey as it was."""

from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CARD_LANES


def former_place(document: Document, card: Card) -> CellKey | None:
    """Give the cell of a card in the journey as it was; None if it is not known to have been there.

    What stood in a phase or lane that is gone is taken to have stood where it stands now.
    """
    earlier = card.earlier
    if earlier is None:
        return None
    if _is_place(document, earlier.phase, earlier.lane):
        return CellKey(earlier.phase, earlier.lane)
    return CellKey(card.phase, card.lane)


def stood_on_map(document: Document, card: Card) -> bool:
    """Say whether a card is part of the journey as it was; what was in the idea tray is not."""
    return former_place(document, card) not in (None, TRAY)


def _is_place(document: Document, phase: str | None, lane: str | None) -> bool:
    if phase is None or lane is None:
        return phase is lane
    holder = document.lanes.get(lane)
    return phase in document.phases and holder is not None and holder.kind in CARD_LANES
