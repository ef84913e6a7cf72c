"""Paints text as the outlines of its letters, where fonts do not come along: in a vector file."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from cjm_desktop.desktop.look.painter import FigurePainter, Operation, glyph_run
from cjm_desktop.layout.drawing import Text


class OutlinePainter(FigurePainter):
    """Paints figures without a single letter of any font."""

    def _text(self, mark: Text) -> Operation:
        run = glyph_run(mark.shaped or mark.text, mark.font, mark.size)
        font, place = run.rawFont(), QPointF(mark.x, mark.y)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for number, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(font.pathForGlyph(number).translated(place + position))
        if mark.struck:
            path.addRect(QRectF(mark.x, mark.y - mark.size * 0.3 - 0.5, mark.width, 1))
        brush = self.brush(mark.colour)
        return lambda painter: painter.fillPath(path, brush)
