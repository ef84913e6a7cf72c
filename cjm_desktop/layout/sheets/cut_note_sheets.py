"""The texts that had no room where they belong, whole, below the numbers that stand there."""

from collections.abc import Mapping

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.cut_notes import raised
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing
from cjm_desktop.layout.sheets.flow_sheets import FlowSection, flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.sheets.word_rows import signed_rows
from cjm_desktop.words.wording import Wording


def cut_note_sheets(
    document: Document, numbers: Mapping[str, int], tr: Wording, request: PrintRequest
) -> FlowSection:
    """Lay the texts out in the order of their numbers."""
    on = flow_sheet(request)
    said = tr("What had no room where a number stands behind it.")
    title = sheet_title(tr("In full"), said, on.page.width)
    rows = (
        Flowing(row, row.height)
        for whole, number in numbers.items()
        for row in signed_rows(raised(number), whole, on.page.room)
    )
    return on.placed(document, rows, title, tr)
