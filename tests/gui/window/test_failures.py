"""An exception that nobody foresaw interrupts one thing, is told once, and loses nothing."""

import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, qWarning
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cjm_desktop import paths
from cjm_desktop.desktop.dialogs.failure_dialog import FailureDialog
from cjm_desktop.desktop.dialogs.report_dialog import ReportDialog
from cjm_desktop.desktop.window.failure_notice import FailureNotice
from cjm_desktop.desktop.work.failures import Failures
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.storage import codec, failure_log
from tests.gui.desk import SAMPLE, Desk, desk_with_window

SECRET = "Anna’s plan to buy"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        failures = Failures()
        put_back = failures.watch()
        failure_log.begin(paths.user_state())
        FailureNotice(made.window, made.window.desk, failures)
        yield made
        for dialog in dialogs(made):
            dialog.close()
        failure_log.end()
        put_back()


def dialogs(desk: Desk) -> list[QDialog]:
    found = desk.window.findChildren(QDialog)
    return [each for each in found if isinstance(each, FailureDialog) and each.isVisible()]


def shown(desk: Desk, qtbot: QtBot) -> FailureDialog:
    qtbot.waitUntil(lambda: len(dialogs(desk)) == 1)
    (dialog,) = dialogs(desk)
    assert isinstance(dialog, FailureDialog)
    return dialog


def raise_secret() -> None:
    raise RuntimeError(SECRET)


def fail_soon(qtbot: QtBot) -> None:
    """Raise in a slot of the toolkit's, as a command that fails does."""
    done: list[bool] = []

    def slot() -> None:
        done.append(True)
        raise_secret()

    QTimer.singleShot(0, slot)
    qtbot.waitUntil(lambda: bool(done))


def test_a_failing_command_is_told_and_the_map_goes_on(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.window.files.open_sample(SAMPLE)
    map_view = desk.window.places.map_view
    monkeypatch.setattr(type(map_view), "add_phase", lambda self: raise_secret())
    phases = len(desk.session.document.phases)
    desk.window.commands["add_phase"].trigger()
    dialog = shown(desk, qtbot)
    assert "carrying out a command" in dialog.what.text()
    assert "still open" in dialog.state.text()
    assert "not been saved to a file" in dialog.state.text()
    assert dialog.details.toPlainText().endswith("builtins.RuntimeError")
    assert SECRET not in dialog.details.toPlainText()
    dialog.go_on.click()
    monkeypatch.undo()
    desk.window.commands["add_phase"].trigger()
    assert len(desk.session.document.phases) == phases + 1


def test_unsaved_changes_are_said_to_be_unsaved_and_a_copy_can_be_saved(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.window.files.open_sample(SAMPLE)
    desk.session.edit("change_map", change_map(desk.session.document, title="Told the truth"))
    fail_soon(qtbot)
    dialog = shown(desk, qtbot)
    assert "changes that are not saved yet" in dialog.state.text()
    desk.person.to_save = tmp_path / "copy.cjm"
    dialog.copy.click()
    assert desk.window.files.finish()
    assert codec.load(tmp_path / "copy.cjm").map.title == "Told the truth"
    assert desk.window.files.modified, "the map itself is as unsaved as before"
    assert desk.session.path is None


def test_the_same_failure_opens_one_dialog_and_is_said_again_in_the_status_bar(
    desk: Desk, qtbot: QtBot
) -> None:
    fail_soon(qtbot)
    shown(desk, qtbot).go_on.click()
    qtbot.waitUntil(lambda: not dialogs(desk))
    fail_soon(qtbot)
    qtbot.waitUntil(lambda: "went wrong again" in desk.window.status.message.text())
    assert not dialogs(desk)


def test_a_failure_in_another_thread_is_told_in_the_windows(desk: Desk, qtbot: QtBot) -> None:
    thread = threading.Thread(target=raise_secret)
    thread.start()
    thread.join()
    assert "RuntimeError" in shown(desk, qtbot).details.toPlainText()


def test_what_fails_while_it_is_thrown_away_is_only_logged(desk: Desk, qtbot: QtBot) -> None:
    class Dying:
        def __del__(self) -> None:
            raise_secret()

    with warnings.catch_warnings(action="ignore"):
        Dying()
    assert "raised where nothing could hear it" in failure_log.last_lines(10_000)
    assert not dialogs(desk)


def test_the_toolkits_own_warnings_are_logged_without_paths(desk: Desk) -> None:
    qWarning("cannot read /home/anna/plan.cjm at all")
    assert "cannot read … at all" in failure_log.last_lines(10_000)


def test_an_interruption_is_no_failure(desk: Desk) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not dialogs(desk)


def test_a_report_holds_versions_and_the_log_and_nothing_of_the_map(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "Hemlig karta.cjm"
    path.write_bytes(SAMPLE.read_bytes())
    desk.window.files.open(path)
    fail_soon(qtbot)
    shown(desk, qtbot).report.click()
    qtbot.waitUntil(lambda: desk.window.findChild(ReportDialog) is not None)
    dialog = desk.window.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    text = QApplication.clipboard().text()
    assert text.startswith("CJM Desktop ")
    assert "Qt 6." in text
    assert "RuntimeError" in text
    for private in (SECRET, "Hemlig", str(tmp_path), desk.session.document.map.title):
        assert private not in text
    dialog.close_.click()


class Shared:
    """What classes of ours that are of different kinds for the toolkit have in common."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        int("nothing to count")


class Failing(Shared, QLabel):
    """Overrides in which C finds a fault."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        int("nothing to count")

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        gone = QLabel()
        delete(gone)
        gone.text()


@pytest.mark.parametrize(
    ("gesture", "fault"),
    [
        (lambda shown: QTest.keyPress(shown, Qt.Key.Key_A), "nothing to count"),
        (lambda shown: QTest.keyRelease(shown, Qt.Key.Key_A), "already deleted"),
        (lambda shown: QTest.mousePress(shown, Qt.MouseButton.LeftButton), "nothing to count"),
    ],
)
def test_a_fault_that_c_finds_in_an_override_can_be_caught(
    qtbot: QtBot, gesture: Callable[[QWidget], None], fault: str
) -> None:
    failing = Failing()
    qtbot.addWidget(failing)
    failing.show()
    with pytest.raises((RuntimeError, ValueError), match=fault):
        gesture(failing)
