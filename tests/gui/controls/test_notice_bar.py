"""One bar says the weightiest thing of all that there is to say, and takes no keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.notice import Choice, Notice
from cjm_desktop.desktop.controls.notice_bar import NoticeBar


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    made = NoticeBar()
    qtbot.addWidget(made)
    return made


def nothing() -> None:
    """Do nothing."""


def test_it_is_there_only_while_there_is_something_to_say(bar: NoticeBar) -> None:
    assert bar.isHidden()
    bar.put("file", Notice("The file has changed.", "choice"))
    assert not bar.isHidden()
    bar.put("file", None)
    assert bar.isHidden()


def test_the_weightiest_is_said_and_the_others_after_it(bar: NoticeBar) -> None:
    bar.put("copies", Notice("There is a copy.", "remark"))
    bar.put("journal", Notice("Changes are not kept safe.", "work_at_risk"))
    bar.put("file", Notice("Nobody else has it.", "choice"))
    said = []
    for source in ("journal", "file", "copies"):
        said.append(bar.said.text())
        bar.put(source, None)
    assert said == ["Changes are not kept safe.", "Nobody else has it.", "There is a copy."]
    assert bar.isHidden()


@pytest.mark.parametrize("press", ["mouse", "space", "enter"])
def test_a_choice_does_what_it_says_last(bar: NoticeBar, press: str) -> None:
    done: list[int] = []

    def notice(number: int) -> Notice:
        act: Callable[[], object] = lambda: done.append(number)  # noqa: E731
        return Notice("The file has changed.", "choice", (Choice("Reload & more", act),))

    bar.put("file", notice(1))
    (button,) = bar.buttons
    bar.put("file", notice(2))
    assert bar.buttons == [button], "what says the same stays where it is"
    assert button.accessibleName() == "Reload & more"
    if press == "mouse":
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(button, {"space": Qt.Key.Key_Space, "enter": Qt.Key.Key_Return}[press])
    assert done == [2]


def test_whoever_is_on_a_button_stays_in_the_bar(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.put("file", Notice("One", "choice", (Choice("First", nothing),)))
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    bar.buttons[0].setFocus()
    bar.put("file", Notice("Two", "choice", (Choice("Second", nothing),)))
    assert bar.buttons[0].hasFocus()


def test_a_screen_reader_says_it_once(bar: NoticeBar, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[QAccessible.Event] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.type()))
    for _ in range(3):
        bar.put("file", Notice("The file has changed.", "work_at_risk"))
    assert told == [QAccessible.Event.Announcement, QAccessible.Event.Alert]
    assert bar.accessibleName() == "The file has changed."
