"""The shipped fonts, by their prepared tables: which characters they have and how wide they are.

No toolkit measures text here, so that what is seen is what is printed. The tables are made from the
fonts by packaging/make_font_tables.py and held to them by a test.
"""

from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic_core import from_json

from cjm_desktop.layout.drawing import Font
from cjm_desktop.paths import resource

FILES: Mapping[Font, str] = {
    "regular": "Inter-Regular.ttf",
    "italic": "Inter-Italic.ttf",
    "semibold": "Inter-SemiBold.ttf",
    "bold": "Inter-Bold.ttf",
    "fallback": "DejaVuSans.ttf",
    "emoji": "NotoEmoji-Regular.ttf",
}

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""Stands, in the fallback font, for a character that no shipped font has."""


class Advances(dict[str, float]):
    """How wide a font's letters are in ems; what it lacks is as wide as in the fallback font.

    Few of the thousands of letters are ever asked for, so each is worked out at its first asking.
    """

    __slots__ = ("_fallback", "_letters", "_units", "_units_per_em")

    def __init__(
        self, letters: str, units: Sequence[int], units_per_em: int, fallback: "Advances | None"
    ) -> None:
        super().__init__()
        self._letters = letters
        self._units = units
        self._units_per_em = units_per_em
        self._fallback = fallback

    def __missing__(self, char: str) -> float:
        place = self._letters.find(char)
        if place >= 0:
            found = self._units[place] / self._units_per_em
        else:
            found = self[REPLACEMENT] if self._fallback is None else self._fallback[char]
        self[char] = found
        return found


class FontTable(NamedTuple):
    """One font's measures, as parts of the font size (1 em), and the letters that it has."""

    ascent: float
    descent: float
    cap_height: float
    letters: str
    advances: Advances


@cache
def tables() -> Mapping[Font, FontTable]:
    """Read the prepared tables of all shipped fonts."""
    found = from_json(resource("fonts", "advances.json").read_bytes())
    fallback = _table(found[FILES["fallback"]], None)
    return {
        font: fallback if font == "fallback" else _table(found[name], fallback.advances)
        for font, name in FILES.items()
    }


def _table(raw: Any, fallback: Advances | None) -> FontTable:
    units, letters = raw["units_per_em"], raw["letters"]
    return FontTable(
        raw["ascent"] / units,
        -raw["descent"] / units,
        raw["cap_height"] / units,
        letters,
        Advances(letters, array("H", raw["advances"]), units, fallback),
    )


@cache
def font_file(font: Font) -> Path:
    """Give the TrueType file of a font."""
    return resource("fonts", FILES[font])
