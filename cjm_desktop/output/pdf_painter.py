"""Replays a drawing as PDF operators: shapes first, then all text in the order it is read.

The operators are written as raw text instead of by the canvas's methods, which would take ten times
as long.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import TypeGuard, assert_never

from reportlab.pdfgen.canvas import Canvas

from cjm_desktop.journey.records import Asset
from cjm_desktop.layout.drawing import (
    Anchor,
    Box,
    Disc,
    Drawing,
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
from cjm_desktop.output.pdf_forms import Forms, Repeated
from cjm_desktop.output.pdf_images import Pictures
from cjm_desktop.output.pdf_links import Frame, Links
from cjm_desktop.output.pdf_tags import ARTIFACT, END, Tags
from cjm_desktop.output.pdf_text import TextPainter

Check = Callable[[], None]
"""Called again and again while painting; raises to stop."""

_CHECK_EVERY = 500
_STRUCK_HEIGHT = 0.3
"""Where text is struck through, as part of its size above the baseline."""


class Painter:
    """Paints drawings onto the pages of one canvas."""

    def __init__(
        self,
        canvas: Canvas,
        inks: shapes.Inks,
        assets: Mapping[str, Asset],
        check: Check,
        tags: Tags,
        anchors: Set[str] = frozenset(),
    ) -> None:
        """`anchors` are the names of all that will be painted; only to them do jumps lead."""
        self._canvas = canvas
        self._check = check
        self._tags = tags
        self._inks = inks
        self._links = Links(canvas, tags, anchors)
        self._text = TextPainter(canvas._doc, self._inks, tags)
        self._forms = Forms(canvas, self._inks)
        self._pictures = Pictures(canvas, assets, self._inks)
        self._outlines: dict[Box | Line | Path, str] = {}

    def begin_page(self) -> None:
        """Begin a page."""
        self._forms.begin_page()

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
        painted = self._checked(drawing.figures(frame.area))
        self._tags.begin_drawing(drawing.language, furniture=furniture)
        left, top = shapes.number(frame.x), shapes.number(frame.page_height - frame.y)
        code = [f"q {frame.scale:.6f} 0 0 {frame.scale:.6f} {left} {top} cm {shapes.ROUND_ENDS}"]
        if frame.area is not None:
            x, y, width, height = frame.area
            code.append(f"{x:.2f} {-y - height:.2f} {width:.2f} {height:.2f} re W n")
        if read is None:
            for item in painted:
                self._shapes(code, (item,), frame)
                self._text.paint(code, (item,))
        else:
            self._shapes(code, painted, frame)
            self._text.paint(code, self._checked(read))
        code.append("Q")
        # The private list of operators: see the module's docstring; tests and a pinned version
        # of reportlab watch over it.
        self._canvas._code.append("\n".join(code))

    def _shapes(self, code: list[str], painted: Iterable[PlacedFigure], frame: Frame) -> None:
        """Draw shapes from the corner of their figure, so that two cards alike are so in the file.

        That makes the shapes of a packed page a third as large.
        """
        code.append(ARTIFACT)
        for placed in painted:
            drawn = self._drawn(placed, frame)
            if drawn:
                code.append(shapes.moved(placed.x, placed.y))
                code += drawn
                code.append("Q")
        code.append(END)

    def _drawn(self, placed: PlacedFigure, frame: Frame) -> list[str]:
        drawn: list[str] = []
        for mark in placed.figure.marks:
            if type(mark) is Text:
                if mark.struck:
                    drawn.append(_strike(mark, self._inks))
            elif _is_repeated(mark):
                drawn.append(self._forms.use(mark))
            elif type(mark) is Box or type(mark) is Line or type(mark) is Path:
                drawn.append(self._outlines.get(mark) or self._outline(mark))
            elif type(mark) is Image:
                drawn.append(self._pictures.use(mark, frame.scale))
            elif isinstance(mark, (LinkArea, JumpArea, Anchor)):
                self._links.add(mark, placed, frame)
        return drawn

    def _checked(self, figures: Iterable[PlacedFigure]) -> Iterator[PlacedFigure]:
        for count, placed in enumerate(figures):
            if count % _CHECK_EVERY == 0:
                self._check()
            yield placed

    def _outline(self, mark: Box | Line | Path) -> str:
        match mark:
            case Box():
                made = _plain_box(mark, self._inks)
            case Line():
                made = shapes.line(mark, self._inks)
            case Path():
                made = shapes.path(mark, self._inks)
            case _:
                assert_never(mark)
        self._outlines[mark] = made
        return made


def _is_repeated(mark: Mark) -> TypeGuard[Repeated]:
    """Say whether a mark is worth a form where it comes again; a plain rectangle is too short."""
    if type(mark) is Box:
        return mark.radius != 0 or mark.bar is not None
    return type(mark) is Icon or type(mark) is Disc


def _plain_box(mark: Box, inks: shapes.Inks) -> str:
    outline = f"{mark.x:.2f} {-mark.y - mark.height:.2f} {mark.width:.2f} {mark.height:.2f} re"
    return shapes.painted_outline(outline, mark.fill, mark.stroke, mark.line, inks)


def _strike(mark: Text, inks: shapes.Inks) -> str:
    height = mark.y - mark.size * _STRUCK_HEIGHT
    line = Line(mark.x, height, mark.x + mark.width, height, mark.colour)
    return shapes.line(line, inks)
