"""The improved journey on paper: what both journeys come to, then all that changes on the way."""

from collections.abc import Iterable

from cjm_desktop.insight.comparing.comparison import Comparison
from cjm_desktop.insight.earlier_journey import journeys
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.comparison_sheets import comparison_sheets, part
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.words.wording import Wording


def improvement_sheets(
    document: Document, tr: Wording, request: PrintRequest
) -> Iterable[PlacedSheet]:
    """Lay out what the improved journey changes; a map that knows of no earlier one says so."""
    both, title = journeys(document), tr("The improved journey")
    if both is not None:
        labels = tr("As it is"), tr("Improved")
        return comparison_sheets(Comparison(both.before, both.after), labels, tr, request, title)
    on = flow_sheet(request, most=1)
    room = on.page.width
    said = tr("This map was not begun as an improved journey.")
    return on.placed(document, part(said, "", room), sheet_title(title, "", room), tr)
