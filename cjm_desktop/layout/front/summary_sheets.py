"""The summary on paper: one page that a board reads, in type for reading at arm's length.

A page too small for all that is to be said has fewer points on each topic; only where even one on
each is too much do they go on on another page.
"""

from collections.abc import Iterable
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart
from cjm_desktop.layout.front.point_rows import statement, topic_block
from cjm_desktop.layout.front.summary_words import Summary, one_line, summary
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing, FlowRow
from cjm_desktop.layout.sheets.flow import Headed
from cjm_desktop.layout.sheets.flow_sheets import FlowSection, FlowSheet, larger_sheet
from cjm_desktop.layout.sheets.sheet_title import continued_title, sheet_title
from cjm_desktop.words.wording import Wording

_COLUMN: Final = 380.0
"""The least width of a column."""
_MOST_POINTS: Final = 5
_BETWEEN: Final = 14.0
_BELOW: Final = 16.0
_PURPOSE: Final = 3
"""So many lines of what the map is for stand below the title."""


def summary_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay the summary out: on larger paper as on an A4, but larger."""
    on, larger = larger_sheet(request, _COLUMN)
    found = summary(document, request.day, on.page.room, tr)
    head = _head(document, found, on.page.width, tr)
    return [
        placed._replace(scale=placed.scale * larger, shares=False)
        for placed in _fullest(document, found, head, on, tr)
    ]


def _fullest(
    document: Document, found: Summary, head: FlowRow, on: FlowSheet, tr: Wording
) -> Iterable[PlacedSheet]:
    """Give each topic one point more in its turn, as long as all stays on one page."""
    most = [1] * len(found.topics)
    blocks = [_block(found, place, 1, on, tr) for place in range(len(most))]
    best = list(_section(document, blocks, head, on, tr))
    for count in range(2, _MOST_POINTS + 1):
        for place, topic in enumerate(found.topics):
            if len(best) > 1 or len(topic.points) < count or most[place] < count - 1:
                continue
            before, blocks[place] = blocks[place], _block(found, place, count, on, tr)
            tried = list(_section(document, blocks, head, on, tr))
            if len(tried) == 1:
                best, most[place] = tried, count
            else:
                blocks[place] = before
    return best


def _block(found: Summary, place: int, most: int, on: FlowSheet, tr: Wording) -> Group:
    return topic_block(found.topics[place], most, on.page.room, tr)


def _section(
    document: Document, blocks: Iterable[Group], head: FlowRow, on: FlowSheet, tr: Wording
) -> FlowSection:
    rows = tuple(Flowing(block, block.height) for block in blocks)
    again = continued_title(tr("Summary"), on.page.width, tr)
    headed = Headed(head, again, _BELOW)
    return FlowSection(on.sheet, on.page, document.map.language, rows, headed, on.fits)


def _head(document: Document, found: Summary, room: float, tr: Wording) -> FlowRow:
    """Set the title with what the map is for, and below it what matters most."""
    said = one_line(document.map.purpose)
    if not found.statement and not found.topics:
        said = tr("There is nothing of this on the map yet.")
    title = sheet_title(tr("Summary"), said, room, _PURPOSE)
    if not found.statement:
        return title
    first: Figure = statement(found.statement, room, found.target)
    top = title.height + _BETWEEN
    return Group(room, top + first.height, (PlacedPart(0, 0, title), PlacedPart(0, top, first)))
