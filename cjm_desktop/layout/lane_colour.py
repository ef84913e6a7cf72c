"""Which colour a lane is drawn in."""

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.looks import looks


def lane_colours(document: Document) -> dict[str, str]:
    """Give each lane's colour: "#RRGGBB", or a theme token."""
    shown = {lane_id: look.colour for lane_id, look in looks(document).items()}
    return {
        lane_id: shown.get(lane_id) or lane.colour or "quiet"
        for lane_id, lane in document.lanes.items()
    }


def text_colour(colour: str) -> str:
    """Give the colour for text of a lane: its own only if that is known to be readable."""
    return "quiet" if colour.startswith("#") else colour
