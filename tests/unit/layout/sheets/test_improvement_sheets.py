"""The improved journey on paper: both journeys' figures, and what was and what is."""

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.improved import improved_journey
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint


def improved() -> Document:
    present = a_map({
        "u": touchpoint("p1", "buyer", title="Search", customer_present=True, we_present=False,
                        potential=7),
        "f": touchpoint("p2", "buyer", kind="friction", title="Slow answers"),
        "i": touchpoint("p1", "user", kind="idea", title="Guide"),
    })  # fmt: skip
    made = improved_journey(
        present, removed=["f"], added=["i"], reached=["u"], becoming={"i": "touchpoint"}
    )
    return change_cards(made, ["u"], title="Search on the web").apply(made)


def said(document: Document) -> str:
    request = PrintRequest(sections=("improvement",))
    found = pages(document, ENGLISH, request)
    figures = [figure for page in found for _, _, figure in page.pieces[1].drawing.figures()]
    return " ".join(m.text for figure in figures for m in figure.marks if isinstance(m, Text))


def test_both_journeys_and_every_change_are_told() -> None:
    words = said(improved())
    for each in ("The improved journey", "As it is", "Improved", "Unmet potential", "Slow answers"):
        assert each in words
    assert "on the web" in words
    assert "Guide" in words


def test_a_card_that_stays_as_it_was_is_not_listed() -> None:
    present = a_map({"a": touchpoint("p1", "buyer", title="Fair")})
    assert "Fair" not in said(improved_journey(present))
