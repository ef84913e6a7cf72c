"""How the dots of a lane look on the gap chart and in its lists.

A role's dots are as the role is everywhere. A topic that was given no colour is grey on the map,
where its name stands beside it; dots stand among others, and so have the colour of its side: what
the customer does, or what we do.
"""

from collections.abc import Mapping

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.looks import QUIET, looks
from cjm_desktop.journey.vocabulary import LaneSide
from cjm_desktop.layout.lane_look import LaneLook, lane_looks

_SIDES: Mapping[LaneSide, str] = {"customer": "customer", "company": "we"}


def dot_looks(document: Document) -> Mapping[str, LaneLook]:
    """Give the look of the dots of each lane that holds cards."""
    told = looks(document)
    found = dict(lane_looks(document))
    for lane_id, look in found.items():
        side = document.lanes[lane_id].side
        if side is not None and told[lane_id].colour == QUIET:
            found[lane_id] = look._replace(colour=_SIDES[side])
    return found


def dot_colours(document: Document) -> dict[str, str]:
    """Give the colour of the dots of each lane that holds cards: "#RRGGBB", or a theme token."""
    return {lane_id: look.colour for lane_id, look in dot_looks(document).items()}
