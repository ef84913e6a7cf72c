"""A text in a box: as many whole lines as there is room for, and “…” where there is more."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout


def paint_paragraph(painter: QPainter, area: QRectF, text: str) -> None:
    """Write a text in the painter's font and colour; what has no room is not begun."""
    metrics = painter.fontMetrics()
    high = metrics.lineSpacing()
    layout = QTextLayout(text, painter.font())
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(area.width())
        line.setPosition(QPointF(0, top))
        top += high
        if top + high > area.height():
            break
    layout.endLayout()
    last = layout.lineAt(layout.lineCount() - 1)
    for place in range(layout.lineCount() - 1):
        layout.lineAt(place).draw(painter, area.topLeft())
    rest = metrics.elidedText(
        text[last.textStart() :], Qt.TextElideMode.ElideRight, int(area.width())
    )
    at = area.topLeft() + QPointF(0, last.y() + metrics.ascent())
    painter.drawText(at, rest)
