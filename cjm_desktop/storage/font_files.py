"""Which font files may go with a document, told before anybody draws with one.

A file comes from whoever sends a brand kit, so it is read by HarfBuzz alone, which takes nothing in
a font for granted.
"""

import struct
from collections.abc import Mapping
from string import ascii_letters, digits
from typing import TYPE_CHECKING, Final

from cjm_desktop.storage.errors import FontCode

if TYPE_CHECKING:
    import uharfbuzz as hb

MAX_FONT_BYTES: Final = 5_000_000
_TRUETYPE: Final = (b"\x00\x01\x00\x00", b"true")
_OTHERS: Final[Mapping[bytes, FontCode]] = {
    b"OTTO": "font_postscript",
    b"ttcf": "font_collection",
    b"wOFF": "font_web",
    b"wOF2": "font_web",
}
_NEEDED: Final = frozenset(
    {b"OS/2", b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"post"}
)
_RESTRICTED, _USAGE = 0x0002, 0x000F
_NO_SUBSETS, _ONLY_BITMAPS = 0x0100, 0x0200


def font_fault(data: bytes) -> FontCode | None:
    """Say why a font file is not taken; None if it is."""
    if len(data) > MAX_FONT_BYTES:
        return "font_too_large"
    if data[:4] not in _TRUETYPE:
        return _OTHERS.get(data[:4], "font_not_truetype")
    tables = _tables(data)
    if b"fvar" in tables:
        return "font_variable"
    if not tables >= _NEEDED:
        return "font_broken"
    import uharfbuzz as hb

    face = hb.Face(hb.Blob(data))
    if not may_be_embedded(face.reference_table("OS/2").data):
        return "font_not_embeddable"
    return _letters_fault(hb.Font(face))


def may_be_embedded(os2: bytes) -> bool:
    """Say whether whoever made a font lets parts of it go with a document (`fsType` of OS/2)."""
    rights = int.from_bytes(os2[8:10], "big")
    return rights & _USAGE != _RESTRICTED and not rights & (_NO_SUBSETS | _ONLY_BITMAPS)


def _tables(data: bytes) -> frozenset[bytes]:
    """Name the tables of a font file; none if one that it lists is not wholly in it."""
    listed = data[12 : 12 + 16 * int.from_bytes(data[4:6], "big")]
    rows = [*struct.iter_unpack(">4sIII", listed[: len(listed) // 16 * 16])]
    is_whole = all(start + size <= len(data) for _, _, start, size in rows)
    return frozenset(tag for tag, *_ in rows) if is_whole else frozenset()


def _letters_fault(font: "hb.Font") -> FontCode | None:
    glyphs = [font.get_nominal_glyph(ord(letter)) for letter in ascii_letters + digits]
    if not all(glyphs):
        return "font_without_letters"
    drawn = [font.get_glyph_extents(glyph) for glyph in glyphs]
    return None if all(each and each.width and each.height for each in drawn) else "font_broken"
