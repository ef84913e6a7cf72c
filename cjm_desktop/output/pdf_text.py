"""Text of a PDF in the order it is read: what is seen, and the words of what is seen without any.

The operators are raw text (see the painter). The state of text is set only where it changes, and a
run is placed from where the run before begins: rows of a table and lines of cards are alike then,
which makes a packed page a third smaller.
"""

from collections.abc import Iterable
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFDocument

from cjm_desktop.layout.drawing import Face, Figure, PlacedFigure, Text, Words
from cjm_desktop.layout.text import Style, single, width
from cjm_desktop.output import pdf_shapes as shapes
from cjm_desktop.output.pdf_fonts import FontCodes, escaped_text
from cjm_desktop.output.pdf_glyphs import GlyphFonts
from cjm_desktop.output.pdf_strings import text_bytes
from cjm_desktop.output.pdf_tags import END, Span, Tags

_UNSEEN: Final = Style("regular", 9.5)


class TextPainter:
    """Writes the text of one document's pages."""

    def __init__(self, pdf: PDFDocument, inks: shapes.Inks, tags: Tags) -> None:
        self._pdf = pdf
        self._inks = inks
        self._tags = tags
        self._fonts: dict[Face, FontCodes] = {}
        self._glyphs = GlyphFonts(pdf)

    def paint(self, code: list[str], read: Iterable[PlacedFigure]) -> None:
        """Write the text of figures in the order that they are read."""
        pen = _Pen(code)
        for placed in read:
            for span in self._tags.spans(placed):
                pen.write(span.opening)
                for mark in span.marks:
                    if type(mark) is Text:
                        self._run(pen, mark, placed.x, placed.y)
                    elif type(mark) is Words:
                        self._words(pen, mark, placed.x, placed.y)
                if span.said:
                    self._words(pen, _beside(span, placed.figure), placed.x, placed.y)
                pen.say(None)
                pen.write(END)
        pen.close()

    def _run(self, pen: "_Pen", mark: Text, x: float, y: float) -> None:
        if mark.says or (pen.saying and mark.says is None):
            pen.say(mark.says)
        if mark.colour != pen.colour:
            pen.colour = mark.colour
            pen.write(self._inks.filling(mark.colour))
        pen.move(x + mark.x, -y - mark.y)
        if mark.shaped is not None:
            pen.write(self._glyphs.shown(mark, mark.shaped))
            pen.font = None
            return
        codes = self._fonts.get(mark.font) or self._font(mark.font)
        body, size = codes.body(mark.text), mark.size * codes.scale
        if body is None:
            for piece in codes.pieces(mark.text):
                pen.show(piece.font, size, piece.body)
        else:
            pen.show(codes.name, size, body)

    def _words(self, pen: "_Pen", words: Words, x: float, y: float) -> None:
        """Write words unseen and as wide as their sign, so that who marks the sign copies them."""
        scale = max(words.width, 1.0) / max(width(words.text, _UNSEEN.font, _UNSEEN.size), 1.0)
        pen.write(f"3 Tr {scale * 100:.1f} Tz")
        # With a space, so that the words of two signs side by side are not one word.
        for run in single(f"{words.text} ", 0, words.y, _UNSEEN):
            self._run(pen, run._replace(x=words.x + run.x * scale), x, y)
        pen.write("0 Tr 100 Tz")

    def _font(self, font: Face) -> FontCodes:
        found = self._fonts[font] = FontCodes(font, self._pdf)
        return found


class _Pen:
    """The state of text within one drawing, and the operators that are written of it."""

    def __init__(self, code: list[str]) -> None:
        self.write = code.append
        self.colour = ""
        self._code = code
        self._begun = len(code)
        self.font: tuple[str, float] | None = None
        self.saying = False
        self._moves: dict[tuple[int, int], str] = {}
        self._left = self._high = 0

    def move(self, x: float, y: float) -> None:
        """Go on at another place; in hundredths of a point, so that no error adds up."""
        left, high = round(x * 100), round(y * 100)
        way = left - self._left, high - self._high
        move = self._moves.get(way)
        if move is None:
            move = self._moves[way] = f"{way[0] / 100:.9g} {way[1] / 100:.9g} Td"
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
            self.write(f"/Span<</ActualText({escaped_text(text_bytes(words))})>>BDC")

    def close(self) -> None:
        """End the text, if there was any."""
        if len(self._code) > self._begun:
            self._code.insert(self._begun, "BT")
            self.write("ET")


def _beside(span: Span, figure: Figure) -> Words:
    return Words(0, min(figure.height, _UNSEEN.size), span.said, figure.width)
