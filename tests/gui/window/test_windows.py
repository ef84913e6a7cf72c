"""Several windows of one program: each has its map, and what is shared is shared."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cjm_desktop.desktop.dialogs.failure_dialog import FailureDialog
from cjm_desktop.desktop.window import app
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.window.windows import Windows
from cjm_desktop.desktop.work import file_watch
from cjm_desktop.desktop.work.failures import Failure, Failures
from cjm_desktop.editing.edits.assets import set_picture
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Asset
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Person, map_file
from tests.gui.window.bar import choose_in

ROUNDS = 8
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def failures() -> Failures:
    return Failures()


@pytest.fixture
def windows(
    qtbot: QtBot, qapp: QApplication, person: Person, failures: Failures
) -> Iterator[Windows]:
    made = app.begin(qapp, failures, None, person)
    qtbot.waitExposed(made.all[0])
    yield made
    for window in made.all:
        window.session.open(Document(), None)
        window.close()
    for each in qapp.topLevelWidgets():
        if isinstance(each, MainWindow):
            each.deleteLater()  # the last one, which goes with the program
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def first(windows: Windows) -> MainWindow:
    return windows.all[0]


def settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def another(windows: Windows, qtbot: QtBot) -> MainWindow:
    """Open one more window as a user does."""
    front = windows.front
    assert front is not None
    activate(front, qtbot)
    QTest.keyClick(front, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.AltModifier)
    window = windows.all[-1]
    qtbot.waitExposed(window)
    assert window is not front
    activate(window, qtbot)
    return window


def activate(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def quit_in(window: MainWindow, qtbot: QtBot) -> None:
    """Press the key in the toolkit's loop, as a user does: windows that are closed go after it."""
    activate(window, qtbot)
    done: list[bool] = []

    def press() -> None:
        QTest.keyClick(window, Qt.Key.Key_Q, CONTROL)
        done.append(True)

    QTimer.singleShot(0, press)
    qtbot.waitUntil(lambda: bool(done))


def rename(window: MainWindow, title: str) -> None:
    session = window.session
    session.edit("change_map", change_map(session.document, title=title))


def test_a_new_window_has_a_map_of_its_own(
    windows: Windows, first: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    first.files.open(map_file(tmp_path, "First", "first.cjm"))
    second = another(windows, qtbot)
    assert windows.all == (first, second)
    assert not second.files.has_map
    second.files.open(map_file(tmp_path, "Second", "second.cjm"))
    rename(second, "Changed")
    assert first.session.document.map.title == "First"
    assert not first.files.modified
    assert first.session.store.next_undo is None


def test_what_is_copied_in_one_is_pasted_in_the_other_with_its_pictures(
    windows: Windows, first: MainWindow, qtbot: QtBot
) -> None:
    first.files.open_sample(SAMPLE)
    card = next(iter(first.session.document.cards))
    key, asset = Key("cards", card), Asset(name="Shop", media_type="image/png", data="AAAA")
    first.session.edit("change_card", set_picture(first.session.document, [key], asset, "shop"))
    first.session.select_cards([card])
    activate(first, qtbot)
    QTest.keyClick(first.places.map_view.canvas, Qt.Key.Key_C, CONTROL)
    second = another(windows, qtbot)
    second.files.new("buying-centre", "en")
    before = set(second.session.document.cards)
    canvas = second.places.map_view.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_V, CONTROL)
    (pasted,) = set(second.session.document.cards) - before
    copy, original = second.session.document.cards[pasted], first.session.document.cards[card]
    assert copy.title == original.title
    assert second.session.document.assets[str(copy.image)] == asset


def test_closing_one_leaves_the_other_whole(
    windows: Windows, first: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    first.files.open(map_file(tmp_path, "First", "first.cjm"))
    second = another(windows, qtbot)
    second.files.open_sample(SAMPLE)
    second.navigator.show_view("insight")
    assert second.close()
    settle()
    assert not isValid(second)
    assert windows.all == (first,)
    rename(first, "Changed")
    for view in ("gap", "insight", "people", "map"):
        first.navigator.show_view(view)
    first.session.undo()
    assert first.session.document.map.title == "First"


def test_quitting_asks_for_each_modified_map_and_stays_where_the_user_wants_to(
    windows: Windows, first: MainWindow, qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    paths = [map_file(tmp_path, name, f"{name}.cjm") for name in ("one", "two")]
    first.files.open(paths[0])
    rename(first, "One changed")
    second = another(windows, qtbot)
    second.files.open(paths[1])
    rename(second, "Two changed")
    person.about_unsaved = "cancel"
    quit_in(second, qtbot)
    assert person.asked == ["unsaved"]
    assert windows.all == (first, second)
    person.about_unsaved = "save"
    quit_in(second, qtbot)
    assert person.asked == ["unsaved"] * 3
    assert not list(windows.all)
    assert [codec.load(path).map.title for path in paths] == ["One changed", "Two changed"]


def test_a_file_that_one_window_has_is_not_opened_in_another(
    windows: Windows, first: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = map_file(tmp_path)
    first.files.open(path)
    link = tmp_path / "link.cjm"
    link.symlink_to(path)
    second = another(windows, qtbot)
    for name in (path, link):
        second.files.open(name)
        assert not second.files.has_map
        qtbot.waitUntil(lambda: windows.front is first)
        activate(second, qtbot)


def test_a_second_start_shows_the_file_where_it_is_or_in_a_window_of_its_own(
    windows: Windows, first: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    one, two = (map_file(tmp_path, name, f"{name}.cjm") for name in ("one", "two"))
    windows.receive(one)
    assert (windows.all, first.session.path) == ((first,), one)
    windows.receive(two)
    second = windows.all[1]
    assert second.session.path == two
    first.showMinimized()
    windows.receive(one)
    assert len(windows.all) == 2
    assert not first.isMinimized()
    qtbot.waitUntil(lambda: windows.front is first)
    windows.receive(None)
    assert len(windows.all) == 2


def test_a_failure_is_told_in_the_window_where_it_happened(
    windows: Windows, first: MainWindow, qtbot: QtBot, failures: Failures
) -> None:
    second = another(windows, qtbot)
    for window, other, details in ((second, first, "a"), (first, second, "b")):
        activate(window, qtbot)
        failures.occurred.emit(Failure("carrying out a command", details))
        (dialog,) = window.findChildren(FailureDialog)
        assert not other.findChildren(FailureDialog)
        dialog.close()
        settle()


def test_a_look_that_is_chosen_in_one_is_everyones(
    windows: Windows, first: MainWindow, qtbot: QtBot
) -> None:
    second = another(windows, qtbot)
    second.commands["theme_dark"].trigger()
    colour = first.palette().window().color()
    assert colour == second.palette().window().color()
    assert colour.lightness() < 128
    first.commands.refresh()
    assert first.commands["theme_dark"].isChecked()
    second.commands["theme_light"].trigger()


def test_a_conflict_copy_is_opened_in_a_window_of_its_own(
    windows: Windows,
    first: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(file_watch, "POLL", 0.05)
    path = map_file(tmp_path)
    copy = map_file(tmp_path, "Anna’s", "journey (Anna's conflicted copy 2026-11-26).cjm")
    first.files.open(path)
    qtbot.waitUntil(first.notices.isVisible)
    choose_in(first.notices, "Open it")
    assert [each.session.path for each in windows.all] == [path, copy]


def test_windows_that_are_closed_leave_nothing(
    windows: Windows, first: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = map_file(tmp_path)
    path.write_bytes(SAMPLE.read_bytes())

    def living() -> int:
        settle()
        gc.unfreeze()
        gc.collect()
        return sum(isinstance(each, QWidget) for each in gc.get_objects())

    def round_() -> None:
        window = another(windows, qtbot)
        window.files.open(path)
        window.navigator.show_view("gap")
        window.navigator.show_view("map")
        assert window.close()

    round_()
    before = living()
    for _ in range(ROUNDS):
        round_()
    assert living() - before < ROUNDS, "less than one widget for each window, which has about 70"


def test_the_last_window_may_be_closed_while_a_save_is_under_way(
    windows: Windows, first: MainWindow, person: Person, tmp_path: Path
) -> None:
    path = map_file(tmp_path)
    first.files.open(path)
    rename(first, "Changed")
    assert first.files.save()
    assert first.close()
    assert codec.load(path).map.title == "Changed"


def test_a_session_that_is_being_saved_is_whole_when_its_window_has_been_closed(
    windows: Windows, first: MainWindow, person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    second = another(windows, qtbot)
    assert second.files.open(SAMPLE)
    person.to_choose = tmp_path
    said: list[str] = []
    second.session.message.connect(said.append)
    second.commands["take_home"].trigger()
    assert second.desk.exports.home.is_busy
    second.close()
    (folder,) = tmp_path.iterdir()
    assert len([*folder.iterdir()]) == 3
    assert str(folder) in said[-1]
    settle()
    assert windows.all == (first,)
