"""A company's fonts as text is measured and drawn in them.

They are set as large as it takes for their small letters to be as high as ours are: what is said of
sizes that can be read holds for them, too. Only letters that stand alone are set in them; what must
be shaped is set in ours, or in a font of the machine.
"""

from array import array
from base64 import b64decode
from functools import lru_cache
from hashlib import blake2b

import uharfbuzz as hb

from cjm_desktop.journey.brand import BrandFont, BrandFonts
from cjm_desktop.layout.drawing import Face, Font
from cjm_desktop.layout.fonts import Advances, FontTable, tables
from cjm_desktop.layout.shaping.pieces import stands_alone
from cjm_desktop.layout.typefaces import Typeface

_LARGEST = 1.3
"""How much larger than ours a font is set at most."""
_BEYOND = 0x10000
"""The first letter that a simple font of a PDF does not reach."""


@lru_cache(maxsize=8)
def typeface_of(fonts: BrandFonts) -> Typeface:
    """Make a kit's fonts known, and give their names."""
    regular, bold = _face(fonts.regular, "regular"), _face(fonts.bold, "bold")
    italic = _face(fonts.italic or fonts.regular, "italic")
    return Typeface(regular, italic, bold if fonts.bold else "semibold", bold)


def _face(given: BrandFont | None, font: Font) -> Face:
    """Give the name of a company's font that stands in place of one of ours."""
    if given is None:
        return font
    data = b64decode(given.data)
    name = f"{blake2b(data, digest_size=8).hexdigest()}-{font}"
    if name not in tables():
        tables()[name] = _table(data, font)
    return name


def _table(data: bytes, font: Font) -> FontTable:
    ours = tables()[font]
    face = hb.Face(hb.Blob(data))
    drawn = hb.Font(face)
    codes = sorted(code for code in face.unicodes if code < _BEYOND and stands_alone(chr(code)))
    units = [drawn.get_glyph_h_advance(drawn.get_nominal_glyph(code)) for code in codes]
    low, high = (_height(drawn, letter) / face.upem for letter in "xH")
    scale = min(max(ours.x_height / low, 1.0), _LARGEST)
    letters = "".join(map(chr, codes))
    advances = Advances(letters, array("H", units), face.upem / scale, ours.advances)
    return FontTable(font, high * scale, low * scale, letters, advances, scale, data)


def _height(font: hb.Font, letter: str) -> int:
    extents = font.get_glyph_extents(font.get_nominal_glyph(ord(letter)))
    return int(extents.y_bearing)


def subset_tables(data: bytes) -> dict[str, bytes]:
    """Give the tables of a font that hold its letters, as a PDF may embed them."""
    face = hb.Face(hb.Blob(data))
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(code for code in face.unicodes if stands_alone(chr(code)))
    wanted.flags = hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    made = hb.subset(face, wanted)
    kept = (tag for tag in made.table_tags if tag in _EMBEDDED)
    return {tag: bytes(made.reference_table(tag).data) for tag in kept}


_EMBEDDED = frozenset(
    {"OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "post", "prep"}
)
