"""A map as a poster: how large it is, and which part of it each sheet shows."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Drawing, Figure, Rect
from cjm_desktop.layout.map.card_stack import NO_BORDERS, Borders, LaneBorders
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.reflow import extent_of
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.paper import SIZES, Paper, Sheet
from cjm_desktop.layout.poster.cuts import Span, sheet_name, spans
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.words.wording import Wording

_MM = 72 / 25.4
EDGE: Final = 8 * _MM
"""What printers leave white at the edges of a sheet."""
OVERLAP: Final = 8 * _MM
"""How far a sheet shows what the next one at its right or below shows, too, for the glue."""
NAMES_LEFT: Final = 64.0
NAMES_ABOVE: Final = 26.0
FOOT: Final = 20.0
"""The room for the names of lanes and phases, and below for that of the sheet, outside the map."""

_READ_FROM_NEAR = 8.0
"""The size of text of a poster whose size is not asked for, in points."""
_GROWTH = (1.5, 1.4, 1.3, 1.2, 1.1)
"""How much larger than needed a poster is tried."""
_LEAST_ROOM = 2 * theme.GAP


class Tile(NamedTuple):
    """A sheet of a poster: its place in it, what it is called, and what it shows of the map."""

    column: int
    row: int
    across: Span
    down: Span

    @property
    def name(self) -> str:
        """What the sheet is called, as a spreadsheet's cell."""
        return sheet_name(self.column, self.row)

    @property
    def window(self) -> Rect:
        """What the sheet shows of the map, in its points at 100 %, without the overlap."""
        return Rect(self.across.start, self.down.start, self.across.size, self.down.size)


@dataclass(frozen=True, slots=True, eq=False)
class Poster:
    """A map cut into sheets: how large it is, and where it is cut `across` and `down`."""

    layout: MapLayout
    drawing: Drawing
    sheet: Sheet
    scale: float
    across: tuple[Span, ...]
    down: tuple[Span, ...]

    @property
    def tiles(self) -> list[Tile]:
        """The sheets, row by row."""
        return [
            Tile(column, row, across, down)
            for row, down in enumerate(self.down)
            for column, across in enumerate(self.across)
        ]

    @property
    def width(self) -> float:
        """How wide the poster is, put together, in points."""
        return (self.across[-1].end - self.across[0].start) * self.scale

    @property
    def height(self) -> float:
        """How high the poster is, put together, in points."""
        return (self.down[-1].end - self.down[0].start) * self.scale

    def glued(self, tile: Tile) -> Rect:
        """Give what a sheet shows with the overlap; the poster's own edge shows its line whole."""
        more, line = OVERLAP / self.scale, theme.GAP
        x, y, width, height = tile.window
        return Rect(
            x,
            y,
            width + (more if tile.column < len(self.across) - 1 else line),
            height + (more if tile.row < len(self.down) - 1 else line),
        )


def poster(document: Document, tr: Wording, request: PrintRequest) -> Poster:
    """Lay a map out for sheets of the paper that is asked for, cards clear of their borders.

    The poster is as large as `request.poster`, else as is read from near; but never so large that
    a phase or a card would not fit a sheet.
    """
    sheet = request.sheet(0, 0)
    room = window_room(sheet)
    plain = MapLayouter(tr).layout(document)
    scale = _scale(plain, request.poster, room)
    across, down = room.width / scale, room.height / scale
    top = _lanes_top(plain)
    every = down - theme.GAP
    first = down - top - (plain.bands[0].y if plain.bands else 0.0)
    if first < _tallest_card(plain) + _LEAST_ROOM:
        first = every
    borders = LaneBorders(Borders(first, every), Borders(every, every))
    layout = MapLayouter(tr, borders=borders).layout(document)
    drawing = layout.drawing()
    return Poster(
        layout,
        drawing,
        sheet,
        scale,
        tuple(spans(_stops_across(layout, drawing), across)),
        tuple(spans(_stops_down(layout, drawing, borders), down)),
    )


def window_room(sheet: Sheet) -> Rect:
    """Give where on a sheet the map is, at most, without the overlap."""
    left, top = EDGE + NAMES_LEFT, EDGE + NAMES_ABOVE
    right, bottom = sheet.width - EDGE - OVERLAP, sheet.height - EDGE - FOOT - OVERLAP
    return Rect(left, top, right - left, bottom - top)


def _scale(plain: MapLayout, size: Paper | None, room: Rect) -> float:
    """Choose how large the map is; without a size it grows as far as its sheets have room."""
    most, drawing = _largest_scale(plain, room), plain.drawing()
    if size is not None and size != "fit":
        short, long = SIZES[size]
        stands = min(short / drawing.width, long / drawing.height)
        lies = min(long / drawing.width, short / drawing.height)
        return min(max(stands, lies), most)

    def count(scale: float) -> int:
        across = spans(_stops_across(plain, drawing), room.width / scale)
        down = spans(_stops_down(plain, drawing, NO_BORDERS), room.height / scale)
        return len(across) * len(down)

    least = min(_READ_FROM_NEAR / extent_of(drawing).smallest, most)
    sheets = count(least)
    larger = (least * factor for factor in _GROWTH if least * factor <= most)
    return next((scale for scale in larger if count(scale) <= sheets), least)


def _largest_scale(plain: MapLayout, room: Rect) -> float:
    """Let a phase beside the lanes' headers, and the highest card, fit a sheet."""
    wide = theme.LANE_HEADER + theme.COLUMN + theme.GAP
    high = max(_tallest_card(plain) + _LEAST_ROOM, _lanes_top(plain))
    return min(room.width / wide, room.height / high)


def _lanes_top(layout: MapLayout) -> float:
    """Give where the first lane begins on the drawing."""
    return layout.title.height + layout.header_height + theme.GAP


def _tallest_card(layout: MapLayout) -> float:
    faces = (
        part.part
        for band in layout.bands
        for cell in band.cells.values()
        for part in cell.group.parts
    )
    return max((face.height for face in faces if isinstance(face, Figure)), default=0.0)


def _stops_across(layout: MapLayout, drawing: Drawing) -> list[float]:
    ends = [theme.LANE_HEADER + column.x + column.width for column in layout.columns[:-1]]
    return [0.0, *ends, max(drawing.width, layout.title.width)]


def _stops_down(layout: MapLayout, drawing: Drawing, borders: LaneBorders) -> list[float]:
    """List the middles of the gaps between lanes, and the borders within those that are taller."""
    top = _lanes_top(layout)
    stops, above = [0.0], top - theme.GAP
    for band in layout.bands:
        start = top + band.y
        within = borders.of(layout.document, band.lane)
        # A lane that is cut itself needs all the room of its first sheet.
        half = theme.GAP if band.height > within.first else start - above
        if start - half / 2 > stops[-1]:
            stops.append(start - half / 2)
        end = within.first
        while end < band.height:
            stops.append(start + end)
            end += within.every
        above = start + band.height
    return [*stops, drawing.height]
