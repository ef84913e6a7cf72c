"""A map as a PDF: vectors, embedded fonts, a structure to be read aloud, bookmarks, live links.

reportlab serves as the writer of what is drawn; what stands on a page was laid out before
(layout.pages) and is replayed run by run, so paper and screen agree to the letter.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFName
from reportlab.pdfgen.canvas import Canvas

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.branding import branded, branded_palette
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import is_part
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.options import ExportOptions, Progress, no_progress
from cjm_desktop.output.pdf_file import file_bytes, object_number, reserved_numbers
from cjm_desktop.output.pdf_fonts import registered_font
from cjm_desktop.output.pdf_links import Frame, anchor_names
from cjm_desktop.output.pdf_metadata import xmp_stream
from cjm_desktop.output.pdf_painter import Painter
from cjm_desktop.output.pdf_shapes import Inks
from cjm_desktop.output.pdf_source import Source, catalog_entries, source_objects
from cjm_desktop.output.pdf_structure import all_elements, written_tree
from cjm_desktop.output.pdf_tags import Tags
from cjm_desktop.storage import codec
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
    return [
        pdf_bytes(
            document,
            options,
            progress=progress,
            source=options.source and not is_part(document, options),
        )
    ]


def pdf_bytes(
    document: Document,
    request: PrintRequest,
    *,
    tr: Wording | None = None,
    source: bool = False,
    progress: Progress = no_progress,
) -> bytes:
    """Make a PDF file's content; the same for the same map, request and day.

    `tr` words what stands on the pages (None: the map's language); `source` embeds the map.
    """
    progress(0, 1)
    tr = tr or Wording.of(document.map.language)
    laid = pages(document, tr, request, lambda _: progress(0, 1))
    embedded = _source(document, tr) if source else None
    shown, palette = branded(document, request.brand), branded_palette(LIGHT, request.brand)
    inks = Inks(palette, grey=request.grey)
    return pdf_content(laid, shown, request.day, progress, tr, embedded, inks)


def _source(document: Document, tr: Wording) -> Source:
    return Source("map.cjm", tr("The map as CJM Desktop opens it"), codec.dumps(document))


def pdf_content(
    laid: Sequence[Page],
    document: Document,
    day: date,
    report: Progress,
    tr: Wording | None = None,
    source: Source | None = None,
    inks: Inks | None = None,
) -> bytes:
    """Paint pages that are laid out into a PDF file's content, and embed a source in it.

    Without `inks` it is in our colours.
    """
    tr = tr or Wording.of(document.map.language)
    title = " ".join(document.map.title.split()) or tr("Untitled journey map")
    canvas = _canvas(document, title, day)
    done = 0

    def check() -> None:
        report(done, len(laid) + 1)

    tags = Tags(document, tr)
    inks = inks or Inks(LIGHT)
    painter = Painter(canvas, inks, document.assets, check, tags, _anchors(laid))
    for done, page in enumerate(laid):
        _paint(canvas, painter, tags, page, done)
    done = len(laid)
    check()
    added = _structure(canvas, tags)
    added |= _metadata(canvas, xmp_stream(document.map, title, CREATOR, day))
    if source is not None:
        added |= _embedded(canvas, source, day)
    data = file_bytes(canvas, added)
    report(len(laid) + 1, len(laid) + 1)
    return data


def _anchors(laid: Sequence[Page]) -> frozenset[str]:
    pieces = (piece for page in laid for piece in page.pieces)
    return frozenset(name for piece in pieces for name in anchor_names(piece.figures()))


def _canvas(document: Document, title: str, day: date) -> Canvas:
    map_ = document.map
    canvas = Canvas(
        "",
        pageCompression=1,
        invariant=1,
        initialFontName=registered_font("regular").fontName,
        lang=map_.language,
    )
    canvas.setTitle(title)
    canvas.setAuthor(", ".join(map_.authors))
    canvas.setSubject(map_.purpose)
    canvas.setCreator(CREATOR)
    canvas.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000Z")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas


def _paint(canvas: Canvas, painter: Painter, tags: Tags, page: Page, index: int) -> None:
    canvas.setPageSize((page.width, page.height))
    key = tags.begin_page(index + 1, page.section if page.opens else None)
    painter.begin_page()
    _bookmarks(canvas, page, index)
    for piece in page.pieces:
        frame = Frame(piece.x, piece.y, piece.scale, page.height, piece.area)
        painter.paint(piece.drawing, piece.read, frame, furniture=piece.furniture)
    tags.end_page()
    canvas.showPage()
    made = canvas._doc.idToObject[f"Page{index + 1}"]
    made.__NoDefault__ = [*made.__NoDefault__, "StructParents", "Tabs"]
    made.StructParents, made.Tabs = key, PDFName("S")


def _bookmarks(canvas: Canvas, page: Page, index: int) -> None:
    """Bookmark a section at its first page, and on each page what is worth jumping to."""
    if page.opens:
        canvas.bookmarkPage(f"page{index}")
        canvas.addOutlineEntry(page.section, f"page{index}", level=0)
    for number, mark in enumerate(page.bookmarks):
        key = f"page{index}-{number}"
        _bookmark(canvas, key, mark.area, page.height)
        canvas.addOutlineEntry(mark.title, key, level=mark.level)


def _bookmark(canvas: Canvas, key: str, area: Rect, height: float) -> None:
    canvas.bookmarkPage(
        key,
        fit="FitR",
        left=area.x,
        top=height - area.y,
        right=area.right,
        bottom=height - area.bottom,
    )


def _structure(canvas: Canvas, tags: Tags) -> dict[int, bytes]:
    """Write the structure tree, and say in the catalog that there is one."""
    tags.finish()
    elements = all_elements(tags.top)
    numbers = reserved_numbers(canvas, len(elements) + 2)
    sheets = [object_number(canvas, f"Page{page}") for page in range(1, canvas.getPageNumber())]
    _enter(canvas, {"StructTreeRoot": f"{numbers[0]} 0 R", "MarkInfo": "<</Marked true>>"})
    return dict(written_tree(elements, tags.parents, numbers, sheets))


def _metadata(canvas: Canvas, packet: bytes) -> dict[int, bytes]:
    (number,) = reserved_numbers(canvas, 1)
    _enter(canvas, {"Metadata": f"{number} 0 R"})
    return {number: packet}


def _embedded(canvas: Canvas, source: Source, day: date) -> dict[int, bytes]:
    file, content = reserved_numbers(canvas, 2)
    _enter(canvas, catalog_entries(source, file))
    return source_objects(source, day, file, content)


def _enter(canvas: Canvas, entries: dict[str, str]) -> None:
    """Put entries into the catalog, also those that reportlab does not know."""
    catalog = canvas._doc.Catalog
    catalog.__NoDefault__ = [*dict.fromkeys((*catalog.__NoDefault__, *entries))]
    for name, value in entries.items():
        setattr(catalog, name, value)
