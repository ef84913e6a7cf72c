"""What goes on which page of paper."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import Anchor, Drawing, Figure, Group, PlacedFigure, PlacedPart
from cjm_desktop.layout.forms.form_header import form_header
from cjm_desktop.layout.front.contents_sheets import Entry, contents_sheets
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest, SectionId
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
    """What stands on a page, what the page shows, and the section that begins on it."""

    placed: PlacedSheet
    title: str
    begins: SectionId | None = None


def pages(document: Document, tr: Wording, request: PrintRequest) -> list[Page]:
    """Lay a map out on pages. `tr` is the map's language."""
    document = document if request.disqualified else without_disqualified(document)
    laid: dict[SectionId, list[Content]] = {
        section: list(_contents(document, SECTIONS[section], tr, request.on_own_paper(section)))
        for section in request.sections
        if section != "contents"
    }
    if "contents" in request.sections:
        laid["contents"] = _table_of_contents(document, laid, tr, request)
    contents = [content for section in request.sections for content in laid[section]]
    return set_on_pages(document, contents, tr, request)


def set_on_pages(
    document: Document, contents: Sequence[Content], tr: Wording, request: PrintRequest
) -> list[Page]:
    """Put sheets on pages, each below a header with the map's title and above its number."""
    return [
        _page(document, content, number, len(contents), tr, request)
        for number, content in enumerate(contents, start=1)
    ]


def titled_contents(
    title: str, sheets: Iterable[PlacedSheet], tr: Wording, section: SectionId | None = None
) -> Iterator[Content]:
    """Give the sheets of one section its title, and say from the second on that it goes on."""
    for place, placed in enumerate(sheets):
        if place:
            yield Content(placed, tr("{title} (continued)", title=title))
        else:
            yield Content(placed, title, section)


def _contents(
    document: Document, section: Section, tr: Wording, request: PrintRequest
) -> Iterator[Content]:
    source = section.form if request.blank else section
    if source is None or source.lay_out is None:
        raise ValueError(f"there is no form of the section {section.id}")
    sheets = source.lay_out(document, tr, request)
    return titled_contents(tr(source.title), sheets, tr, section.id)


Laid = Mapping[SectionId, Sequence[Content]]
"""The pages of each section but the table of contents."""


def _table_of_contents(
    document: Document, laid: Laid, tr: Wording, request: PrintRequest
) -> list[Content]:
    """Lay the contents out twice: how many pages they take themselves shifts what they list."""
    own, title = request.on_own_paper("contents"), tr(SECTIONS["contents"].title)

    def listed(taken: int) -> list[Content]:
        entries = list(_entries(laid, request.sections, taken))
        sheets = contents_sheets(document, entries, tr, own)
        return list(titled_contents(title, sheets, tr, "contents"))

    return listed(len(listed(1)))


def _entries(laid: Laid, sections: Iterable[SectionId], taken: int) -> Iterator[Entry]:
    """List sections and, of those over several pages, the places worth jumping to.

    `taken` is how many pages the contents take themselves.
    """
    number = 1
    for section in sections:
        if section == "contents":
            number += taken
            continue
        contents = laid[section]
        if contents and section != "cover":
            yield Entry(contents[0].title, number, anchor_name("section", section))
            parts = [
                Entry(mark.title, page, anchor_name("page", str(page)), part=True)
                for page, content in enumerate(contents, start=number)
                for mark in content.placed.bookmarks
            ]
            if len({part.page for part in parts}) > 1:
                yield from parts
        number += len(contents)


def _page(
    document: Document,
    content: Content,
    number: int,
    total: int,
    tr: Wording,
    request: PrintRequest,
) -> Page:
    placed, title = content.placed, content.title
    sheet, area = placed.sheet, placed.sheet.content
    anchors = _anchors(content, number, document)
    if not placed.framed:
        alone = Piece(0, 0, placed.scale, placed.drawing, placed.read)
        return Page(sheet.width, sheet.height, title, (alone, anchors), placed.bookmarks)
    if request.blank:
        top = form_header(document, sheet, tr)
    else:
        top = papers.header(document, sheet, request.day, tr)
    bottom = papers.footer(document, sheet, title, number, total, tr)
    pieces = (
        Piece(area.x, area.y - top.height * sheet.scale, sheet.scale, top),
        Piece(area.x + placed.left, area.y, placed.scale, placed.drawing, placed.read),
        Piece(area.x, area.bottom, sheet.scale, bottom),
        anchors,
    )
    return Page(sheet.width, sheet.height, title, pieces, placed.bookmarks)


def _anchors(content: Content, number: int, document: Document) -> Piece:
    """Make the page, and the section that begins on it, places that links lead to."""
    names = [anchor_name("page", str(number))]
    if content.begins is not None:
        names.append(anchor_name("section", content.begins))
    marks = tuple(Anchor(0, 0, name) for name in names)
    root = Group(0, 0, (PlacedPart(0, 0, Figure(None, "note", 0, 0, marks)),))
    return Piece(0, 0, 1, Drawing(root, document.map.language))
