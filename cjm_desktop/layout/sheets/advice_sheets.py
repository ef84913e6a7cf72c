"""The advice on paper: grouped as in the window, in words for a client.

What was marked as not relevant here is left out.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from cjm_desktop.insight.advice import Point
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Disc, Figure, Mark
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.sheets.word_rows import titled_group
from cjm_desktop.layout.text import Style, block, wrap
from cjm_desktop.words.advice import advice_heading
from cjm_desktop.words.client_advice import client_advice, client_reason
from cjm_desktop.words.wording import Wording

_INDENT = 12.0
_SENTENCE = Style("regular", 11)


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
        title, why = advice_heading(tr, code), client_reason(tr, code)
        yield from titled_group(title, rows, room, tr, said=why, count=len(rows))


def _title(count: int, room: float, tr: Wording) -> Figure:
    said = tr.plural("{n} point to look at", "{n} points to look at", count)
    if not count:
        said = tr("Nothing to point at")
    return sheet_title(tr("Advice"), said, room)


def _point(point: Point, room: float, tr: Wording) -> Figure:
    sentence = client_advice(tr, point.code, point.values)
    lines = wrap(sentence, _SENTENCE.font, _SENTENCE.size, room - _INDENT)
    texts, bottom = block(lines, _INDENT, 2, _SENTENCE)
    dot: Mark = Disc(3, 2 + _SENTENCE.line_height / 2, 2.5, fill="accent")
    return Figure(point.key, "item", room, bottom + 5, (dot, *texts), sentence, "accent")
