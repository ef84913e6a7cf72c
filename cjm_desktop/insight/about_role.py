"""Which cards are about a role: those in its lane, and those of the topics if it is the only role.

On a map of several roles a topic is about none of them alone, and so it is counted for none.
"""

from cjm_desktop.insight.facts import Facts, facts
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.vocabulary import CARD_LANES


def lanes_about(document: Document, role: str) -> tuple[str, ...]:
    """List the lanes whose cards are about a role, in the order of the map."""
    if document.role_lane_ids != (role,):
        return (role,)
    return tuple(each for each in document.lane_ids if document.lanes[each].kind in CARD_LANES)


def facts_about(document: Document, cell: CellKey) -> tuple[Facts, ...]:
    """Give what there is to know of the filled cells that are about a role in a phase."""
    cells = document.cells
    if document.role_lane_ids != (cell.lane,):
        # By far the most asked for, and so not looked for among lanes.
        return (facts(cells[cell]),) if cell in cells else ()
    about = (CellKey(cell.phase, lane) for lane in lanes_about(document, str(cell.lane)))
    return tuple([facts(cells[each]) for each in about if each in cells])
