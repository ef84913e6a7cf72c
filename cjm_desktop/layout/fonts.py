"""The fonts that text is drawn in: which characters they have and how wide they are.

No toolkit measures text here, so that what is seen is what is printed. The tables of the shipped
fonts are prepared by packaging/make_font_tables.py and held to them by a test; those of a company's
fonts (`shaping.company_fonts`) are added when they are first used.
"""

from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic_core import from_json

from cjm_desktop.layout.drawing import Face, Font
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

_WORDS, _LONGEST_WORD = 8_192, 40
"""How many words of a font are remembered at most, and how long those are."""


class Advances(dict[str, float]):
    """How wide a font's letters are in ems; what it lacks is as wide as in the fallback font.

    Few of the thousands of letters are ever asked for, so each is worked out at its first asking.
    """

    __slots__ = ("_fallback", "_letters", "_units", "_units_per_em", "words")

    def __init__(
        self, letters: str, units: Sequence[int], units_per_em: float, fallback: "Advances | None"
    ) -> None:
        super().__init__()
        self._letters = letters
        self._units = units
        self._units_per_em = units_per_em
        self._fallback = fallback
        self.words = WordWidths(self)
        """How wide whole words are."""

    def __missing__(self, char: str) -> float:
        place = self._letters.find(char)
        if place >= 0:
            found = self._units[place] / self._units_per_em
        else:
            found = self[REPLACEMENT] if self._fallback is None else self._fallback[char]
        self[char] = found
        return found


class WordWidths(dict[str, float]):
    """How wide words of usual letters are in ems; people use the same ones again and again."""

    __slots__ = ("_advances",)

    def __init__(self, advances: Advances) -> None:
        super().__init__()
        self._advances = advances

    def __missing__(self, word: str) -> float:
        found = sum(map(self._advances.__getitem__, word), 0.0)
        if len(word) <= _LONGEST_WORD:
            if len(self) >= _WORDS:
                self.clear()
            self[word] = found
        return found


class FontTable(NamedTuple):
    """One font's measures, as parts of the font size (1 em), and the letters that it has.

    `font` is ours that it is, or that it stands in place of and that has what it lacks. It is drawn
    `scale` times as large as is asked; its `data` are the file, if it is no shipped one.
    """

    font: Font
    cap_height: float
    x_height: float
    letters: str
    advances: Advances
    scale: float = 1.0
    data: bytes = b""


@cache
def tables() -> dict[Face, FontTable]:
    """Give the tables of all fonts that are known: at first of the shipped ones, as prepared."""
    found = from_json(resource("fonts", "advances.json").read_bytes())
    fallback = _table("fallback", found[FILES["fallback"]], None)
    return {
        font: fallback if font == "fallback" else _table(font, found[name], fallback.advances)
        for font, name in FILES.items()
    }


def _table(font: Font, raw: Any, fallback: Advances | None) -> FontTable:
    units, letters = raw["units_per_em"], raw["letters"]
    return FontTable(
        font,
        raw["cap_height"] / units,
        raw["x_height"] / units,
        letters,
        Advances(letters, array("H", raw["advances"]), units, fallback),
    )


@cache
def font_file(font: Font) -> Path:
    """Give the TrueType file of a font."""
    return resource("fonts", FILES[font])
