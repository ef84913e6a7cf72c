"""Where the keyboard leads on a map: from card to card, through cells, and from arrow to arrow.

Past its last card a cell itself has the keyboard, so that cards can be added to it by typing.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from cjm_desktop.editing.edits.places import card_lane_ids, ids_in
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.layout.map.map_layout import MapLayout

Direction = Literal["up", "down", "left", "right"]


class Spot(NamedTuple):
    """Where the keyboard is: a cell, and the id of one of its cards (None: the cell itself)."""

    cell: CellKey
    card: str | None


def spot_of(layout: MapLayout, card_id: str) -> Spot | None:
    """Give the place of a card, None if the map does not show it."""
    card = layout.document.cards.get(card_id)
    if card is None:
        return None
    cell = CellKey(card.phase, card.lane)
    return Spot(cell, card_id) if card_id in _ids(layout, cell) else None


def keyboard_spot(layout: MapLayout, selected: Sequence[str], cell: CellKey | None) -> Spot | None:
    """Find the keyboard's place: the selected card's, or the marked cell."""
    if selected:
        return spot_of(layout, selected[-1])
    return Spot(cell, None) if cell is not None else None


def part_spot(layout: MapLayout, selection: Iterable[Key]) -> Spot | None:
    """Give the first cell of a selected phase or lane, or the card that a selected arrow leaves."""
    document = layout.document
    phases = layout.shown_phases or document.phase_ids
    lanes = layout.shown_card_lanes or card_lane_ids(document)
    for key in selection:
        if key.kind == "lanes" and phases:
            return Spot(CellKey(phases[0], key.id), None)
        if key.kind == "phases" and lanes:
            return Spot(CellKey(key.id, lanes[0]), None)
        if key.kind == "handoffs":
            return spot_of(layout, document.handoffs[key.id].source)
    return None


def gap_below(document: Document, spot: Spot) -> int | None:
    """Give the index of a new card below a spot's card; None is the end of the cell."""
    return None if spot.card is None else ids_in(document, spot.cell).index(spot.card) + 1


def first_spot(layout: MapLayout) -> Spot | None:
    """Give the first cell of the map, with its first card if it has one."""
    phases, lanes = layout.shown_phases, layout.shown_card_lanes
    return entering(layout, CellKey(phases[0], lanes[0]), 0) if lanes and phases else None


def neighbour(layout: MapLayout, spot: Spot, direction: Direction) -> Spot | None:
    """Give the place one step away, None at the edge of the map."""
    ids = _ids(layout, spot.cell)
    place = len(ids) if spot.card is None else ids.index(spot.card)
    match direction:
        case "left" | "right":
            cell = cell_beside(layout, spot.cell, 1 if direction == "right" else -1, 0)
            if cell is not None and ids and spot.card is None:
                return Spot(cell, None)
            return entering(layout, cell, place)
        case "down":
            if place < len(ids):
                return Spot(spot.cell, (*ids, None)[place + 1])
            return entering(layout, cell_beside(layout, spot.cell, 0, 1), 0)
        case "up":
            if place > 0:
                return Spot(spot.cell, ids[place - 1])
            return entering(layout, cell_beside(layout, spot.cell, 0, -1), -1)


def next_card(layout: MapLayout, card_id: str, direction: Direction) -> str | None:
    """Give the next card in a direction, over empty cells; None if there is none."""
    spot = spot_of(layout, card_id)
    while spot is not None:
        spot = neighbour(layout, spot, direction)
        if spot is not None and spot.card is not None:
            return spot.card
    return None


def _ids(layout: MapLayout, cell: CellKey) -> list[str]:
    return [placed.id for placed in layout.shown_in(cell)]


def cell_beside(layout: MapLayout, cell: CellKey, across: int, down: int = 0) -> CellKey | None:
    """Give the cell so many steps away, over what is hidden or collapsed; None beyond the map."""
    phases, lanes = layout.shown_phases, layout.shown_card_lanes
    if cell.phase not in phases or cell.lane not in lanes:
        return None
    column, row = phases.index(cell.phase) + across, lanes.index(cell.lane) + down
    if not (0 <= column < len(phases) and 0 <= row < len(lanes)):
        return None
    return CellKey(phases[column], lanes[row])


def entering(layout: MapLayout, cell: CellKey | None, place: int) -> Spot | None:
    """Come into a cell: to the card at a place, counted from the end if negative."""
    if cell is None:
        return None
    ids = _ids(layout, cell)
    return Spot(cell, ids[min(place, len(ids) - 1)] if ids else None)


def next_arrow(layout: MapLayout, selection: Iterable[Key]) -> str | None:
    """Give the arrow after the selected one from left to right, or the first of the selected card.

    None if there is none.
    """
    routes, table = layout.arrows.routes, layout.document.handoffs
    along = sorted(routes, key=lambda each: (routes[each].points[0], each))
    keys = {*selection}
    chosen = [each for each in along if Key("handoffs", each) in keys]
    if chosen:
        return along[(along.index(chosen[-1]) + 1) % len(along)]
    cards = {key.id for key in keys if key.kind == "cards"}
    touching = [each for each in along if {table[each].source, table[each].target} & cards]
    return next(iter(touching if cards else along), None)
