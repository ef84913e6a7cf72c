"""What goes on which page of paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.drawing import Drawing, PlacedFigure
from cjm_desktop.layout.forms.form_header import form_header
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import SECTIONS, Section
from cjm_desktop.layout.without_disqualified import without_disqualified
from cjm_desktop.words.wording import Wording


class Piece(NamedTuple):
    """A drawing on a page: its corner and scale; `read` is its text's order if not as painted."""

    x: float
    y: float
    scale: float
    drawing: Drawing
    read: tuple[PlacedFigure, ...] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size in points, its name, what stands on it in reading order."""

    width: float
    height: float
    title: str
    pieces: tuple[Piece, ...]
    bookmarks: tuple[Bookmark, ...] = ()


class Content(NamedTuple):
    """What stands on a page, and what the page shows."""

    placed: PlacedSheet
    title: str


def pages(document: Document, tr: Wording, request: PrintRequest) -> list[Page]:
    """Lay a map out on pages. `tr` is the map's language."""
    document = document if request.disqualified else without_disqualified(document)
    contents = [
        content
        for section in request.sections
        for content in _contents(document, SECTIONS[section], tr, request.on_own_paper(section))
    ]
    return set_on_pages(document, contents, tr, request)


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


def _contents(
    document: Document, section: Section, tr: Wording, request: PrintRequest
) -> Iterator[Content]:
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
    placed, title = content
    sheet, area = placed.sheet, placed.sheet.content
    if request.blank:
        top = form_header(document, sheet, tr)
    else:
        top = papers.header(document, sheet, request.day, tr)
    bottom = papers.footer(document, sheet, title, number, total, tr)
    pieces = (
        Piece(area.x, area.y - top.height * sheet.scale, sheet.scale, top),
        Piece(area.x + placed.left, area.y, placed.scale, placed.drawing, placed.read),
        Piece(area.x, area.bottom, sheet.scale, bottom),
    )
    return Page(sheet.width, sheet.height, title, pieces, placed.bookmarks)
