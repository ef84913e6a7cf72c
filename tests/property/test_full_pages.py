"""Of any map: full pages, readable text, nothing outside its page, and all of it in order."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.words.wording import Wording
from tests.strategies import all_shown, documents
from tests.unit.layout.fullness import fullness
from tests.unit.layout.test_full_pages import BY_THEMSELVES, SMALLEST, assert_full

OFFICE: tuple[Paper, ...] = ("A4", "A3", "letter")
TOLD = tuple(section for section in EVERYTHING if section not in BY_THEMSELVES)
LENIENT = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@settings(LENIENT, max_examples=30)
@given(documents(max_cards=40).map(all_shown), st.sampled_from(OFFICE), st.booleans())
def test_pages_of_any_map_are_full_and_readable(
    document: Document, paper: Paper, portrait: bool
) -> None:
    made = pages(document, Wording.of(document.map.language), PrintRequest(paper, portrait, TOLD))
    assert_full(made)
    for page in made:
        assert fullness(page).smallest >= SMALLEST
        header, *content, footer = page.pieces
        for piece in content:
            for x, y, figure in piece.drawing.figures():
                assert piece.x + (x + figure.width) * piece.scale <= page.width - header.x + 0.01
                assert piece.y + (y + figure.height) * piece.scale <= footer.y + 0.01


@settings(LENIENT, max_examples=40)
@given(documents(max_cards=40).map(all_shown), st.sampled_from(OFFICE), st.booleans())
def test_sections_together_say_what_each_says_alone(
    document: Document, paper: Paper, portrait: bool
) -> None:
    tr = Wording.of(document.map.language)

    def said(*sections: str) -> Counter[str]:
        asked = tuple(section for section in TOLD if section in sections)
        return Counter(
            mark.text
            for page in pages(document, tr, PrintRequest(paper, portrait, asked))
            for piece in page.pieces[1:-1]
            for placed in piece.drawing.figures()
            if placed.figure.role != "heading"
            for mark in placed.figure.marks
            if isinstance(mark, Text)
        )

    together, alone = said("ideas", "advice"), said("ideas") + said("advice")
    # A name that has no room is told whole once on a page that two sections share.
    assert together <= alone
    assert together.keys() == alone.keys()
