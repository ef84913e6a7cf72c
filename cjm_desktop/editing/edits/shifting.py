"""Moving cards one step by the keyboard: within the cell, across lanes, to the next phase."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from cjm_desktop.editing.edits.cards import order_cell
from cjm_desktop.editing.edits.places import card_lane_ids, cell_of, ids_in, in_map_order
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import TRAY, CellKey, Document

Direction = Literal["up", "down", "left", "right"]


Hidden = Callable[[str], bool]
"""Says of a card, by its id, whether it is not seen."""


def none_hidden(card_id: str) -> bool:
    """Say that every card is seen."""
    return False


def shift_cards(
    document: Document,
    card_ids: Iterable[str],
    direction: Direction,
    hidden: Hidden = none_hidden,
) -> Patch:
    """Move cards one step, counted in cards that are seen.

    Up and down: past the neighbour in the cell, from its end into the next lane that holds
    cards, together if they stand together; a card at the edge of the map stays, and those behind
    it queue up. Left and right: all to the neighbouring phase at the same height, or none if one
    of them has no such phase.
    """
    moving = in_map_order(document, card_ids)
    board = _Board(document, moving, hidden)
    match direction:
        case "up":
            for card_id in moving:
                board.raise_card(card_id)
        case "down":
            for card_id in reversed(moving):
                board.lower_card(card_id)
        case "left" | "right":
            board.move_across(-1 if direction == "left" else 1)
    return board.patch()


class _Board:
    """The cells that the step touches, as lists of ids that may be changed."""

    def __init__(self, document: Document, moving: Sequence[str], hidden: Hidden) -> None:
        self._document = document
        self._moving = moving
        self._hidden = hidden
        self._cells: dict[CellKey, list[str]] = {}
        self._stuck: set[str] = set()
        # What is hidden is passed over, unless one of the cards stands there and so is seen.
        here = [document.cards[each] for each in moving]
        shown = {part for card in here for part in (card.phase, card.lane)}
        self._lanes = [
            each
            for each in card_lane_ids(document)
            if not document.lanes[each].hidden or each in shown
        ]
        self._phases = [
            each for each in document.phase_ids if not document.phases[each].hidden or each in shown
        ]

    def _cell(self, cell: CellKey) -> list[str]:
        if cell not in self._cells:
            self._cells[cell] = ids_in(self._document, cell)
        return self._cells[cell]

    def raise_card(self, card_id: str) -> None:
        """Move a card one step up; call for the uppermost first."""
        cell = cell_of(self._document, card_id)
        ids = self._cell(cell)
        place = ids.index(card_id)
        neighbour = self._first_seen(ids, range(place - 1, -1, -1))
        if neighbour is not None:
            self._pass(ids, place, neighbour)
        elif (above := self._neighbour_lane(cell, -1)) is not None:
            ids.remove(card_id)
            self._cell(above).append(card_id)
        else:
            self._stuck.add(card_id)

    def lower_card(self, card_id: str) -> None:
        """Move a card one step down; call for the lowermost first."""
        cell = cell_of(self._document, card_id)
        ids = self._cell(cell)
        place = ids.index(card_id)
        neighbour = self._first_seen(ids, range(place + 1, len(ids)))
        if neighbour is not None:
            self._pass(ids, place, neighbour)
        elif (below := self._neighbour_lane(cell, 1)) is not None:
            ids.remove(card_id)
            self._cell(below).insert(0, card_id)
        else:
            self._stuck.add(card_id)

    def _first_seen(self, ids: Sequence[str], places: Iterable[int]) -> int | None:
        return next((each for each in places if not self._hidden(ids[each])), None)

    def _pass(self, ids: list[str], place: int, neighbour: int) -> None:
        """Move a card past a neighbour, unless that cannot move on either."""
        if ids[neighbour] in self._stuck:
            self._stuck.add(ids[place])
        else:
            ids.insert(neighbour, ids.pop(place))

    def move_across(self, step: int) -> None:
        """Move all cards to the neighbouring phase, each at the height it has."""
        targets: list[tuple[str, CellKey, int]] = []
        for card_id in self._moving:
            cell = cell_of(self._document, card_id)
            target = self._neighbour_phase(cell, step)
            if target is None:
                return
            targets.append((card_id, target, self._cell(cell).index(card_id)))
        for card_id, _, _ in targets:
            self._cell(cell_of(self._document, card_id)).remove(card_id)
        for card_id, target, height in targets:
            ids = self._cell(target)
            ids.insert(min(height, len(ids)), card_id)

    def _neighbour_lane(self, cell: CellKey, step: int) -> CellKey | None:
        if cell == TRAY:
            return None
        lanes = self._lanes
        place = lanes.index(str(cell.lane)) + step
        return cell._replace(lane=lanes[place]) if 0 <= place < len(lanes) else None

    def _neighbour_phase(self, cell: CellKey, step: int) -> CellKey | None:
        if cell == TRAY:
            return None
        phases = self._phases
        place = phases.index(str(cell.phase)) + step
        return cell._replace(phase=phases[place]) if 0 <= place < len(phases) else None

    def patch(self) -> Patch:
        """Make the patch of what was moved."""
        draft = Draft(self._document)
        moving = {each: self._document.cards[each] for each in self._moving}
        for cell, ids in self._cells.items():
            order_cell(draft, cell, ids, {each: moving[each] for each in ids if each in moving})
        return draft.patch
