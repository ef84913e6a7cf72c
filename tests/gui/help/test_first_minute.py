"""The first minute sees what the user does, can be left at any moment, and comes once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.help.minute_bar import MinuteBar
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import Wording
from tests.gui.desk import Desk, desk_with_window
from tests.maps import small_map

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        yield desk


def open_map(desk: Desk, folder: Path) -> None:
    path = folder / "small.cjm"
    path.write_bytes(codec.dumps(small_map()))
    desk.window.files.open(path)
    desk.window.places.map_view.canvas.setFocus()


def bar(desk: Desk) -> MinuteBar | None:
    QApplication.processEvents()
    shown = (each for each in desk.window.findChildren(MinuteBar) if each.isVisible())
    return next(shown, None)


def progress(desk: Desk) -> str:
    shown = bar(desk)
    return shown.progress.text() if shown is not None else ""


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(desk.window.windowHandle(), key, modifier or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def test_each_thing_that_is_done_leads_to_the_next(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    open_map(desk, tmp_path)
    before = desk.session.document
    desk.window.commands["first_minute"].trigger()
    assert progress(desk) == "1 of 5"
    assert desk.session.document is before
    cards = list(before.cards)
    desk.session.select_cards([next(card for card in cards if before.cards[card].phase)])
    press(desk, K.Key_F2)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Mine")
    assert progress(desk) == "2 of 5"
    press(desk, K.Key_Escape)
    # Esc was meant for what was written.
    assert progress(desk) == "2 of 5"
    press(desk, K.Key_Right, ALT)
    assert progress(desk) == "3 of 5"
    press(desk, K.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    press(desk, K.Key_7)
    press(desk, K.Key_Return)
    qtbot.waitUntil(lambda: progress(desk) == "4 of 5")
    desk.window.commands["view_gap"].trigger()
    desk.window.navigator.show_view("gap")
    assert progress(desk) == "5 of 5"
    desk.window.commands["export"].trigger()
    desk.window.desk.export()
    for dialog in desk.window.findChildren(ExportDialog):
        dialog.reject()
    assert bar(desk) is None


def test_esc_and_the_button_end_it(desk: Desk, tmp_path: Path) -> None:
    open_map(desk, tmp_path)
    begin(desk)
    press(desk, K.Key_Escape)
    assert bar(desk) is None
    QTest.mouseClick(begin(desk).skip, Qt.MouseButton.LeftButton)
    assert bar(desk) is None


def begin(desk: Desk) -> MinuteBar:
    desk.window.desk.help.begin_first_minute()
    desk.window.places.map_view.canvas.setFocus()
    shown = bar(desk)
    assert shown is not None
    return shown


def test_it_is_offered_once_and_only_to_who_is_new(desk: Desk, tmp_path: Path) -> None:
    minute = desk.window.desk.help.minute
    minute.greet()
    assert bar(desk) is None
    open_map(desk, tmp_path)
    assert progress(desk) == "1 of 5"
    minute.end()
    minute.greet()
    assert bar(desk) is None


def test_who_has_used_the_program_is_not_greeted(desk: Desk, tmp_path: Path) -> None:
    desk.settings.set_blob("geometry", QByteArray(b"any"))
    open_map(desk, tmp_path)
    desk.window.desk.help.minute.greet()
    assert bar(desk) is None


def test_it_goes_on_in_another_language(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    open_map(desk, tmp_path)
    desk.window.desk.help.begin_first_minute()
    first = bar(desk)
    desk.window.speak(Wording.of("sv"))
    qtbot.waitUntil(lambda: bar(desk) not in (None, first))
    assert progress(desk).startswith("1 ")
