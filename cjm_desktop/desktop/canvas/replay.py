"""Replays the visible part of a map at a zoom, with as much detail as can be seen.

Far away whole rows are painted as batches, nearer whole cells with bars for words, and near enough
to read every figure with its text. When many cards come into view at once, those beyond a frame's
time are painted as bars first and sharply in the next frame.
"""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtGui import QPainter

from cjm_desktop.desktop.canvas.overview import OverviewPainter
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart, Rect

BLOCKS_BELOW = 0.22
WORDS_BELOW = 0.45
FRAME = 0.008
"""Seconds of painting figures sharply within one frame."""


class Replay:
    """Paints a body's groups; keeps what it prepared by the identity of figures and groups."""

    def __init__(self, figures: FigurePainter) -> None:
        self.figures = figures
        self.overviews = OverviewPainter(figures)
        self._deadline = 0.0

    def begin_frame(self) -> None:
        """Begin the time of a frame, whose exposed areas are painted one by one."""
        self._deadline = perf_counter() + FRAME

    def paint(self, painter: QPainter, body: Group, area: Rect, zoom: float) -> list[Rect]:
        """Paint what overlaps an area of the body; gives what is not sharp yet."""
        sharp = zoom >= WORDS_BELOW
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, sharp)
        late: list[Rect] = []
        for x, y, band in _within(body, 0, 0, area):
            if zoom < BLOCKS_BELOW or isinstance(band, Figure):
                self.overviews.paint_blocks(painter, band, x, y)
                continue
            for left, top, cell in _within(band, x, y, area):
                if not sharp:
                    self.overviews.paint_sketch(painter, cell, left, top)
                else:
                    self._sharply(painter, cell, left, top, area, late)
        return late

    def paint_alone(
        self, painter: QPainter, figure: Figure, x: float, y: float, zoom: float
    ) -> None:
        """Paint one figure as it looks at a zoom."""
        if zoom < BLOCKS_BELOW:
            self.overviews.paint_blocks(painter, figure, x, y)
        elif zoom < WORDS_BELOW:
            self.overviews.paint_sketch(painter, figure, x, y)
        else:
            self.figures.paint(painter, figure, x, y)

    def _sharply(
        self,
        painter: QPainter,
        part: Group | Figure,
        x: float,
        y: float,
        area: Rect,
        late: list[Rect],
    ) -> None:
        if isinstance(part, Figure):
            if part.role == "card" and perf_counter() > self._deadline:
                self.overviews.paint_sketch(painter, part, x, y)
                late.append(Rect(x, y, part.width, part.height))
            else:
                self.figures.paint(painter, part, x, y)
            return
        for left, top, inner in _within(part, x, y, area):
            self._sharply(painter, inner, left, top, area, late)


def _within(group: Group, x: float, y: float, area: Rect) -> Iterator[PlacedPart]:
    """Go through the parts of a group at (x, y) that overlap an area, placed as the area is."""
    left, top, right, bottom = area.x - x, area.y - y, area.right - x, area.bottom - y
    for part_x, part_y, part in group.parts:
        if (
            part_x < right
            and part_y < bottom
            and left < part_x + part.width
            and top < part_y + part.height
        ):
            yield PlacedPart(x + part_x, y + part_y, part)
