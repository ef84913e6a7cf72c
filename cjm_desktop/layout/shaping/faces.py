"""Font files as the shaper reads them, and which of the machine's has what no shipped one has."""

from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from cjm_desktop.storage.font_files import may_be_embedded
from cjm_desktop.storage.machine_fonts import machine_fonts

_OUTLINES = {"glyf", "CFF ", "CFF2"}
_UNUSUAL = (
    "bold", "black", "italic", "oblique", "light", "thin", "medium", "heavy", "condensed", "mono",
    "serif",
)  # fmt: skip
"""What is in the names of fonts that are not the ordinary ones of a script."""


@cache
def font_of(file: str) -> hb.Font:
    """Open a font file once."""
    return hb.Font(hb.Face(hb.Blob.from_file_path(file)))


@lru_cache(maxsize=4_096)
def machine_font(letters: str) -> str | None:
    """Find the font of the machine that has some letters: the ordinary one that has the most."""
    wanted = set(map(ord, letters))
    return next(
        (font.file for font in _fonts() if all(map(font.letters.__contains__, wanted))), None
    )


class _MachineFont(NamedTuple):
    file: str
    letters: Collection[int]


@cache
def _fonts() -> Sequence[_MachineFont]:
    """Read which letters the machine's fonts have, the best of them first."""
    made: list[_MachineFont] = []
    for path in machine_fonts():
        try:
            face = hb.Face(hb.Blob.from_file_path(str(path)))
        except hb.HarfBuzzError:
            continue
        embeddable = may_be_embedded(face.reference_table("OS/2").data)
        if _OUTLINES & set(face.table_tags) and embeddable:
            made.append(_MachineFont(str(path), face.unicodes))
    return sorted(made, key=lambda font: (_is_unusual(font.file), -len(font.letters)))


def _is_unusual(file: str) -> bool:
    name = Path(file).name.lower()
    return any(word in name for word in _UNUSUAL)
