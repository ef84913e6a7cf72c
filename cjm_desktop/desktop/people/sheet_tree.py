"""A persona's sheet as a tree: what is written on it, from top to bottom."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF

from cjm_desktop.desktop.accessibility.figure_tree import FigureTree, SaidFigure, said_figures
from cjm_desktop.desktop.look.scale import factor
from cjm_desktop.desktop.people.sheet import SheetWidget
from cjm_desktop.layout.drawing import Rect, figures


class SheetTree(FigureTree):
    """The figures of a sheet."""

    def __init__(self, sheet: SheetWidget) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        sheet.redrawn.connect(self.renew)

    def find(self) -> Iterator[SaidFigure]:
        """Go through the figures of the sheet."""
        session = self._sheet.session
        placed = figures(self._sheet.drawn, 1, 1)
        yield from said_figures(placed, session.document, session.tr_, _to_view)


def _to_view(area: Rect) -> QRect:
    x, y, width, height = (each * factor() for each in area)
    return QRectF(x, y, width, height).toAlignedRect()
