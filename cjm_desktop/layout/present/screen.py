"""How large things are on a projected screen, so that whoever sits five metres away can read them.

Sixteen minutes of arc, five metres from a picture 2.2 m wide, are capitals of 20 px at 1920 × 1080;
at 1280 × 720 nearer seats are meant, and 13 px have to do. What is laid out for a screen has units
of which the smallest text that any layout sets has `_LEAST`: a unit is as many pixels as make its
capitals that high. So a screen is a small page of large type, and nothing on it is ever zoomed.
"""

from functools import cache
from typing import Final, NamedTuple

from cjm_desktop.layout.fonts import tables
from cjm_desktop.layout.paper import Sheet
from cjm_desktop.layout.story.measures import BETWEEN, StoryPage

SMALLEST_TEXT: Final = 8.25
"""The size of the smallest text that is set on a screen."""
_NEAR, _FAR = (720.0, 13.0), (1_080.0, 20.0)
"""Heights of screens in pixels, and how high capitals are there."""
_FLATTEST: Final = 4 / 3
"""A screen that is higher than this for its width has the type of one that is not."""
_ROUNDING: Final = 1.002
"""A little more than is asked for, so that no rounding makes it less."""
_COLUMN: Final = 200.0

MARGIN: Final = 14.0
TOP: Final = 11.0
FOOT: Final = 23.0
"""The height of what stands below the content, with the line of progress."""


def capitals(width: float, height: float) -> float:
    """Give how high capitals are at least on a screen, in its pixels."""
    tall = min(height, width / _FLATTEST)
    (near, low), (far, high) = _NEAR, _FAR
    if tall <= near:
        return low * tall / near
    if tall >= far:
        return high * tall / far
    return low + (tall - near) / (far - near) * (high - low)


@cache
def cap_height() -> float:
    """Give the height of capitals of a text of size 1, in the shipped font that has the lowest."""
    return min(tables()[font].cap_height for font in ("regular", "italic", "semibold", "bold"))


class Screen(NamedTuple):
    """A screen in pixels of its own, not of the toolkit's."""

    width: float
    height: float

    @property
    def scale(self) -> float:
        """How many pixels a unit has."""
        wanted = capitals(self.width, self.height)
        return wanted * _ROUNDING / (cap_height() * SMALLEST_TEXT)

    @property
    def page(self) -> StoryPage:
        """The page that is set on the screen, and its columns of cards."""
        sheet = Sheet(self.width, self.height, self.scale)
        width = self.width / self.scale - 2 * MARGIN
        height = self.height / self.scale - TOP - FOOT
        columns = max(1, round((width + BETWEEN) / (_COLUMN + BETWEEN)))
        return StoryPage(sheet, self.scale, width, height, columns)
