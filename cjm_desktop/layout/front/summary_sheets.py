"""The summary on paper: one page that a board reads, in type for reading at arm's length.

A page too small for all that is to be said has fewer points on each topic; only where even one on
each is too much do they go on on another page.
"""

from collections.abc import Iterator
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Drawing, Figure, Group, PlacedPart
from cjm_desktop.layout.front.balanced import balanced
from cjm_desktop.layout.front.point_rows import statement, topic_block
from cjm_desktop.layout.front.summary_words import Summary, brief, is_nothing, summary
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.role_alone import role_or_all
from cjm_desktop.layout.sheets.flow import Flowing, FlowPage
from cjm_desktop.layout.sheets.flow_sheets import FlowSheet, flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.words.wording import ENGLISH, Wording

_UPRIGHT: Final = 690.0
"""The width of the content of an upright page before it is scaled to the paper."""
_MOST_POINTS: Final = 5
_BELOW_TITLE: Final = 16.0
_BETWEEN: Final = 40.0
_BELOW: Final = 16.0
_PURPOSE: Final = 220


def has_summary(document: Document) -> bool:
    """Say whether anything can be summed up."""
    from datetime import date

    return not is_nothing(document, date.min, ENGLISH)


def summary_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Lay the summary out; beside other sections only where there is something to sum up."""
    shown = role_or_all(document, request.role)
    if is_nothing(shown, request.day, tr) and len(request.sections) > 1:
        return
    on = flow_sheet(request, _UPRIGHT)
    page = on.page._replace(between=_BETWEEN)
    said = brief(document.map.purpose, _PURPOSE)
    title = sheet_title(tr("Summary"), said, page.width)
    for most in range(_MOST_POINTS, 0, -1):
        found = summary(shown, request.day, page.room, most, tr)
        group = _whole(found, title, page)
        if group.height <= page.height:
            scale = on.sheet.content.width / page.width
            yield PlacedSheet(on.sheet, Drawing(group, document.map.language), scale)
            return
    yield from FlowSheet(on.sheet, page).placed(
        document, _flowing(found, page.room), title, _BELOW_TITLE
    )


def _whole(found: Summary, title: Figure, page: FlowPage) -> Group:
    """Set all on one page, however high it is."""
    parts, y = [PlacedPart(0, 0, title)], title.height + _BELOW_TITLE
    if found.statement:
        first = statement(found.statement, page.width, found.target)
        parts.append(PlacedPart(0, y, first))
        y += first.height + _BELOW
    blocks = [topic_block(topic, page.room) for topic in found.topics]
    body = balanced(blocks, page.columns, page.room, page.between, _BELOW)
    parts.append(PlacedPart(0, y, body))
    return Group(page.width, y + body.height, tuple(parts))


def _flowing(found: Summary, room: float) -> Iterator[Flowing]:
    if found.statement:
        first = statement(found.statement, room, found.target)
        yield Flowing(first, first.height)
    for topic in found.topics:
        block = topic_block(topic, room)
        yield Flowing(block, block.height)
