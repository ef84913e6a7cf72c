"""What stands around the map on a sheet of a poster: names, marks for cutting and gluing."""

from collections.abc import Iterator

from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Disc, Drawing, Figure, Group, Line, Mark, PlacedPart, Rect
from cjm_desktop.layout.poster.cuts import Span
from cjm_desktop.layout.poster.poster import (
    EDGE,
    FOOT,
    NAMES_ABOVE,
    NAMES_LEFT,
    OVERLAP,
    Poster,
    Tile,
)
from cjm_desktop.layout.text import (
    Style,
    block,
    clamped_lines,
    runs,
    shortened_line,
    single,
    width,
)
from cjm_desktop.words.wording import Wording

_NAME = Style("semibold", 7.5)
_SHEET = Style("bold", 11)
_SAID = Style("regular", 7.5, "quiet")
_GUTTER = 12.0
"""Between the names and the map, where the marks stand."""
_NEAR, _FAR = 2.0, 9.0
"""Where a crop mark begins and ends, from the map."""
_REGISTER = 3.0
"""The radius of a register mark."""


def sheet_surround(poster: Poster, tile: Tile, window: Rect, tr: Wording) -> Drawing:
    """Draw what is around the map's `window` (points from the sheet's corner) on a sheet."""
    figures = [
        *(_phase_names(poster, tile, window) if tile.row else ()),
        *(_lane_names(poster, tile, window) if tile.column else ()),
        _foot(poster, tile, tr),
        _marks(poster, tile, window),
    ]
    root = Group(poster.sheet.width, poster.sheet.height, tuple(figures))
    return Drawing(root, poster.layout.document.map.language)


def _phase_names(poster: Poster, tile: Tile, window: Rect) -> Iterator[PlacedPart]:
    phases = poster.layout.document.phases
    for number, column in enumerate(poster.layout.columns, start=1):
        shown = _shown(theme.LANE_HEADER + column.x, column.width, tile.across)
        if shown is None:
            continue
        room = shown.size * poster.scale - 2 * theme.GAP
        text = f"{number}. {phases[column.phase].name}".rstrip()
        line = shortened_line(text, _NAME.font, _NAME.size, room)
        marks = tuple(runs(line, room / 2, NAMES_ABOVE - _GUTTER - 2, _NAME, align="centre"))
        figure = Figure(None, "note", room, NAMES_ABOVE - _GUTTER, marks, text)
        left = window.x + (shown.start - tile.across.start) * poster.scale + theme.GAP
        yield PlacedPart(left, window.y - NAMES_ABOVE, figure)


def _lane_names(poster: Poster, tile: Tile, window: Rect) -> Iterator[PlacedPart]:
    lanes, room = poster.layout.document.lanes, NAMES_LEFT - _GUTTER
    top = poster.layout.title.height + poster.layout.header_height + theme.GAP
    for band in poster.layout.bands:
        shown = _shown(top + band.y, band.height, tile.down)
        if shown is None:
            continue
        high = shown.size * poster.scale
        most = max(int(high / _NAME.line_height), 1)
        lines = clamped_lines(lanes[band.lane].name, _NAME, room, most)
        marks, bottom = block(lines, 0, 0, _NAME)
        figure = Figure(None, "note", room, bottom, tuple(marks), lanes[band.lane].name)
        at = window.y + (shown.start - tile.down.start) * poster.scale
        yield PlacedPart(window.x - NAMES_LEFT, at, figure)


def _shown(start: float, size: float, span: Span) -> Span | None:
    """Give the part of a phase or lane that a sheet shows; None if it is on others."""
    first, last = max(start, span.start), min(start + size, span.end)
    return Span(first, last) if last - first > theme.GAP else None


def _foot(poster: Poster, tile: Tile, tr: Wording) -> PlacedPart:
    room = poster.sheet.width - 2 * EDGE - NAMES_LEFT
    title = poster.layout.document.map.title or tr("Untitled journey map")
    place = tr(
        "column {column} of {columns}, row {row} of {rows}",
        column=tile.column + 1, columns=len(poster.across),
        row=tile.row + 1, rows=len(poster.down),
    )  # fmt: skip
    left = width(tile.name, _SHEET.font, _SHEET.size) + 10
    said = shortened_line(f"{title} · {place}", _SAID.font, _SAID.size, room - left)
    baseline = FOOT - 2
    marks = (*single(tile.name, 0, baseline, _SHEET), *runs(said, left, baseline, _SAID))
    figure = Figure(None, "note", room, FOOT, marks, f"{tile.name}, {place}")
    return PlacedPart(EDGE + NAMES_LEFT, poster.sheet.height - EDGE - FOOT, figure)


def _marks(poster: Poster, tile: Tile, window: Rect) -> PlacedPart:
    """Draw crop marks in line with the window's edges, and register marks in line with its middle.

    Where the map goes on below the glue, they stand beyond that.
    """
    beyond_right = window.right + (OVERLAP if tile.column < len(poster.across) - 1 else 0)
    beyond_bottom = window.bottom + (OVERLAP if tile.row < len(poster.down) - 1 else 0)
    marks: list[Mark] = []
    for x in (window.x, window.right):
        marks.append(_mark(x, window.y - _NEAR, x, window.y - _FAR))
        marks.append(_mark(x, beyond_bottom + _NEAR, x, beyond_bottom + _FAR))
    for y in (window.y, window.bottom):
        marks.append(_mark(window.x - _NEAR, y, window.x - _FAR, y))
        marks.append(_mark(beyond_right + _NEAR, y, beyond_right + _FAR, y))
    middle = (_NEAR + _FAR) / 2
    across, down = window.x + window.width / 2, window.y + window.height / 2
    for x, y in (
        (across, window.y - middle),
        (across, beyond_bottom + middle),
        (window.x - middle, down),
        (beyond_right + middle, down),
    ):
        marks.append(Disc(x, y, _REGISTER, stroke="ink", line=0.5))
        marks.append(_mark(x - _REGISTER, y, x + _REGISTER, y))
        marks.append(_mark(x, y - _REGISTER, x, y + _REGISTER))
    sheet = poster.sheet
    return PlacedPart(0, 0, Figure(None, "figure", sheet.width, sheet.height, tuple(marks)))


def _mark(x1: float, y1: float, x2: float, y2: float) -> Line:
    return Line(x1, y1, x2, y2, "ink", 0.5)
