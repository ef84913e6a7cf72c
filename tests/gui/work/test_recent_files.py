"""Files that cannot be reached are shown with the reason, and nobody waits for them to answer."""

import errno
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Answer, Unreachable
from tests.gui.desk import Desk, map_file

LEFT = Qt.MouseButton.LeftButton


class Server:
    """Files that answer only when they are let to."""

    def __init__(self) -> None:
        self.answers: dict[Path, Answer] = {}
        self.open = threading.Event()
        self.threads: set[str] = set()

    def is_file(self, path: Path) -> Answer:
        self.threads.add(threading.current_thread().name)
        assert self.open.wait(30)
        return self.answers[path]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    server = Server()
    monkeypatch.setattr(outside, "is_file", server.is_file)
    yield server
    server.open.set()


def test_the_list_is_there_before_the_files_answer_and_says_what_they_do(
    server: Server, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    there, away, gone = map_file(tmp_path), tmp_path / "away.cjm", tmp_path / "gone.cjm"
    stale = Unreachable("away", "Stale file handle")
    server.answers = {there: "yes", away: stale, gone: "no"}
    for path in (gone, away, there):
        desk.settings.add_recent(path)
    rows = desk.window.places.start_page.recent.rows()
    menu = desk.window.menus["recent"]
    menu.aboutToShow.emit()
    entries = menu.actions()[:3]
    assert [row.isEnabled() for row in rows] == [False] * 3
    assert [entry.isEnabled() for entry in entries] == [False] * 3
    assert all(row.accessibleDescription() == f"… · {tmp_path}" for row in rows)
    server.open.set()
    qtbot.waitUntil(lambda: not any("…" in row.accessibleDescription() for row in rows))
    assert [row.accessibleDescription() for row in rows] == [
        str(tmp_path),
        f"Cannot be reached: the drive or server is not there · {tmp_path}",
        f"Not there any more · {tmp_path}",
    ]
    assert [row.isEnabled() for row in rows] == [True, False, False]
    assert [entry.isEnabled() for entry in entries] == [True, False, False]
    assert entries[1].text().endswith("Cannot be reached: the drive or server is not there")
    assert "MainThread" not in server.threads
    assert desk.window.places.start_page.recent.rows() == rows, (
        "rows are kept, and the keyboard in them"
    )


def test_only_what_is_gone_is_taken_off_with_the_missing(
    server: Server, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    away, gone = tmp_path / "away.cjm", tmp_path / "gone.cjm"
    server.answers = {away: Unreachable("away", "Stale file handle"), gone: "no"}
    server.open.set()
    desk.settings.add_recent(away)
    desk.settings.add_recent(gone)
    menu = desk.window.menus["recent"]
    menu.aboutToShow.emit()
    removal = next(each for each in menu.actions() if each.text().startswith("&Take off"))
    qtbot.waitUntil(removal.isVisible)
    removal.trigger()
    assert desk.settings.recent == (away,)


def test_the_files_answer_after_the_bindings_let_go_of_the_entries(
    server: Server, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    gone = tmp_path / "gone.cjm"
    server.answers = {gone: "no"}
    desk.settings.add_recent(gone)
    menu = desk.window.menus["recent"]
    menu.aboutToShow.emit()
    for entry in menu.actions():
        shiboken6.invalidate(entry)
    server.open.set()
    qtbot.waitUntil(lambda: "Not there any more" in menu.actions()[0].text())
    assert [each.isVisible() for each in menu.actions() if each.text().startswith("&Take off")] == [
        True
    ]


def test_a_file_that_does_not_answer_is_asked_only_once(
    server: Server, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = tmp_path / "away.cjm"
    server.answers = {away: "no"}
    desk.settings.add_recent(away)
    for _ in range(20):
        desk.window.menus["recent"].aboutToShow.emit()
    waiting = [each for each in threading.enumerate() if each.name == "recent file"]
    assert len(waiting) == 1


@pytest.mark.parametrize("fault", ["EACCES", "ESTALE", "EIO"])
def test_the_window_is_closed_while_a_file_has_not_answered(
    server: Server, desk: Desk, tmp_path: Path, fault: str
) -> None:
    away = tmp_path / "away.cjm"
    server.answers = {away: Unreachable("failed", str(getattr(errno, fault)))}
    desk.settings.add_recent(away)
    assert desk.window.close()
    server.open.set()
    QApplication.processEvents()


def test_a_name_longer_than_any_file_has_is_shown_with_the_reason(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.settings.add_recent(tmp_path / f"{'x' * 5000}.cjm")
    desk.settings.add_recent(map_file(tmp_path, "Found"))
    rows = desk.window.places.start_page.recent.rows()
    qtbot.waitUntil(lambda: "the name is too long" in rows[1].accessibleDescription())
    qtbot.waitUntil(rows[0].isEnabled)
    QTest.mouseClick(rows[0], LEFT)
    assert desk.title == "Found"


def opened_by_mouse(desk: Desk, qtbot: QtBot) -> QMenu:
    """Open the menu of recent files as a hand does."""
    file, recent = desk.window.menus["file"], desk.window.menus["recent"]
    bar = desk.window.menuBar()
    QTest.mouseClick(bar, LEFT, pos=bar.actionGeometry(file.menuAction()).center())
    QTest.mouseClick(file, LEFT, pos=file.actionGeometry(recent.menuAction()).center())
    qtbot.waitUntil(recent.isVisible)
    return recent


def test_a_file_is_opened_from_the_menu_and_its_entries_outlive_every_opening(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [map_file(tmp_path, name, f"{name}.cjm") for name in ("One", "Two", "Three")]
    for path in paths:
        desk.settings.add_recent(path)
    menu = opened_by_mouse(desk, qtbot)
    first = menu.actions()[:3]
    qtbot.waitUntil(lambda: all(entry.isEnabled() for entry in first))
    assert [entry.data() for entry in first] == [*reversed(paths)]
    # Whatever else the entry leads to: the menu may be opened, and its list change, meanwhile.
    first[1].triggered.connect(desk.settings.clear_recent)
    first[1].triggered.connect(menu.aboutToShow.emit)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(first[1]).center())
    qtbot.waitUntil(lambda: desk.title == "Two")
    assert all(map(isValid, first))
    menu.aboutToShow.emit()
    seen = [entry for entry in menu.actions() if entry.isVisible() and not entry.isSeparator()]
    assert [entry.data() for entry in seen if entry.data()] == [paths[1]]
    assert seen[0].text().startswith("Two.cjm — ")


def test_a_menu_without_files_says_so_and_nothing_else(desk: Desk) -> None:
    menu = desk.window.menus["recent"]
    menu.aboutToShow.emit()
    (said,) = [entry for entry in menu.actions() if entry.isVisible()]
    assert said.text() == "No recent files"
    assert not said.isEnabled()
