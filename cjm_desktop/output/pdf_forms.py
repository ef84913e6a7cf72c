"""Shapes that come again and again, kept once in a PDF: card boxes, discs, icons.

A shape is drawn in full the first few times and becomes a form object only then, since an object
of its own costs more than a few repetitions do in a compressed page.
"""

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from cjm_desktop.layout.drawing import Box, Disc, Icon
from cjm_desktop.output import pdf_shapes as shapes

_IN_FULL = 8

Repeated = Box | Disc | Icon


@dataclass(slots=True)
class _Form:
    """A shape's operators, and how often it was drawn so far."""

    name: str
    code: str
    uses: int = 0


class Forms:
    """The form objects of one canvas."""

    def __init__(self, canvas: Canvas, inks: shapes.Inks) -> None:
        self._canvas = canvas
        self._inks = inks
        self._forms: dict[tuple[object, ...], _Form] = {}
        self._on_page: set[str] = set()
        self._page = 0

    def use(self, mark: Repeated) -> str:
        """Give the operators that draw a mark from the corner of its figure."""
        move = shapes.moved(mark.x, mark.y)
        shape = (type(mark), *mark[2:])
        form = self._forms.get(shape)
        if form is None:
            name = f"s{len(self._forms)}"
            form = self._forms[shape] = _Form(name, self._drawn(mark))
        form.uses += 1
        if form.uses <= _IN_FULL:
            return f"{move} {form.code} Q"
        if form.uses == _IN_FULL + 1:
            # A page without any operators yet would be taken for the form, links and all.
            self._canvas._code.append("")
            self._canvas.beginForm(form.name, *_bounds(mark))
            self._canvas._code.append(form.code)
            self._canvas.endForm()
        self._used(form.name)
        return f"{move}/FormXob.{form.name} Do Q"

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
