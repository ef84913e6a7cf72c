"""Where the arrow keys lead on a map: from card to card and through empty cells."""

from typing import Literal, NamedTuple

from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.journey.document import CellKey, Document

Direction = Literal["up", "down", "left", "right"]


class Spot(NamedTuple):
    """Where the keyboard is: a cell, and one of its cards by its place (None: the cell itself)."""

    cell: CellKey
    place: int | None


def spot_of(document: Document, card_id: str) -> Spot | None:
    """Give the place of a card, None in the idea tray."""
    card = document.cards[card_id]
    if card.phase is None:
        return None
    cell = CellKey(card.phase, card.lane)
    ids = [placed.id for placed in document.cells[cell]]
    return Spot(cell, ids.index(card_id))


def first_spot(document: Document) -> Spot | None:
    """Give the first cell of the map, with its first card if it has one."""
    lanes = card_lane_ids(document)
    if not lanes or not document.phase_ids:
        return None
    return _entering(document, CellKey(document.phase_ids[0], lanes[0]), 0)


def neighbour(document: Document, spot: Spot, direction: Direction) -> Spot | None:
    """Give the place one step away, None at the edge of the map."""
    phases, lanes = document.phase_ids, card_lane_ids(document)
    column, row = phases.index(spot.cell.phase or ""), lanes.index(spot.cell.lane or "")
    index = spot.place or 0
    match direction:
        case "left" | "right":
            column += 1 if direction == "right" else -1
            if not 0 <= column < len(phases):
                return None
            return _entering(document, CellKey(phases[column], lanes[row]), index)
        case "down":
            if spot.place is not None and index + 1 < len(document.cells.get(spot.cell, ())):
                return Spot(spot.cell, index + 1)
            if row + 1 >= len(lanes):
                return None
            return _entering(document, CellKey(phases[column], lanes[row + 1]), 0)
        case "up":
            if spot.place is not None and index > 0:
                return Spot(spot.cell, index - 1)
            if row == 0:
                return None
            return _entering(document, CellKey(phases[column], lanes[row - 1]), 1_000_000)


def _entering(document: Document, cell: CellKey, index: int) -> Spot:
    count = len(document.cells.get(cell, ()))
    return Spot(cell, min(index, count - 1) if count else None)
