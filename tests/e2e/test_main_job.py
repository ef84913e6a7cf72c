"""The whole main job in a real window, by mouse and keyboard alone, as a new user does it.

Pictures of every step are kept; set CJM_E2E_PICTURES to a folder to look at them afterwards.
"""

from pathlib import Path

import pytest

from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from tests.e2e.desk import Desk, pages_of
from tests.e2e.screen import ScreenRect, until

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

TITLE = "Selling a lathe"
FAIR, SEARCH, CALL = "Trade fair", "Web search", "Reference call"
TRIGGER = "Trigger"
NEW_PHASE = "Wake-up call"


def test_from_the_start_page_to_a_pdf(desk: Desk) -> None:
    begin_a_map(desk)
    write_cards(desk)
    drag_a_card(desk)
    rename_a_phase(desk)
    score_in_the_inspector(desk)
    drag_a_dot(desk)
    undo_and_redo(desk)
    saved = desk.save_as("lathe")
    reopen(desk)
    exported = desk.export_as("handout")
    desk.leave()
    check_the_map(codec.load(saved))
    check_the_pdf(exported)


def begin_a_map(desk: Desk) -> None:
    """Choose the template and write the map's title."""
    program, screen = desk.program, desk.screen
    screen.picture("start")
    desk.click("widget", "TemplateCard", "Buying centre")
    program.until("the map", lambda state: state["view"] == "map")
    screen.picture("new-map")
    title = program.place("widget", "TitleStrip")
    screen.click(title.at(0.1, 0.3), times=2)
    desk.wait_for_focus("InlineEditor")
    screen.key("ctrl+a")
    screen.write(TITLE)
    screen.picture("title")
    screen.key("Return")
    desk.wait_for_focus("MapCanvas")
    program.until("the title", lambda state: TITLE in state["title"])


def write_cards(desk: Desk) -> None:
    """Drag a touchpoint in, write it, one below it and one in the next phase."""
    program, screen = desk.program, desk.screen
    of_the_template = len(desk.cards())
    kind = program.place("widget", "KindButton", "Touchpoint")
    screen.drag(kind.middle, program.place("cell", "Inactive", "Decision-maker").middle, drop=False)
    screen.picture("palette-drag")
    screen.let_go()
    desk.wait_for_focus("InlineEditor")
    screen.write(FAIR)
    screen.key("Return")
    until(lambda: len(desk.cards()) == of_the_template + 2, lambda: "the second card")
    screen.write(SEARCH)
    screen.picture("second-card")
    screen.key("Tab")
    until(lambda: len(desk.cards()) == of_the_template + 3, lambda: "the third card")
    screen.write(CALL)
    screen.key("Escape")
    desk.wait_for_focus("MapCanvas")
    for title, phase in ((FAIR, "Inactive"), (SEARCH, "Inactive"), (CALL, TRIGGER)):
        desk.wait_for_card(title, "touchpoint", phase, "Decision-maker", None, None)
    screen.picture("three-cards")


def drag_a_card(desk: Desk) -> None:
    """Move a card to another phase and role."""
    program, screen = desk.program, desk.screen
    start = program.place("card", SEARCH)
    screen.drag(start.at(0.4, 0.3), program.place("cell", TRIGGER, "Specialist").middle, drop=False)
    screen.picture("card-drag")
    screen.let_go()
    desk.wait_for_card(SEARCH, "touchpoint", TRIGGER, "Specialist", None, None)
    program.until("a named step", lambda state: state["undo"] == "Undo move card")
    screen.picture("card-moved")


def rename_a_phase(desk: Desk) -> None:
    """Write a phase's name in its header."""
    program, screen = desk.program, desk.screen
    screen.click(program.place("phase", TRIGGER).at(0.4, 0.3), times=2)
    desk.wait_for_focus("InlineEditor")
    screen.key("ctrl+a")
    screen.write(NEW_PHASE)
    screen.picture("phase-name")
    screen.key("Return")
    program.place("phase", NEW_PHASE)
    program.until("a named step", lambda state: state["undo"] == "Undo rename phase")


def score_in_the_inspector(desk: Desk) -> None:
    """Score one card by its slider and number, another too, so that both get a dot."""
    screen = desk.screen
    for title, phase, lane, potential, effort in (
        (SEARCH, NEW_PHASE, "Specialist", 8, 3),
        (FAIR, "Inactive", "Decision-maker", 4, 7),
    ):
        desk.click("card", title)
        slide(desk, "Potential", potential)
        desk.wait_for_card(title, "touchpoint", phase, lane, potential, None)
        desk.click("widget", "LineEdit", "Effort")
        screen.write(str(effort))
        desk.wait_for_card(title, "touchpoint", phase, lane, potential, effort)
        screen.picture("scored")


def slide(desk: Desk, name: str, score: int) -> None:
    """Drag a score's slider from its beginning."""
    slider = in_inspector(desk, "ScoreSlider", name)
    end = slider.x + 7 + (slider.width - 14) * score // 10
    desk.screen.drag((slider.x + 8, slider.middle[1]), (end, slider.middle[1]))


def in_inspector(desk: Desk, kind: str, name: str) -> ScreenRect:
    """Give where a field is, after turning the wheel if it is further down."""
    inspector = desk.program.place("widget", "Inspector")

    def look() -> list[int] | None:
        found: list[int] | None = desk.program.ask("widget", kind, name)
        if found is None:
            desk.screen.wheel(inspector.at(0.5, 0.9))
        return found

    return ScreenRect(*until(look, lambda: f"{name} in the inspector"))


def drag_a_dot(desk: Desk) -> None:
    """Score again on the gap chart."""
    program, screen = desk.program, desk.screen
    screen.key("alt+2")
    program.until("the gap chart", lambda state: state["view"] == "gap")
    dot = program.place("dot", SEARCH)
    screen.picture("gap-chart")
    screen.drag(dot.middle, program.place("score", 2, 9).middle, drop=False)
    screen.picture("dot-drag")
    screen.let_go()
    desk.wait_for_card(SEARCH, "touchpoint", NEW_PHASE, "Specialist", 9, 2)
    screen.picture("dot-moved")


def undo_and_redo(desk: Desk) -> None:
    """Take the last score back and do it again."""
    program, screen = desk.program, desk.screen
    assert program.state["undo"] == "Undo score touchpoint"
    screen.key("ctrl+z")
    desk.wait_for_card(SEARCH, "touchpoint", NEW_PHASE, "Specialist", 8, 3)
    assert program.state["redo"] == "Redo score touchpoint"
    screen.key("ctrl+y")
    desk.wait_for_card(SEARCH, "touchpoint", NEW_PHASE, "Specialist", 9, 2)


def reopen(desk: Desk) -> None:
    """Close the map and open it from the start page's recent files."""
    program, screen = desk.program, desk.screen
    screen.key("ctrl+w")
    program.until("the start page", lambda state: not state["map"])
    screen.picture("recent")
    desk.click("widget", "QPushButton", "lathe")
    program.until("the map again", lambda state: state["map"] and state["view"] == "gap")
    screen.key("alt+1")
    program.until("the map view", lambda state: state["view"] == "map")
    program.place("phase", NEW_PHASE)
    screen.picture("reopened")


def check_the_map(document: Document) -> None:
    """The file holds what was done, and nothing that was not."""
    assert document.map.title == TITLE
    phases = {phase.name: phase_id for phase_id, phase in document.phases.items()}
    lanes = {lane.name: lane_id for lane_id, lane in document.lanes.items()}
    assert len(phases) == 7
    assert NEW_PHASE in phases
    assert TRIGGER not in phases
    assert card_titled(document, SEARCH).potential == 9
    assert card_titled(document, SEARCH).effort == 2
    assert card_titled(document, FAIR).potential == 4
    cells = {
        CellKey(phases["Inactive"], lanes["Decision-maker"]): [FAIR],
        CellKey(phases[NEW_PHASE], lanes["Decision-maker"]): [CALL],
        CellKey(phases[NEW_PHASE], lanes["Specialist"]): [SEARCH],
    }
    held = {
        key: [document.cards[placed.id].title for placed in document.cells.get(key, ())]
        for key in cells
    }
    assert held == cells
    template = codec.load(resource("templates", "buying-centre.en.cjm"))
    assert len(document.cards) == len(template.cards) + 3


def card_titled(document: Document, title: str) -> Card:
    """Give the one card with a title."""
    (card,) = (card for card in document.cards.values() if card.title == title)
    return card


def check_the_pdf(path: Path) -> None:
    """The PDF's text is there for another program to read."""
    pages = pages_of(path)
    text = "\n".join(pages)
    for words in (TITLE, FAIR, SEARCH, CALL, NEW_PHASE, "Decision-maker", "Quick wins"):
        assert words in text
    assert len(pages) >= 2
