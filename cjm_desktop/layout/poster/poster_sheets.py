"""A map on many sheets that are put together to a poster, or on one piece of a plotter's roll."""

from collections.abc import Iterator, Mapping

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import PlacedFigure, Rect
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.paper import Bookmark, PlacedSheet, roll_sheet
from cjm_desktop.layout.poster.poster import Poster, Tile, poster, window_room
from cjm_desktop.layout.poster.poster_plan import poster_plan
from cjm_desktop.layout.poster.sheet_surround import sheet_surround
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.reading import reading_order
from cjm_desktop.words.wording import Wording


def poster_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Lay a map out as a poster: the plan first, then its sheets row by row; or on a roll."""
    if request.roll is not None:
        yield _rolled(document, tr, request.roll)
        return
    made = poster(document, tr, request)
    tiles = made.tiles
    if len(tiles) > 1:
        yield poster_plan(made, tr)
    place = {item: number for number, item in enumerate(reading_order(made.drawing))}
    for tile in tiles:
        yield _tile_sheet(made, tile, place, tr)


def _tile_sheet(
    made: Poster, tile: Tile, place: Mapping[PlacedFigure, int], tr: Wording
) -> PlacedSheet:
    sheet, scale, area = made.sheet, made.scale, made.glued(tile)
    room = window_room(sheet)
    # All sheets begin on the same part of a point, so that what is cut lies on one grid of pixels.
    left = round(room.x - tile.window.x * scale)
    top = round(room.y - tile.window.y * scale)
    window = Rect(
        left + tile.window.x * scale,
        top + tile.window.y * scale,
        tile.window.width * scale,
        tile.window.height * scale,
    )
    shown = tuple(sorted(made.drawing.figures(area), key=place.__getitem__))
    return PlacedSheet(
        sheet,
        made.drawing,
        scale,
        left,
        shown,
        (Bookmark(tile.name, window),),
        top=top,
        area=area,
        framed=False,
        surround=sheet_surround(made, tile, window, tr),
    )


def _rolled(document: Document, tr: Wording, roll: float) -> PlacedSheet:
    drawing = MapLayouter(tr, sizes="in_proportion").layout(document).drawing()
    sheet = roll_sheet(roll, drawing.width / drawing.height)
    area = sheet.content
    scale = min(area.width / drawing.width, area.height / drawing.height)
    return PlacedSheet(sheet, drawing, scale, read=tuple(reading_order(drawing)))
