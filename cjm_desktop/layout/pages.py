"""What goes on which page of paper, and how small its text becomes there."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal, NamedTuple, get_args

from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.drawing import Drawing, PlacedFigure, Rect, Text
from cjm_desktop.layout.forms.form_gap import gap_forms
from cjm_desktop.layout.forms.form_header import form_header
from cjm_desktop.layout.forms.form_persona import persona_forms
from cjm_desktop.layout.forms.form_sheets import map_forms
from cjm_desktop.layout.gap.gap_chart import ALL, Filter
from cjm_desktop.layout.gap.gap_sheets import gap_sheets
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.paper import READABLE, Paper, PlacedSheet, Sheet
from cjm_desktop.layout.reading import headings, reading_order
from cjm_desktop.layout.role_alone import role_alone
from cjm_desktop.layout.sheets.action_sheets import action_sheets
from cjm_desktop.layout.sheets.advice_sheets import advice_sheets
from cjm_desktop.layout.sheets.coverage_sheets import coverage_sheets
from cjm_desktop.layout.sheets.idea_sheets import idea_sheets
from cjm_desktop.layout.sheets.kpi_sheets import kpi_sheets
from cjm_desktop.layout.sheets.persona_sheets import persona_sheets
from cjm_desktop.layout.sheets.preparation_sheets import preparation_sheets
from cjm_desktop.layout.sheets.presence_sheets import presence_sheets
from cjm_desktop.layout.without_disqualified import without_disqualified
from cjm_desktop.words.wording import N_, Wording

View = Literal[
    "map", "gap", "personas", "presence", "coverage", "kpis", "actions", "ideas", "advice",
    "preparation",
]  # fmt: skip
"""What can be printed, in reading order: the journey, its people, what it says, what to do."""
VIEWS: tuple[View, ...] = get_args(View)
PROPOSED_VIEWS: tuple[View, ...] = ("map", "gap")
"""What a PDF shows unless asked otherwise."""
EVERYTHING: tuple[View, ...] = tuple(view for view in VIEWS if view != "preparation")
"""All that is worth keeping together; what goes out before a workshop is not."""
FORM_VIEWS: tuple[View, ...] = ("map", "gap", "personas")
"""What there is a form of, to be filled in by hand."""

_PROPOSED: tuple[Paper, ...] = ("A4", "A3", "A2", "A1", "A0")


class Piece(NamedTuple):
    """A drawing on a page: its corner and scale; `read` is its text's order if not as painted."""

    x: float
    y: float
    scale: float
    drawing: Drawing
    read: tuple[PlacedFigure, ...] | None = None


class Bookmark(NamedTuple):
    """A place worth jumping to, in points from the page's top left corner."""

    title: str
    area: Rect


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size in points, its name, what stands on it in reading order."""

    width: float
    height: float
    title: str
    pieces: tuple[Piece, ...]
    bookmarks: tuple[Bookmark, ...] = ()


class _Extent(NamedTuple):
    """How far a map's drawing reaches and its smallest text, in points at 100 %."""

    width: float
    height: float
    smallest: float


class _Content(NamedTuple):
    sheet: Sheet
    title: str
    piece: Piece
    bookmarks: tuple[Bookmark, ...] = ()
    blank: bool = False


def pages(
    document: Document,
    tr: Wording,
    today: date,
    *,
    paper: Paper,
    portrait: bool = False,
    views: Sequence[View] = PROPOSED_VIEWS,
    role: str | None = None,
    blank: bool = False,
    disqualified: bool = False,
) -> list[Page]:
    """Lay a map out on pages, the views in the order given. `tr` is the map's language.

    `role` is a lane's id: only what concerns that role is shown. `blank` makes forms to fill in
    by hand, of FORM_VIEWS alone. `disqualified` shows disqualified mindsets, too.
    """
    document = _told(document, disqualified)
    contents: list[_Content] = []
    for view in views:
        if blank:
            forms = _FORMS[view](document, tr, paper, portrait, role)
            contents += _sheets(tr(_FORM_TITLES[view]), tr, forms, blank=True)
        elif view == "map":
            contents.append(_map(document, tr, paper, portrait, role))
        else:
            lay_out = partial(action_sheets, today) if view == "actions" else _SHEETS[view]
            sheets = lay_out(document, tr, paper, portrait, role)
            contents += _sheets(tr(_TITLES[view]), tr, sheets)
    return [
        _page(document, content, number, len(contents), today, tr)
        for number, content in enumerate(contents, start=1)
    ]


def smallest_text(
    document: Document,
    paper: Paper,
    portrait: bool = False,
    role: str | None = None,
    *,
    disqualified: bool = False,
) -> float:
    """Give the size in points that the map's smallest text has on a paper."""
    extent = _extent(_shown(_told(document, disqualified), role))
    return extent.smallest * _scale(extent, paper, portrait)


def readable_page(
    document: Document,
    portrait: bool = False,
    role: str | None = None,
    *,
    disqualified: bool = False,
) -> Paper | None:
    """Find the smallest paper on which all of the map's text is readable; None if none is."""
    extent = _extent(_shown(_told(document, disqualified), role))
    for paper in _PROPOSED:
        if extent.smallest * _scale(extent, paper, portrait) >= READABLE:
            return paper
    return None


def _page(
    document: Document, content: _Content, number: int, total: int, today: date, tr: Wording
) -> Page:
    sheet, area = content.sheet, content.sheet.content
    if content.blank:
        top = form_header(document, sheet, tr)
    else:
        top = papers.header(document, sheet, today, tr)
    bottom = papers.footer(document, sheet, content.title, number, total, tr)
    pieces = (
        Piece(area.x, area.y - top.height * sheet.scale, sheet.scale, top),
        content.piece,
        Piece(area.x, area.bottom, sheet.scale, bottom),
    )
    return Page(sheet.width, sheet.height, content.title, pieces, content.bookmarks)


def _map(
    document: Document, tr: Wording, paper: Paper, portrait: bool, role: str | None
) -> _Content:
    shown = _shown(document, role)
    drawing = MapLayouter(tr).layout(shown).drawing()
    read = tuple(reading_order(drawing))
    extent = _reach(read)
    sheet = papers.sheet(paper, portrait, extent.width, extent.height)
    scale = _scale(extent, paper, portrait)
    area = sheet.content
    left = area.x + (area.width - extent.width * scale) / 2
    piece = Piece(left, area.y, scale, drawing, read)
    bookmarks = tuple(_phase_marks(shown, read, piece))
    return _Content(sheet, tr("Map"), piece, bookmarks)


def _phase_marks(
    document: Document, read: Sequence[PlacedFigure], piece: Piece
) -> Iterable[Bookmark]:
    scale = piece.scale
    for number, (item, phase) in enumerate(
        zip(headings(read), document.phase_ids, strict=True), start=1
    ):
        area = Rect(
            piece.x + item.x * scale,
            piece.y + item.y * scale,
            item.figure.width * scale,
            (piece.drawing.height - item.y) * scale,
        )
        yield Bookmark(f"{number}. {document.phases[phase].name}".rstrip(), area)


def _gap(
    document: Document, tr: Wording, paper: Paper, portrait: bool, role: str | None
) -> Iterable[PlacedSheet]:
    # The whole map is about its only role.
    alone = role is None or document.role_lane_ids == (role,)
    only = ALL if alone else Filter(lane=role)
    return gap_sheets(document, tr, paper, portrait, only)


Sheets = Callable[[Document, Wording, Paper, bool, str | None], Iterable[PlacedSheet]]
"""Lays a view out on sheets; told the paper, whether upright, and the only role (None: all)."""

_SHEETS: Mapping[View, Sheets] = {
    "gap": _gap,
    "personas": persona_sheets,
    "coverage": coverage_sheets,
    "presence": presence_sheets,
    "ideas": idea_sheets,
    "kpis": kpi_sheets,
    "advice": advice_sheets,
    "preparation": preparation_sheets,
}
_TITLES: Mapping[View, str] = {
    "gap": N_("Gap chart"),
    "personas": N_("Personas"),
    "coverage": N_("Coverage"),
    "presence": N_("Presence"),
    "ideas": N_("Ideas"),
    "kpis": N_("KPIs"),
    "advice": N_("Advice"),
    "actions": N_("Actions"),
    "preparation": N_("Preparation"),
}
_FORMS: Mapping[View, Sheets] = {
    "map": map_forms,
    "gap": gap_forms,
    "personas": persona_forms,
}
_FORM_TITLES: Mapping[View, str] = {
    "map": N_("Form: map"),
    "gap": N_("Form: gap chart"),
    "personas": N_("Form: persona"),
}


def _sheets(
    title: str, tr: Wording, sheets: Iterable[PlacedSheet], *, blank: bool = False
) -> Iterable[_Content]:
    for number, (sheet, drawing, scale) in enumerate(sheets, start=1):
        named = title
        if number > 1:
            named = tr("{title}, page {number}", title=title, number=number)
        area = sheet.content
        yield _Content(sheet, named, Piece(area.x, area.y, scale, drawing), blank=blank)


def _told(document: Document, disqualified: bool) -> Document:
    return document if disqualified else without_disqualified(document)


def _shown(document: Document, role: str | None) -> Document:
    return document if role is None else role_alone(document, role)


@remembered(DOCUMENTS)
def _extent(document: Document) -> _Extent:
    drawing = MapLayouter(Wording.of(document.map.language)).layout(document).drawing()
    return _reach(drawing.figures())


def _reach(placed: Iterable[PlacedFigure]) -> _Extent:
    width = height = 1.0
    sizes: set[float] = set()
    for x, y, figure in placed:
        width, height = max(width, x + figure.width), max(height, y + figure.height)
        sizes.update(mark.size for mark in figure.marks if type(mark) is Text)
    return _Extent(width, height, min(sizes, default=READABLE))


def _scale(extent: _Extent, paper: Paper, portrait: bool) -> float:
    area = papers.sheet(paper, portrait, extent.width, extent.height).content
    return min(area.width / extent.width, area.height / extent.height)
