"""Where in one map is what is at a place of another, for two that scroll together."""

from collections.abc import Callable, Sequence

from cjm_desktop.layout.map.map_layout import MapLayout

Stretch = tuple[str, float, float]
"""The id of a phase or lane, where it begins, and how long it is."""


def counterpart(here: MapLayout, there: MapLayout, x: float, y: float) -> tuple[float, float]:
    """Give the other map's place in the same phase and lane, as far within them.

    Where the other map has no such phase or lane, it is as far within the whole.
    """
    across = _along(_columns(here), _columns(there), here.width, there.width)
    down = _along(_bands(here), _bands(there), here.height, there.height)
    return across(x), down(y)


def _columns(layout: MapLayout) -> Sequence[Stretch]:
    return [(each.phase, each.x, each.width) for each in layout.columns]


def _bands(layout: MapLayout) -> Sequence[Stretch]:
    return [(each.lane, each.y, each.height) for each in layout.bands]


def _along(
    here: Sequence[Stretch], there: Sequence[Stretch], length: float, other_length: float
) -> Callable[[float], float]:
    others = {each: (start, size) for each, start, size in there}

    def place(at: float) -> float:
        # What is between two lanes is still the upper one's, so that no place is left out.
        name, start, size = next((each for each in reversed(here) if each[1] <= at), ("", 0, 0))
        if name in others and size:
            other_start, other_size = others[name]
            beyond = max(at - start - size, 0)
            return other_start + (at - start - beyond) / size * other_size + beyond
        return at * other_length / length if length and at > 0 else at

    return place
