"""What takes a click on the map where it is drawn smaller than a pointer or a finger needs."""

from cjm_desktop.desktop.look.scale import FINGER
from cjm_desktop.layout.drawing import Rect

_BORDER, _FINGER_BORDER = 4, 12


def border_reach(target: int) -> int:
    """Give how far from a border a press is meant for it, where targets are so large."""
    return _BORDER if target < FINGER else _FINGER_BORDER


def grown(rect: Rect, target: int, zoom: float) -> Rect:
    """Give a square of the map's body that is at least as large as a target on the screen."""
    spare = max(0.0, (target / zoom - rect.width) / 2)
    return Rect(rect.x - spare, rect.y - spare, rect.width + 2 * spare, rect.height + 2 * spare)
