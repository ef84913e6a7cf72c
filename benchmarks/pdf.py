"""How long a PDF of the map and the gap chart takes once they are laid out, and how large it is.

And how long one of the map as a story takes with its layout.
"""

from collections.abc import Sequence
from datetime import date
from zlib import compress

from reportlab.pdfgen.canvas import Canvas

from benchmarks.maps import make_map
from benchmarks.measure import EVERY_CARD, Promise, Row, at, timed
from cjm_desktop import collector
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Box, Face, Text
from cjm_desktop.layout.drawing import Row as TableRow
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.output.options import no_progress
from cjm_desktop.output.pdf import pdf_content
from cjm_desktop.output.pdf_fonts import FontCodes, registered_font
from cjm_desktop.words.wording import ENGLISH

_DAY = date(2026, 1, 1)


def measure(cards: int, quick: bool) -> list[Row]:
    """Paint the pages of one map, and the same runs and boxes by raw operators."""
    collector.relax()
    document = make_map(cards)
    laid = pages(document, ENGLISH, PrintRequest(page="fit", sections=("map", "gap"), day=_DAY))
    repetitions = 2 if quick else 8
    size = len(pdf_content(laid, document, _DAY, no_progress)) / 1_000
    times = timed(lambda: pdf_content(laid, document, _DAY, no_progress), repetitions)
    floor = timed(lambda: _raw(laid), repetitions)
    return [
        Row(
            "PDF, layout done", cards, times,
            Promise(median=at(cards, 200, 1_500), ratio=2, growth=EVERY_CARD),
            sorted(floor)[len(floor) // 2],
            note="map and gap chart on pages that fit; floor: reportlab writing the same runs and "
            "plain rectangles for the boxes by raw operators, and beside it an element of "
            "structure for each figure and cell, without words, order or links",
        ),
        Row(
            "PDF, size", cards, [size],
            Promise(median=at(cards, 250, 1_500), growth=EVERY_CARD), unit="KB",
        ),
        Row(
            "PDF as spreads, with layout", cards,
            timed(lambda: _spreads(document), 1 if quick else 3), Promise(growth=EVERY_CARD),
            note="the map alone, on A4",
        ),
    ]  # fmt: skip


def _spreads(document: Document) -> bytes:
    request = PrintRequest(sections=("map",), map_pages="spreads", day=_DAY)
    return pdf_content(pages(document, ENGLISH, request), document, _DAY, no_progress)


def _raw(laid: Sequence[Page]) -> bytes:
    """Write as little as says the same in letters and boxes, each figure and cell tagged."""
    elements: list[str] = []
    canvas = Canvas("", pageCompression=1, initialFontName=registered_font("regular").fontName)
    fonts: dict[Face, FontCodes] = {}
    for page in laid:
        canvas.setPageSize((page.width, page.height))
        code: list[str] = []
        texts: list[str] = ["BT"]
        for piece in page.pieces:
            for x, y, figure in piece.drawing.figures():
                cells = figure.table.starts if isinstance(figure.table, TableRow) else (0,)
                for place, mark in enumerate(figure.marks):
                    if place in cells:
                        texts.append(f"/TD<</MCID {len(elements)}>>BDC EMC")
                        elements.append(f"<</S/TD/P 1 0 R/Pg 2 0 R/K {len(elements)}>>")
                    if isinstance(mark, Text):
                        if mark.font not in fonts:
                            fonts[mark.font] = FontCodes(mark.font, canvas._doc)
                        codes = fonts[mark.font]
                        left, top = x + mark.x, -y - mark.y
                        texts.append(
                            f"{codes.name} {mark.size} Tf 1 0 0 1 {left:.2f} {top:.2f} Tm"
                            f"({codes.body(mark.text)})Tj"
                        )
                    elif isinstance(mark, Box):
                        left, top = x + mark.x, -y - mark.y
                        code.append(f"{left:.2f} {top:.2f} {mark.width:.2f} {mark.height:.2f} re f")
        canvas._code.append("\n".join([*code, *texts, "ET"]))
        canvas.showPage()
    data: bytes = canvas.getpdfdata()
    return data + compress("\n".join(elements).encode())
