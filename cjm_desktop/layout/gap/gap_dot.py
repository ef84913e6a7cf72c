"""One dot of the gap chart: its role's colour, its rank, and a ring if we are not there."""

from functools import lru_cache
from typing import NamedTuple

from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Disc, Figure, Mark
from cjm_desktop.layout.map.headers import luminance
from cjm_desktop.layout.text import Style, single, width

_RING = 3.5
"""How far a ring stands out from its dot, at full size."""


class Dot(NamedTuple):
    """A touchpoint on the chart: its centre, how far it reaches, and where it belongs."""

    id: str
    x: float
    y: float
    reach: float
    home_x: float
    home_y: float
    figure: Figure


@lru_cache(maxsize=40_000)
def dot_figure(
    card_id: str, rank: int | None, colour: str, unused: bool, reach: float, label: str
) -> Figure:
    """Draw a dot that keeps `reach` points (more with its ring) free; rank None: no number."""
    radius = reach - 0.5
    outer = ring_reach(reach) if unused else reach
    marks: list[Mark] = []
    if unused:
        line = 1.0 if rank is None else 1.5
        marks.append(Disc(outer, outer, outer - 0.5 - line / 2, "paper", "customer", line))
    marks.append(Disc(outer, outer, radius, colour))
    if rank is not None:
        style = _number_style(str(rank), radius, _ink_on(colour))
        marks += single(str(rank), outer, outer + style.size * 0.365, style, "centre")
    return Figure(
        Key("cards", card_id), "figure", 2 * outer, 2 * outer, tuple(marks), label, colour
    )


def ring_reach(reach: float) -> float:
    """Give the reach of a dot with its ring."""
    return reach + _RING * min(1.0, reach / 10)


def _number_style(text: str, radius: float, colour: str) -> Style:
    room = 1.62 * radius
    size = min(9.5, radius * 0.98, room / width(text, "bold", 1))
    return Style("bold", round(size * 4) / 4, colour)


def _ink_on(colour: str) -> str:
    """Choose the ink for a number: a user's own colour may be too light for white."""
    if not colour.startswith("#"):
        return "on-mark"
    return "#FFFFFF" if luminance(colour) < 0.18 else "#1C2024"
