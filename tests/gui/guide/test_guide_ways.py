"""From every step of the workshop one click leads to where it is worked on."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.dialogs.improved_dialog import ImprovedDialog
from cjm_desktop.desktop.guide.panel import GuidePanel
from cjm_desktop.desktop.insight.view import TABS
from cjm_desktop.desktop.inspector import Inspector
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.edits.personas import remove_persona
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.insight.judging import Aspect
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.journey.vocabulary import CardKind, WorkshopStep
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Desk, desk_with_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        made.window.navigator.show_view("gap")
        yield made


def go(desk: Desk, step: WorkshopStep) -> None:
    """Open a step of the guide and click what leads there."""
    if not desk.window.desk.guide_shown:
        desk.window.commands["guide"].trigger()
    panel = desk.window.findChild(GuidePanel)
    assert isinstance(panel, GuidePanel)
    QTest.mouseClick(panel.heads[step], LEFT)
    assert panel.step == step
    QTest.mouseClick(panel.page.way, LEFT)
    assert panel.isVisible()


def open_map(desk: Desk, **cards: Card) -> None:
    """Work on a map of two phases with a lane for each side."""
    document = Document(
        phases={"p1": Phase(order="a0", name="Trigger"), "p2": Phase(order="a1", name="Choice")},
        lanes={
            "ours": Lane(order="a0", kind="topic", side="company"),
            "theirs": Lane(order="a1", kind="topic", side="customer"),
            "buyer": Lane(order="a2"),
        },
        cards=cards,
    )
    desk.session.open(document, None)


def card(phase: str, lane: str = "buyer", **fields: Any) -> Card:
    return Card(phase=phase, lane=lane, order="a0", **fields)


def in_field(desk: Desk, name: str) -> bool:
    """Say whether the keyboard is in a field of the inspector, and the field is seen."""
    inspector = desk.window.findChild(Inspector)
    assert isinstance(inspector, Inspector)
    target = inspector.form.rows[name].control.focus_target()
    return target.hasFocus() and target.isVisible()


def judged(desk: Desk) -> frozenset[Aspect]:
    """Say what is judged by the keys on the map, which has the keyboard."""
    assert desk.window.places.map_view.canvas.hasFocus()
    return JudgingMode.of(desk.session).aspects


def type_on(text: str) -> None:
    """Type where the keyboard is, wherever a letter takes it."""
    for letter in text:
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        QTest.keyClicks(focused, letter)


def cell(desk: Desk) -> CellKey | None:
    return desk.window.places.map_view.canvas.cell


def test_why_leads_to_the_purpose_of_the_map(desk: Desk) -> None:
    desk.session.select_cards([next(iter(desk.session.document.cards))])
    go(desk, "why")
    assert desk.window.navigator.view == "map"
    assert desk.session.selection == ()
    assert in_field(desk, "purpose")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keyboard_leads_there_too(desk: Desk, key: Qt.Key) -> None:
    desk.window.commands["guide"].trigger()
    for pressed in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab, key):
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        QTest.keyClick(focused, pressed)
    assert desk.window.navigator.view == "map"
    assert in_field(desk, "purpose")


def test_people_lead_to_the_first_role_without_a_persona(desk: Desk) -> None:
    document = desk.session.document
    lane = document.role_lane_ids[1]
    for persona, _ in document.personas_of(lane):
        desk.session.edit("remove_persona", remove_persona(desk.session.document, persona))
    go(desk, "people")
    assert desk.window.navigator.view == "people"
    section = next(
        each for each in desk.window.places.people_view.stack.sections if each.heading == lane
    )
    assert section.add_button.hasFocus()


def test_phases_lead_to_the_first_one_that_has_no_goal(desk: Desk) -> None:
    third = desk.session.document.phase_ids[2]
    desk.session.edit("change_phase", change_phase(desk.session.document, third, goal=""))
    go(desk, "phases")
    assert desk.window.navigator.view == "map"
    assert desk.session.selection == (Key("phases", third),)
    assert in_field(desk, "goal")


def test_a_phase_without_a_name_is_named_first(desk: Desk) -> None:
    first = desk.session.document.phase_ids[0]
    desk.session.edit("change_phase", change_phase(desk.session.document, first, name=" "))
    go(desk, "phases")
    assert in_field(desk, "name")


def test_mindsets_lead_to_the_one_to_be_judged(desk: Desk) -> None:
    open_map(
        desk,
        a=card("p1", kind="mindset", qualification="qualified"),
        b=card("p2", kind="mindset"),
    )
    go(desk, "mindsets")
    assert desk.window.navigator.view == "map"
    assert desk.session.selection == (Key("cards", "b"),)
    assert judged(desk) == {"mindset"}
    type_on("hold on, no: q")
    assert desk.session.document.cards.keys() == {"a", "b"}
    b = desk.session.document.cards["b"]
    assert (b.qualification, b.title, b.notes, b.owner) == ("qualified", "", "", "")


def test_without_a_mindset_they_lead_to_the_customers_lane(desk: Desk) -> None:
    open_map(desk, a=card("p1", kind="mindset", qualification="disqualified"))
    go(desk, "mindsets")
    assert cell(desk) == CellKey("p2", "theirs")
    assert desk.window.places.map_view.canvas.hasFocus()


def test_where_the_customer_is_leads_to_a_touchpoint_that_does_not_say(desk: Desk) -> None:
    open_map(desk, a=card("p1", customer_present=False), b=card("p1", "ours"))
    go(desk, "whereabouts")
    assert desk.session.selection == (Key("cards", "b"),)
    assert judged(desk) == {"customer"}


def test_what_we_have_leads_to_our_lane_or_to_what_is_not_said_of_a_touchpoint(desk: Desk) -> None:
    open_map(desk)
    go(desk, "offer")
    assert cell(desk) == CellKey("p1", "ours")
    open_map(desk, a=card("p1"))
    go(desk, "offer")
    assert desk.session.selection == (Key("cards", "a"),)
    assert judged(desk) == {"we"}


def test_what_it_takes_is_asked_beside_the_step_and_written_where_it_stands(desk: Desk) -> None:
    open_map(desk, a=card("p1", "ours", we_present=True))
    go(desk, "offer")
    assert cell(desk) == CellKey("p2", "ours")
    panel = desk.window.findChild(GuidePanel)
    assert isinstance(panel, GuidePanel)
    assert panel.page.needs.text() == "One thing we have does not say what it takes."
    QTest.mouseClick(panel.page.needs_way, LEFT)
    assert in_field(desk, "resources")


@pytest.mark.parametrize(
    ("step", "told"),
    [("whereabouts", (True, None)), ("offer", (None, True))],
)
def test_ten_cards_made_by_what_a_step_asks_for_move_its_count(
    desk: Desk, step: WorkshopStep, told: tuple[bool | None, bool | None]
) -> None:
    """In the lane of a role, too, which says nothing of who is there."""
    lanes = {"buyer": Lane(order="a0", name="Buyer")}
    phases = {f"p{n}": Phase(order=f"a{n}", name=f"Phase {n}") for n in range(4)}
    desk.session.open(Document(phases=phases, lanes=lanes), None)
    go(desk, step)
    for number in range(10):
        type_on(f"Card {number}")
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        QTest.keyClick(focused, Qt.Key.Key_Tab if number in (2, 5) else Qt.Key.Key_Return)
    made = desk.session.document.cards.values()
    assert len(made) == 10 + 1
    assert {(each.customer_present, each.we_present) for each in made} == {told}
    panel = desk.window.findChild(GuidePanel)
    assert isinstance(panel, GuidePanel)
    panel.refresh()
    assert panel.heads[step].progress == (3, 4)


@pytest.mark.parametrize(
    ("step", "lane", "kind"),
    [
        ("mindsets", "The customer’s mindset", "mindset"),
        ("whereabouts", "Where the customer goes", "touchpoint"),
        ("offer", "Where we are, and what it takes", "touchpoint"),
    ],
)
def test_a_step_leads_to_the_lane_of_its_cards_and_they_are_typed_there(
    desk: Desk, step: WorkshopStep, lane: str, kind: CardKind
) -> None:
    template = codec.load(resource("templates", "workshop.en.cjm"))
    desk.session.open(template, None)
    go(desk, step)
    type_on("Is it safe")
    (new,) = desk.session.document.cards.keys() - template.cards.keys()
    card = desk.session.document.cards[new]
    assert (card.title, card.kind) == ("Is it safe", kind)
    assert desk.session.document.lanes[card.lane or ""].name == lane


def test_a_map_that_is_opened_afterwards_expects_nothing(desk: Desk) -> None:
    open_map(desk)
    go(desk, "mindsets")
    open_map(desk)
    led_to = CellKey("p1", "theirs")
    desk.window.places.map_view.canvas.set_cell(led_to)
    type_on("Trade fair")
    assert [card.kind for card in desk.session.document.cards.values()] == ["touchpoint"]


def test_where_no_lane_has_a_side_the_first_role_is_gone_to(desk: Desk) -> None:
    desk.session.open(
        Document(
            phases={"p1": Phase(order="a0")},
            lanes={"curve": Lane(order="a0", kind="experience"), "buyer": Lane(order="a1")},
        ),
        None,
    )
    go(desk, "whereabouts")
    assert cell(desk) == CellKey("p1", "buyer")


def test_a_map_without_phases_says_what_to_add(desk: Desk) -> None:
    desk.session.open(Document(), None)
    for step in ("phases", "mindsets"):
        go(desk, step)
        assert desk.window.navigator.view == "map"
        assert "Add a phase" in desk.window.status.message.text()


def test_scoring_leads_to_the_gap_chart_and_scores_what_is_not_scored(desk: Desk) -> None:
    open_map(desk, a=card("p1", potential=2.0, effort=2.0), b=card("p2"))
    desk.window.navigator.show_view("map")
    go(desk, "scoring")
    assert desk.window.navigator.view == "gap"
    type_on("7,3")
    b = desk.session.document.cards["b"]
    assert (b.potential, b.effort) == (7.5, 3)


@pytest.mark.parametrize(("step", "tab"), [("presence", "presence"), ("decisions", "actions")])
def test_presence_and_decisions_lead_to_their_tabs_of_insight(
    desk: Desk, step: WorkshopStep, tab: str
) -> None:
    go(desk, step)
    assert desk.window.navigator.view == "insight"
    assert desk.window.places.insight_view.tab == tab


def test_preparation_leads_to_the_pack_that_is_sent_out(desk: Desk) -> None:
    go(desk, "preparation")
    dialog = desk.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert dialog.windowTitle() == "Preparation pack"
    dialog.reject()


def test_the_improved_journey_is_begun_from_the_present_one(desk: Desk) -> None:
    assert desk.session.document.map.state == "as_is"
    go(desk, "improved")
    dialog = desk.window.findChild(ImprovedDialog)
    assert isinstance(dialog, ImprovedDialog)
    dialog.reject()


def test_in_an_improved_journey_it_leads_to_the_next_friction(desk: Desk) -> None:
    open_map(
        desk,
        a=card("p1", kind="friction", change="removed"),
        b=card("p2", kind="friction"),
        c=card("p2", "ours", kind="note"),
    )
    improved = change_map(desk.session.document, state="to_be")
    desk.session.edit("change_map", improved)
    go(desk, "improved")
    assert desk.window.navigator.view == "map"
    assert desk.session.selection == (Key("cards", "b"),)


def test_a_click_on_a_tab_takes_the_keyboard_out_of_the_notes_of_the_guide(desk: Desk) -> None:
    go(desk, "presence")
    panel = desk.window.findChild(GuidePanel)
    assert isinstance(panel, GuidePanel)
    view = desk.window.places.insight_view
    QApplication.processEvents()
    for place, tab in tuple(enumerate(TABS))[1:]:
        panel.page.note.focus_target().setFocus()
        QTest.mouseClick(view.bar, LEFT, pos=view.bar.tabRect(place).center())
        assert view.tab == tab.id
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        assert view.page(tab.id).isAncestorOf(focused)


def test_what_we_have_never_leads_to_a_customers_card(desk: Desk) -> None:
    open_map(desk, a=card("p1", "theirs"), b=card("p1", "ours"))
    go(desk, "offer")
    assert desk.session.selection == (Key("cards", "b"),)
    assert judged(desk) == {"we"}
    open_map(desk, a=card("p1", "theirs"))
    go(desk, "offer")
    type_on("Call centre")
    made = [each for each in desk.session.document.cards.values() if each.title == "Call centre"]
    assert [(each.phase, each.lane) for each in made] == [("p1", "ours")]


def test_goals_of_the_template_are_not_ticked_off_before_anyone_spoke(desk: Desk) -> None:
    desk.session.open(codec.load(resource("templates", "workshop.en.cjm")), None)
    go(desk, "phases")
    panel = desk.window.findChild(GuidePanel)
    assert isinstance(panel, GuidePanel)
    phases = desk.session.document.phase_ids
    assert panel.heads["phases"].progress == (0, len(phases))
    assert desk.session.selection == (Key("phases", phases[0]),)
    assert in_field(desk, "goal")
    type_on("Ours")
    panel.refresh()
    assert panel.heads["phases"].progress == (1, len(phases))


def test_what_is_to_be_started_is_asked_whether_it_can_be(desk: Desk) -> None:
    """One after the other, in the field of the first thing that is not known."""
    there: dict[str, Any] = {"budget": True, "competence": True, "follow_up": True}
    open_map(
        desk,
        a=card("p1", decision="start", **{**there, "competence": None}),
        b=card("p2", decision="do_more"),
        c=card("p2", "ours", decision="keep"),
        d=card("p1", "ours", decision="start", **there),
    )
    go(desk, "decisions")
    panel = desk.window.findChild(GuidePanel)
    assert isinstance(panel, GuidePanel)
    assert panel.page.needs.text().startswith("2 to start or do more of")
    QTest.mouseClick(panel.page.needs_way, LEFT)
    assert desk.session.selection == (Key("cards", "a"),)
    assert in_field(desk, "competence")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    QTest.keyClick(focused, Qt.Key.Key_Up)
    assert desk.session.document.cards["a"].competence is False
    panel.refresh()
    assert panel.page.needs.text().startswith("One to start or do more of")
    QTest.mouseClick(panel.page.needs_way, LEFT)
    assert desk.session.selection == (Key("cards", "b"),)
    assert in_field(desk, "budget")
    go(desk, "scoring")
    assert not panel.page.needs.isVisible()
    assert not panel.page.needs_way.isVisible()
