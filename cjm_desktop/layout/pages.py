"""What goes on which page of paper."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from cjm_desktop.journey.brand import Brand
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Asset
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.branding import branded, typeface
from cjm_desktop.layout.cut_notes import Numbers, numbered_cuts, with_numbers
from cjm_desktop.layout.drawing import (
    Anchor,
    Drawing,
    Figure,
    Group,
    PlacedFigure,
    PlacedPart,
    Rect,
)
from cjm_desktop.layout.forms.form_header import form_header
from cjm_desktop.layout.front.contents_sheets import Entry, contents_sheets
from cjm_desktop.layout.heading_marks import page_marks
from cjm_desktop.layout.heed import heeding
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.layout.print_request import PartId, PrintRequest, SectionId
from cjm_desktop.layout.sections import SECTIONS, Section, sections_with_content
from cjm_desktop.layout.selection import selected, selection_words, without_hidden
from cjm_desktop.layout.shared_page import joined
from cjm_desktop.layout.sheets.cut_note_sheets import cut_note_sheets
from cjm_desktop.layout.typefaces import set_in
from cjm_desktop.words.wording import Wording


class Piece(NamedTuple):
    """A drawing on a page: its corner and scale; `read` is its text's order if not as painted.

    Of a drawing with an `area` only that is shown, at the place that it has in the whole.
    `furniture` is what stands on every page and is not read aloud.
    """

    x: float
    y: float
    scale: float
    drawing: Drawing
    read: tuple[PlacedFigure, ...] | None = None
    area: Rect | None = None
    furniture: bool = False

    def figures(self) -> Iterator[PlacedFigure]:
        """Go through the figures that are shown, as they are painted."""
        return self.drawing.figures(self.area)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size in points, its name, what stands on it in reading order.

    `section` is the name of what the page is part of, and `opens` says that it is the first of it;
    `ids` are the sections that it has a part of.
    """

    width: float
    height: float
    title: str
    pieces: tuple[Piece, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    section: str = ""
    opens: bool = True
    ids: tuple[SectionId, ...] = ()


_PARTED: Final[frozenset[PartId | None]] = frozenset({"map", "personas"})
"""The sections whose headings the table of contents lists: phases and persons."""


class Beginning(NamedTuple):
    """A section that begins on a page, and what it is called."""

    section: PartId
    title: str


class Content(NamedTuple):
    """What stands on a page, what the page shows, and of which section it is which page.

    `begins` are the sections that begin on it, `ids` all of which it has a part.
    """

    placed: PlacedSheet
    title: str
    section: str
    number: int = 1
    begins: tuple[Beginning, ...] = ()
    ids: tuple[SectionId, ...] = ()


Watch = Callable[[Sequence[Content]], object]
"""Told what is laid out so far; what it raises ends the work."""


def unwatched(laid: Sequence[Content]) -> None:
    """Let the work go on."""


class Seen(NamedTuple):
    """A map, and what is chosen of it."""

    document: Document
    shown: Document


@in_words_of_tr
def pages(
    document: Document, tr: Wording, request: PrintRequest, watch: Watch = unwatched
) -> list[Page]:
    """Lay out on pages what is chosen of a map. `tr` is the map's language.

    `watch` is told what is laid out so far, again and again, and what it raises ends the work.
    """
    with heeding(lambda: watch(())), set_in(typeface(request.brand)):
        return _pages(document, tr, request, watch)


def _pages(document: Document, tr: Wording, request: PrintRequest, watch: Watch) -> list[Page]:
    document = branded(without_hidden(document, request), request.brand)
    seen = Seen(document, selected(document, request))
    sections = sections_with_content(*seen, request)
    if "contents" not in sections:
        laid = _laid(seen, sections, tr, request, watch)
        return pages_with_notes(document, laid, tr, request)
    at = sections.index("contents")
    before = _laid(seen, sections[:at], tr, request, watch)
    after = _laid(seen, sections[at + 1 :], tr, request, lambda laid: watch([*before, *laid]))
    both = [*before, *after]
    numbers = numbered_cuts(set_on_pages(document, both, tr, request))
    listed = _with_notes(document, both, numbers, tr, request)
    at = len(before)
    between = _table_of_contents(document, listed[:at], listed[at:], tr, request)
    return pages_with_notes(document, [*before, *between, *after], tr, request)


def pages_with_notes(
    document: Document, contents: Sequence[Content], tr: Wording, request: PrintRequest
) -> list[Page]:
    """Set sheets on pages, and behind them whole what they had to cut, by number."""
    made = set_on_pages(document, contents, tr, request)
    numbers = numbered_cuts(made)
    if not numbers:
        return made
    listed = _with_notes(document, contents, numbers, tr, request)
    return with_numbers(set_on_pages(document, listed, tr, request), numbers)


def _with_notes(
    document: Document,
    contents: Sequence[Content],
    numbers: Numbers,
    tr: Wording,
    request: PrintRequest,
) -> list[Content]:
    """Lay out behind sheets what they had to cut."""
    listed = list(contents)
    if numbers:
        last = next((content.ids[-1] for content in reversed(listed) if content.ids), None)
        own = request if last is None else request.on_own_paper(last)
        sheets = cut_note_sheets(document, numbers, tr, own)
        _append_sheets(listed, Beginning("in_full", tr("In full")), sheets, tr)
    return listed


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
    seen: Seen, sections: Iterable[SectionId], tr: Wording, request: PrintRequest, watch: Watch
) -> list[Content]:
    contents: list[Content] = []
    watch(contents)
    for section_id in sections:
        section = SECTIONS[section_id]
        document, own = section.seen(*seen), request.on_own_paper(section_id)
        _append(contents, document, section, tr, own, watch)
    return contents


def _append(
    contents: list[Content],
    document: Document,
    section: Section,
    tr: Wording,
    request: PrintRequest,
    watch: Watch,
) -> None:
    """Lay a section out behind the others."""
    source = section.form if request.blank else section
    if source is None or source.lay_out is None:
        raise ValueError(f"there is no form of the section {section.id}")
    begins, ids = Beginning(section.id, tr(source.title)), (section.id,)
    _append_sheets(contents, begins, source.lay_out(document, tr, request), tr, ids, watch)


def _append_sheets(
    contents: list[Content],
    begins: Beginning,
    sheets: Iterable[PlacedSheet],
    tr: Wording,
    ids: tuple[SectionId, ...] = (),
    watch: Watch = unwatched,
) -> None:
    """Set sheets behind others, their beginning on the last page of these if that has room."""
    last = contents[-1] if contents else None
    both = joined(last.placed, sheets, begins.title) if last is not None else None
    made: list[Content] = []
    for content in titled_contents(begins.title, sheets if both is None else both, tr):
        made.append(content._replace(ids=ids))
        watch(contents or made)
    if last is not None and both is not None:
        shared = last._replace(
            placed=made[0].placed,
            title=f"{last.title} · {begins.title}",
            begins=(*last.begins, begins),
            ids=(*last.ids, *ids),
        )
        contents[-1:] = [shared, *made[1:]]
    elif made:
        contents += [made[0]._replace(begins=(begins,)), *made[1:]]


def _table_of_contents(
    document: Document,
    before: Sequence[Content],
    after: Sequence[Content],
    tr: Wording,
    request: PrintRequest,
) -> list[Content]:
    """Lay the contents out twice: how many pages they take themselves shifts what they list."""
    section = SECTIONS["contents"]
    own, title = request.on_own_paper(section.id), tr(section.title)

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
                for mark in page_marks(content.placed)
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
        around = placed.surround or Drawing(Group(0, 0, ()), document.map.language)
        foot = 0.0 if placed.surround else sheet.height
        top = Drawing(Group(0, 0, anchors), document.map.language)
        pieces = (
            Piece(0, 0, 1, top, furniture=True),
            _piece(placed, 0, 0),
            Piece(0, foot, 1, around, furniture=True),
        )
        return _made(content, pieces, tr)
    if request.blank:
        top = form_header(document, sheet, tr)
    else:
        chosen = selection_words(document, request, tr)
        top = papers.header(document, sheet, request.day, tr, chosen, _logo(request.brand))
    top = top._replace(root=replace(top.root, parts=(*anchors, *top.root.parts)))
    bottom = papers.footer(document, sheet, title, number, total, tr, _lines(request.brand))
    pieces = (
        Piece(area.x, area.y - top.height * sheet.scale, sheet.scale, top, furniture=True),
        _piece(placed, area.x, area.y),
        Piece(area.x, area.bottom, sheet.scale, bottom, furniture=True),
    )
    return _made(content, pieces, tr)


def _piece(placed: PlacedSheet, x: float, y: float) -> Piece:
    return Piece(
        x + placed.left, y + placed.top, placed.scale, placed.drawing, placed.read, placed.area
    )


def _logo(brand: Brand | None) -> Asset | None:
    return brand.logo if brand is not None else None


def _lines(brand: Brand | None) -> str:
    """Give what a kit has on every page."""
    return " · ".join(filter(None, (brand.footer, brand.confidentiality))) if brand else ""


def _made(content: Content, pieces: tuple[Piece, ...], tr: Wording) -> Page:
    sheet, marks = content.placed.sheet, page_marks(content.placed)
    opens = content.number == 1
    return Page(
        sheet.width, sheet.height, content.title, pieces, marks, content.section, opens, content.ids
    )


def _anchors(content: Content, number: int) -> tuple[PlacedPart, ...]:
    """Make the page, and the sections that begin on it, places that links lead to."""
    names = [anchor_name("page", str(number))]
    names += [anchor_name("section", begin.section) for begin in content.begins]
    marks = tuple(Anchor(0, 0, name) for name in names)
    return (PlacedPart(0, 0, Figure(None, "note", 0, 0, marks)),)
