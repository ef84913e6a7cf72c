"""How large a painted view is shown in its frame: by Ctrl and the wheel, by pinches, by commands.

What is under the pointer or between the fingers stays there.
"""

from collections.abc import Sequence
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QNativeGestureEvent, QTouchEvent, QWheelEvent

from cjm_desktop.desktop.look.scale import ZOOM_STEP

if TYPE_CHECKING:
    from cjm_desktop.desktop.controls.painted_view import PaintedView
    from cjm_desktop.desktop.controls.scroll_area import ScrollArea

_WHEEL = 1.0015
"""How much larger for each eighth of a degree that the wheel turns."""
_LEAST, _MOST = 0.25, 4.0
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate)


class Zoom(QObject):
    """The zoom of a view in a frame; it is kept as long as the view."""

    changed = Signal(float)

    def __init__(self, view: "PaintedView", area: "ScrollArea") -> None:
        super().__init__(view)
        self._view = view
        self._area = area
        self._apart: float | None = None
        """How far apart two fingers were when they were last heard of."""
        view.installEventFilter(self)

    @property
    def zoom(self) -> float:
        """The zoom: 1 is a pixel for each point."""
        return self._view.zoom

    def zoom_in(self) -> None:
        """Zoom in one step."""
        self.zoom_to(self.zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Zoom out one step."""
        self.zoom_to(self.zoom / ZOOM_STEP)

    def zoom_to(self, zoom: float) -> None:
        """Zoom about the middle of what is seen."""
        middle = self._area.viewport().rect().center()
        self.zoom_at(zoom, QPointF(self._view.mapFrom(self._area.viewport(), middle)))

    def zoom_at(self, zoom: float, place: QPointF) -> None:
        """Zoom, keeping what is at a place of the view where it is seen."""
        zoom = max(_LEAST, min(_MOST, zoom))
        if zoom == self.zoom:
            return
        on_view = self._view.to_drawing(place)
        bars = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        before = [bar.value() for bar in bars]
        self._view.set_zoom(zoom)
        moved = on_view * self._view.scale - place
        for bar, value, by in zip(bars, before, moved.toTuple(), strict=True):
            bar.setValue(round(value + by))
        self.changed.emit(zoom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wheel with Ctrl, two fingers, and pinches of a touch pad.

        A second finger comes after the first, which is a mouse to the view by then: only the
        window's own surface hears of both.
        """
        if event.type() == QEvent.Type.Show and watched is self._view:
            self._view.window().windowHandle().installEventFilter(self)
        if isinstance(event, QWheelEvent):
            return self._turned(event)
        if isinstance(event, QNativeGestureEvent):
            return self._pinched(event)
        if isinstance(event, QTouchEvent):
            return self._touched(event)
        return False

    def _turned(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self.zoom_at(self.zoom * _WHEEL ** event.angleDelta().y(), event.position())
        event.accept()
        return True

    def _pinched(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.zoom_at(self.zoom * (1 + event.value()), event.position())
        return True

    def _touched(self, event: QTouchEvent) -> bool:
        """Zoom between two fingers on what is seen; what one does is a mouse's."""
        points = [each for each in event.points() if each.state() != QEventPoint.State.Released]
        if event.type() not in _TOUCHES or len(points) != 2 or not self._is_on_view(points):
            self._apart = None
            return False
        one, other = (self._view.mapFromGlobal(each.globalPosition()) for each in points)
        way = other - one
        apart = max(hypot(way.x(), way.y()), 1.0)
        if self._apart is not None:
            self.zoom_at(self.zoom * apart / self._apart, (one + other) / 2)
        self._apart = apart
        return False

    def _is_on_view(self, points: Sequence[QEventPoint]) -> bool:
        """Say whether fingers came down where the view is seen."""
        seen = self._area.viewport()
        return self._view.isVisible() and all(
            seen.rect().contains(seen.mapFromGlobal(each.globalPressPosition()).toPoint())
            for each in points
        )
