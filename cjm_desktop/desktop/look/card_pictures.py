"""Pictures of cards for dragging."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.layout.drawing import Figure

_STACK = 5.0


def figure_picture(
    figures: FigurePainter, figure: Figure, zoom: float, ratio: float, count: int = 1
) -> QPixmap:
    """Paint a figure at a zoom; `count` above one shows that several are dragged."""
    more = _STACK if count > 1 else 0.0
    width, height = (figure.width + 2 + more) * zoom, (figure.height + 2 + more) * zoom
    picture = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(zoom, zoom)
    if count > 1:
        figures.paint(painter, figure, 1 + _STACK, 1 + _STACK)
    figures.paint(painter, figure, 1, 1)
    painter.end()
    return picture
