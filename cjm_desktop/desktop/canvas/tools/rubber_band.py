"""The rubber band: selects the cards that it touches."""

from PySide6.QtCore import QPoint

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.tools.tool import Modifiers
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Rect


class RubberBand:
    """Draws a band from where it started; with Shift or Ctrl it adds to the selection."""

    def __init__(
        self, canvas: MapCanvas, place: QPoint, before: tuple[Key, ...], *, adding: bool
    ) -> None:
        self._canvas = canvas
        self._from = canvas.projection.to_body(place)
        self._before = before
        self._kept = canvas.session.selected_cards if adding else ()

    def move(self, place: QPoint, modifiers: Modifiers) -> None:
        """Stretch the band to the pointer and select what it touches."""
        self._canvas.edge_scroll.hold(place, lambda: self.move(place, modifiers))
        (x1, y1), (x2, y2) = self._from, self._canvas.projection.to_body(place)
        self._show(Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)))

    def commit(self, place: QPoint, modifiers: Modifiers) -> None:
        """Keep the selection."""
        self._end()

    def cancel(self) -> None:
        """Select what was selected before."""
        self._end()
        self._canvas.session.select(self._before)

    def _end(self) -> None:
        self._canvas.edge_scroll.let_go()
        self._show(None)

    def _show(self, band: Rect | None) -> None:
        overlay = self._canvas.overlay
        self._canvas.update_areas(area for area in (overlay.band, band) if area)
        overlay.band = band
        if band is not None:
            touched = self._canvas.layout_.cards_in(band)
            self._canvas.session.select_cards((*self._kept, *touched))
