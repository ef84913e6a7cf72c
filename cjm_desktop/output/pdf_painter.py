"""Replays a drawing as PDF operators: shapes first, then all text in the order it is read.

The operators are written as raw text instead of by the canvas's methods, which would take ten times
as long. The state of text (colour, font) is set only where it changes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import NamedTuple, assert_never
from urllib.parse import quote

from reportlab.pdfgen.canvas import Canvas

from cjm_desktop.journey.records import Asset
from cjm_desktop.layout.drawing import (
    Anchor,
    Box,
    Disc,
    Font,
    Icon,
    Image,
    JumpArea,
    Line,
    LinkArea,
    Mark,
    Path,
    PlacedFigure,
    Text,
)
from cjm_desktop.output import pdf_shapes as shapes
from cjm_desktop.output.pdf_fonts import FontCodes
from cjm_desktop.output.pdf_forms import Forms
from cjm_desktop.output.pdf_images import Pictures

Check = Callable[[], None]
"""Called again and again while painting; raises to stop."""

_CHECK_EVERY = 500
_STRUCK_HEIGHT = 0.3
"""Where text is struck through, as part of its size above the baseline."""
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
        inks: shapes.Inks,
        assets: Mapping[str, Asset],
        check: Check,
        anchors: Set[str] = frozenset(),
    ) -> None:
        """`anchors` are the names of all that will be painted; only to them do jumps lead."""
        self._canvas = canvas
        self._anchors = anchors
        self._check = check
        self._inks = inks
        self._fonts: dict[Font, FontCodes] = {}
        self._forms = Forms(canvas, self._inks)
        self._pictures = Pictures(canvas, assets, self._inks)

    def paint(
        self,
        painted: Iterable[PlacedFigure],
        read: Iterable[PlacedFigure] | None,
        frame: Frame,
    ) -> None:
        """Paint the shapes of figures in one order and then their text in another.

        With `read` None each figure's text comes right after its shapes, so that a figure painted
        later covers it.
        """
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
        for count, (x, y, figure) in enumerate(painted):
            if count % _CHECK_EVERY == 0:
                self._check()
            for mark in figure.marks:
                if type(mark) is not Text:
                    code.append(self._shape(mark, x, y, frame))
                elif mark.struck:
                    code.append(_strike(mark, x, y, self._inks))

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
            case LinkArea():
                self._link(mark, x, y, frame)
                return ""
            case Anchor():
                self._anchor(mark, x, y, frame)
                return ""
            case JumpArea():
                self._jump(mark, x, y, frame)
                return ""
            case Text():
                return ""
            case _:
                assert_never(mark)

    def _texts(self, code: list[str], read: Iterable[PlacedFigure]) -> None:
        start = len(code)
        colour, font, size = "", "", 0.0
        for count, (x, y, figure) in enumerate(read):
            if count % _CHECK_EVERY == 0:
                self._check()
            for mark in figure.marks:
                if type(mark) is not Text:
                    continue
                if mark.colour != colour:
                    colour = mark.colour
                    code.append(self._inks.filling(colour))
                codes = self._fonts.get(mark.font) or self._font(mark.font)
                place = f"1 0 0 1 {x + mark.x:.2f} {-y - mark.y:.2f} Tm"
                body = codes.body(mark.text)
                if body is None:
                    font = ""
                    code.append(place)
                    code += [
                        f"{piece.font} {mark.size:g} Tf({piece.body})Tj"
                        for piece in codes.pieces(mark.text)
                    ]
                    continue
                if mark.font != font or mark.size != size:
                    font, size = mark.font, mark.size
                    code.append(f"{codes.name} {size:g} Tf")
                code.append(f"{place}({body})Tj")
        if len(code) > start:
            code.insert(start, "BT")
            code.append("ET")

    def _font(self, font: Font) -> FontCodes:
        found = self._fonts[font] = FontCodes(font, self._canvas._doc)
        return found

    def _link(self, mark: LinkArea, x: float, y: float, frame: Frame) -> None:
        address = quote(mark.address, safe=_PRINTABLE)
        self._canvas.linkURL(address, _on_page(mark, x, y, frame), relative=0)

    def _anchor(self, mark: Anchor, x: float, y: float, frame: Frame) -> None:
        left = frame.x + (x + mark.x) * frame.scale
        top = frame.page_height - frame.y - (y + mark.y) * frame.scale
        self._canvas.bookmarkPage(mark.name, fit="XYZ", left=left, top=top, zoom=0)

    def _jump(self, mark: JumpArea, x: float, y: float, frame: Frame) -> None:
        if mark.target in self._anchors:
            self._canvas.linkRect("", mark.target, _on_page(mark, x, y, frame), relative=0)


def anchor_names(figures: Iterable[PlacedFigure]) -> Iterator[str]:
    """Go through the names of the anchors of figures."""
    for item in figures:
        for mark in item.figure.marks:
            if type(mark) is Anchor:
                yield mark.name


def _on_page(
    mark: LinkArea | JumpArea, x: float, y: float, frame: Frame
) -> tuple[float, float, float, float]:
    """Give an area's left, bottom, right and top on the page, y growing upwards."""
    left = frame.x + (x + mark.x) * frame.scale
    top = frame.page_height - frame.y - (y + mark.y) * frame.scale
    return left, top - mark.height * frame.scale, left + mark.width * frame.scale, top


def _plain_box(mark: Box, x: float, y: float, inks: shapes.Inks) -> str:
    outline = (
        f"{x + mark.x:.2f} {-y - mark.y - mark.height:.2f} {mark.width:.2f} {mark.height:.2f} re"
    )
    return shapes.painted_outline(outline, mark.fill, mark.stroke, mark.line, inks)


def _strike(mark: Text, x: float, y: float, inks: shapes.Inks) -> str:
    height = mark.y - mark.size * _STRUCK_HEIGHT
    line = Line(mark.x, height, mark.x + mark.width, height, mark.colour)
    return shapes.line(line, x, y, inks)
