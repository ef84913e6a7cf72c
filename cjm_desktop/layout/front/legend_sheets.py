"""The legend on paper: what every mark on the map and the chart says, in columns on half a page.

On larger paper it is the same page, larger, as others that explain the rest; of few marks it has
fewer columns, so that it does not stand lonely at the top of its page.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure, Group, Line, PlacedPart
from cjm_desktop.layout.front.legend_entries import Entry, Subject, legend_subjects
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing, stacked_group
from cjm_desktop.layout.sheets.flow_sheets import FlowSection, FlowSheet, larger_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import Style, block, width, wrap
from cjm_desktop.words.wording import Wording

_COLUMN: Final = 250.0
"""The least width of a column."""
_WORDS: Final = Style("regular", 10.5)
_SUBJECT: Final = Style("bold", 11)
_SHORT: Final = 0.45
"""A legend that ends above this share of the page has one column less."""
_BESIDE: Final = 8.0
_ROW: Final = 3.0
_BELOW: Final = 12.0
"""Below the marks of a subject."""


def has_legend(document: Document) -> bool:
    """Say whether there are marks to be explained: an empty map explains itself."""
    return any(card.phase is not None for card in document.cards.values())


def legend_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay the legend out."""
    subjects = legend_subjects(document, tr, chart="gap" in request.sections)
    on, larger = larger_sheet(request, _COLUMN)
    section = _section(document, subjects, on, tr)
    while on.page.columns > 1 and not on.fits and _is_short(section):
        on, larger = larger_sheet(request, _COLUMN, most=on.page.columns - 1)
        section = _section(document, subjects, on, tr)
    if larger == 1:
        return section
    return [placed._replace(scale=placed.scale * larger, shares=False) for placed in section]


def _is_short(section: FlowSection) -> bool:
    return next(iter(section)).drawing.height < _SHORT * section.page.height


def _section(
    document: Document, subjects: Sequence[Subject], on: FlowSheet, tr: Wording
) -> FlowSection:
    said = "" if subjects else tr("There is nothing of this on the map yet.")
    title = sheet_title(tr("Legend"), said, on.page.width)
    blocks = [_subject(subject, on.page.room) for subject in subjects]
    return on.placed(document, [Flowing(each, each.height) for each in blocks], title, tr)


def _subject(subject: Subject, room: float) -> Group:
    texts, bottom = block(wrap(subject.title, _SUBJECT.font, _SUBJECT.size, room), 0, 0, _SUBJECT)
    line = Line(0, bottom + 2, room, bottom + 2, "hairline")
    heading = Figure(None, "heading", room, bottom + 7, (*texts, line), subject.title, "ink")
    below = Figure(None, "note", room, _BELOW, ())
    return stacked_group([heading, *_rows(subject.entries, room), below])


def _rows(entries: Sequence[Entry], room: float) -> list[Group]:
    """Set entries below each other, two abreast if what all of them say is short enough."""
    left = max(entry.width for entry in entries) + _BESIDE
    half = room / 2
    widest = max(width(entry.words, _WORDS.font, _WORDS.size) for entry in entries)
    if len(entries) < 2 or left + widest + _BESIDE > half:
        return [_row(entry, left, room) for entry in entries]
    made = [_row(entry, left, half) for entry in entries]
    return [_abreast(made[place : place + 2], half) for place in range(0, len(made), 2)]


def _abreast(pair: Sequence[Group], half: float) -> Group:
    parts = tuple(PlacedPart(place * half, 0, each) for place, each in enumerate(pair))
    return Group(2 * half, max(each.height for each in pair), parts)


def _row(entry: Entry, left: float, room: float) -> Group:
    """Set a mark and, from `left` on, what it says, each centred beside the other."""
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
