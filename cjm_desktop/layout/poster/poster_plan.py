"""The plan of a poster: how its sheets are put together, drawn small, and how large it becomes."""

from collections.abc import Iterator

from cjm_desktop.layout.drawing import Box, Drawing, Figure, Group, Mark, PlacedPart, Rect
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.poster.poster import Poster
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import Style, single, width
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_CENTIMETRE = 72 / 2.54
_BELOW = 14.0
_LARGEST_NAME, _LEAST_NAME = 22.0, 7.5
_APART = 2.0
"""Between two sheets of the plan."""


def poster_plan(poster: Poster, tr: Wording) -> PlacedSheet:
    """Draw the plan on a sheet like those of the poster."""
    sheet = poster.sheet
    area = sheet.content
    title = sheet_title(tr("How the poster is put together"), _said(poster, tr), area.width)
    top = title.height + _BELOW
    room = Rect(0, top, area.width, area.height - top)
    scale = min(room.width / poster.width, room.height / poster.height)
    figure = _plan(poster, scale * poster.scale)
    root = Group(area.width, area.height, (PlacedPart(0, 0, title), PlacedPart(0, top, figure)))
    return PlacedSheet(sheet, Drawing(root, poster.layout.document.map.language), 1.0)


def _said(poster: Poster, tr: Wording) -> str:
    tiles = poster.tiles
    size = tr(
        "{width} × {height} cm",
        width=number(tr, round(poster.width / _CENTIMETRE)),
        height=number(tr, round(poster.height / _CENTIMETRE)),
    )
    sheets = tr.plural("{n} sheet", "{n} sheets", len(tiles))
    return tr(
        "{sheets}, {size} when put together. Begin with {first}; cut each sheet at its left and "
        "upper crop marks and lay it over the edge of the one before, so that the marks meet.",
        sheets=sheets, size=size, first=tiles[0].name,
    )  # fmt: skip


def _plan(poster: Poster, scale: float) -> Figure:
    tiles = poster.tiles
    places = [Rect(*(side * scale for side in tile.window)) for tile in tiles]
    least = min(min(place.width, place.height) for place in places)
    style = Style("bold", max(_LEAST_NAME, min(_LARGEST_NAME, least / 4)))
    marks: list[Mark] = [
        Box(place.x, place.y, place.width - _APART, place.height - _APART, 2, "surround")
        for place in places
    ]
    marks += _cards(poster, scale)
    for tile, place in zip(tiles, places, strict=True):
        x, y = place.x + place.width / 2, place.y + place.height / 2
        wide = width(tile.name, style.font, style.size) + style.size
        high = style.size * 1.7
        marks.append(Box(x - wide / 2, y - high / 2, wide, high, high / 2, "ink"))
        white = style.in_colour("paper")
        marks += single(tile.name, x, y + style.size * 0.36, white, "centre")
    names = ", ".join(tile.name for tile in tiles)
    room = Rect(0, 0, poster.width / poster.scale * scale, poster.height / poster.scale * scale)
    return Figure(None, "figure", room.width, room.height, tuple(marks), names)


def _cards(poster: Poster, scale: float) -> Iterator[Box]:
    """Draw each card as a small sheet with a bar in its colour, so that one sees what is where."""
    for x, y, figure in poster.drawing.figures():
        if figure.role == "card":
            left, top = x * scale, y * scale
            wide, high = figure.width * scale, figure.height * scale
            yield Box(left, top, wide, high, fill="paper")
            yield Box(left, top, wide / 8, high, fill=figure.swatch)
