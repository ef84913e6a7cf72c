"""Which colour a lane has: its own, or the theme's by its place among the roles."""

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.theme import role_colour


def lane_colours(document: Document) -> dict[str, str]:
    """Give each lane's colour: "#RRGGBB" if it has its own, else a theme token."""
    roles = {lane: role_colour(index) for index, lane in enumerate(document.role_lane_ids)}
    return {
        lane_id: lane.colour or roles.get(lane_id, "quiet")
        for lane_id, lane in document.lanes.items()
    }


def text_colour(colour: str) -> str:
    """Give the colour for text of a lane: its own only if that is known to be readable."""
    return "quiet" if colour.startswith("#") else colour
