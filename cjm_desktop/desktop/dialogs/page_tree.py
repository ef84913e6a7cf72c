"""A page of an export as a tree: what is printed on it, in the order in which paper is read."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRect

from cjm_desktop.desktop.accessibility.figure_tree import FigureTree, SaidFigure, said_figures
from cjm_desktop.desktop.dialogs.page_sheet import PageSheet
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.pages import Piece
from cjm_desktop.words.wording import Wording


class PageTree(FigureTree):
    """The figures of the page that is shown; what stands on every page is left out."""

    def __init__(self, sheet: PageSheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        sheet.turned.connect(self.renew)
        sheet.painted.connect(self.renew)  # it may have come nearer

    def find(self) -> Iterator[SaidFigure]:
        """Go through the figures of the page."""
        sheet, page = self._sheet, self._sheet.page
        document, tr = sheet.document, Wording.of(sheet.document.map.language)

        for piece in page.pieces if page is not None else ():
            if not piece.furniture:
                placed = piece.figures() if piece.read is None else piece.read
                to_view = partial(self._to_view, piece)
                yield from said_figures(placed, document, tr, to_view)

    def _to_view(self, piece: Piece, area: Rect) -> QRect:
        x, y, width, height = (each * piece.scale for each in area)
        return self._sheet.to_view(Rect(piece.x + x, piece.y + y, width, height))
