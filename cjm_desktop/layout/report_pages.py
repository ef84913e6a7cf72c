"""Reports: pages that tell of several maps, where `pages` tell of one.

What stands around them (the header, the language, the file's own title) is that of a map; a report
has a map of its own for it, which names what was compared and holds nothing else.
"""

from collections.abc import Iterable
from typing import NamedTuple

from cjm_desktop.insight.comparing.comparison import Comparison
from cjm_desktop.insight.comparing.tour import Tour
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.pages import Page, pages_with_notes, titled_contents
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.comparison_sheets import comparison_sheets
from cjm_desktop.layout.sheets.tour_sheets import tour_sheets
from cjm_desktop.words.wording import Wording


class Report(NamedTuple):
    """The pages, and the map that says what they are about."""

    about: Document
    pages: list[Page]


@in_words_of_tr
def comparison_report(
    comparison: Comparison, labels: tuple[str, str], tr: Wording, request: PrintRequest
) -> Report:
    """Lay the report of a comparison out; `labels` say which map is which."""
    sheets = comparison_sheets(comparison, labels, tr, request)
    return _report(comparison.base, tr("Two maps compared"), sheets, tr, request)


@in_words_of_tr
def tour_report(tour: Tour, tr: Wording, request: PrintRequest) -> Report:
    """Lay the report of a tour out."""
    sheets = tour_sheets(tour, tr, request)
    return _report(tour.base, tr("Copies compared"), sheets, tr, request)


def _report(
    base: Document, title: str, sheets: Iterable[PlacedSheet], tr: Wording, request: PrintRequest
) -> Report:
    about = Document(map=base.map.replaced(logo=None, state="as_is"))
    contents = list(titled_contents(title, sheets, tr))
    return Report(about, pages_with_notes(about, contents, tr, request))
