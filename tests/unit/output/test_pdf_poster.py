"""The sheets of a poster put together are the map, pixel by pixel."""

from dataclasses import replace
from math import ceil

import PIL.Image
import PIL.ImageChops
import PIL.ImageFilter
import pypdfium2
import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.pages import Page, Piece, pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.poster.poster import poster
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.output.options import no_progress
from cjm_desktop.output.pdf import pdf_content
from cjm_desktop.words.wording import Wording
from tests.unit.output.maps import DAY, sample

PIXELS = 3
"""To a point, so that no rectangle's edge is in the middle of one; that is rounded either way."""
CLOSE, FAR, EDGES = 16, 96, 1e-4
"""Places have two decimals, so few pixels at a letter's edge may have a shade that is not close."""


def pictures(laid: list[Page], document: Document) -> list[PIL.Image.Image]:
    """Render pages, made whole points large so that nothing is scaled to whole pixels."""
    even = [replace(page, width=ceil(page.width), height=ceil(page.height)) for page in laid]
    pdf = pypdfium2.PdfDocument(pdf_content(even, document, DAY, no_progress))
    return [page.render(scale=PIXELS).to_pil().convert("RGB") for page in pdf]


def put_together(name: str, paper: Paper, portrait: bool) -> tuple[PIL.Image.Image, ...]:
    """Give the picture of a poster's sheets put together, and that of the map in one piece."""
    document = sample(name)
    tr = Wording.of(document.map.language)
    request = PrintRequest(
        paper, portrait, sections=("map",), map_pages="tiles", disqualified=True, day=DAY
    )
    made = poster(document, tr, request)
    whole = Page(made.width, made.height, "", (Piece(0, 0, made.scale, made.drawing),))
    sheets = pages(document, tr, request)[1:]
    expected, *cut = pictures([whole, *sheets], document)
    together = PIL.Image.new("RGB", expected.size)
    to_pixels = made.scale * PIXELS
    for tile, sheet, picture in zip(made.tiles, sheets, cut, strict=True):
        window, shown = tile.window, sheet.pieces[1]
        left, top = round(window.x * to_pixels), round(window.y * to_pixels)
        right, bottom = round(window.right * to_pixels), round(window.bottom * to_pixels)
        dx, dy = round(shown.x * PIXELS), round(shown.y * PIXELS)
        together.paste(picture.crop((left + dx, top + dy, right + dx, bottom + dy)), (left, top))
    size = (0, 0, round(made.width * PIXELS), round(made.height * PIXELS))
    return together.crop(size), expected.crop(size)


def test_sheets_put_together_are_the_map() -> None:
    together, expected = put_together("bouncy-ball-machine", "A4", False)
    difference = PIL.ImageChops.difference(together, expected).convert("L")
    shades = difference.histogram()
    assert sum(shades[CLOSE:]) <= difference.width * difference.height * EDGES
    assert sum(shades[FAR:]) == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "paper", "portrait"),
    [("sociala-medier", "A4", True), ("landeworkshop", "A3", False),
     ("sprettballmaskin", "letter", True)],
)  # fmt: skip
def test_sheets_of_any_paper_are_the_map_but_for_the_rounding_of_an_edge(
    name: str, paper: Paper, portrait: bool
) -> None:
    """An edge in the middle of a pixel is rounded either way: no shade is further off than that."""
    together, expected = (each.convert("L") for each in put_together(name, paper, portrait))
    darker = PIL.ImageChops.subtract(expected.filter(PIL.ImageFilter.MinFilter(3)), together)
    lighter = PIL.ImageChops.subtract(together, expected.filter(PIL.ImageFilter.MaxFilter(3)))
    assert sum(darker.histogram()[CLOSE:]) == sum(lighter.histogram()[CLOSE:]) == 0
