"""How each role fares from phase to phase: the curves of the experience lane."""

from cjm_desktop.insight.facts import facts
from cjm_desktop.journey.document import CellKey, Document, Placed


def cell_experience(placed: tuple[Placed, ...]) -> float | None:
    """Give the mean experience of one cell, −2 to 2, over the cards that have one; else None."""
    return facts(placed).experience


def curves(document: Document) -> dict[str, list[float | None]]:
    """Give for each role lane its experience by phase, None where none is known."""
    cells = document.cells
    return {
        lane: [cell_experience(cells.get(CellKey(phase, lane), ())) for phase in document.phase_ids]
        for lane in document.role_lane_ids
    }
