"""The curve that a press in a lane of experience would draw: it lies over the others, and is named.

So it is seen before the press whose curve it is, and what the press would make of it.
"""

from collections.abc import Iterator
from typing import Final

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.insight.about_role import Party, parties
from cjm_desktop.insight.experience import experience
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, PlacedFigure, Rect
from cjm_desktop.layout.lane_shape import shape_mark
from cjm_desktop.layout.map.experience_lane import HEIGHT, POINT, point_y, raised_curve
from cjm_desktop.layout.map.map_layout import Band, Column
from cjm_desktop.layout.party_words import party_looks, party_words
from cjm_desktop.layout.text import single, width
from cjm_desktop.words import codes

_DOT: Final = 2 * POINT
"""The radius of the point that would be drawn."""
_PADDING: Final = 5.0
_AWAY: Final = 12.0
"""How far from the point its name stands."""


class CurveMarks:
    """What is shown of one role's curve over the map while it is aimed at or drawn."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas = canvas
        self._area: Rect | None = None

    def show(self, lane: str, cell: CellKey, step: int | None) -> None:
        """Raise the curve of a party, and show a phase's point at a step, or where it is."""
        layout = self._canvas.layout_
        band = next((each for each in layout.bands if each.lane == lane), None)
        column = next((each for each in layout.columns if each.phase == cell.phase), None)
        if band is None or column is None:
            self.clear()
            return
        figures = [*self._curve(band, cell.lane), *self._point(band, column, cell, step)]
        self._show(figures, Rect(0, band.y, layout.width, max(band.height, HEIGHT)))

    def clear(self) -> None:
        """Show no curve any more."""
        self._show([], None)

    def _show(self, figures: list[PlacedFigure], area: Rect | None) -> None:
        overlay = self._canvas.overlay
        if figures or overlay.curve:
            self._canvas.update_areas(each for each in (self._area, area) if each is not None)
        overlay.curve, self._area = figures, area

    def _curve(self, band: Band, who: Party) -> Iterator[PlacedFigure]:
        layout = self._canvas.layout_
        document, columns = layout.document, layout.columns
        known, look = parties(document), party_looks(document)[who]
        edges = (*(each.x for each in columns), layout.width)
        felt = tuple(experience(document, CellKey(each.phase, who)) for each in columns)
        for x, y, part in raised_curve((look, felt), known.index(who), len(known), edges):
            if isinstance(part, Figure):
                yield PlacedFigure(x, band.y + y, part)

    def _point(
        self, band: Band, column: Column, cell: CellKey, step: int | None
    ) -> Iterator[PlacedFigure]:
        document, tr = self._canvas.layout_.document, self._canvas.session.tr_
        felt = experience(document, cell) if step is None else step
        if felt is None:
            return
        known, look = parties(document), party_looks(document)[cell.lane]
        x, y = column.width / 2, point_y(felt, known.index(cell.lane), len(known))
        dot = shape_mark(look.shape, x, y, _DOT, look.colour, "paper", 1.5)
        yield PlacedFigure(column.x, band.y, Figure(None, "figure", column.width, HEIGHT, (dot,)))
        name, words = party_words(document, cell.lane, tr), codes.experience(tr, round(felt))
        said = _label(f"{name}: {words[:1].lower()}{words[1:]}", self._canvas.zoom)
        left = column.x + x + _AWAY
        if left + said.width > self._canvas.layout_.width:
            left = column.x + x - _AWAY - said.width
        top = min(max(y - said.height / 2, 1), max(band.height, HEIGHT) - said.height - 1)
        yield PlacedFigure(left, band.y + top, said)


def _label(words: str, zoom: float) -> Figure:
    """Write on a piece of paper, as large on the screen as at 100 % where the map is smaller."""
    style = theme.SMALL_BOLD._replace(size=theme.SMALL_BOLD.size / min(zoom, 1))
    wide, high = width(words, style.font, style.size) + 2 * _PADDING, style.line_height + 4
    paper = Box(0, 0, wide, high, 4, "paper", "axis")
    return Figure(
        None, "figure", wide, high, (paper, *single(words, _PADDING, style.baseline + 2, style))
    )
