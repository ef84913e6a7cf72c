"""Where the keyboard leaps to on a map: to the ends of a lane and of the map, and by a screen."""

from typing import Literal

from cjm_desktop.desktop.canvas.navigation import Spot, entering, first_spot
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.map_layout import MapLayout

Leap = Literal["lane_start", "lane_end", "map_start", "map_end", "screen_up", "screen_down"]


def leap_from(layout: MapLayout, spot: Spot | None, leap: Leap, screen: float) -> Spot | None:
    """Give where a leap leads; `screen` is how much of the map's height is seen.

    A cell is entered at its first card, or going to an end at its last. None: nowhere.
    """
    first = first_spot(layout)
    if first is None:
        return None
    spot = spot or first
    phases, lanes = layout.shown_phases, layout.shown_card_lanes
    match leap:
        case "lane_start":
            return entering(layout, CellKey(phases[0], spot.cell.lane), 0)
        case "lane_end":
            return entering(layout, CellKey(phases[-1], spot.cell.lane), -1)
        case "map_start":
            return first
        case "map_end":
            return entering(layout, CellKey(phases[-1], lanes[-1]), -1)
        case "screen_up":
            return _near(layout, spot, -screen)
        case "screen_down":
            return _near(layout, spot, screen)


def _near(layout: MapLayout, spot: Spot, by: float) -> Spot:
    """Give the place in the same phase that is nearest to so many points further down."""
    here = _rect(layout, spot)
    if here is None:
        return spot
    wanted = here.y + here.height / 2 + by
    places = [
        place
        for lane in layout.shown_card_lanes
        for place in _places(layout, CellKey(spot.cell.phase, lane))
    ]
    return min(places, key=lambda place: _distance(_rect(layout, place), wanted), default=spot)


def _places(layout: MapLayout, cell: CellKey) -> list[Spot]:
    cards = [Spot(cell, placed.id) for placed in layout.shown_in(cell)]
    return cards or [Spot(cell, None)]


def _rect(layout: MapLayout, spot: Spot) -> Rect | None:
    return layout.cell_rect(spot.cell) if spot.card is None else layout.card_rect(spot.card)


def _distance(rect: Rect | None, y: float) -> float:
    return float("inf") if rect is None else abs(rect.y + rect.height / 2 - y)
