"""Where cards are, as the edits need it: cells as lists of ids, and the order of reading a map."""

from collections.abc import Collection, Iterable, Sequence

from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.former_place import former_place
from cjm_desktop.journey.vocabulary import CARD_LANES


def cell_of(document: Document, card_id: str) -> CellKey:
    """Give the cell of a card; KeyError if there is no such card."""
    card = document.cards[card_id]
    return CellKey(card.phase, card.lane)


def ids_in(document: Document, cell: CellKey) -> list[str]:
    """List the ids of a cell's cards in their order."""
    return [placed.id for placed in document.cells.get(cell, ())]


def card_lane_ids(document: Document) -> list[str]:
    """List the ids of the lanes that hold cards, from top to bottom."""
    return [lane for lane in document.lane_ids if document.lanes[lane].kind in CARD_LANES]


def spanned(ids: Sequence[str], used: Collection[str | None]) -> list[str]:
    """List the phases, or lanes, from the first that is used to the last, with those between."""
    places = [place for place, each in enumerate(ids) if each in used]
    return list(ids[places[0] : places[-1] + 1]) if places else []


def in_map_order(document: Document, card_ids: Iterable[str]) -> list[str]:
    """Sort cards by phase, lane and place in the cell, the idea tray last; each once."""
    phases = {phase: place for place, phase in enumerate(document.phase_ids)}
    lanes = {lane: place for place, lane in enumerate(document.lane_ids)}

    def place(card_id: str) -> tuple[int, int, str, str]:
        card = document.cards[card_id]
        if card.phase is None or card.lane is None:
            return len(phases), len(lanes), card.order, card_id
        return phases[card.phase], lanes[card.lane], card.order, card_id

    return sorted(set(card_ids), key=place)


def cards_where(
    document: Document, *, phase: str | None = None, lane: str | None = None
) -> list[str]:
    """List the cards of a phase or of a lane, in the order of the map."""
    found = [
        placed.id
        for cell, cards in document.cells.items()
        if cell != TRAY and (cell.phase == phase or cell.lane == lane)
        for placed in cards
    ]
    return in_map_order(document, found)


def former_cards(document: Document, *, phase: str | None = None, lane: str | None = None) -> int:
    """Count the cards that stood in a phase or a lane before the improved journey was begun."""
    if document.map.state != "to_be":
        return 0
    cells = (former_place(document, card) for card in document.cards.values())
    stood = (cell for cell in cells if cell is not None and cell != TRAY)
    return sum(cell.phase == phase or cell.lane == lane for cell in stood)
