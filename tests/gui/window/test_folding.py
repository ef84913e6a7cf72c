"""Panels give way to the view in a narrow window, and all phases are shown by one key."""

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.window.folding import MIDDLE, Folding
from cjm_desktop.desktop.work.navigator import Side
from cjm_desktop.layout.drawing import Rect
from tests.gui.canvas.bench import CTRL, NONE
from tests.gui.desk import SAMPLE, Desk, desk_with_window

BOTH: Mapping[Side, int] = {"left": 200, "right": 300}
WIDE, NARROW, SLIM = MIDDLE + 500, MIDDLE + 400, MIDDLE + 100


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.window.files.open_sample(SAMPLE)
        yield desk


def test_the_right_one_gives_way_first_and_both_come_back() -> None:
    folding = Folding()
    for room, folded in ((WIDE, ""), (NARROW, "right"), (SLIM, "left right"), (WIDE, "")):
        folding.fit(room, BOTH)
        assert " ".join(sorted(folding.folded)) == folded
    folding.fit(NARROW, {"left": 200})
    assert not folding.folded, "one that is closed needs no room"


def test_what_was_opened_since_stays_until_the_window_was_wide() -> None:
    folding = Folding()
    folding.fit(NARROW, BOTH)
    folding.choose("right", opened=True)
    folding.fit(NARROW, BOTH)
    assert folding.folded == {"left"}, "the other one makes room"
    folding.choose("left", opened=True)
    folding.fit(NARROW, BOTH)
    assert not folding.folded
    folding.fit(SLIM, BOTH)
    assert folding.folded == {"right"}, "both would leave nothing of the view"
    folding.fit(WIDE, BOTH)
    folding.fit(NARROW, BOTH)
    assert folding.folded == {"right"}


def press(desk: Desk, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(desk.window.windowHandle(), key, keys)
    QApplication.processEvents()


def shown(desk: Desk) -> tuple[bool, bool]:
    return desk.window.desk.panel_shown("left"), desk.window.desk.panel_shown("right")


def test_of_two_that_were_opened_the_first_gives_way_where_both_have_no_room() -> None:
    folding = Folding()
    wide: Mapping[Side, int] = {"left": 528, "right": 560}
    folding.fit(1186, wide)
    orders: list[tuple[Side, Side]] = [("right", "left"), ("left", "right")]
    for first, then in orders:
        folding.choose(first, opened=True)
        folding.choose(then, opened=True)
        folding.fit(1186, wide)
        assert folding.folded == {first}
    folding.fit(1300, wide)
    assert folding.folded == set()


def test_in_a_narrow_window_they_fold_and_a_key_opens_them(desk: Desk, qtbot: QtBot) -> None:
    assert shown(desk) == (True, True)
    desk.window.resize(900, 500)
    qtbot.waitUntil(lambda: shown(desk) == (True, False))
    assert not desk.window.commands["panel_right"].isChecked()
    press(desk, Qt.Key.Key_F9)
    assert shown(desk) == (False, True)
    press(desk, Qt.Key.Key_F9)
    assert shown(desk) == (True, False)
    desk.window.resize(1366, 768)
    qtbot.waitUntil(lambda: desk.window.places.map_view.width() > 900)
    assert shown(desk) == (True, False), "it was closed by hand since"


def test_a_window_that_opens_narrow_is_folded_from_its_first_picture(desk: Desk) -> None:
    desk.window.hide()
    desk.window.resize(900, 500)
    desk.window.show()
    assert shown(desk) == (True, False)


@pytest.mark.parametrize("size", [(1366, 768), (960, 500)])
def test_one_key_shows_all_phases_as_large_as_they_go(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    QApplication.processEvents()
    press(desk, Qt.Key.Key_4, CTRL)
    assert shown(desk) == (False, False)
    canvas = desk.window.places.map_view.canvas
    room = canvas.viewport().rect()
    whole = canvas.projection.to_view(Rect(0, 0, canvas.layout_.width, 1))
    assert whole.left() >= 0
    assert room.width() - 40 < whole.right() <= room.width()
    assert desk.window.size().toTuple() == size, "its contents fit"
    assert desk.window.minimumSizeHint().height() <= size[1]
    assert desk.window.minimumSizeHint().width() <= size[0]
