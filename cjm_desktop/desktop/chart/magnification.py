"""How large the chart is drawn: with the text of the interface, and larger in a large window."""

from typing import Final

_LEAST: Final = 280
"""Points at a side that there are at least: in little room, large text is less large."""
_SIDE: Final = 540.0
"""The height in points at which the chart is shown; a larger window magnifies it..."""
_LARGEST: Final = 1.3
"""...but no further than so many times."""


def pixels_to_a_point(side: int, text: float) -> float:
    """Give them for a chart with so many pixels at its shorter side, in text of a size."""
    magnified = min(max(side / (_SIDE * text), 1.0), _LARGEST)
    return min(text * magnified, side / _LEAST)
