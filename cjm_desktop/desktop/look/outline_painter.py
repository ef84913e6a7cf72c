"""Paints text as the outlines of its letters, where fonts do not come along: in a vector file."""

from PySide6.QtCore import QRectF

from cjm_desktop.desktop.look.glyphs import glyph_run, outline
from cjm_desktop.desktop.look.painter import FigurePainter, Operation
from cjm_desktop.layout.drawing import Text


class OutlinePainter(FigurePainter):
    """Paints figures without a single letter of any font."""

    def _text(self, mark: Text) -> Operation:
        run = glyph_run(mark.shaped or mark.text, mark.font, mark.size)
        path = outline(run).translated(mark.x, mark.y)
        if mark.struck:
            path.addRect(QRectF(mark.x, mark.y - mark.size * 0.3 - 0.5, mark.width, 1))
        brush = self.brush(mark.colour)
        return lambda painter: painter.fillPath(path, brush)
