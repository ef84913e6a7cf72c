"""Scrolling while something is held near an edge of the canvas: one for all that is dragged there.

It goes by the clock, not by the mouse: a pointer that rests near the edge scrolls as well, and how
far does not depend on how often it is told. The nearer the edge, the faster, without a jump.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, Qt, QTimer

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.map_canvas import MapCanvas

REACH = 48
"""Pixels from an edge at which scrolling begins."""
FASTEST = 1_400.0
"""Pixels a second at the edge."""
FADING = 96
"""Pixels beyond the edge after which what may be meant for elsewhere scrolls no more."""
BOTH_WAYS = QPoint(1, 1)
_FRAME_MS = 16
_LONGEST_MS = 50
"""After a longer pause the map goes on from where it was and makes up for nothing."""


def speed(at: float, length: float, *, fading: bool = False) -> float:
    """Give the pixels a second for a place along a side of the viewport that is `length` long.

    Beyond the edge it stays at its fastest, or falls again if `fading`.
    """
    reach = min(REACH, length / 3)
    low, high = reach - at, at - (length - reach)
    inside = max(low, high, 0.0)
    nearness = min(inside / reach, 1.0) ** 2
    if fading:
        nearness *= 1 - min(max(inside - reach, 0.0) / FADING, 1.0)
    return FASTEST * nearness * (-1 if low > high else 1)


class EdgeScroll(QObject):
    """Scrolls a canvas from `hold` until `let_go`, or until the pointer is held elsewhere."""

    def __init__(self, canvas: "MapCanvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._place = QPoint()
        self._along = BOTH_WAYS
        self._fading = False
        self._follow: Callable[[], object] = self.let_go
        self._rest = [0.0, 0.0]
        """The parts of pixels that are still to be scrolled."""
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)

    def hold(
        self,
        place: QPoint,
        follow: Callable[[], object],
        *,
        along: QPoint = BOTH_WAYS,
        fading: bool = False,
    ) -> None:
        """Take a pointer's place on the viewport; whenever the map has moved, `follow` is told."""
        self._place, self._follow, self._along, self._fading = place, follow, along, fading
        if not any(self._speeds()):
            self.let_go()
        elif not self._timer.isActive():
            self._rest = [0.0, 0.0]
            self._clock.start()
            self._timer.start()

    @property
    def active(self) -> bool:
        """Whether the map moves."""
        return self._timer.isActive()

    def let_go(self) -> None:
        """Scroll no more."""
        self._timer.stop()

    def _speeds(self) -> tuple[float, float]:
        size, place, along = self._canvas.viewport().size(), self._place, self._along
        return (
            along.x() * speed(place.x(), size.width(), fading=self._fading),
            along.y() * speed(place.y(), size.height(), fading=self._fading),
        )

    def _step(self) -> None:
        seconds = min(self._clock.restart(), _LONGEST_MS) / 1_000
        bars = (self._canvas.horizontalScrollBar(), self._canvas.verticalScrollBar())
        before = [bar.value() for bar in bars]
        for way, (bar, pace) in enumerate(zip(bars, self._speeds(), strict=True)):
            due = self._rest[way] + pace * seconds
            self._rest[way] = due - int(due)
            bar.setValue(bar.value() + int(due))
        if [bar.value() for bar in bars] != before:
            self._follow()
