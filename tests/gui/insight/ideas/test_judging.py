"""Ideas are judged against the map by keys and by mouse, one after the other."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cjm_desktop.desktop.tray.ideas_tree import ACTION, SAID, TITLE
from cjm_desktop.insight.ideas import home_lane, ideas
from cjm_desktop.journey.document import TRAY, CellKey
from tests.gui.desk import Desk
from tests.gui.insight.ideas.hand import (
    CTRL,
    LEFT,
    PHASES,
    card,
    dropped,
    ids,
    press,
    rows,
    tab,
    undo_all,
    write,
)


def test_the_first_idea_is_there_to_be_judged(desk: Desk) -> None:
    assert tab(desk).headline.text() == "0 of 9 judged"
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
    assert tab(desk).headline.text() == "3 of 9 judged"
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
    lane = home_lane(desk.session.document)
    assert desk.session.document.lanes[str(lane)].name == "What we do"
    assert (card(desk, "c01").phase, card(desk, "c01").lane) == ("p2", lane)
    assert card(desk, "c01").proposed_phase is None
    assert desk.session.selected_cards == ("c02",)
    assert desk.window.status.message.text() == "One idea put on the map"
    assert tab(desk).headline.text() == "0 of 8 judged"
    undo_all(desk, 2)
    assert desk.session.document == before


def test_an_idea_without_a_phase_is_not_put_anywhere(desk: Desk) -> None:
    before = desk.session.document
    assert not tab(desk).panel.place.isEnabled()
    press(Qt.Key.Key_Return)
    assert desk.session.document is before
    assert (
        desk.window.status.message.text() == "Choose the phase first, then the idea can be placed."
    )


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
    assert tab(desk).headline.text() == "1 of 9 judged"
    assert ids(desk) == [f"c0{n}" for n in range(1, 10)]
    undo_all(desk, 1)
    assert desk.session.document == before


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
    assert tab(desk).headline.text() == "9 of 9 judged"
    assert {item.card.proposed_phase for item in ideas(desk.session.document).waiting} == {"p3"}
    press(Qt.Key.Key_A, modifier=CTRL)
    press(Qt.Key.Key_Return)
    lane = home_lane(desk.session.document)
    assert desk.session.document.lanes[str(lane)].name == "What we do"
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
