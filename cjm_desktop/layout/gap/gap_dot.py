"""One dot of the gap chart: its lane's shape and colour, its rank, and what is amiss with it."""

from collections.abc import Iterable
from typing import Literal, NamedTuple
from weakref import WeakValueDictionary

from cjm_desktop.insight.card import Presence
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.contrast import luminance
from cjm_desktop.layout.drawing import Disc, Figure, Font, Line, Mark
from cjm_desktop.layout.drawing import Face as FontName
from cjm_desktop.layout.lane_shape import FORMS, Shape, shape_mark
from cjm_desktop.layout.text import Style, single, width
from cjm_desktop.layout.typefaces import face as font_of
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_NUMBERS: Font = "bold"
_RING = 3.5
"""How far a ring stands out from its dot, at full size."""
_CROSS = 4.4
"""The radius of a cross on the edge of its dot, at full size."""

Sign = Literal["unused", "wasted"]


class Dot(NamedTuple):
    """A touchpoint on the chart: its centre, how far it reaches, and where it belongs."""

    id: str
    x: float
    y: float
    reach: float
    home_x: float
    home_y: float
    figure: Figure


SIGNED: frozenset[Presence | None] = frozenset(("unused", "wasted"))


def sign_of(presence: Presence | None) -> Sign | None:
    """Give the sign for who is there: a ring, a cross, or none."""
    return presence if presence == "unused" or presence == "wasted" else None


class Face(NamedTuple):
    """How a dot looks; `hollow` ones stand where they do by what they take today."""

    shape: Shape
    colour: str
    sign: Sign | None = None
    hollow: bool = False


class DotFace(NamedTuple):
    """All that is seen and said of a dot, wherever it is on the chart.

    It keeps `reach` points (more with its sign) free; rank None: no number. The rest is what it
    says to who cannot see it.
    """

    card_id: str
    rank: int | None
    face: Face
    reach: float
    title: str
    lane: str
    phase: str
    potential: float
    effort: float
    effort_now: float | None
    tr: Wording


_figures: WeakValueDictionary[tuple[DotFace, FontName], Figure] = WeakValueDictionary()
"""The figures of the charts that there are, by the font of their numbers; each goes with the last
chart that has it."""


def dot_figure(face: DotFace) -> Figure:
    """Draw a dot, or give the figure that a chart has of it already."""
    key = face, font_of(_NUMBERS)
    figure = _figures.get(key)
    if figure is None:
        figure = _figures[key] = _drawn(face)
    return figure


def _drawn(dot: DotFace) -> Figure:
    rank, face, reach = dot.rank, dot.face, dot.reach
    outer = sign_reach(reach) if face.sign else reach
    marks: list[Mark] = []
    line = 1.0 if rank is None else 1.5
    if face.sign == "unused":
        marks.append(Disc(outer, outer, outer - 0.5 - line / 2, "paper", "customer", line))
    marks.append(_body(face, outer, reach - 0.5))
    if rank is not None:
        marks += _number(str(rank), face, outer, reach - 0.5)
    if face.sign == "wasted":
        away, scale = 0.72 * reach, min(1.0, reach / 10)
        marks += cross(outer + away, outer - away, _CROSS * scale)
    return Figure(
        Key("cards", dot.card_id),
        "dot",
        2 * outer,
        2 * outer,
        tuple(marks),
        _words(dot),
        face.colour,
    )


def _words(dot: DotFace) -> str:
    said = dot.tr(
        "{title}: {lane} · {phase}, potential {potential:g}, effort {effort:g}",
        title=dot.title,
        lane=dot.lane,
        phase=dot.phase,
        potential=dot.potential,
        effort=dot.effort,
    )
    if dot.effort_now is not None:
        said = dot.tr("{dot}, effort today {effort:g}", dot=said, effort=dot.effort_now)
    sign = dot.face.sign
    return said if sign is None else f"{said}. {phrase(dot.tr, sign)}"


def sign_reach(reach: float) -> float:
    """Give the reach of a dot with its sign."""
    return reach + _RING * min(1.0, reach / 10)


def cross(x: float, y: float, radius: float) -> Iterable[Mark]:
    """Draw the sign of what no customer comes to: a small cross on a ground of its own."""
    arm, line = 0.45 * radius, 0.3 * radius
    yield Disc(x, y, radius, "paper", "ink", min(0.75, line))
    yield Line(x - arm, y - arm, x + arm, y + arm, "ink", line)
    yield Line(x - arm, y + arm, x + arm, y - arm, "ink", line)


def _body(face: Face, centre: float, radius: float) -> Mark:
    if not face.hollow:
        return shape_mark(face.shape, centre, centre, radius, face.colour)
    line = 0.18 * radius
    inner = radius - line / 2
    return shape_mark(face.shape, centre, centre, inner, "paper", face.colour, line)


def _number(text: str, face: Face, centre: float, radius: float) -> Iterable[Mark]:
    form = FORMS[face.shape]
    ink = "ink" if face.hollow else _ink_on(face.colour)
    style = _number_style(text, radius, form.room, ink)
    x, y = centre + form.middle[0] * radius, centre + form.middle[1] * radius
    return single(text, x, y + style.size * 0.365, style, "centre")


def _number_style(text: str, radius: float, share: float, colour: str) -> Style:
    room = share * radius
    size = min(9.5, radius * 1.02, room / width(text, _NUMBERS, 1))
    return Style(_NUMBERS, round(size * 4) / 4, colour)


def _ink_on(colour: str) -> str:
    """Choose the ink for a number: a user's own colour may be too light for white."""
    if not colour.startswith("#"):
        return "on-mark"
    return "#FFFFFF" if luminance(colour) < 0.18 else "#1C2024"
