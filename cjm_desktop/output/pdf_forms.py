"""Shapes that come again and again, kept once in a PDF: card boxes, discs, icons.

The first time a shape is drawn in full, from the second time on it is a form object, so that a
shape that comes only once does not pay for an object of its own.
"""

from reportlab.pdfgen.canvas import Canvas

from cjm_desktop.layout.drawing import Box, Disc, Icon
from cjm_desktop.output import pdf_shapes as shapes

Repeated = Box | Disc | Icon


class Forms:
    """The form objects of one canvas."""

    def __init__(self, canvas: Canvas, inks: shapes.Inks) -> None:
        self._canvas = canvas
        self._inks = inks
        self._names: dict[tuple[object, ...], str] = {}
        self._made = 0
        self._on_page: set[str] = set()
        self._page = 0

    def use(self, mark: Repeated, x: float, y: float) -> str:
        """Give the operators that draw a mark of a figure whose corner is at (x, y)."""
        move = f"q 1 0 0 1 {x + mark.x:.2f} {-y - mark.y:.2f} cm"
        shape = (type(mark), *mark[2:])
        name = self._names.get(shape)
        if name is None:
            self._names[shape] = ""
            return f"{move} {self._drawn(mark)} Q"
        if not name:
            self._made += 1
            name = self._names[shape] = f"s{self._made}"
            self._canvas.beginForm(name, *_bounds(mark))
            self._canvas._code.append(self._drawn(mark))
            self._canvas.endForm()
        self._used(name)
        return f"{move}/FormXob.{name} Do Q"

    def _used(self, name: str) -> None:
        if self._page != self._canvas.getPageNumber():
            self._page = self._canvas.getPageNumber()
            self._on_page.clear()
        if name not in self._on_page:
            self._on_page.add(name)
            self._canvas._formsinuse.append(name)

    def _drawn(self, mark: Repeated) -> str:
        match mark:
            case Box():
                return shapes.box(mark, self._inks)
            case Disc():
                return shapes.disc(mark, self._inks)
            case Icon():
                return shapes.icon(mark, self._inks)


def _bounds(mark: Repeated) -> tuple[float, float, float, float]:
    """Give a shape's left, bottom, right and top, y growing upwards, its lines included."""
    match mark:
        case Box():
            return -mark.line, -mark.height - mark.line, mark.width + mark.line, mark.line
        case Disc():
            reach = mark.radius + mark.line
            return -reach, -reach, reach, reach
        case Icon():
            return -1, -mark.size - 1, mark.size + 1, 1
