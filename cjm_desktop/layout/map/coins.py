"""How much the customer pays, as a pile of one to four coins: told by its height, not by colour."""

from functools import lru_cache

from cjm_desktop.insight.investment import MOST, STEPS
from cjm_desktop.journey.vocabulary import Investment
from cjm_desktop.layout.drawing import Box, Mark

WIDTH = 10.0
HEIGHT = 14.0

_COIN = 2.25
_STEP = 3.25


@lru_cache(maxsize=4_096)
def coins(level: Investment, colour: str, x: float, y: float) -> tuple[Mark, ...]:
    """Draw the pile with its left top corner at (x, y); the missing coins are hardly seen."""
    bottom = y + HEIGHT - 1 - _COIN
    return tuple(
        Box(
            x,
            bottom - place * _STEP,
            WIDTH,
            _COIN,
            1,
            colour if place < STEPS[level] else "hairline",
        )
        for place in range(MOST)
    )
