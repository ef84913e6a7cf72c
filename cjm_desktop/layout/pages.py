"""What goes on which page of paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import Anchor, Drawing, Figure, Group, PlacedFigure, PlacedPart
from cjm_desktop.layout.forms.form_header import form_header
from cjm_desktop.layout.front.contents_sheets import Entry, contents_sheets
from cjm_desktop.layout.heading_marks import page_marks
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest, SectionId
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


_PARTED: Final[frozenset[SectionId | None]] = frozenset({"map", "personas"})
"""The sections whose headings the table of contents lists: phases and persons."""


class Beginning(NamedTuple):
    """A section that begins on a page, and what it is called."""

    section: SectionId
    title: str


class Content(NamedTuple):
    """What stands on a page, what the page shows, and of which section it is which page.

    `begins` are the sections that begin on it.
    """

    placed: PlacedSheet
    title: str
    section: str
    number: int = 1
    begins: tuple[Beginning, ...] = ()


@in_words_of_tr
def pages(document: Document, tr: Wording, request: PrintRequest) -> list[Page]:
    """Lay a map out on pages. `tr` is the map's language."""
    document = document if request.disqualified else without_disqualified(document)
    sections = sections_with_content(document, request)
    if "contents" not in sections:
        return set_on_pages(document, _laid(document, sections, tr, request), tr, request)
    at = sections.index("contents")
    before = _laid(document, sections[:at], tr, request)
    after = _laid(document, sections[at + 1 :], tr, request)
    between = _table_of_contents(document, before, after, tr, request)
    return set_on_pages(document, [*before, *between, *after], tr, request)


def set_on_pages(
    document: Document, contents: Sequence[Content], tr: Wording, request: PrintRequest
) -> list[Page]:
    """Put sheets on pages, each below a header with the map's title and above its number."""
    return [
        _page(document, content, number, len(contents), tr, request)
        for number, content in enumerate(contents, start=1)
    ]


def titled_contents(title: str, sheets: Iterable[PlacedSheet], tr: Wording) -> Iterator[Content]:
    """Give the sheets of one section its title, and say from the second on that it goes on."""
    for number, placed in enumerate(sheets, start=1):
        named = tr("{title} (continued)", title=title) if number > 1 else title
        yield Content(placed, named, title, number)


def _laid(
    document: Document, sections: Iterable[SectionId], tr: Wording, request: PrintRequest
) -> list[Content]:
    contents: list[Content] = []
    for section in sections:
        _append(contents, document, SECTIONS[section], tr, request.on_own_paper(section))
    return contents


def _append(
    contents: list[Content],
    document: Document,
    section: Section,
    tr: Wording,
    request: PrintRequest,
) -> None:
    """Lay a section out behind the others, its beginning on their last page if that has room."""
    source = section.form if request.blank else section
    if source is None or source.lay_out is None:
        raise ValueError(f"there is no form of the section {section.id}")
    title, sheets = tr(source.title), source.lay_out(document, tr, request)
    begins = (Beginning(section.id, title),)
    last = contents[-1] if contents else None
    both = joined(last.placed, sheets, title) if last is not None else None
    made = list(titled_contents(title, sheets if both is None else both, tr))
    if last is not None and both is not None:
        shared = last._replace(
            placed=made[0].placed, title=f"{last.title} · {title}", begins=(*last.begins, *begins)
        )
        contents[-1:] = [shared, *made[1:]]
    elif made:
        contents += [made[0]._replace(begins=begins), *made[1:]]


def _table_of_contents(
    document: Document,
    before: Sequence[Content],
    after: Sequence[Content],
    tr: Wording,
    request: PrintRequest,
) -> list[Content]:
    """Lay the contents out twice: how many pages they take themselves shifts what they list."""
    own, title = request.on_own_paper("contents"), tr(SECTIONS["contents"].title)

    def listed(taken: int) -> list[Content]:
        entries = [*_entries(before, 1, tr), *_entries(after, 1 + len(before) + taken, tr)]
        first, *rest = titled_contents(title, contents_sheets(document, entries, tr, own), tr)
        return [first._replace(begins=(Beginning("contents", title),)), *rest]

    return listed(len(listed(1)))


def _entries(contents: Sequence[Content], number: int, tr: Wording) -> Iterator[Entry]:
    """List sections, and the phases and persons of those over several pages.

    `number` is that of the first page.
    """
    listed: list[Entry] = []
    for page, content in enumerate(contents, start=number):
        for section, title in content.begins:
            if section != "cover":
                yield from _section_parts(listed)
                listed = [Entry(title, page, anchor_name("section", section), section)]
        if listed and listed[0].section in _PARTED:
            listed += [
                Entry(mark.title, page, anchor_name("page", str(page)))
                for mark in page_marks(content.placed, tr)
                if mark.level > 0
            ]
    yield from _section_parts(listed)


def _section_parts(listed: Sequence[Entry]) -> Sequence[Entry]:
    """Give a section with its parts, without them if they all stand on one page."""
    return listed if len({entry.page for entry in listed if entry.part}) > 1 else listed[:1]


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
    anchors = _anchors(content, number)
    if not placed.framed:
        language = document.map.language
        pieces = (
            Piece(0, 0, 1, Drawing(Group(0, 0, anchors), language), furniture=True),
            Piece(0, 0, placed.scale, placed.drawing, placed.read),
            Piece(0, sheet.height, 1, Drawing(Group(0, 0, ()), language), furniture=True),
        )
        return _made(content, pieces, tr)
    if request.blank:
        top = form_header(document, sheet, tr)
    else:
        top = papers.header(document, sheet, request.day, tr)
    top = top._replace(root=replace(top.root, parts=(*anchors, *top.root.parts)))
    bottom = papers.footer(document, sheet, title, number, total, tr)
    pieces = (
        Piece(area.x, area.y - top.height * sheet.scale, sheet.scale, top, furniture=True),
        Piece(area.x + placed.left, area.y, placed.scale, placed.drawing, placed.read),
        Piece(area.x, area.bottom, sheet.scale, bottom, furniture=True),
    )
    return _made(content, pieces, tr)


def _made(content: Content, pieces: tuple[Piece, ...], tr: Wording) -> Page:
    sheet, marks = content.placed.sheet, page_marks(content.placed, tr)
    opens = content.number == 1
    return Page(sheet.width, sheet.height, content.title, pieces, marks, content.section, opens)


def _anchors(content: Content, number: int) -> tuple[PlacedPart, ...]:
    """Make the page, and the sections that begin on it, places that links lead to."""
    names = [anchor_name("page", str(number))]
    names += [anchor_name("section", begin.section) for begin in content.begins]
    marks = tuple(Anchor(0, 0, name) for name in names)
    return (PlacedPart(0, 0, Figure(None, "note", 0, 0, marks)),)
