"""The quiet sentence of meetings before contact stands on the page of coverage, once."""

from cjm_desktop.journey.records import Map
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.coverage_sheets import coverage_sheets
from cjm_desktop.layout.sheets.meeting_words import meeting_sentence
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint
from tests.unit.layout.drawn import texts_of


def test_it_stands_on_the_first_page_of_coverage() -> None:
    met = touchpoint("p1", "buyer", customer_present=True, we_present=True)
    document = a_map({"met": met}, map=Map(method="workshop"))
    pages = [
        " ".join(
            text for placed in sheet.drawing.figures() for text in texts_of(placed.figure.marks)
        )
        for sheet in coverage_sheets(document, ENGLISH, PrintRequest())
    ]
    sentence = meeting_sentence(document, ENGLISH)
    assert [sentence in page for page in pages] == [True]
