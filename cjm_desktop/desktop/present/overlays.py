"""What lies over the room's picture, by name: the one place where anything is laid over it.

All that shows the picture shows what lies over it, too, so the facilitator sees what the room sees,
except for the code that phones scan: the facilitator goes on with the map meanwhile. Nothing lies
over a blank screen.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, Signal

from cjm_desktop.layout.drawing import PlacedFigure
from cjm_desktop.layout.present.overlay import Overlay
from cjm_desktop.layout.present.screen import Screen

_AT_EDGES: Final = frozenset({"votes", "time", "time up"})
"""What stands at an edge hides nothing, and is seen whatever covers the picture."""


class Overlays(QObject):
    """The overlays of a presentation, the last one laid uppermost."""

    changed = Signal()
    """Something is to be painted otherwise."""
    laid = Signal()
    """Something came, or went."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._laid: dict[str, Overlay] = {}

    def lay(self, name: str, overlay: Overlay | None) -> None:
        """Lay something over the picture in the place of what has its name; None takes it away."""
        before = self._laid.pop(name, None)
        if overlay is not None:
            self._laid[name] = overlay
        if overlay is not before:
            self.changed.emit()
        if (overlay is None) != (before is None):
            self.laid.emit()

    @property
    def coded(self) -> bool:
        """Whether the room sees the code that phones scan, and nothing of the map."""
        return "code" in self._laid

    def renew(self) -> None:
        """Have all painted anew, since something looks otherwise than before."""
        self.changed.emit()

    def figures(self, screen: Screen, *, own: bool = False) -> Iterator[PlacedFigure]:
        """Go through what lies over a screen, or over the facilitator's own picture, from below."""
        for name, overlay in sorted(self._laid.items(), key=lambda each: each[0] in _AT_EDGES):
            if not (own and name == "code"):
                yield from overlay(screen)
