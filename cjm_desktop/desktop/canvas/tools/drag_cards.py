"""Dragging cards that are on the map: within a cell, to another, to the idea tray."""

from PySide6.QtCore import QPoint, Qt

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.tools.tool import Modifiers
from cjm_desktop.desktop.controls.card_drag import CardDrag, Cargo
from cjm_desktop.desktop.look.card_pictures import figure_picture

COPYING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class DragCards:
    """Lifts the selected cards; with Ctrl or Alt held at the end they are copied."""

    def __init__(self, canvas: MapCanvas, drag: CardDrag, card_id: str, place: QPoint) -> None:
        self._canvas = canvas
        self._drag = drag
        cards = canvas.session.selected_cards
        rects = (canvas.layout_.card_rect(one) for one in cards)
        canvas.overlay.lifted = [rect for rect in rects if rect is not None]
        canvas.update_areas(canvas.overlay.lifted)
        figure = canvas.layout_.card_figure(card_id)
        rect = canvas.layout_.card_rect(card_id)
        if figure is None or rect is None:
            return
        picture = figure_picture(
            canvas.figures, figure, canvas.zoom, canvas.devicePixelRatioF(), len(cards)
        )
        grip = place - canvas.projection.to_view(rect).topLeft()
        drag.ended.connect(self._ended)
        drag.start(canvas, Cargo(cards), picture, grip, canvas.viewport().mapToGlobal(place))

    def move(self, place: QPoint, modifiers: Modifiers) -> None:
        """Carry the cards to the pointer."""
        copy = bool(modifiers & COPYING)
        self._drag.move(self._canvas.viewport().mapToGlobal(place), copy=copy)

    def commit(self, place: QPoint, modifiers: Modifiers) -> None:
        """Put the cards down."""
        self.move(place, modifiers)
        self._drag.drop(self._canvas.viewport().mapToGlobal(place))

    def cancel(self) -> None:
        """Let the cards go back."""
        self._drag.cancel()

    def _ended(self) -> None:
        self._drag.ended.disconnect(self._ended)
        self._canvas.update_areas(self._canvas.overlay.lifted)
        self._canvas.overlay.lifted = []
