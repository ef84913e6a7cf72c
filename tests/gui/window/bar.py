"""The bar above the map, as a person reads and uses it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.notice_bar import NoticeBar
from cjm_desktop.storage import map_lock
from cjm_desktop.storage.map_lock import Holder, MapLock
from tests.gui.desk import Desk


def holder(user: str = "Anna", machine: str = "BOOK-7") -> Holder:
    return map_lock.this_holder()._replace(user=user, machine=machine)


def locked_by_another(path: Path) -> MapLock:
    lock = map_lock.take(path, holder())
    assert isinstance(lock, MapLock)
    return lock


def saved(desk: Desk) -> bool:
    """Save, and wait until it is done."""
    return desk.window.files.save() and desk.window.files.finish()


def said(desk: Desk) -> str:
    bar = desk.window.notices
    return bar.said.text() if bar.isVisible() else ""


def wait_for(qtbot: QtBot, desk: Desk, words: str) -> None:
    qtbot.waitUntil(lambda: words in said(desk))


def wait_for_nothing(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not said(desk))


def choice(desk: Desk, text: str) -> Button:
    return choice_in(desk.window.notices, text)


def choice_in(bar: NoticeBar, text: str) -> Button:
    return next(each for each in bar.buttons if each.text() == text)


def choose(desk: Desk, text: str) -> None:
    choose_in(desk.window.notices, text)


def choose_in(bar: NoticeBar, text: str) -> None:
    QTest.mouseClick(choice_in(bar, text), Qt.MouseButton.LeftButton)


def offered(desk: Desk) -> list[str]:
    return [each.text() for each in desk.window.notices.buttons]
