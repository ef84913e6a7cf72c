"""What a strip of headers looks like: an edit has only those painted that it changed."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect

from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.theme import Palette

SMALLEST, LARGEST = 0.7, 1.4
"""The scales at which headers are drawn, whatever the zoom of the map."""
TIP = 16
"""Pixels by which a header may reach over the next one."""


class HeaderLooks(NamedTuple):
    """The headers that are seen, where they are, and in which colours."""

    palette: Palette
    places: Sequence[QRect]
    figures: Sequence[Figure]

    def unlike(self, before: "HeaderLooks | None") -> Sequence[QRect] | None:
        """Give the places of the headers that looked another way; None if all have to be seen to.

        A figure that shows the same is the same object.
        """
        if before is None or before.palette is not self.palette or before.places != self.places:
            return None
        shown = zip(self.places, before.figures, self.figures, strict=True)
        return [place.adjusted(0, 0, TIP, 0) for place, old, new in shown if old is not new]
