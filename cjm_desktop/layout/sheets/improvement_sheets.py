"""The improved journey on paper: what both journeys come to, then all that changes on the way."""

from collections.abc import Iterable

from cjm_desktop.insight.comparing.comparison import Comparison
from cjm_desktop.insight.earlier_journey import journeys
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.comparison_sheets import comparison_sheets
from cjm_desktop.words.wording import Wording


def improvement_sheets(
    document: Document, tr: Wording, request: PrintRequest
) -> Iterable[PlacedSheet]:
    """Lay out what the improved journey changes; nothing for a map that knows of no earlier one."""
    both = journeys(document)
    if both is None:
        return ()
    labels = tr("As it is"), tr("Improved")
    title = tr("The improved journey")
    return comparison_sheets(Comparison(both.before, both.after), labels, tr, request, title)
