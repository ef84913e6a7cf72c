"""Mindsets that were disqualified stay out of what is handed to others, unless they are wanted."""

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.map.map_sheets import readable_page, smallest_text
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import SECTIONS
from cjm_desktop.layout.without_disqualified import without_disqualified
from tests.unit.output.maps import made, reader, sample, text_of


def judged_sample() -> Document:
    """The sample with one of its mindsets disqualified, by a title that is nowhere else."""
    document = sample("bouncy-ball-machine")
    mindset = next(
        each
        for each, card in document.cards.items()
        if card.kind == "mindset" and card.phase is not None
    )
    fields = {"title": "Zebra thoughts", "qualification": "disqualified"}
    return change_cards(document, [mindset], **fields).apply(document)


def words(document: Document, *, disqualified: bool) -> str:
    pdf = reader(made(document, page="A3", sections=tuple(SECTIONS), disqualified=disqualified))
    return " ".join(page.extract_text() for page in pdf.pages)


def test_a_disqualified_mindset_is_on_no_page_unless_asked_for() -> None:
    document = judged_sample()
    assert "Zebra" not in words(document, disqualified=False)
    assert "Zebra" in words(document, disqualified=True)


def test_its_smallest_text_is_that_of_what_is_printed() -> None:
    document = judged_sample()
    mindsets = [each for each, card in document.cards.items() if card.kind == "mindset"]
    tall = change_cards(document, mindsets, title="long " * 60, qualification="disqualified")
    document = tall.apply(document)
    told = without_disqualified(document)
    for paper in ("A4", "A3"):
        without, wanted = PrintRequest(paper), PrintRequest(paper, disqualified=True)
        assert smallest_text(document, without) == smallest_text(told, without)
        assert smallest_text(document, wanted) < smallest_text(document, without)
    assert readable_page(document, PrintRequest()) == readable_page(told, PrintRequest())
    asked = readable_page(document, PrintRequest(disqualified=True))
    assert readable_page(document, PrintRequest()) != asked


@pytest.mark.parametrize("disqualified", [False, True])
def test_a_map_without_them_is_the_same_either_way(disqualified: bool) -> None:
    document = without_disqualified(judged_sample())
    asked = made(document, page="A3", disqualified=disqualified)
    assert text_of(asked) == text_of(made(document, page="A3"))
