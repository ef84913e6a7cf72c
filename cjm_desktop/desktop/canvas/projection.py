"""From the map's points to the screen's pixels and back."""

from collections.abc import Iterable, Iterator
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect

from cjm_desktop.layout.drawing import Rect

MIN_ZOOM = 0.03
MAX_ZOOM = 4.0


class Projection(NamedTuple):
    """A zoom, and where on the viewport the body's corner is, in whole pixels."""

    zoom: float
    x: int
    y: int

    def to_body(self, point: QPoint | QPointF) -> tuple[float, float]:
        """Give the body's coordinates of a viewport's point."""
        return (point.x() - self.x) / self.zoom, (point.y() - self.y) / self.zoom

    def area(self, rect: QRect) -> Rect:
        """Give the body's area that a viewport's rectangle shows."""
        left, top = self.to_body(rect.topLeft())
        return Rect(left, top, rect.width() / self.zoom, rect.height() / self.zoom)

    def to_view(self, rect: Rect, grow: float = 0) -> QRect:
        """Give the viewport's rectangle that covers an area, `grow` pixels wider on each side."""
        left = int(rect.x * self.zoom + self.x - grow)
        top = int(rect.y * self.zoom + self.y - grow)
        right = int(rect.right * self.zoom + self.x + grow) + 1
        bottom = int(rect.bottom * self.zoom + self.y + grow) + 1
        return QRect(left, top, right - left, bottom - top)


def in_sight(
    areas: Iterable[Rect], projection: Projection, view: QRect, around: float
) -> Iterator[QRect]:
    """Give the viewport's rectangles of areas, `around` pixels wider, of which any is seen."""
    seen = projection.area(view.marginsAdded(QMargins() + ceil(around)))
    for area in areas:
        if area.overlaps(seen):
            yield projection.to_view(area, around)


def limited_zoom(zoom: float) -> float:
    """Keep a zoom within what the canvas can show."""
    return max(MIN_ZOOM, min(MAX_ZOOM, zoom))
