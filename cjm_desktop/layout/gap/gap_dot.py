"""One dot of the gap chart: its role's colour, its rank, and a ring if we are not there."""

from typing import NamedTuple
from weakref import WeakValueDictionary

from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Disc, Figure, Mark
from cjm_desktop.layout.map.headers import luminance
from cjm_desktop.layout.text import Style, single, width
from cjm_desktop.words.wording import Wording

_RING = 3.5
"""How far a ring stands out from its dot, at full size."""


class DotFace(NamedTuple):
    """All that is seen and said of a dot, wherever it is on the chart.

    It keeps `reach` points (more with its ring) free; rank None: no number. The rest is what it
    says to who cannot see it.
    """

    card_id: str
    rank: int | None
    colour: str
    unused: bool
    reach: float
    title: str
    lane: str
    phase: str
    potential: float | None
    effort: float | None
    tr: Wording


_figures: WeakValueDictionary[DotFace, Figure] = WeakValueDictionary()
"""The figures of the charts that there are; each goes with the last chart that has it."""


def dot_figure(face: DotFace) -> Figure:
    """Draw a dot, or give the figure that a chart has of it already."""
    figure = _figures.get(face)
    if figure is None:
        figure = _figures[face] = _drawn(face)
    return figure


def _drawn(face: DotFace) -> Figure:
    rank, colour, unused, reach = face.rank, face.colour, face.unused, face.reach
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
        Key("cards", face.card_id),
        "figure",
        2 * outer,
        2 * outer,
        tuple(marks),
        _words(face),
        colour,
    )


def _words(face: DotFace) -> str:
    return face.tr(
        "{title}: {lane} · {phase}, potential {potential:g}, effort {effort:g}",
        title=face.title,
        lane=face.lane,
        phase=face.phase,
        potential=face.potential,
        effort=face.effort,
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
