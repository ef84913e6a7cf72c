"""The two efforts of a card, its resources, and whether we have what it needs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.fold import Fold
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Card
from tests.gui.inspector.inspecting import Bench, bench, small_map

GROUP = ("potential", "effort_now", "effort", "resources", "budget", "competence", "follow_up")


def card(desk: Bench) -> Card:
    return desk.document.cards["a"]


def test_what_it_gives_takes_and_needs_stands_together_in_the_order_of_the_keyboard(
    qtbot: QtBot,
) -> None:
    desk = bench(qtbot, None, "a")
    rows = desk.inspector.form.rows
    places = list(rows)
    first = places.index("potential")
    assert tuple(places[first : first + len(GROUP)]) == GROUP
    assert all(rows[name].isVisible() for name in GROUP)
    fold = desk.inspector.form.findChild(Fold)
    assert fold is not None
    assert not fold.isAncestorOf(rows["resources"])
    desk.click(desk.control("potential").number)
    met = []
    for _ in range(2 * len(GROUP)):
        focused = QApplication.focusWidget()
        assert focused is not None
        met += [name for name in GROUP if rows[name].isAncestorOf(focused)]
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert tuple(dict.fromkeys(met)) == GROUP


def test_todays_effort_is_typed_and_taken_back_as_one_step(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.replace(desk.control("effort_now").number, "7.5")
    assert (card(desk).effort_now, card(desk).effort) == (7.5, 3)
    assert desk.steps() == 1
    desk.leave()
    desk.session.undo()
    assert card(desk).effort_now is None


@pytest.mark.parametrize("need", GROUP[4:])
def test_a_need_is_yes_no_or_not_known_by_mouse_and_keys(qtbot: QtBot, need: str) -> None:
    desk = bench(qtbot, None, "a")
    yes, no, unknown = desk.control(need).buttons
    desk.click(no)
    assert getattr(card(desk), need) is False
    QTest.keyClick(no, Qt.Key.Key_Left)
    assert getattr(card(desk), need) is True
    assert yes.hasFocus()
    desk.click(unknown)
    assert getattr(card(desk), need) is None
    words = {button.accessibleName().split(": ")[1] for button in (yes, no, unknown)}
    assert words == {"Yes", "No", "Not known"}
    assert all(button.toolTip() for button in (yes, no, unknown))


def test_who_takes_nothing_is_not_asked_but_keeps_what_was_said(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "m")
    rows = desk.inspector.form.rows
    assert not any(rows[name].isVisible() for name in GROUP)
    noted = small_map().cards["m"].replaced(effort_now=2.0, budget=False)
    desk = bench(qtbot, small_map().replaced({Key("cards", "m"): noted}), "m")
    rows = desk.inspector.form.rows
    assert [name for name in GROUP if rows[name].isVisible()] == ["effort_now", "budget"]
