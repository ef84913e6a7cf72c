"""A short workshop in a real window: from why the map is made to what is decided, and its PDF.

The steps go as the workshop guide leads; mouse and keyboard are all that is used.
"""

from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.storage import codec
from tests.e2e.desk import Desk, pages_of
from tests.e2e.screen import until

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

PURPOSE = "Find where we lose machine buyers"
HOLDS, HOLDS_NOT, OPEN = "Is it safe for us?", "They want our demo", "Who can show me?"
PEERS, REVIEWS, FAIR = "Peers in the trade", "Review sites", "Trade fair"
STAND, FILM = "Our stand", "Product film"
IDEAS = ("Film of a night shift", "Calculator for the payback", "Christmas cards")
REASON = "Serves nobody"
OWNER = "Anna"
OF_THE_TEMPLATE = ("What has changed, and must we act?", "What more could we do with it?")
PHASES = ("Inactive", "Trigger", "Initial brand interest")
MANY = 60


def test_a_workshop_from_why_to_what_is_decided(desk: Desk) -> None:
    begin(desk)
    say_why(desk)
    write_mindsets(desk)
    judge_mindsets(desk)
    write_touchpoints(desk)
    make_one_of_two(desk)
    score_by_drag(desk)
    decide(desk)
    name_an_owner(desk)
    judge_ideas(desk)
    undo_and_redo(desk)
    saved = desk.save_as("workshop")
    exported = desk.export_as("workshop", clicks=["All"])
    desk.leave()
    check_the_map(codec.load(saved))
    check_the_pdf(exported)


def begin(desk: Desk) -> None:
    """Choose the template and open the guide beside the map."""
    desk.click("widget", "TemplateCard", "Workshop")
    wait_for_state(desk, "view", "map")
    desk.screen.key("F7")
    desk.program.place("widget", "StepHead", "Why and for whom")
    desk.screen.picture("guide")


def go(desk: Desk, step: str, way: str) -> None:
    """Open a step of the guide and go where it leads."""
    desk.click("widget", "StepHead", step)
    desk.click("widget", "QPushButton", way)


def wait_for(desk: Desk, title: str, **fields: Any) -> None:
    """Wait until a card has such fields."""

    def has_them() -> bool:
        card = desk.program.ask("fields", title)
        return card is not None and fields.items() <= card.items()

    until(has_them, lambda: f"{title} {fields}: {desk.program.ask('fields', title)}")


def wait_for_state(desk: Desk, name: str, value: str) -> None:
    """Wait until the program says something of itself."""
    desk.program.until(f"{name} {value}", lambda state: state[name] == value)


def say_why(desk: Desk) -> None:
    """Write the purpose in the field that the guide leads to."""
    go(desk, "Why and for whom", "Go to the purpose")
    desk.wait_for_focus("GrowingText")
    desk.screen.write(PURPOSE)
    desk.screen.picture("purpose")


def write_mindsets(desk: Desk) -> None:
    """Type mindsets where the guide leads, one below the other."""
    go(desk, "Mindsets", "Go through the phases")
    desk.wait_for_focus("MapCanvas")
    for title in (HOLDS, HOLDS_NOT, OPEN):
        desk.screen.write(title)
        wait_for(desk, title, kind="mindset")
        desk.screen.key("Return")
    desk.screen.key("Escape")
    desk.wait_for_focus("MapCanvas")
    desk.screen.picture("mindsets")


def judge_mindsets(desk: Desk) -> None:
    """Say by one key each which mindsets hold."""
    for title, key, verdict in ((HOLDS, "q", "qualified"), (HOLDS_NOT, "d", "disqualified")):
        desk.click("card", title)
        desk.screen.key(key)
        wait_for(desk, title, qualification=verdict)
    desk.screen.picture("judged")


def write_touchpoints(desk: Desk) -> None:
    """Write where the customer goes, phase by phase, then what we have, and who is where."""
    screen = desk.screen
    go(desk, "Where the customer is", "Go through the phases")
    desk.wait_for_focus("MapCanvas")
    for title, phase in zip((PEERS, REVIEWS, FAIR), PHASES, strict=True):
        screen.write(title)
        wait_for(desk, title, kind="touchpoint", customer_present=True)
        assert desk.cards()[title][1:3] == [phase, "Where the customer goes"]
        if phase != PHASES[-1]:
            screen.key("Tab")
            desk.wait_for_focus("InlineEditor")
    screen.key("Escape")
    desk.wait_for_focus("MapCanvas")
    desk.click("card", PEERS)
    screen.key("w", "w")
    wait_for(desk, PEERS, we_present=False)
    screen.click(desk.program.place("cell", PHASES[2], "Where we are, and what it takes").middle)
    desk.wait_for_focus("InlineEditor")
    screen.write(STAND)
    screen.key("Return")
    desk.wait_for_focus("InlineEditor")
    screen.write(FILM)
    screen.key("Escape")
    wait_for(desk, STAND, kind="touchpoint", we_present=True)
    wait_for(desk, FILM, kind="touchpoint", we_present=True)
    screen.picture("touchpoints")


def make_one_of_two(desk: Desk) -> None:
    """Say on the board of presence that our stand is at the fair."""
    program, screen = desk.program, desk.screen
    go(desk, "Presence gap", "Go to Presence")
    desk.wait_for_focus("PresenceBoard")
    fair = program.steady_place("board", FAIR)
    screen.drag(program.steady_place("board", STAND).middle, fair.middle, drop=False)
    screen.picture("same")
    screen.let_go()
    wait_for(desk, FAIR, customer_present=True, we_present=True)
    assert STAND not in desk.cards()
    wait_for_state(desk, "undo", "Undo merge touchpoints")


def score_by_drag(desk: Desk) -> None:
    """Drag touchpoints from the list into the chart."""
    program, screen = desk.program, desk.screen
    go(desk, "Scoring", "Go to the gap chart")
    wait_for_state(desk, "view", "gap")
    for title, effort, potential in ((PEERS, 3, 8), (FILM, 8, 3)):
        row = program.steady_place("row", "UnscoredList", title)
        score = program.steady_place("score", effort, potential)
        screen.drag(row.at(0.2, 0.5), score.middle)
        wait_for(desk, title, effort=effort, potential=potential)
    screen.picture("scored")


def decide(desk: Desk) -> None:
    """Choose decisions in the ranking by the keyboard."""
    for title, steps, decision in ((PEERS, 1, "start"), (FILM, 5, "stop")):
        desk.click("row", "RankingTable", title)
        desk.screen.key("F2")
        desk.wait_for_focus("QListView")
        desk.screen.key(*["Down"] * steps, "Return")
        wait_for(desk, title, decision=decision)
        desk.wait_for_focus("RankingTable")
    desk.screen.picture("decided")


def name_an_owner(desk: Desk) -> None:
    """Write who does it in the list of actions, and move its progress on."""
    go(desk, "Decisions", "Go to the decisions")
    desk.wait_for_focus("ActionsTable")
    desk.click("row", "ActionsTable", PEERS, "Owner")
    desk.screen.key("Return")
    desk.wait_for_focus("QLineEdit")
    desk.screen.write(OWNER)
    desk.screen.key("Return")
    wait_for(desk, PEERS, owner=OWNER)
    desk.wait_for_focus("ActionsTable")
    desk.screen.key("space")
    wait_for(desk, PEERS, progress="under_way")
    desk.screen.picture("owner")


def judge_ideas(desk: Desk) -> None:
    """Bring in a list from the notes; keep what serves a phase and drop what serves none."""
    screen = desk.screen
    desk.click("widget", "GrowingText", "Your notes on this step")
    desk.wait_for_focus("GrowingText")
    for title in IDEAS:
        screen.write(title)
        screen.key("Return")
    screen.key("ctrl+a", "ctrl+x")
    desk.click("tab", "Ideas")
    desk.wait_for_focus("IdeasTree")
    screen.key("ctrl+v")
    for title in IDEAS:
        wait_for(desk, title, phase=None)
    screen.picture("ideas")
    desk.click("row", "IdeasTree", IDEAS[0])
    screen.key("2")
    wait_for(desk, IDEAS[0], proposed_phase="p2")
    desk.click("row", "IdeasTree", IDEAS[2])
    screen.key("Delete")
    desk.wait_for_focus("ReasonField")
    screen.write(REASON)
    screen.key("Return")
    wait_for(desk, IDEAS[2], dropped=REASON)
    screen.picture("judged-ideas")


def undo_and_redo(desk: Desk) -> None:
    """Take everything back and do it again, down to the same cards."""
    before = desk.cards()
    # More often than there are steps; pressed in vain, they do nothing.
    desk.screen.key(*["ctrl+z"] * MANY)
    wait_for_state(desk, "undo", "Undo")
    assert desk.cards().keys() == set(OF_THE_TEMPLATE)
    desk.screen.key(*["ctrl+y"] * MANY)
    wait_for_state(desk, "redo", "Redo")
    assert desk.cards() == before


def check_the_map(document: Document) -> None:
    """The file holds what was said, judged and decided."""
    assert document.map.purpose == PURPOSE
    assert not any(note.strip() for note in document.map.step_notes.values())
    assert {card.title for card in document.cards.values()} == {
        HOLDS, HOLDS_NOT, OPEN, PEERS, REVIEWS, FAIR, FILM, *IDEAS, *OF_THE_TEMPLATE,
    }  # fmt: skip
    held, struck, left = (titled(document, each) for each in (HOLDS, HOLDS_NOT, OPEN))
    assert (held.qualification, struck.qualification) == ("qualified", "disqualified")
    assert left.qualification == "open"
    peers, film = titled(document, PEERS), titled(document, FILM)
    assert (peers.potential, peers.effort, peers.decision) == (8, 3, "start")
    assert (film.potential, film.effort, film.decision) == (3, 8, "stop")
    assert (peers.owner, peers.progress) == (OWNER, "under_way")
    proposed, waiting, dropped = (titled(document, each) for each in IDEAS)
    assert document.phases[proposed.proposed_phase or ""].name == PHASES[1]
    assert (waiting.proposed_phase, waiting.dropped) == (None, None)
    assert dropped.dropped == REASON


def titled(document: Document, title: str) -> Card:
    """Give the one card with a title."""
    (card,) = (card for card in document.cards.values() if card.title == title)
    return card


def check_the_pdf(path: Path) -> None:
    """Every view is there to be read, without what was disqualified."""
    pages = pages_of(path)
    text = " ".join(" ".join(pages).split())
    for words in (
        PURPOSE,
        HOLDS,
        PEERS,
        FAIR,
        FILM,
        OWNER,
        *IDEAS,
        REASON,
        "Where to put the effort",
    ):
        assert words in text
    assert HOLDS_NOT not in text
    assert len(pages) >= 8
