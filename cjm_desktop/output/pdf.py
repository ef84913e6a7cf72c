"""A map as a PDF: vectors, embedded fonts, text in reading order, bookmarks, live links.

reportlab serves as the writer of the file; what stands on a page was laid out before (layout.pages)
and is replayed run by run, so paper and screen agree to the letter.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.options import ExportOptions, Progress, no_progress
from cjm_desktop.output.pdf_fonts import registered_font
from cjm_desktop.output.pdf_painter import Frame, Painter, anchor_names
from cjm_desktop.output.pdf_shapes import Inks
from cjm_desktop.words.wording import Wording

CREATOR = "CJM Desktop"

# Streams are kept as bytes; the seven-bit coding that reportlab adds makes them a quarter larger.
rl_config.useA85 = 0


def pdf_files(
    document: Document,
    options: ExportOptions,
    path: Path,
    *,
    progress: Progress,
) -> list[bytes]:
    """Make the one file that a map becomes as a PDF."""
    return [pdf_bytes(document, options, progress=progress)]


def pdf_bytes(
    document: Document,
    request: PrintRequest,
    *,
    tr: Wording | None = None,
    progress: Progress = no_progress,
) -> bytes:
    """Make a PDF file's content; the same for the same map, request and day.

    `tr` words what stands on the pages (None: the map's language).
    """
    progress(0, 1)
    laid = pages(document, tr or Wording.of(document.map.language), request)
    return pdf_content(laid, document, request.day, progress, grey=request.grey)


def pdf_content(
    laid: Sequence[Page], document: Document, day: date, report: Progress, *, grey: bool = False
) -> bytes:
    """Paint pages that are laid out into a PDF file's content, in greys alone if that is wanted."""
    canvas = _canvas(document, day)
    done = 0

    def check() -> None:
        report(done, len(laid) + 1)

    painter = Painter(canvas, Inks(LIGHT, grey=grey), document.assets, check, _anchors(laid))
    for done, page in enumerate(laid):
        _paint(canvas, painter, page, done)
    done = len(laid)
    check()
    data: bytes = canvas.getpdfdata()
    report(len(laid) + 1, len(laid) + 1)
    return data


def _anchors(laid: Sequence[Page]) -> frozenset[str]:
    pieces = (piece for page in laid for piece in page.pieces)
    return frozenset(name for piece in pieces for name in anchor_names(piece.drawing.figures()))


def _canvas(document: Document, day: date) -> Canvas:
    map_ = document.map
    canvas = Canvas(
        "",
        pageCompression=1,
        invariant=1,
        initialFontName=registered_font("regular").fontName,
        lang=map_.language,
    )
    canvas.setTitle(map_.title)
    canvas.setAuthor(", ".join(map_.authors))
    canvas.setSubject(map_.purpose)
    canvas.setCreator(CREATOR)
    canvas.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000Z")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _paint(canvas: Canvas, painter: Painter, page: Page, index: int) -> None:
    canvas.setPageSize((page.width, page.height))
    canvas.bookmarkPage(f"page{index}")
    canvas.addOutlineEntry(page.title, f"page{index}", level=0)
    for number, mark in enumerate(page.bookmarks):
        key = f"page{index}-{number}"
        area = mark.area
        canvas.bookmarkPage(
            key,
            fit="FitR",
            left=area.x,
            top=page.height - area.y,
            right=area.right,
            bottom=page.height - area.bottom,
        )
        canvas.addOutlineEntry(mark.title, key, level=1)
    for piece in page.pieces:
        frame = Frame(piece.x, piece.y, piece.scale, page.height)
        painter.paint(piece.drawing.figures(), piece.read, frame)
    canvas.showPage()
