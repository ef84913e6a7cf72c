"""Short sections share a page; what there is nothing of has none."""

from dataclasses import replace
from datetime import date

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest, SectionId, SheetChoice
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.output.maps import a_map, sample

DAY = date(2026, 11, 21)
TEMPLATES = sorted(path.name for path in resource("templates").glob("empty.*.cjm"))


def laid(document: Document, *sections: SectionId, **asked: SheetChoice) -> list[Page]:
    papers = {section: asked[section] for section in sections if section in asked}
    return pages(document, ENGLISH, PrintRequest(sections=sections, papers=papers, day=DAY))


def decided() -> Document:
    return a_map(
        {
            "c": Card(phase="p1", lane="l1", order="a0", title="Act", decision="start", owner="A"),
            "i": Card(order="a0", kind="idea", title="An idea"),
        }
    )


def test_a_short_section_stands_below_the_one_before_it() -> None:
    (page,) = laid(decided(), "actions", "ideas")
    assert page.title == "Actions · Ideas"
    heights = {placed.figure.label: placed.y for placed in page.pieces[1].drawing.figures()}
    assert heights["Ideas"] > heights["Act"]


def test_a_section_on_a_shared_page_can_be_jumped_to() -> None:
    (page,) = laid(decided(), "actions", "ideas")
    title = next(
        (page.pieces[1], placed)
        for placed in page.pieces[1].drawing.figures()
        if placed.figure.label == "Ideas"
    )
    (mark,) = (each for each in page.bookmarks if each.level == 0)
    assert mark.title == "Ideas"
    assert mark.area.y == pytest.approx(title[0].y + title[1].y * title[0].scale)


def test_sections_on_papers_of_their_own_share_none() -> None:
    made = laid(decided(), "actions", "ideas", ideas=SheetChoice("A3"))
    assert [page.title for page in made] == ["Actions", "Ideas"]


def test_the_map_shares_its_page_with_nothing() -> None:
    made = laid(decided(), "ideas", "map", "actions")
    assert [page.title for page in made] == ["Ideas", "Map", "Actions"]


def test_what_there_is_nothing_of_is_left_out_beside_others() -> None:
    made = laid(decided(), "map", "gap", "kpis", "improvement", "ideas")
    assert [page.title for page in made] == ["Map", "Ideas"]


@pytest.mark.parametrize("section", [each for each in EVERYTHING if each != "map"])
def test_a_section_asked_for_alone_says_that_there_is_nothing(section: SectionId) -> None:
    (page,) = laid(Document(), section)
    said = [
        mark.text
        for placed in page.pieces[1].drawing.figures()
        for mark in placed.figure.marks
        if isinstance(mark, Text)
    ]
    assert len(said) >= 2


def test_a_role_without_personas_has_no_page_for_them() -> None:
    document = sample("bouncy-ball-machine")
    gone = document.role_lane_ids[0]
    personas = {key: one for key, one in document.personas.items() if one.lane != gone}
    shown = replace(document, personas=personas)
    request = PrintRequest(sections=("map", "personas"), roles=(gone,), map_pages="one", day=DAY)
    assert [page.title for page in pages(shown, ENGLISH, request)] == ["Map"]


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("portrait", [False, True])
def test_an_empty_map_makes_few_pages(name: str, paper: Paper, portrait: bool) -> None:
    document = codec.load(resource("templates", name))
    request = PrintRequest(paper, portrait, EVERYTHING, day=DAY)
    assert len(pages(document, Wording.of(document.map.language), request)) <= 4


def test_a_persona_is_a_place_to_jump_to_by_name() -> None:
    document = sample("bouncy-ball-machine")
    made = laid(document, "personas")
    names = [mark.title for page in made for mark in page.bookmarks]
    assert sorted(names) == sorted(each.name for each in document.personas.values())
