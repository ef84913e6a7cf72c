"""Text of a PDF in the order it is read: what is seen, and the words of what is seen without any.

The operators are raw text (see the painter). The state of text is set only where it changes, and a
run is placed from where the run before begins: rows of a table and lines of cards are alike then,
which makes a packed page a third smaller.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument

from cjm_desktop.layout.drawing import Face, Figure, PlacedFigure, Text, Words
from cjm_desktop.layout.text import Style, single, width
from cjm_desktop.output import pdf_shapes as shapes
from cjm_desktop.output.pdf_fonts import FontCodes, escaped_text
from cjm_desktop.output.pdf_glyphs import GlyphFonts
from cjm_desktop.output.pdf_strings import text_bytes
from cjm_desktop.output.pdf_tags import END, Tags

_UNSEEN: Final = Style("regular", 9.5)


class TextPainter:
    """Writes the text of one document's pages."""

    def __init__(self, pdf: PDFDocument, inks: shapes.Inks, tags: Tags) -> None:
        self._pdf = pdf
        self._inks = inks
        self._tags = tags
        self._fonts: dict[Face, FontCodes] = {}
        self._glyphs = GlyphFonts(pdf)
        self._ways: dict[tuple[int, int], str] = {}
        self._unseen: dict[Words, _Unseen] = {}

    def paint(self, code: list[str], read: Iterable[PlacedFigure]) -> None:
        """Write the text of figures in the order that they are read."""
        pen = _Pen(code, self._ways)
        for placed in read:
            x, y, figure = placed
            for opening, marks, said in self._tags.spans(placed):
                code.append(opening)
                for mark in marks:
                    if type(mark) is Text:
                        self._run(pen, mark, x, y)
                    elif type(mark) is Words:
                        self._words(pen, mark, x, y)
                if said:
                    self._words(pen, _beside(said, figure), x, y)
                pen.say(None)
                code.append(END)
        pen.close()

    def _run(self, pen: "_Pen", mark: Text, x: float, y: float) -> None:
        left, base, text, font, size, colour, _, _, shaped, says, _ = mark
        if says or (pen.saying and says is None):
            pen.say(says)
        if colour != pen.colour:
            pen.colour = colour
            pen.write(self._inks.filling(colour))
        pen.move(x + left, -y - base)
        if shaped is not None:
            pen.write(self._glyphs.shown(mark, shaped))
            pen.font = None
            return
        codes = self._fonts.get(font) or self._font(font)
        body, high = codes.body(text), size * codes.scale
        if body is None:
            for piece in codes.pieces(text):
                pen.show(piece.font, high, piece.body)
        else:
            pen.show(codes.name, high, body)

    def _words(self, pen: "_Pen", words: Words, x: float, y: float) -> None:
        """Write words unseen and as wide as their sign, so that who marks the sign copies them."""
        unseen = self._unseen.get(words)
        if unseen is None:
            unseen = self._unseen[words] = _unseen(words)
        pen.write(unseen.opening)
        for run in unseen.runs:
            self._run(pen, run, x, y)
        pen.write("0 Tr 100 Tz")

    def _font(self, font: Face) -> FontCodes:
        found = self._fonts[font] = FontCodes(font, self._pdf)
        return found


class _Unseen(NamedTuple):
    """Words that are not seen: the operators that make them so, and their runs."""

    opening: str
    runs: tuple[Text, ...]


def _unseen(words: Words) -> _Unseen:
    scale = max(words.width, 1.0) / max(width(words.text, _UNSEEN.font, _UNSEEN.size), 1.0)
    # With a space, so that the words of two signs side by side are not one word.
    runs = single(f"{words.text} ", 0, words.y, _UNSEEN)
    placed = tuple(run._replace(x=words.x + run.x * scale) for run in runs)
    return _Unseen(f"3 Tr {scale * 100:.1f} Tz", placed)


class _Pen:
    """The state of text within one drawing, and the operators that are written of it.

    `ways` are the operators that go from one place to another, by the way, as far as they are
    known: lines of cards and rows of tables are at the same distances.
    """

    __slots__ = ("_begun", "_code", "_high", "_left", "_ways", "colour", "font", "saying", "write")

    def __init__(self, code: list[str], ways: dict[tuple[int, int], str]) -> None:
        self.write = code.append
        self.colour = ""
        self._code = code
        self._begun = len(code)
        self.font: tuple[str, float] | None = None
        self.saying = False
        self._ways = ways
        self._left = self._high = 0

    def move(self, x: float, y: float) -> None:
        """Go on at another place; in hundredths of a point, so that no error adds up."""
        left, high = round(x * 100), round(y * 100)
        way = left - self._left, high - self._high
        move = self._ways.get(way)
        if move is None:
            move = self._ways[way] = f"{way[0] / 100:.9g} {way[1] / 100:.9g} Td"
        self.write(move)
        self._left, self._high = left, high

    def show(self, font: str, size: float, body: str) -> None:
        """Show the body of a string in a font."""
        if (font, size) != self.font:
            self.font = font, size
            self.write(f"{font} {size:g} Tf")
        self.write(f"({body})Tj")

    def say(self, words: str | None) -> None:
        """Have what follows say other words than its letters; None: its letters again."""
        if self.saying:
            self.write(END)
        self.saying = words is not None
        if words is not None:
            self.write(_meaning(words))

    def close(self) -> None:
        """End the text, if there was any."""
        if len(self._code) > self._begun:
            self._code.insert(self._begun, "BT")
            self.write("ET")


@lru_cache(maxsize=4_096)
def _meaning(words: str) -> str:
    return f"/Span<</ActualText({escaped_text(text_bytes(words))})>>BDC"


def _beside(said: str, figure: Figure) -> Words:
    return Words(0, min(figure.height, _UNSEEN.size), said, figure.width)
