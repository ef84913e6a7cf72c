"""The protocol of workshops on paper: its course as a table, then what came of it."""

from collections.abc import Iterable, Iterator

from cjm_desktop.insight.protocol import Report, has_protocol, reports
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.protocol_words import (
    course_head,
    course_rows,
    topics,
    workshop_line,
    workshop_name,
)
from cjm_desktop.layout.sheets.columns import Flowing, under_heading
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.report_table import Column, table
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.sheets.word_rows import dotted_rows, heading_row, text_rows, titled_group
from cjm_desktop.words.wording import Wording

_COLUMN = 420.0
"""The least width of a column, for the table of the course stands in it."""
_ABOVE = 14.0
_SHARES = (0.40, 0.24, 0.12, 0.12, 0.12)


def protocol_sheets(
    document: Document, tr: Wording, request: PrintRequest
) -> Iterable[PlacedSheet]:
    """Lay the workshops out, the last one first."""
    on = flow_sheet(request, _COLUMN)
    said = "" if has_protocol(document) else tr("No protocol was kept yet.")
    rows = [
        row
        for report in reports(document)
        for row in _workshop(document, report, on.page.room, tr, request)
    ]
    title = sheet_title(tr("Protocol"), said, on.page.width)
    return on.placed(document, rows, title, tr)


def _workshop(
    document: Document, report: Report, room: float, tr: Wording, request: PrintRequest
) -> Iterator[Flowing]:
    rows = list(_course(document, report, room, tr))
    for topic in topics(document, report, request, tr):
        listed = [
            row
            for entry in topic.entries
            for row in (dotted_rows(entry, room) if topic.listed else text_rows(entry, room, 0))
        ]
        rows += titled_group(topic.title, listed, room, tr, said=topic.said)
    heading = heading_row(workshop_name(report, tr), workshop_line(report, tr), room)
    yield from under_heading(heading, rows, above=_ABOVE)


def _course(document: Document, report: Report, room: float, tr: Wording) -> Iterator[Flowing]:
    if report.steps:
        aligned = ("left", "left", "right", "right", "right")
        columns = [
            Column(title, share, "right" if side == "right" else "left")
            for title, share, side in zip(course_head(tr), _SHARES, aligned, strict=True)
        ]
        yield from table(columns, list(course_rows(document, report, tr)), room)
