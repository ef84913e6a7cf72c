"""The shipped fonts, by their prepared tables: which characters they have and how wide they are.

No toolkit measures text here, so that what is seen is what is printed. The tables are made from the
fonts by packaging/make_font_tables.py and held to them by a test.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cjm_desktop.layout.drawing import Font
from cjm_desktop.paths import resource

FILES: Mapping[Font, str] = {
    "regular": "Inter-Regular.ttf",
    "italic": "Inter-Italic.ttf",
    "semibold": "Inter-SemiBold.ttf",
    "bold": "Inter-Bold.ttf",
    "fallback": "DejaVuSans.ttf",
}

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""Stands, in the fallback font, for a character that no shipped font has."""


@dataclass(frozen=True, slots=True)
class FontTable:
    """One font's measures, as parts of the font size (1 em)."""

    ascent: float
    descent: float
    cap_height: float
    advances: Mapping[str, float]


@cache
def tables() -> Mapping[Font, FontTable]:
    """Read the prepared tables of all shipped fonts."""
    found = json.loads(resource("fonts", "advances.json").read_bytes())
    return {font: _table(found[name]) for font, name in FILES.items()}


def _table(raw: Any) -> FontTable:
    units = raw["units_per_em"]
    advances = (advance / units for advance in raw["advances"])
    return FontTable(
        raw["ascent"] / units,
        -raw["descent"] / units,
        raw["cap_height"] / units,
        dict(zip(raw["letters"], advances, strict=True)),
    )


def font_file(font: Font) -> Path:
    """Give the TrueType file of a font."""
    return resource("fonts", FILES[font])
