"""Ideas are judged against the map by keys and by mouse, one after the other."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.ideas.tree import ACTION, SAID, TITLE
from cjm_desktop.desktop.insight.ideas_tab import IdeasTab
from cjm_desktop.desktop.panels.palette import PalettePanel
from cjm_desktop.desktop.panels.tray_list import TrayList
from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.edits.ideas import drop_ideas, propose_phase
from cjm_desktop.editing.edits.lanes import add_lane, remove_lane
from cjm_desktop.editing.edits.phases import change_phase, remove_phase
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.insight.ideas import ideas
from cjm_desktop.journey.document import TRAY, CellKey, Key
from cjm_desktop.journey.records import Card
from tests.gui.desk import Desk, desk_with_window

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
PHASES = ("p1", "p2", "p3", "p4", "p5")


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    """The lifecycle with its nine ideas, c01 to c09, of which nothing is said."""
    qapp.clipboard().clear()
    for made in desk_with_window(qtbot, qapp):
        made.window.files.new("lifecycle", "en")
        waiting = [item.id for item in ideas(made.session.document).waiting]
        asked = propose_phase(made.session.document, waiting, None).apply(made.session.document)
        made.session.open(asked, None)
        made.window.show_view("insight")
        made.window.places.insight_view.show_tab("ideas")
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made


def tab(desk: Desk) -> IdeasTab:
    page = desk.window.places.insight_view.page("ideas")
    assert isinstance(page, IdeasTab)
    return page


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)


def write(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def card(desk: Desk, card_id: str) -> Card:
    return desk.session.document.cards[card_id]


def rows(desk: Desk) -> list[tuple[str, str]]:
    """Give the titles and what is said of them, the dropped ones included."""
    items = tab(desk).tree.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)
    return [(item.text(TITLE), item.text(SAID)) for item in items]


def undo_all(desk: Desk, steps: int) -> None:
    for _ in range(steps):
        desk.session.undo()


def test_the_first_idea_is_there_to_be_judged(desk: Desk) -> None:
    assert tab(desk).said.text() == "0 of 9 judged"
    assert desk.session.selected_cards == ("c01",)
    assert tab(desk).tree.hasFocus()
    assert tab(desk).panel.title.text() == "Describe the audience as personas"
    goals = [row.accessibleDescription() for row in tab(desk).panel.phases.rows.values()]
    assert goals == [desk.session.document.phases[phase].goal for phase in PHASES]


def test_keys_judge_one_idea_after_the_other(desk: Desk) -> None:
    before = desk.session.document
    press(Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2)
    assert [card(desk, each).proposed_phase for each in ("c01", "c02", "c03")] == ["p1", "p1", "p2"]
    assert desk.session.selected_cards == ("c04",)
    assert tab(desk).said.text() == "3 of 9 judged"
    assert rows(desk)[2] == ("Let them help themselves: a knowledge base", "→ 2. Education")
    undo_all(desk, 3)
    assert desk.session.document == before
    assert desk.session.selected_cards == ("c01",)


def test_the_same_key_takes_a_phase_back(desk: Desk) -> None:
    press(Qt.Key.Key_3, Qt.Key.Key_Up)
    assert desk.session.selected_cards == ("c01",)
    assert [row.isChecked() for row in tab(desk).panel.phases.rows.values()] == [
        False, False, True, False, False,
    ]  # fmt: skip
    press(Qt.Key.Key_3)
    assert card(desk, "c01").proposed_phase is None
    assert desk.session.selected_cards == ("c01",)


def test_a_key_without_a_phase_is_nothing(desk: Desk) -> None:
    before = desk.session.document
    press(Qt.Key.Key_6, Qt.Key.Key_9)
    assert desk.session.document is before


def test_a_click_on_a_phase_judges_too(desk: Desk) -> None:
    QTest.mouseClick(tab(desk).panel.phases.rows["p4"], LEFT)
    assert card(desk, "c01").proposed_phase == "p4"
    assert desk.session.selected_cards == ("c02",)
    assert tab(desk).tree.hasFocus()
    assert not tab(desk).panel.phases.rows["p4"].isChecked()


def test_tab_and_enter_judge_too(desk: Desk) -> None:
    row = tab(desk).panel.phases.rows["p2"]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    assert card(desk, "c01").proposed_phase == "p2"
    press(Qt.Key.Key_5)
    assert card(desk, "c02").proposed_phase == "p5"


def test_enter_puts_an_idea_on_the_map(desk: Desk) -> None:
    before = desk.session.document
    press(Qt.Key.Key_2, Qt.Key.Key_Up)
    desk.session.select_cards(["c01"])
    press(Qt.Key.Key_Return)
    lane = desk.session.document.lane_ids[0]
    assert (card(desk, "c01").phase, card(desk, "c01").lane) == ("p2", lane)
    assert card(desk, "c01").proposed_phase is None
    assert desk.session.selected_cards == ("c02",)
    assert desk.window.status.said.text() == "One idea put on the map"
    assert tab(desk).said.text() == "0 of 8 judged"
    undo_all(desk, 2)
    assert desk.session.document == before


def test_an_idea_without_a_phase_is_not_put_anywhere(desk: Desk) -> None:
    before = desk.session.document
    assert not tab(desk).panel.place.isEnabled()
    press(Qt.Key.Key_Return)
    assert desk.session.document is before
    assert desk.window.status.said.text() == "Choose the phase first, then the idea can be placed."


def test_the_chosen_lane_is_where_ideas_go_until_another_map_is_opened(desk: Desk) -> None:
    panel = tab(desk).panel
    document = desk.session.document
    first, other = card_lane_ids(document)[:2]
    assert panel.lane.currentText() == document.lanes[first].name
    panel.lane.setFocus()
    press(Qt.Key.Key_Down)
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


def test_the_first_lane_with_ideas_is_proposed(desk: Desk, qtbot: QtBot) -> None:
    document = desk.session.document
    lane = card_lane_ids(document)[1]
    placed = Card(order="a0", kind="content", phase="p1", lane=lane)
    desk.session.open(document.replaced({Key("cards", "x"): placed}), None)
    tab(desk).refresh()
    assert tab(desk).panel.lane.currentText() == document.lanes[lane].name


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_Delete])
def test_an_idea_that_serves_no_phase_is_dropped_with_a_reason(desk: Desk, key: Qt.Key) -> None:
    before = desk.session.document
    press(key)
    assert tab(desk).panel.reason.hasFocus()
    write("1 N: too dear")
    press(Qt.Key.Key_Return)
    assert card(desk, "c01").dropped == "1 N: too dear"
    assert card(desk, "c01") is not before.cards["c01"]
    assert desk.session.selected_cards == ("c02",)
    assert tab(desk).tree.hasFocus()
    assert tab(desk).said.text() == "1 of 9 judged"
    assert ids(desk) == [f"c0{n}" for n in range(1, 10)]
    undo_all(desk, 1)
    assert desk.session.document == before


def ids(desk: Desk) -> list[str]:
    return [placed.id for placed in desk.session.document.cells[TRAY]]


def test_the_reason_may_stay_empty_and_esc_keeps_the_idea(desk: Desk) -> None:
    press(Qt.Key.Key_N, Qt.Key.Key_Escape)
    assert card(desk, "c01").dropped is None
    assert tab(desk).tree.hasFocus()
    press(Qt.Key.Key_N, Qt.Key.Key_Return)
    assert card(desk, "c01").dropped == ""


def test_the_reason_is_not_for_an_idea_that_is_selected_meanwhile(desk: Desk) -> None:
    press(Qt.Key.Key_N)
    desk.session.select_cards(["c05"])
    assert not tab(desk).panel.reason.isVisible()
    assert all(each.dropped is None for each in desk.session.document.cards.values())


def dropped(desk: Desk) -> None:
    document = desk.session.document
    desk.session.edit("drop_ideas", drop_ideas(document, ["c02"], "Too dear"))
    tab(desk).refresh()


def test_dropped_ideas_are_folded_below_with_their_reason(desk: Desk) -> None:
    dropped(desk)
    tree = tab(desk).tree
    fold = tree.topLevelItem(tree.topLevelItemCount() - 1)
    assert fold is not None
    assert (fold.text(TITLE), fold.isExpanded()) == ("Dropped · 1", False)
    QTest.mouseClick(tree.viewport(), LEFT, pos=tree.visualItemRect(fold).center())
    assert fold.isExpanded()
    item = fold.child(0)
    assert item is not None
    assert (item.text(TITLE), item.text(SAID)) == ("Share content that matters to them", "Too dear")
    row = tree.visualItemRect(item)
    place = QPoint(tree.columnViewportPosition(ACTION) + 12, row.center().y())
    QTest.mouseClick(tree.viewport(), LEFT, pos=place)
    assert card(desk, "c02").dropped is None
    assert tree.topLevelItemCount() == 9


def test_with_dropped_ideas_alone_nothing_is_left_to_judge(desk: Desk) -> None:
    press(Qt.Key.Key_A, modifier=CTRL)
    press(Qt.Key.Key_N, Qt.Key.Key_Return)
    assert tab(desk).said.text() == "No idea is left to judge"
    assert not tab(desk).how.isVisible()
    assert tab(desk).tree.isVisible()


def test_a_dropped_idea_is_brought_back_by_key_or_by_a_phase(desk: Desk) -> None:
    for key, phase in ((Qt.Key.Key_N, None), (Qt.Key.Key_4, "p4")):
        dropped(desk)
        desk.session.select_cards(["c02"])
        assert tab(desk).panel.back.isVisible()
        assert not tab(desk).panel.none.isVisible()
        press(key)
        assert (card(desk, "c02").dropped, card(desk, "c02").proposed_phase) == (None, phase)


def test_several_are_judged_and_placed_together(desk: Desk) -> None:
    press(Qt.Key.Key_A, modifier=CTRL)
    assert len(desk.session.selected_cards) == 9
    assert tab(desk).panel.title.text() == "9 ideas"
    press(Qt.Key.Key_3)
    assert tab(desk).said.text() == "All 9 ideas are judged"
    assert {item.card.proposed_phase for item in ideas(desk.session.document).waiting} == {"p3"}
    press(Qt.Key.Key_A, modifier=CTRL)
    press(Qt.Key.Key_Return)
    lane = desk.session.document.lane_ids[0]
    assert len(desk.session.document.cells[CellKey("p3", lane)]) == 9
    assert TRAY not in desk.session.document.cells
    assert tab(desk).panel.isHidden()
    undo_all(desk, 2)
    assert ideas(desk.session.document).judged == 0


def test_the_next_after_the_last_is_the_first_that_is_left(desk: Desk) -> None:
    desk.session.select_cards(["c09"])
    press(Qt.Key.Key_5)
    assert desk.session.selected_cards == ("c01",)


def test_where_all_are_judged_it_goes_on_below(desk: Desk) -> None:
    press(Qt.Key.Key_A, modifier=CTRL)
    press(Qt.Key.Key_3)
    desk.session.select_cards(["c04"])
    press(Qt.Key.Key_1)
    assert (card(desk, "c04").proposed_phase, desk.session.selected_cards) == ("p1", ("c05",))
    press(Qt.Key.Key_Return)
    assert desk.session.selected_cards == ("c06",)
    desk.session.select_cards(["c09"])
    press(Qt.Key.Key_2)
    assert desk.session.selected_cards == ("c09",)
    press(Qt.Key.Key_Return)
    assert desk.session.selected_cards == ("c08",)


def test_a_selection_made_elsewhere_is_followed(desk: Desk) -> None:
    desk.session.select_cards(["c07"])
    assert tab(desk).tree.selected() == ["c07"]
    assert tab(desk).panel.title.text() == "Get in touch in person afterwards"
    desk.session.select(())
    assert tab(desk).panel.title.text() == "Choose an idea in the list"
    assert not tab(desk).panel.none.isEnabled()


def test_a_list_is_pasted_and_dropped_here_too(desk: Desk, qapp: QApplication) -> None:
    before = desk.session.document
    qapp.clipboard().setText("- One\n- Two")
    press(Qt.Key.Key_V, modifier=CTRL)
    assert len(ids(desk)) == 11
    data = QMimeData()
    data.setText("Three")
    drop(tab(desk).tree.viewport(), data)
    assert [card(desk, each).title for each in ids(desk)[9:]] == ["One", "Two", "Three"]
    undo_all(desk, 2)
    assert desk.session.document == before


def drop(target: QWidget, data: QMimeData) -> None:
    """Drop on a place of the window; the first above it that takes drops gets it."""
    found: QWidget | None = target
    while found is not None and not found.acceptDrops():
        found = found.parentWidget()
    assert isinstance(found, IdeasTab)
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(found, QDragEnterEvent(QPoint(9, 9), copy, data, LEFT, NONE))
    QApplication.sendEvent(found, QDropEvent(QPointF(9, 9), copy, data, LEFT, NONE))


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
    assert not tab(desk).said.isVisible()


def test_without_phases_or_lanes_it_says_what_is_missing(desk: Desk, qtbot: QtBot) -> None:
    for lane in desk.session.document.lane_ids:
        desk.session.edit("remove_lane", remove_lane(desk.session.document, lane))
    press(Qt.Key.Key_1, Qt.Key.Key_Up, Qt.Key.Key_Return)
    desk.session.select_cards(["c01"])
    press(Qt.Key.Key_Return)
    assert desk.window.status.said.text() == "Add a lane for cards first."
    for phase in PHASES:
        desk.session.edit("remove_phase", remove_phase(desk.session.document, phase))
    qtbot.waitUntil(lambda: tab(desk).panel.question.text().startswith("Add phases"))
    assert tab(desk).panel.phases.rows == {}


def test_a_hidden_tab_leaves_the_selection_alone(desk: Desk) -> None:
    desk.window.show_view("map")
    desk.session.select(())
    desk.session.undo()
    assert desk.session.selection == ()


def test_pasting_into_the_tray_is_not_pasting_onto_the_map(
    desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    desk.window.show_view("map")
    qtbot.waitUntil(lambda: len(desk.window.findChildren(TrayList)) == 1)
    (tray,) = desk.window.findChildren(TrayList)
    desk.session.select(())
    tray.setFocus()
    qapp.clipboard().setText("One\nTwo")
    press(Qt.Key.Key_V, modifier=CTRL)
    assert [card(desk, each).title for each in ids(desk)[9:]] == ["One", "Two"]
    assert card(desk, ids(desk)[9]).kind == "idea"
    assert desk.window.status.said.text() == "2 ideas added"


def test_the_tray_leads_to_the_judging(desk: Desk, qtbot: QtBot) -> None:
    desk.window.places.insight_view.show_tab("advice")
    desk.window.show_view("map")
    qtbot.waitUntil(lambda: len(desk.window.findChildren(PalettePanel)) == 1)
    (palette,) = desk.window.findChildren(PalettePanel)
    QTest.mouseClick(palette.judge, LEFT)
    assert desk.window.view == "insight"
    assert tab(desk).isVisible()
    assert tab(desk).tree.hasFocus()
    desk.session.edit("remove_cards", remove_cards(desk.session.document, ids(desk)))
    assert palette.judge.isHidden()
