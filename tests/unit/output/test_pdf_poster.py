"""The sheets of a poster put together are the map, pixel by pixel."""

from dataclasses import replace
from math import ceil

import PIL.Image
import PIL.ImageChops
import pypdfium2

from cjm_desktop.layout.pages import Page, Piece, pages
from cjm_desktop.layout.poster.poster import poster
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.output.options import no_progress
from cjm_desktop.output.pdf import pdf_content
from cjm_desktop.words.wording import ENGLISH
from tests.unit.output.maps import DAY, sample

PIXELS = 3
"""To a point, so that no rectangle's edge is in the middle of one; that is rounded either way."""
CLOSE, FAR, EDGES = 16, 96, 1e-4
"""Places have two decimals, so few pixels at a letter's edge may have a shade that is not close."""


def pictures(laid: list[Page]) -> list[PIL.Image.Image]:
    """Render pages, made whole points large so that nothing is scaled to whole pixels."""
    even = [replace(page, width=ceil(page.width), height=ceil(page.height)) for page in laid]
    pdf = pypdfium2.PdfDocument(pdf_content(even, sample("bouncy-ball-machine"), DAY, no_progress))
    return [page.render(scale=PIXELS).to_pil().convert("RGB") for page in pdf]


def test_sheets_put_together_are_the_map() -> None:
    request = PrintRequest("A4", sections=("map",), map_pages="tiles", disqualified=True, day=DAY)
    made = poster(sample("bouncy-ball-machine"), ENGLISH, request)
    whole = Page(made.width, made.height, "", (Piece(0, 0, made.scale, made.drawing),))
    sheets = pages(sample("bouncy-ball-machine"), ENGLISH, request)[1:]
    expected, *cut = pictures([whole, *sheets])
    together = PIL.Image.new("RGB", expected.size)
    to_pixels = made.scale * PIXELS
    for tile, sheet, picture in zip(made.tiles, sheets, cut, strict=True):
        window, shown = tile.window, sheet.pieces[1]
        left, top = round(window.x * to_pixels), round(window.y * to_pixels)
        right, bottom = round(window.right * to_pixels), round(window.bottom * to_pixels)
        dx, dy = round(shown.x * PIXELS), round(shown.y * PIXELS)
        together.paste(picture.crop((left + dx, top + dy, right + dx, bottom + dy)), (left, top))
    size = (0, 0, round(made.width * PIXELS), round(made.height * PIXELS))
    difference = PIL.ImageChops.difference(together.crop(size), expected.crop(size)).convert("L")
    shades = difference.histogram()
    assert sum(shades[CLOSE:]) <= difference.width * difference.height * EDGES
    assert sum(shades[FAR:]) == 0
