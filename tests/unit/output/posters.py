"""The sheets of a poster put together, and the map in one piece, as pictures to compare."""

from dataclasses import replace
from math import ceil
from typing import NamedTuple

import PIL.Image
import PIL.ImageChops
import PIL.ImageFilter
import pypdfium2

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.pages import Page, Piece, pages
from cjm_desktop.layout.poster.poster import poster
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.output.options import no_progress
from cjm_desktop.output.pdf import pdf_content
from cjm_desktop.words.wording import Wording
from tests.unit.output.maps import DAY

PIXELS = 3
"""To a point, so that no rectangle's edge is in the middle of one; that is rounded either way."""
CLOSE, EDGES = 16, 1e-4
"""How far shades are apart that are called close, and the share of pixels that need not be: places
have two decimals, so a few at a letter's edge are not."""


class Pictures(NamedTuple):
    """Of how many sheets a poster is, what they show put together, and what the map is."""

    sheets: int
    together: PIL.Image.Image
    whole: PIL.Image.Image

    def not_close(self, apart: int = CLOSE) -> float:
        """Give the share of the pixels whose shades are so far apart."""
        shades = PIL.ImageChops.difference(self.together, self.whole).convert("L").histogram()
        return sum(shades[apart:]) / sum(shades)

    def far_off(self) -> int:
        """Count the pixels that are darker or lighter than all about them are in the other.

        An edge in the middle of a pixel is rounded either way: no shade is further off than that.
        """
        together, whole = self.together.convert("L"), self.whole.convert("L")
        darker = PIL.ImageChops.subtract(whole.filter(PIL.ImageFilter.MinFilter(3)), together)
        lighter = PIL.ImageChops.subtract(together, whole.filter(PIL.ImageFilter.MaxFilter(3)))
        return sum(darker.histogram()[CLOSE:]) + sum(lighter.histogram()[CLOSE:])


def put_together(document: Document, request: PrintRequest) -> Pictures:
    """Render a poster's sheets, put them together, and render the map in one piece."""
    tr = Wording.of(document.map.language)
    made = poster(document, tr, request)
    whole = Page(made.width, made.height, "", (Piece(0, 0, made.scale, made.drawing),))
    count = len(made.tiles)
    plan = 1 if count > 1 else 0
    sheets = pages(document, tr, request)[plan : plan + count]
    expected, *cut = _pictures([whole, *sheets], document)
    together = PIL.Image.new("RGB", expected.size)
    to_pixels = made.scale * PIXELS
    for tile, sheet, picture in zip(made.tiles, sheets, cut, strict=True):
        window, shown = tile.window, sheet.pieces[1]
        left, top = round(window.x * to_pixels), round(window.y * to_pixels)
        right, bottom = round(window.right * to_pixels), round(window.bottom * to_pixels)
        dx, dy = round(shown.x * PIXELS), round(shown.y * PIXELS)
        together.paste(picture.crop((left + dx, top + dy, right + dx, bottom + dy)), (left, top))
    size = (0, 0, round(made.width * PIXELS), round(made.height * PIXELS))
    return Pictures(len(sheets), together.crop(size), expected.crop(size))


def _pictures(laid: list[Page], document: Document) -> list[PIL.Image.Image]:
    """Render pages, made whole points large so that nothing is scaled to whole pixels."""
    even = [replace(page, width=ceil(page.width), height=ceil(page.height)) for page in laid]
    pdf = pypdfium2.PdfDocument(pdf_content(even, document, DAY, no_progress))
    return [page.render(scale=PIXELS).to_pil().convert("RGB") for page in pdf]
