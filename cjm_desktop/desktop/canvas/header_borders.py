"""The borders of a strip's headers: dragging one resizes the phase or lane that ends there.

A border is wider than it looks, on both sides; for a finger more so. What is collapsed has none.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.targets import border_reach
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.part_sizes import resize, resize_step
from cjm_desktop.journey.document import Key

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.header_strip import HeaderStrip

SIZE_STEP = 16
"""Points by which a key makes a phase wider or a lane higher."""


class HeaderBorders:
    """Finds the border at a place, and holds the one that is dragged."""

    def __init__(self, strip: "HeaderStrip", canvas: MapCanvas) -> None:
        self._strip = strip
        self._canvas = canvas
        self._drag: _Resize | None = None

    def at(self, place: QPoint) -> int | None:
        """Give the header that ends at a place."""
        strip, way = self._strip, self._way(place)
        for index in range(len(strip.keys())):
            if strip.is_collapsed(index):
                continue
            size = strip.shown_size(index) * self._canvas.zoom
            reach = min(border_reach(self._canvas.target), size / 4)
            end = self._begin(index) + size
            last = index + 1 == len(strip.keys())
            if end - reach <= way <= (end if last else self._begin(index + 1)) + reach:
                return index
        return None

    def take(self, place: QPoint) -> bool:
        """Take hold of the border at a place; False if there is none."""
        index = self.at(place)
        if index is None:
            return False
        key = self._strip.keys()[index]
        grip = self._length(index, place) - self._strip.shown_size(index)
        self._drag = _Resize(self._canvas.session, key, grip)
        return True

    def drag(self, place: QPoint) -> bool:
        """Let the border that is held follow the pointer, and the map with it; False if none is."""
        if self._drag is None:
            return False
        keys = self._strip.keys()
        if self._drag.key in keys:
            self._drag.to(self._length(keys.index(self._drag.key), place))
        return True

    def release(self) -> bool:
        """End a drag as one step; False if there is none."""
        drag, self._drag = self._drag, None
        if drag is not None:
            drag.commit()
        return drag is not None

    def cancel(self) -> bool:
        """Give what is dragged the size back that it had; False if nothing is."""
        drag, self._drag = self._drag, None
        if drag is not None:
            drag.cancel()
        return drag is not None

    def forget(self) -> None:
        """Let go of a border of a map that is shown no more."""
        self._drag = None

    def step(self, index: int, by: int) -> None:
        """Make a header's phase or lane a step smaller or larger."""
        key, session = self._strip.keys()[index], self._canvas.session
        if self._strip.is_collapsed(index):
            session.hint(session.tr_("It is collapsed: its size is seen once it is expanded."))
        else:
            size = self._strip.shown_size(index) + by * SIZE_STEP
            session.edit(resize_step(key), resize(session.document, [key], size), select=[key])

    def _way(self, place: QPoint) -> int:
        """Give how far along the strip a place is."""
        return QPoint.dotProduct(place, self._strip.along(1, 1))

    def _begin(self, index: int) -> int:
        return self._way(self._strip.rect_of(index).topLeft())

    def _length(self, index: int, place: QPoint) -> float:
        """Give how far behind a header's beginning a place is, in points."""
        return (self._way(place) - self._begin(index)) / self._canvas.zoom


class _Resize:
    """A change of size that is shown at once and ends as one step, or as none."""

    def __init__(self, session: Session, key: Key, grip: float) -> None:
        """`grip` is how far beyond its end it was taken hold of, in points."""
        self.key = key
        self._session = session
        self._grip = grip
        self._gesture = session.gesture(resize_step(key))

    def to(self, length: float) -> None:
        """Let the end follow the pointer, which is so far from the beginning, in points."""
        self._gesture.change(resize(self._session.document, [self.key], length - self._grip))

    def commit(self) -> None:
        """End as one step, or as none if it is as large as before."""
        self._gesture.commit(self._session.selection)

    def cancel(self) -> None:
        """End with the size that it had."""
        self._gesture.cancel()
