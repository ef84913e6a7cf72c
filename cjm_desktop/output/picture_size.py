"""How many pixels a page has as a picture: by its dots per inch, or by its longer side."""

from math import ceil, floor, sqrt
from typing import Final, NamedTuple

from cjm_desktop.output.options import MAX_PIXELS, ExportOptions

MOST_PIXELS: Final = 250_000_000
"""An A0 at 400 dpi; a picture this large takes 750 MB to render, and 1 GB on no ground."""

_POINTS_PER_INCH: Final = 72
_JUST_BELOW: Final = 1 - 1e-9
"""The renderer rounds up, and a product of floats may be a little above what was asked for."""


class PictureSize(NamedTuple):
    """A picture of a page: pixels to a point, and how many it has across and down."""

    scale: float
    width: int
    height: int

    @property
    def is_too_large(self) -> bool:
        """Whether there is no memory for it that a program may ask for."""
        return self.width * self.height > MOST_PIXELS

    @property
    def dpi(self) -> float:
        """Its pixels to an inch of the page."""
        return self.scale * _POINTS_PER_INCH


def picture_size(width: float, height: float, options: ExportOptions) -> PictureSize:
    """Give the size of the picture of a page of `width` × `height` points."""
    if options.pixels is None:
        scale = options.dpi / _POINTS_PER_INCH
    else:
        scale = _JUST_BELOW * options.pixels / max(width, height)
    return PictureSize(scale, ceil(width * scale), ceil(height * scale))


def largest_side(width: float, height: float) -> int:
    """Give the longer side, in pixels, of the largest picture there can be of such a page."""
    longer, shorter = max(width, height), min(width, height)
    return min(MAX_PIXELS, floor(sqrt(MOST_PIXELS * longer / shorter)))
