"""The fonts of a PDF: subsets that are embedded, and text as their codes.

reportlab numbers the characters of a font as they turn up and starts a new subset of the font
after 256, so a run may need several subsets; nearly always it needs the first one only.
"""

from functools import cache
from io import BytesIO
from struct import pack
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont, TTFontMaker

from cjm_desktop.layout.drawing import Face
from cjm_desktop.layout.fonts import font_file, tables

_OTHER_SUBSET = "\0"


class Piece(NamedTuple):
    """Part of a run in one subset: the subset's name and the body of a PDF string."""

    font: str
    body: str


@cache
def registered_font(font: Face) -> TTFont:
    """Make a font known to reportlab under a name of ours."""
    table = tables()[font]
    file = _company_font(font, table.data) if table.data else str(font_file(table.font))
    found = TTFont(f"cjm-{font}", file)
    pdfmetrics.registerFont(found)
    return found


def _company_font(name: Face, data: bytes) -> BytesIO:
    """Give a company's font as reportlab takes each: of tables that are sound, with its own name.

    By their names it tells the fonts of a file apart, and those of a company may be called alike.
    """
    from cjm_desktop.layout.shaping.company_fonts import subset_tables

    made = TTFontMaker()
    for tag, table in {**subset_tables(data), "name": _name_table(f"Company-{name}")}.items():
        made.add(tag, table)
    return BytesIO(made.makeStream())


def _name_table(name: str) -> bytes:
    """Write a table with a PostScript name alone (OpenType, name)."""
    letters = name.encode("utf-16-be")
    return pack(">HHHHHHHHH", 0, 1, 18, 3, 1, 0x409, 6, len(letters), 0) + letters


def escaped_text(raw: bytes) -> str:
    """Write bytes as the body of a PDF string, in ASCII (ISO 32000-1, 7.3.4.2)."""
    return "".join(_ESCAPES[byte] for byte in raw)


def _escape(byte: int) -> str:
    char = chr(byte)
    if char in "()\\":
        return "\\" + char
    return char if 32 <= byte < 127 else f"\\{byte:03o}"


_ESCAPES = tuple(_escape(byte) for byte in range(256))


class FontCodes:
    """One font within one document: turns text into the codes of the font's subsets."""

    def __init__(self, font: Face, pdf: PDFDocument) -> None:
        self._font = registered_font(font)
        self.scale = tables()[font].scale
        self._pdf = pdf
        self._first = _FirstSubset(self._font, pdf)
        self.name: str = self._font.getSubsetInternalName(0, pdf)

    def body(self, text: str) -> str | None:
        """Give text as the body of a PDF string in the first subset; None if it needs others."""
        body = text.translate(self._first)
        return None if _OTHER_SUBSET in body else body

    def pieces(self, text: str) -> list[Piece]:
        """Give text as pieces, each in one subset."""
        return [
            Piece(self._font.getSubsetInternalName(subset, self._pdf), escaped_text(raw))
            for subset, raw in self._font.splitString(text, self._pdf)
        ]


class _FirstSubset(dict[int, str]):
    """A table for `str.translate` that takes up characters as they turn up."""

    def __init__(self, font: TTFont, pdf: PDFDocument) -> None:
        super().__init__()
        self._font, self._pdf = font, pdf

    def __missing__(self, code: int) -> str:
        ((subset, raw),) = self._font.splitString(chr(code), self._pdf)
        self[code] = found = escaped_text(raw) if subset == 0 else _OTHER_SUBSET
        return found
