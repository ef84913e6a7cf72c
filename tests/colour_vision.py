"""How colours look to people with other cones, and how far apart two colours look.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency" (2009), for no cones of a kind at all (severity 1.0); they
work on linear light. Distances are CIE76 in L*a*b* (D65): from about 10 on, two colours differ at
a glance.
"""

from collections.abc import Mapping
from math import dist

from cjm_desktop.layout.contrast import luminance

Light = tuple[float, float, float]
Matrix = tuple[Light, Light, Light]

SIGHTS: Mapping[str, Matrix] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Light = (0.95047, 1.0, 1.08883)


def light(colour: str) -> Light:
    """Give the linear light of "#RRGGBB"."""
    red, green, blue = (luminance(f"#{colour[at : at + 2] * 3}") for at in (1, 3, 5))
    return red, green, blue


def seen(colour: str, sight: Matrix) -> Light:
    """Give the light that somebody sees of a colour."""
    red, green, blue = (min(max(part, 0.0), 1.0) for part in _times(sight, light(colour)))
    return red, green, blue


def grey(colour: str) -> Light:
    """Give the light of a colour in grey."""
    return (luminance(colour),) * 3


def distance(one: Light, other: Light) -> float:
    """Say how far apart two colours look."""
    return dist(_lab(one), _lab(other))


def _lab(linear: Light) -> Light:
    x, y, z = (
        _cube_root(part / white) for part, white in zip(_times(_XYZ, linear), _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube_root(part: float) -> float:
    return part ** (1 / 3) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29


def _times(matrix: Matrix, vector: Light) -> Light:
    one, two, three = (
        sum(factor * part for factor, part in zip(row, vector, strict=True)) for row in matrix
    )
    return one, two, three
