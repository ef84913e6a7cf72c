"""How well a colour is told from its ground (WCAG 2.2, 1.4.3), and a colour that is told better."""

from typing import Final

TEXT: Final = 4.5
"""The contrast that text needs."""
_STEPS: Final = 40


def luminance(colour: str) -> float:
    """Give the relative luminance of "#RRGGBB", from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def darkened(colour: str, ground: str, least: float = TEXT) -> str:
    """Give a colour as it is, or as little darker as makes it stand out from a light ground."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    for step in range(_STEPS + 1):
        share = 1 - step / _STEPS
        found = "#" + "".join(f"{round(part * share):02X}" for part in parts)
        if contrast(found, ground) >= least:
            return found
    return "#000000"
