"""What every gesture of the mouse on the canvas has."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Qt

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.map_canvas import MapCanvas

Modifiers = Qt.KeyboardModifier


class Tool(Protocol):
    """A gesture that has started; places are in the viewport's pixels."""

    def move(self, place: QPoint, modifiers: Modifiers) -> None:
        """Follow the pointer."""

    def commit(self, place: QPoint, modifiers: Modifiers) -> None:
        """Take effect where the pointer was let go."""

    def cancel(self) -> None:
        """End as if it had never started."""


EDGE_INTERVAL = 30
"""Milliseconds between two steps of scrolling at an edge."""


class EdgeScroll:
    """Scrolls the canvas while the pointer is held near an edge of it."""

    REACH = 36
    MOST = 28

    def __init__(self, canvas: "MapCanvas") -> None:
        self._canvas = canvas

    def step(self, place: QPoint) -> bool:
        """Scroll once for a pointer's place on the viewport; False if it is not near an edge."""
        view = self._canvas.viewport().rect()
        if not view.adjusted(-self.REACH, -self.REACH, self.REACH, self.REACH).contains(place):
            return False
        moved = False
        for bar, at, length in (
            (self._canvas.horizontalScrollBar(), place.x(), view.width()),
            (self._canvas.verticalScrollBar(), place.y(), view.height()),
        ):
            speed = self._speed(at, length)
            if speed:
                before = bar.value()
                bar.setValue(before + speed)
                moved = moved or bar.value() != before
        return moved

    def _speed(self, at: int, length: int) -> int:
        if at < self.REACH:
            return -min(self.MOST, (self.REACH - at) // 2 + 2)
        if at > length - self.REACH:
            return min(self.MOST, (at - length + self.REACH) // 2 + 2)
        return 0
