"""One dot of the gap chart: its lane's shape and colour, its rank, and what is amiss with it."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from cjm_desktop.insight.card import Presence
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Disc, Figure, Line, Mark
from cjm_desktop.layout.lane_shape import FORMS, Shape, shape_mark
from cjm_desktop.layout.map.headers import luminance
from cjm_desktop.layout.text import Style, single, width

_RING = 3.5
"""How far a ring stands out from its dot, at full size."""
_CROSS = 4.4
"""The radius of a cross on the edge of its dot, at full size."""

Sign = Literal["unused", "wasted"]


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


@lru_cache(maxsize=40_000)
def dot_figure(card_id: str, rank: int | None, face: Face, reach: float, label: str) -> Figure:
    """Draw a dot that keeps `reach` points (more with its sign) free; rank None: no number."""
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
        Key("cards", card_id), "figure", 2 * outer, 2 * outer, tuple(marks), label, face.colour
    )


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
    size = min(9.5, radius * 0.98, room / width(text, "bold", 1))
    return Style("bold", round(size * 4) / 4, colour)


def _ink_on(colour: str) -> str:
    """Choose the ink for a number: a user's own colour may be too light for white."""
    if not colour.startswith("#"):
        return "on-mark"
    return "#FFFFFF" if luminance(colour) < 0.18 else "#1C2024"
