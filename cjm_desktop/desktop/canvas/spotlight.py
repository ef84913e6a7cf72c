"""Dims the map except for the cards that were found."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cjm_desktop.desktop.canvas.replay import Replay
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.map_layout import MapLayout

_VEIL = 0.72


def paint_spotlight(
    painter: QPainter,
    replay: Replay,
    layout: MapLayout,
    lit: frozenset[str],
    area: Rect,
    zoom: float,
) -> None:
    """Veil an area of the body, and paint the lit cards in it over the veil."""
    veil = replay.figures.colour("surround")
    veil.setAlphaF(_VEIL)
    painter.fillRect(QRectF(area.x, area.y, area.width, area.height), veil)
    for card_id in lit.intersection(layout.cards_in(area)):
        rect, figure = layout.card_rect(card_id), layout.card_figure(card_id)
        if rect is not None and figure is not None:
            replay.paint_alone(painter, figure, rect.x, rect.y, zoom)
