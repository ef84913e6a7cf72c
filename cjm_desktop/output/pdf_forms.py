"""Shapes that come again and again, kept once in a PDF: card boxes, discs, icons.

A shape is drawn in full the first few times and becomes a form object only then, since an object
of its own costs more than a few repetitions do in a compressed page.
"""

from dataclasses import dataclass
from typing import NamedTuple

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


class _Placed(NamedTuple):
    """A shape at one place of its figures, where it comes again and again: in full, and as form."""

    form: _Form
    in_full: str
    as_form: str


class Forms:
    """The form objects of one canvas."""

    def __init__(self, canvas: Canvas, inks: shapes.Inks) -> None:
        self._canvas = canvas
        self._inks = inks
        self._forms: dict[tuple[object, ...], _Form] = {}
        # By sort, for marks are tuples: a disc and an icon of the same values are equal.
        self._placed: dict[type[Repeated], dict[Repeated, _Placed]] = {Box: {}, Disc: {}, Icon: {}}
        self._on_page: set[str] = set()

    def begin_page(self) -> None:
        """Begin a page, of which no form is known yet."""
        self._on_page.clear()

    def use(self, mark: Repeated) -> str:
        """Give the operators that draw a mark from the corner of its figure."""
        known = self._placed[type(mark)]
        placed = known.get(mark)
        if placed is None:
            placed = known[mark] = self._place(mark)
        form = placed.form
        form.uses += 1
        if form.uses <= _IN_FULL:
            return placed.in_full
        if form.uses == _IN_FULL + 1:
            # A page without any operators yet would be taken for the form, links and all.
            self._canvas._code.append("")
            self._canvas.beginForm(form.name, *_bounds(mark))
            self._canvas._code.append(form.code)
            self._canvas.endForm()
        if form.name not in self._on_page:
            self._on_page.add(form.name)
            self._canvas._formsinuse.append(form.name)
        return placed.as_form

    def _place(self, mark: Repeated) -> _Placed:
        shape = (type(mark), *mark[2:])
        form = self._forms.get(shape)
        if form is None:
            form = self._forms[shape] = _Form(f"s{len(self._forms)}", self._drawn(mark))
        move = shapes.moved(mark.x, mark.y)
        return _Placed(form, f"{move} {form.code} Q", f"{move}/FormXob.{form.name} Do Q")

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
