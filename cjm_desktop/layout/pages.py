"""What goes on which page of paper."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_desktop.journey.brand import Brand
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Asset
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.branding import branded
from cjm_desktop.layout.drawing import Drawing, PlacedFigure, Rect
from cjm_desktop.layout.forms.form_header import form_header
from cjm_desktop.layout.hyphenation import in_words_of_tr, words_of
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest, SectionId
from cjm_desktop.layout.sections import Section, printed_sections
from cjm_desktop.layout.selection import selected, selection_words
from cjm_desktop.words.wording import Wording

Check = Callable[[], object]
"""Called while work goes on; what it raises ends the work."""


class Piece(NamedTuple):
    """A drawing on a page: its corner and scale; `read` is its text's order if not as painted.

    Of a drawing with an `area` only that is shown, at the place that it has in the whole.
    """

    x: float
    y: float
    scale: float
    drawing: Drawing
    read: tuple[PlacedFigure, ...] | None = None
    area: Rect | None = None

    def figures(self) -> Iterator[PlacedFigure]:
        """Go through the figures that are shown, as they are painted."""
        return self.drawing.figures(self.area)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size in points, its name, what stands on it in reading order.

    `section` is what it is of; None for a page of a report.
    """

    width: float
    height: float
    title: str
    pieces: tuple[Piece, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    section: SectionId | None = None


class Content(NamedTuple):
    """What stands on a page, what the page shows, and of which section."""

    placed: PlacedSheet
    title: str
    section: SectionId | None = None


def pages(
    document: Document, tr: Wording, request: PrintRequest, check: Check = lambda: None
) -> list[Page]:
    """Lay out on pages what is chosen of a map. `tr` is the map's language.

    `check` is called before each page, and what it raises ends the work.
    """
    laid: list[Content] = []
    check()
    for content in contents(document, tr, request):
        laid.append(content)
        check()
    return set_on_pages(document, laid, tr, request)


def contents(document: Document, tr: Wording, request: PrintRequest) -> Iterator[Content]:
    """Lay out one after another what stands on the pages."""
    laid = _contents(document, tr, request)
    while True:
        # Who asks for the next one may lay out something else meanwhile.
        with words_of(tr):
            content = next(laid, None)
        if content is None:
            return
        yield content


def _contents(document: Document, tr: Wording, request: PrintRequest) -> Iterator[Content]:
    document = branded(document, request.brand)
    shown = selected(document, request)
    for section in printed_sections(document, shown, request):
        own = request.on_own_paper(section.id)
        for content in section_contents(section.seen(document, shown), section, tr, own):
            yield content._replace(section=section.id)


@in_words_of_tr
def set_on_pages(
    document: Document, contents: Sequence[Content], tr: Wording, request: PrintRequest
) -> list[Page]:
    """Put sheets on pages, each below a header with the map's title and above its number."""
    return [
        _page(document, content, number, len(contents), tr, request)
        for number, content in enumerate(contents, start=1)
    ]


def numbered_contents(title: str, sheets: Iterable[PlacedSheet], tr: Wording) -> Iterator[Content]:
    """Give the sheets of one section its title, from the second on with their number."""
    for number, placed in enumerate(sheets, start=1):
        named = title
        if number > 1:
            named = tr("{title}, page {number}", title=title, number=number)
        yield Content(placed, named)


def section_contents(
    document: Document, section: Section, tr: Wording, request: PrintRequest
) -> Iterator[Content]:
    """Lay one section out on the paper that is asked for; `document` is what it is given."""
    source = section.form if request.blank else section
    if source is None:
        raise ValueError(f"there is no form of the section {section.id}")
    return numbered_contents(tr(source.title), source.lay_out(document, tr, request), tr)


def _page(
    document: Document,
    content: Content,
    number: int,
    total: int,
    tr: Wording,
    request: PrintRequest,
) -> Page:
    placed, title, section = content
    sheet, area = placed.sheet, placed.sheet.content
    shown = Piece(
        area.x + placed.left, area.y + placed.top, placed.scale, placed.drawing, placed.read,
        placed.area,
    )  # fmt: skip
    if placed.surround is not None:
        around = Piece(0, 0, 1, placed.surround)
        return Page(sheet.width, sheet.height, title, (shown, around), placed.bookmarks, section)
    if request.blank:
        top = form_header(document, sheet, tr)
    else:
        chosen, logo = selection_words(document, request, tr), _logo(request.brand)
        top = papers.header(document, sheet, request.day, tr, chosen, logo)
    bottom = papers.footer(document, sheet, title, number, total, tr, _lines(request.brand))
    pieces = (
        Piece(area.x, area.y - top.height * sheet.scale, sheet.scale, top),
        shown,
        Piece(area.x, area.bottom, sheet.scale, bottom),
    )
    return Page(sheet.width, sheet.height, title, pieces, placed.bookmarks, section)


def _logo(brand: Brand | None) -> Asset | None:
    return brand.logo if brand is not None else None


def _lines(brand: Brand | None) -> str:
    """Give what a kit has on every page."""
    return " · ".join(filter(None, (brand.footer, brand.confidentiality))) if brand else ""
