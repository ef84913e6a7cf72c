"""The legend on paper: what every mark on the map and the chart says, in columns on half a page."""

from collections.abc import Iterator
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Drawing, Figure, Group, Line, PlacedPart
from cjm_desktop.layout.front.balanced import balanced
from cjm_desktop.layout.front.legend_entries import Entry, Subject, legend_subjects
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.role_alone import role_or_all
from cjm_desktop.layout.sheets.flow import Flowing, stacked_group
from cjm_desktop.layout.sheets.flow_sheets import FlowSheet, flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import Style, block, wrap
from cjm_desktop.words.wording import ENGLISH, Wording

_UPRIGHT: Final = 690.0
"""The width of the content of an upright page before it is scaled to the paper."""
_LYING_COLUMNS, _UPRIGHT_COLUMNS = 3, 2
_BELOW_TITLE: Final = 14.0
_BETWEEN: Final = 30.0
_BELOW: Final = 14.0
_WORDS: Final = Style("regular", 11)
_SUBJECT: Final = Style("bold", 12)
_BESIDE: Final = 8.0
_ROW: Final = 4.0


def has_legend(document: Document) -> bool:
    """Say whether there is any mark to be explained."""
    return bool(legend_subjects(document, ENGLISH, chart=False))


def legend_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Lay the legend out; beside other sections only where there is a mark to explain."""
    shown = role_or_all(document, request.role)
    subjects = legend_subjects(shown, tr, chart="gap" in request.sections)
    if not subjects and len(request.sections) > 1:
        return
    columns = _UPRIGHT_COLUMNS if request.upright else _LYING_COLUMNS
    on = flow_sheet(request, _UPRIGHT, columns)
    page = on.page._replace(columns=columns, between=_BETWEEN)
    title = sheet_title(tr("Legend"), "", page.width)
    blocks = [_subject(subject, page.room) for subject in subjects]
    body = balanced(blocks, page.columns, page.room, page.between, _BELOW)
    top = title.height + _BELOW_TITLE
    if top + body.height <= page.height:
        group = Group(page.width, page.height, (PlacedPart(0, 0, title), PlacedPart(0, top, body)))
        scale = on.sheet.content.width / page.width
        yield PlacedSheet(on.sheet, Drawing(group, document.map.language), scale)
        return
    flowing = [Flowing(block, block.height) for block in blocks]
    yield from FlowSheet(on.sheet, page).placed(document, flowing, title, _BELOW_TITLE)


def _subject(subject: Subject, room: float) -> Group:
    texts, bottom = block(wrap(subject.title, _SUBJECT.font, _SUBJECT.size, room), 0, 0, _SUBJECT)
    line = Line(0, bottom + 2, room, bottom + 2, "hairline")
    heading = Figure(None, "heading", room, bottom + 7, (*texts, line), subject.title, "ink")
    return stacked_group([heading, *(_row(entry, room) for entry in subject.entries)])


def _row(entry: Entry, room: float) -> Group:
    """Set a mark and what it says, each centred beside the other."""
    left = entry.width + _BESIDE
    lines = wrap(entry.words, _WORDS.font, _WORDS.size, room - left)
    texts, tall = block(lines, 0, 0, _WORDS)
    height = max(entry.height, tall)
    sign = Figure(None, "figure", entry.width, entry.height, entry.marks)
    said = Figure(None, "note", room - left, tall, tuple(texts), entry.words, "ink")
    parts = (
        PlacedPart(0, (height - entry.height) / 2, sign),
        PlacedPart(left, (height - tall) / 2, said),
    )
    return Group(room, height + _ROW, parts)
