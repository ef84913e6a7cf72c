"""Replays a drawing as PDF operators: shapes first, then all text in the order it is read.

The operators are written as raw text instead of by the canvas's methods, which would take ten times
as long. The state of text (colour, font) is set only where it changes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, assert_never
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfgen.canvas import Canvas

from cjm_desktop.journey.records import Asset
from cjm_desktop.layout.drawing import (
    Box,
    Disc,
    Drawing,
    Figure,
    Font,
    Icon,
    Image,
    Line,
    LinkArea,
    Mark,
    Path,
    PlacedFigure,
    Text,
    Words,
)
from cjm_desktop.layout.text import Style, single, width
from cjm_desktop.layout.theme import Palette
from cjm_desktop.output import pdf_shapes as shapes
from cjm_desktop.output.pdf_file import last_annotation
from cjm_desktop.output.pdf_fonts import FontCodes, escaped_text
from cjm_desktop.output.pdf_forms import Forms
from cjm_desktop.output.pdf_images import Pictures
from cjm_desktop.output.pdf_strings import text_bytes
from cjm_desktop.output.pdf_tags import ARTIFACT, END, Span, Tags

Check = Callable[[], None]
"""Called again and again while painting; raises to stop."""

_CHECK_EVERY = 500
_STRUCK_HEIGHT = 0.3
"""Where text is struck through, as part of its size above the baseline."""
_UNSEEN = Style("regular", 9.5)
_PRINTED = 4
"""The flag of an annotation that is there on paper, too."""
_PRINTABLE = "".join(chr(code) for code in range(33, 127))


class Frame(NamedTuple):
    """Where a drawing stands: its corner from the page's top left, its scale, the page's height."""

    x: float
    y: float
    scale: float
    page_height: float


class Painter:
    """Paints drawings onto the pages of one canvas."""

    def __init__(
        self,
        canvas: Canvas,
        palette: Palette,
        assets: Mapping[str, Asset],
        check: Check,
        tags: Tags,
    ) -> None:
        self._canvas = canvas
        self._check = check
        self._tags = tags
        self._inks = shapes.Inks(palette)
        self._fonts: dict[Font, FontCodes] = {}
        self._forms = Forms(canvas, self._inks)
        self._pictures = Pictures(canvas, assets, self._inks)

    def paint(
        self,
        drawing: Drawing,
        read: Iterable[PlacedFigure] | None,
        frame: Frame,
        *,
        furniture: bool = False,
    ) -> None:
        """Paint the shapes of a drawing's figures in one order and then their text in another.

        With `read` None each figure's text comes right after its shapes, so that a figure painted
        later covers it. `furniture` is not read aloud.
        """
        painted = drawing.figures()
        self._tags.begin_drawing(drawing.language, furniture=furniture)
        left, top = shapes.number(frame.x), shapes.number(frame.page_height - frame.y)
        code = [f"q {frame.scale:.6f} 0 0 {frame.scale:.6f} {left} {top} cm {shapes.ROUND_ENDS}"]
        if read is None:
            for item in painted:
                self._shapes(code, (item,), frame)
                self._texts(code, (item,))
        else:
            self._shapes(code, painted, frame)
            self._texts(code, read)
        code.append("Q")
        # The private list of operators: see the module's docstring; tests and a pinned version
        # of reportlab watch over it.
        self._canvas._code.append("\n".join(code))

    def _shapes(self, code: list[str], painted: Iterable[PlacedFigure], frame: Frame) -> None:
        code.append(ARTIFACT)
        for count, placed in enumerate(painted):
            if count % _CHECK_EVERY == 0:
                self._check()
            x, y, figure = placed
            for mark in figure.marks:
                if type(mark) is LinkArea:
                    self._link(mark, placed, frame)
                elif type(mark) is Text:
                    if mark.struck:
                        code.append(_strike(mark, x, y, self._inks))
                elif type(mark) is not Words:
                    code.append(self._shape(mark, x, y, frame))
        code.append(END)

    def _shape(self, mark: Mark, x: float, y: float, frame: Frame) -> str:
        match mark:
            case Box(radius=0, bar=None):
                return _plain_box(mark, x, y, self._inks)
            case Box() | Disc() | Icon():
                return self._forms.use(mark, x, y)
            case Line():
                return shapes.line(mark, x, y, self._inks)
            case Path():
                return shapes.path(mark, x, y, self._inks)
            case Image():
                return self._pictures.use(mark, x, y, frame.scale)
            case LinkArea() | Text() | Words():
                return ""
            case _:
                assert_never(mark)

    def _texts(self, code: list[str], read: Iterable[PlacedFigure]) -> None:
        start = len(code)
        colour, font, size = "", "", 0.0
        left = high = 0
        for count, placed in enumerate(read):
            if count % _CHECK_EVERY == 0:
                self._check()
            x, y, figure = placed
            for span in self._tags.spans(placed):
                code.append(span.opening)
                for mark, squeezed in _runs(span, figure):
                    if mark.said:
                        code.append(f"/Span<</ActualText({_escaped(mark.said)})>>BDC")
                    elif squeezed:
                        code.append(f"3 Tr {squeezed:.1f} Tz")
                    if mark.colour != colour:
                        colour = mark.colour
                        code.append(f"{self._inks[colour]} rg")
                    codes = self._fonts.get(mark.font) or self._font(mark.font)
                    # From where the run before begins, in hundredths so that nothing adds up.
                    across, up = round((x + mark.x) * 100), round((-y - mark.y) * 100)
                    place = f"{(across - left) / 100:.9g} {(up - high) / 100:.9g} Td"
                    left, high = across, up
                    body = codes.body(mark.text)
                    if body is None:
                        font = ""
                        code.append(place)
                        code += [
                            f"{piece.font} {mark.size:g} Tf({piece.body})Tj"
                            for piece in codes.pieces(mark.text)
                        ]
                    else:
                        if mark.font != font or mark.size != size:
                            font, size = mark.font, mark.size
                            code.append(f"{codes.name} {size:g} Tf")
                        code.append(f"{place}({body})Tj")
                    if mark.said:
                        code.append(END)
                    elif squeezed:
                        code.append("0 Tr 100 Tz")
                code.append(END)
        if len(code) > start:
            code.insert(start, "BT")
            code.append("ET")

    def _font(self, font: Font) -> FontCodes:
        found = self._fonts[font] = FontCodes(font, self._canvas._doc)
        return found

    def _link(self, mark: LinkArea, placed: PlacedFigure, frame: Frame) -> None:
        left = frame.x + (placed.x + mark.x) * frame.scale
        top = frame.page_height - frame.y - (placed.y + mark.y) * frame.scale
        right, bottom = left + mark.width * frame.scale, top - mark.height * frame.scale
        words = self._tags.link_words(placed, mark)
        self._canvas.linkURL(
            quote(mark.address, safe=_PRINTABLE),
            (left, bottom, right, top),
            relative=0,
            Contents=PDFString(words),
            F=_PRINTED,
            StructParent=len(self._tags.parents),
        )
        self._tags.link(placed, words, last_annotation(self._canvas))


def _runs(span: Span, figure: Figure) -> Iterator[tuple[Text, float]]:
    """Go through the text of a span; what is not seen has the scale of its width in per cent."""
    for mark in span.marks:
        if type(mark) is Text:
            yield mark, 0
        elif type(mark) is Words:
            yield from _squeezed(mark)
    if span.said:
        yield from _squeezed(Words(0, min(figure.height, _UNSEEN.size), span.said, figure.width))


def _squeezed(words: Words) -> Iterator[tuple[Text, float]]:
    """Set words as wide as their sign, so that who marks the sign copies them."""
    scale = words.width / max(width(words.text, _UNSEEN.font, _UNSEEN.size), 1.0)
    for run in single(words.text, 0, words.y, _UNSEEN):
        yield run._replace(x=words.x + run.x * scale), scale * 100


def _escaped(words: str) -> str:
    return escaped_text(text_bytes(words))


def _plain_box(mark: Box, x: float, y: float, inks: shapes.Inks) -> str:
    outline = (
        f"{x + mark.x:.2f} {-y - mark.y - mark.height:.2f} {mark.width:.2f} {mark.height:.2f} re"
    )
    return shapes.painted_outline(outline, mark.fill, mark.stroke, mark.line, inks)


def _strike(mark: Text, x: float, y: float, inks: shapes.Inks) -> str:
    height = mark.y - mark.size * _STRUCK_HEIGHT
    line = Line(mark.x, height, mark.x + mark.width, height, mark.colour)
    return shapes.line(line, x, y, inks)
