"""The advice on paper: grouped as in the window, in words for a client.

What was marked as not relevant here is left out.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from cjm_desktop.insight.advice import Point
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Disc, Figure, Line, Mark
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.flow import Flowing, group_of
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import Style, block, wrap
from cjm_desktop.words.advice import advice_heading
from cjm_desktop.words.client_advice import client_advice, client_reason
from cjm_desktop.words.wording import Wording

_INDENT = 12.0
_TOP = 10.0
_HEADING = Style("bold", 11)
_SENTENCE = Style("regular", 11)
_QUIET = Style("regular", 9.5, "quiet")


def advice_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay the points out that speak of the chosen roles and phases.

    `document` is the whole map: of a part of it, what is not in that part would seem to be missing.
    """
    # A map without cards has all its work before it: there is nothing to remark on yet.
    points = sorted_advice(document).open if document.cards else ()
    shown = [point for point in points if _is_chosen(point, request)]
    on = flow_sheet(request)
    rows = _rows(shown, on.page.room, tr)
    return on.placed(document, rows, _title(len(shown), on.page.width, tr), tr)


def _is_chosen(point: Point, request: PrintRequest) -> bool:
    phase, lane = point.cell
    return (not request.roles or lane in request.roles) and (
        not request.phases or phase in request.phases
    )


def _rows(points: list[Point], room: float, tr: Wording) -> Iterator[Flowing]:
    for code, group in groupby(points, key=lambda point: point.code):
        rows = [_point(point, room, tr) for point in group]
        again = _heading(tr("{title} (continued)", title=advice_heading(tr, code)), "", room)
        title = f"{advice_heading(tr, code)} · {len(rows)}"
        yield from group_of(_heading(title, client_reason(tr, code), room), rows, again)


def _title(count: int, room: float, tr: Wording) -> Figure:
    said = tr.plural("{n} point to look at", "{n} points to look at", count)
    if not count:
        said = tr("Nothing to point at")
    return sheet_title(tr("Advice"), said, room)


def _heading(title: str, reason: str, room: float) -> Figure:
    first = wrap(title, _HEADING.font, _HEADING.size, room)
    texts, bottom = block(first, 0, _TOP, _HEADING)
    why = wrap(reason, _QUIET.font, _QUIET.size, room) if reason else []
    below, bottom = block(why, 0, bottom, _QUIET)
    line = Line(0, bottom + 4, room, bottom + 4, "hairline")
    return Figure(None, "heading", room, bottom + 8, (*texts, *below, line), title, "ink")


def _point(point: Point, room: float, tr: Wording) -> Figure:
    sentence = client_advice(tr, point.code, point.values)
    lines = wrap(sentence, _SENTENCE.font, _SENTENCE.size, room - _INDENT)
    texts, bottom = block(lines, _INDENT, 2, _SENTENCE)
    dot: Mark = Disc(3, 2 + _SENTENCE.line_height / 2, 2.5, fill="accent")
    return Figure(point.key, "table", room, bottom + 5, (dot, *texts), sentence, "accent")
