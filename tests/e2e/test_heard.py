"""Over the bus that screen readers use the sample is heard whole, and so is each step of work."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from tests.e2e.assistive import Listener, listening, session_bus
from tests.e2e.desk import Desk
from tests.e2e.program import running
from tests.e2e.screen import virtual_screen

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

SAMPLE = resource("samples", "bouncy-ball-machine.cjm")
TITLE = "Ask the night shift"
_CONTROLS = frozenset({"push button", "check box", "radio button", "text", "combo box", "slider"})


@pytest.fixture
def heard(surroundings: dict[str, str], tmp_path: Path) -> Iterator[tuple[Desk, Listener]]:
    """The sample open on a screen, and a program that listens to it."""
    with (
        session_bus(surroundings) as environment,
        listening(environment) as listener,
        virtual_screen(environment, tmp_path) as screen,
        running(screen.environment, tmp_path / "complaints", SAMPLE) as program,
    ):
        program.until("the map in front", lambda state: state["map"] and state["front"])
        program.place("widget", "TrayList")
        yield Desk(screen, program, Path(surroundings["HOME"])), listener
        assert program.complaints == ""


def test_the_sample_is_heard_whole_and_each_step_is_said(heard: tuple[Desk, Listener]) -> None:
    desk, listener = heard
    check_the_tree(listener)
    work_by_ear(desk, listener)


def check_the_tree(listener: Listener) -> None:
    """Each card has its place, each empty cell its name, each control a name without markup."""
    document = codec.load(SAMPLE)
    tree = listener.tree()
    cards = {each.name: each.description for each in tree if each.role == "list item"}
    for card in document.cards.values():
        place = "the idea tray"
        if card.phase is not None and card.lane is not None:
            place = f"{document.lanes[card.lane].name}, {document.phases[card.phase].name}"
        assert place in cards[f"{card.title}, {card.kind}"]
    names = {each.name for each in tree}
    assert {"Empty cell, Operator, Inactive", "Active evaluation, phase", "Operator, lane"} <= names
    controls = [each for each in tree if each.role in _CONTROLS and each.visible]
    # More of them than the tools in the bars, so that what is seen is what was asked for.
    assert len(controls) > 20
    assert [each for each in controls if not each.name.strip()] == []
    assert [each for each in tree if "<" in each.name + each.description] == []


def work_by_ear(desk: Desk, listener: Listener) -> None:
    """Make a card, move it, score it, take that back, delete it, take that back: by keys alone."""
    screen = desk.screen
    desk.click("card", "Printed product catalogue")
    desk.wait_for_focus("MapCanvas")
    screen.key("Insert")
    desk.wait_for_focus("InlineEditor")
    listener.announced("Added: Touchpoint. Card 4 of 4 in Decision-maker, Inactive")
    screen.write(TITLE)
    screen.key("Escape")
    desk.wait_for_focus("MapCanvas")
    screen.key("alt+Right")
    listener.announced(f"Moved: {TITLE}, touchpoint. Card 3 of 3 in Decision-maker, Trigger")
    screen.key("shift+F4")
    screen.key("8")
    listener.announced(f"{TITLE}, touchpoint: Potential 8")
    screen.key("3")
    listener.announced(f"{TITLE}, touchpoint: Potential 8, effort 3")
    screen.key("shift+F4")
    for left in ("Potential 8", "Not scored"):
        screen.key("ctrl+z")
        listener.announced(f"Undone: score touchpoint. {TITLE}, touchpoint: {left}")
    screen.key("shift+Up")
    listener.announced("2 cards selected")
    screen.key("Down")
    screen.key("Delete")
    listener.announced("One card deleted")
    screen.key("ctrl+z")
    listener.announced(
        f"Undone: delete card. Added: {TITLE}, touchpoint. Card 3 of 3 in Decision-maker, Trigger"
    )
