"""Panning: the map is pulled along by the middle button, or by Space and the left one."""

from PySide6.QtCore import QPoint, Qt

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.tools.tool import Modifiers


class Pan:
    """Moves what is seen with the pointer."""

    def __init__(self, canvas: MapCanvas, place: QPoint) -> None:
        self._canvas = canvas
        self._from = place
        self._scroll = canvas.scrolled_to
        canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, place: QPoint, modifiers: Modifiers) -> None:
        """Scroll by as much as the pointer has moved."""
        moved = place - self._from
        self._canvas.scroll_to(self._scroll[0] - moved.x(), self._scroll[1] - moved.y())

    def commit(self, place: QPoint, modifiers: Modifiers) -> None:
        """Stay where the map was pulled."""
        self.move(place, modifiers)
        self._canvas.viewport().unsetCursor()

    def cancel(self) -> None:
        """Go back to where the map was."""
        self._canvas.scroll_to(*self._scroll)
        self._canvas.viewport().unsetCursor()
