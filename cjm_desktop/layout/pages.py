"""What goes on which page of paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.drawing import Drawing, PlacedFigure
from cjm_desktop.layout.forms.form_header import form_header
from cjm_desktop.layout.heading_marks import page_marks
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import SECTIONS, Section, sections_with_content
from cjm_desktop.layout.shared_page import joined
from cjm_desktop.layout.without_disqualified import without_disqualified
from cjm_desktop.words.wording import Wording


class Piece(NamedTuple):
    """A drawing on a page: its corner and scale; `read` is its text's order if not as painted.

    `furniture` is what stands on every page and is not read aloud.
    """

    x: float
    y: float
    scale: float
    drawing: Drawing
    read: tuple[PlacedFigure, ...] | None = None
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size in points, its name, what stands on it in reading order.

    `section` is the name of what the page is part of, and `opens` says that it is the first of it.
    """

    width: float
    height: float
    title: str
    pieces: tuple[Piece, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    section: str = ""
    opens: bool = True


class Content(NamedTuple):
    """What stands on a page, what the page shows, and of which section it is which page."""

    placed: PlacedSheet
    title: str
    section: str
    number: int = 1


@in_words_of_tr
def pages(document: Document, tr: Wording, request: PrintRequest) -> list[Page]:
    """Lay a map out on pages. `tr` is the map's language."""
    document = document if request.disqualified else without_disqualified(document)
    contents: list[Content] = []
    for section in sections_with_content(document, request):
        _append(contents, document, SECTIONS[section], tr, request.on_own_paper(section))
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
        yield Content(placed, named, title, number)


def _append(
    contents: list[Content],
    document: Document,
    section: Section,
    tr: Wording,
    request: PrintRequest,
) -> None:
    """Lay a section out behind the others, its beginning on their last page if that has room."""
    source = section.form if request.blank else section
    if source is None:
        raise ValueError(f"there is no form of the section {section.id}")
    title, sheets = tr(source.title), source.lay_out(document, tr, request)
    last = contents[-1] if contents else None
    both = joined(last.placed, sheets, title) if last is not None else None
    if last is None or both is None:
        contents.extend(numbered_contents(title, sheets, tr))
        return
    _, *rest = numbered_contents(title, both, tr)
    contents[-1:] = [last._replace(placed=both[0], title=f"{last.title} · {title}"), *rest]


def _page(
    document: Document,
    content: Content,
    number: int,
    total: int,
    tr: Wording,
    request: PrintRequest,
) -> Page:
    placed, title, section, place = content
    sheet, area = placed.sheet, placed.sheet.content
    if request.blank:
        top = form_header(document, sheet, tr)
    else:
        top = papers.header(document, sheet, request.day, tr)
    bottom = papers.footer(document, sheet, title, number, total, tr)
    pieces = (
        Piece(area.x, area.y - top.height * sheet.scale, sheet.scale, top, furniture=True),
        Piece(area.x + placed.left, area.y, placed.scale, placed.drawing, placed.read),
        Piece(area.x, area.bottom, sheet.scale, bottom, furniture=True),
    )
    marks = page_marks(placed, tr)
    return Page(sheet.width, sheet.height, title, pieces, marks, section, place == 1)
