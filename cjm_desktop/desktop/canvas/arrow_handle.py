"""The handle at a card's right edge, which an arrow is pulled out of."""

from PySide6.QtCore import QObject, QPoint

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.replay import WORDS_BELOW
from cjm_desktop.layout.drawing import Rect

SIZE = 12.0
"""Points across; it takes the mouse in a square of `TARGET` pixels."""
TARGET = 24


class ArrowHandle(QObject):
    """Shows the handle of the card under the pointer, or else of the one that is selected."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._hovered: str | None = None
        self.card: str | None = None
        canvas.projection_changed.connect(self._show)
        canvas.session.selection_changed.connect(self._show)

    def hover(self, place: QPoint | None, card: str | None) -> None:
        """Follow the pointer to a place of the viewport and the card there."""
        if place is not None and card is None and self.at(place):
            return
        if card != self._hovered:
            self._hovered = card
            self._show()

    def at(self, place: QPoint) -> str | None:
        """Give the card whose handle is at a place of the viewport."""
        rect = self._canvas.overlay.handle
        if rect is None:
            return None
        shown = self._canvas.projection.to_view(rect)
        spare = max(0, (TARGET - shown.width()) // 2)
        around = shown.adjusted(-spare, -spare, spare, spare)
        return self.card if around.contains(place) else None

    def _show(self) -> None:
        canvas = self._canvas
        chosen = canvas.session.selected_cards
        self.card = self._hovered or (chosen[0] if len(chosen) == 1 else None)
        card = canvas.layout_.card_rect(self.card) if self.card is not None else None
        rect = None
        if card is not None and canvas.zoom >= WORDS_BELOW:
            middle = card.y + card.height / 2
            rect = Rect(card.right - SIZE / 2, middle - SIZE / 2, SIZE, SIZE)
        before = canvas.overlay.handle
        if rect != before:
            canvas.update_areas(area for area in (before, rect) if area is not None)
            canvas.overlay.handle = rect
