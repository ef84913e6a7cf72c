"""Going through a map in the order in which it is read: by phase, then lane, then in the cell."""

from cjm_desktop.journey.document import CellKey, Document, Placed

Cell = tuple[CellKey, tuple[Placed, ...]]


def filled_cells(document: Document) -> list[Cell]:
    """List the cells that hold cards in the order of the map; the idea tray is not on it."""
    phases = {phase: index for index, phase in enumerate(document.phase_ids)}
    lanes = {lane: index for index, lane in enumerate(document.lane_ids)}

    def place(cell: Cell) -> tuple[int, int]:
        return phases[str(cell[0].phase)], lanes[str(cell[0].lane)]

    on_map = [cell for cell in document.cells.items() if cell[0].phase is not None]
    return sorted(on_map, key=place)
