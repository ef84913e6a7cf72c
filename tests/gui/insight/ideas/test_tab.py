"""The tab of the ideas follows the map: its phases, its lanes, what is selected elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.tray.ideas_tree import ACTION
from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.edits.lanes import add_lane, remove_lane
from cjm_desktop.editing.edits.phases import change_phase, remove_phase
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Card
from tests.gui.desk import Desk
from tests.gui.insight.ideas.hand import CTRL, LEFT, PHASES, card, dropped, ids, press, rows, tab


def test_a_selection_made_elsewhere_is_followed(desk: Desk) -> None:
    desk.session.select_cards(["c07"])
    assert tab(desk).tree.selected() == ["c07"]
    assert tab(desk).panel.title.text() == "Get in touch in person afterwards"
    desk.session.select(())
    assert tab(desk).panel.title.text() == "Choose an idea in the list"
    assert not tab(desk).panel.none.isEnabled()


def test_new_names_of_phases_and_lanes_are_shown(desk: Desk, qtbot: QtBot) -> None:
    press(Qt.Key.Key_1)
    document = desk.session.document
    desk.session.edit("change_phase", change_phase(document, "p1", name="<b>Look</b>"))
    qtbot.waitUntil(lambda: rows(desk)[0][1] == "→ 1. <b>Look</b>")
    assert tab(desk).panel.phases.rows["p1"].accessibleName() == "1. <b>Look</b>"
    desk.session.edit("add_lane", add_lane(desk.session.document, "new", 0, name="A new lane"))
    qtbot.waitUntil(lambda: tab(desk).panel.lane.itemText(0) == "A new lane")


def test_an_empty_tray_says_how_ideas_come(desk: Desk, qtbot: QtBot) -> None:
    desk.session.edit("remove_cards", remove_cards(desk.session.document, ids(desk)))
    qtbot.waitUntil(tab(desk).panel.isHidden)
    assert tab(desk)._hint.isVisible()
    assert not tab(desk).headline.isVisible()


def test_without_phases_or_lanes_it_says_what_is_missing(desk: Desk, qtbot: QtBot) -> None:
    for lane in desk.session.document.lane_ids:
        desk.session.edit("remove_lane", remove_lane(desk.session.document, lane))
    press(Qt.Key.Key_1, Qt.Key.Key_Up, Qt.Key.Key_Return)
    desk.session.select_cards(["c01"])
    press(Qt.Key.Key_Return)
    assert desk.window.status.message.text() == "Add a lane for cards first."
    for phase in PHASES:
        desk.session.edit("remove_phase", remove_phase(desk.session.document, phase))
    qtbot.waitUntil(lambda: tab(desk).panel.question.text().startswith("Add phases"))
    assert tab(desk).panel.phases.rows == {}


def test_a_hidden_tab_leaves_the_selection_alone(desk: Desk) -> None:
    desk.window.navigator.show_view("map")
    desk.session.select(())
    desk.session.undo()
    assert desk.session.selection == ()


def test_with_dropped_ideas_alone_nothing_is_left_to_judge(desk: Desk) -> None:
    press(Qt.Key.Key_A, modifier=CTRL)
    press(Qt.Key.Key_N, Qt.Key.Key_Return)
    assert tab(desk).headline.text() == "No idea is left to judge"
    assert not tab(desk).how.isVisible()
    assert tab(desk).tree.isVisible()


def test_the_first_lane_with_ideas_is_proposed(desk: Desk, qtbot: QtBot) -> None:
    document = desk.session.document
    lane = card_lane_ids(document)[1]
    placed = Card(order="a0", kind="content", phase="p1", lane=lane)
    desk.session.open(document.replaced({Key("cards", "x"): placed}), None)
    tab(desk).refresh()
    assert tab(desk).panel.lane.currentText() == document.lanes[lane].name


def test_the_chosen_lane_is_where_ideas_go_until_another_map_is_opened(desk: Desk) -> None:
    panel = tab(desk).panel
    document = desk.session.document
    # The template says that ideas go to what we do.
    other, first = card_lane_ids(document)[:2]
    assert panel.lane.currentText() == document.lanes[first].name
    panel.lane.setFocus()
    press(Qt.Key.Key_Up)
    tab(desk).tree.setFocus()
    QTest.mouseClick(panel.phases.rows["p1"], LEFT)
    desk.session.select_cards(["c01"])
    QTest.mouseClick(panel.place, LEFT)
    assert card(desk, "c01").lane == other
    press(Qt.Key.Key_2)
    desk.session.select_cards(["c02"])
    press(Qt.Key.Key_Return)
    assert card(desk, "c02").lane == other
    desk.person.about_unsaved = "discard"
    desk.window.files.new("lifecycle", "en")
    tab(desk).refresh()
    assert panel.lane.currentText() == document.lanes[first].name


def test_a_dropped_idea_selected_elsewhere_is_unfolded(desk: Desk) -> None:
    dropped(desk)
    assert tab(desk).tree.columnWidth(ACTION) == 0
    desk.session.select_cards(["c02"])
    (item,) = tab(desk).tree.selectedItems()
    fold = item.parent()
    assert fold is not None
    assert fold.isExpanded()
    assert tab(desk).tree.columnWidth(ACTION) > 24
