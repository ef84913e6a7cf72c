"""How large a slide is, and where its parts may stand."""

from typing import Final, NamedTuple

from cjm_desktop.output.deck.slide import Area
from cjm_desktop.output.options import SlideShape

SIZES: Final[dict[SlideShape, tuple[float, float]]] = {
    "16:9": (960.0, 540.0),
    "4:3": (720.0, 540.0),
}
"""Width and height of a slide."""
MARGIN: Final = 30.0
_TITLE: Final = 30.0
_TITLE_HEIGHT: Final = 36.0
_FOOT: Final = 24.0
_FREE: Final = 12.0


class Frame(NamedTuple):
    """A slide's size, where its title stands, and where its parts do."""

    width: float
    height: float
    title: Area
    content: Area


def own_frame(shape: SlideShape) -> Frame:
    """Give the frame of a slide in our own look."""
    width, height = SIZES[shape]
    title = Area(MARGIN, _TITLE - 8, width - 2 * MARGIN, _TITLE_HEIGHT)
    top = title.bottom + _FREE
    content = Area(MARGIN, top, width - 2 * MARGIN, height - top - _FOOT)
    return Frame(width, height, title, content)
