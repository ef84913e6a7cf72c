"""What is handed over is full and readable, on every paper, of shipped and of difficult maps."""

import re
from collections.abc import Sequence
from itertools import pairwise
from math import ceil

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.page_text import smallest_text
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.words.wording import Wording
from tests.cases import case
from tests.unit.layout.drawn import cut_texts, texts_of
from tests.unit.layout.fullness import fullness, near_empty
from tests.unit.output.maps import sample, template

SMALLEST = 7.0
"""The least size of text in points, but on the map."""
BODY = 8.0
SHORT_ONES = 2
"""How many short pages a document of few pages may have."""

FRONT = ("cover", "contents", "summary")
BY_THEMSELVES = ("map", *FRONT)
"""The map has a scale of its own, and what a document begins with stands alone on its page."""

SAMPLES = ("bike-subscription", "bouncy-ball-machine", "payroll-service", "social-media",
           "studsbollsmaskin", "lontjeneste", "sosiale-medier")  # fmt: skip
CASES = ("seven-phases-da", "long-text", "m2-two-target-groups")
MAPS = pytest.mark.parametrize("name", [*SAMPLES, *CASES])
TEMPLATES = (
    "buying-centre.da",
    "lifecycle.en",
    "seven-phases.sv",
    "social-media.nb",
    "workshop.en",
)
WAYS = pytest.mark.parametrize(
    ("paper", "portrait"), [("A4", False), ("A4", True), ("A3", False), ("A3", True)]
)


def of(name: str) -> Document:
    return case(name) if name in (*CASES, "m2-unused-unscored") else sample(name)


def laid(document: Document, paper: Paper, portrait: bool) -> list[Page]:
    told = tuple(section for section in EVERYTHING if section not in BY_THEMSELVES)
    request = PrintRequest(paper, portrait, sections=told)
    return pages(document, Wording.of(document.map.language), request)


def goes_on(page: Page) -> bool:
    """Say whether a page begins with the heading that a section goes on below."""
    first = next(page.pieces[1].drawing.figures()).figure
    return first.role == "heading" and first.label.endswith(")")


def assert_full(made: Sequence[Page]) -> None:
    """No page but the last of its section is near-empty, and at most one in ten."""
    for page, after in pairwise(made):
        assert not (fullness(page).near_empty and goes_on(after)), page.title
    assert len(near_empty(made)) <= max(SHORT_ONES, ceil(len(made) / 10))


@WAYS
@MAPS
def test_pages_are_full(name: str, paper: Paper, portrait: bool) -> None:
    assert_full(laid(of(name), paper, portrait))


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("name", [*SAMPLES, *TEMPLATES])
def test_a_whole_document_is_full_with_its_story(name: str, portrait: bool) -> None:
    document = sample(name) if name in SAMPLES else template(name)
    request = PrintRequest("A4", portrait, sections=EVERYTHING)
    made = pages(document, Wording.of(document.map.language), request)
    told = [page for page in made if page.ids and page.ids[0] not in FRONT]
    assert len(near_empty(told)) <= max(SHORT_ONES, ceil(len(made) / 10))
    for page, after in pairwise(told):
        # A chapter of a story ends where it ends, as a section does.
        goes = goes_on(after) and page.ids == after.ids != ("map",)
        assert not (fullness(page).near_empty and goes), page.title


@pytest.mark.parametrize("name", SAMPLES)
def test_days_are_words_wherever_they_stand(name: str) -> None:
    document = sample(name)
    request = PrintRequest(sections=EVERYTHING)
    made = pages(document, Wording.of(document.map.language), request)
    said = [text for page in made for piece in page.pieces for item in piece.drawing.figures()
            for text in (item.figure.label, *texts_of(item.figure.marks))]  # fmt: skip
    assert [text for text in said if re.search(r"[0-9]{4}-[0-9]{2}", text)] == []
    assert [text for text in said if re.search(r"[0-9]\.?\s[^\W\d]+\.?\s20[0-9]{2}", text)] != []


@WAYS
@MAPS
def test_text_is_readable_and_as_large_on_any_office_paper(
    name: str, paper: Paper, portrait: bool
) -> None:
    for page in laid(of(name), paper, portrait):
        assert fullness(page).smallest >= SMALLEST
        # A legend is the same page on any paper, only larger.
        scales = {piece.scale for piece in page.pieces}
        assert scales == {0.85} or page.ids == ("legend",)


@pytest.mark.parametrize(
    ("paper", "portrait"),
    [("A4", False), ("A4", True), ("A3", False), ("A3", True), ("letter", False), ("letter", True)],
)
@pytest.mark.parametrize("name", [*SAMPLES, "m2-unused-unscored"])
def test_numbers_in_dots_are_readable(name: str, paper: Paper, portrait: bool) -> None:
    document = of(name)
    request = PrintRequest(paper, portrait, sections=("gap",))
    for page in pages(document, Wording.of(document.map.language), request):
        assert (smallest_text(page) or SMALLEST) >= SMALLEST


@WAYS
@MAPS
def test_nothing_sticks_out_of_its_page(name: str, paper: Paper, portrait: bool) -> None:
    for page in laid(of(name), paper, portrait):
        header, *content, footer = page.pieces
        for piece in content:
            for x, y, figure in piece.drawing.figures():
                assert piece.x + (x + figure.width) * piece.scale <= page.width - header.x + 0.01
                assert piece.y + (y + figure.height) * piece.scale <= footer.y + 0.01


@pytest.mark.parametrize("name", SAMPLES)
def test_a_larger_paper_takes_fewer_pages(name: str) -> None:
    document = of(name)
    assert len(laid(document, "A3", False)) < len(laid(document, "A4", False))


@WAYS
def test_a_page_after_the_first_of_a_section_says_what_goes_on(
    paper: Paper, portrait: bool
) -> None:
    for page in laid(sample("bouncy-ball-machine"), paper, portrait):
        assert goes_on(page) == page.title.split(" · ")[0].endswith("(continued)")


@pytest.mark.parametrize("name", ["sociale-medier", "sosiale-medier", "cykelabonnement"])
def test_a_gap_chart_of_few_touchpoints_is_large_enough_for_its_words(name: str) -> None:
    document = sample(name)
    made = pages(document, Wording.of(document.map.language), PrintRequest(sections=("gap",)))
    drawn = (item.figure.marks for page in made for piece in page.pieces
             for item in piece.drawing.figures())  # fmt: skip
    assert [cut for marks in drawn for cut in cut_texts(marks)] == []


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("name", ["landsworkshop", "cykelprenumeration", "lontjeneste"])
def test_of_a_story_no_name_is_cut(name: str, portrait: bool) -> None:
    document = sample(name)
    made = pages(document, Wording.of(document.map.language), PrintRequest("A4", portrait))
    drawn = (item.figure.marks for page in made for piece in page.pieces
             for item in piece.drawing.figures())  # fmt: skip
    assert [cut for marks in drawn for cut in cut_texts(marks)] == []
