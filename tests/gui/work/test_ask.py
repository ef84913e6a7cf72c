"""The questions that stop the user: each button gives its answer, and going back is always one."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.work.ask import QtAsk
from cjm_desktop.words.wording import ENGLISH


@pytest.fixture
def ask(qtbot: QtBot) -> QtAsk:
    parent = QWidget()
    qtbot.addWidget(parent)
    return QtAsk(parent, ENGLISH)


Box = TypeVar("Box", bound=QDialog)


def answered(
    question: Callable[[], object], answer: Callable[[Box], None], kind: type[Box]
) -> object:
    """Ask, and give the answer when the box is there."""

    def wait() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, kind):
            answer(box)
        else:
            QTimer.singleShot(0, wait)

    QTimer.singleShot(0, wait)
    return question()


def press(text: str) -> Callable[[QMessageBox], None]:
    def answer(box: QMessageBox) -> None:
        button = next(each for each in box.buttons() if each.text() == text)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return answer


def key(key: Qt.Key) -> Callable[[QMessageBox], None]:
    return lambda box: QTest.keyClick(box, key)


@pytest.mark.parametrize(
    ("answer", "means"),
    [
        (press("Save"), "save"),
        (press("Don’t save"), "discard"),
        (press("Cancel"), "cancel"),
        (key(Qt.Key.Key_Return), "save"),
        (key(Qt.Key.Key_Escape), "cancel"),
    ],
)
def test_unsaved_changes(ask: QtAsk, answer: Callable[[QMessageBox], None], means: str) -> None:
    assert answered(lambda: ask.unsaved("journey.cjm"), answer, QMessageBox) == means


@pytest.mark.parametrize(
    ("answer", "means"),
    [
        (press("Revert"), True),
        (press("Cancel"), False),
        (key(Qt.Key.Key_Return), False),
        (key(Qt.Key.Key_Escape), False),
    ],
)
def test_what_loses_work_is_never_what_enter_does(
    ask: QtAsk, answer: Callable[[QMessageBox], None], means: bool
) -> None:
    assert answered(lambda: ask.revert("journey.cjm"), answer, QMessageBox) is means


@pytest.mark.parametrize(
    ("answer", "means"),
    [
        (press("Save as…"), "save_as"),
        (press("Replace it"), "overwrite"),
        (press("Cancel"), "cancel"),
        (key(Qt.Key.Key_Return), "save_as"),
    ],
)
def test_a_file_that_another_program_changed(
    ask: QtAsk, answer: Callable[[QMessageBox], None], means: str
) -> None:
    assert answered(lambda: ask.changed_on_disk("journey.cjm"), answer, QMessageBox) == means


@pytest.mark.parametrize(
    ("answer", "means"),
    [
        (press("Repair a copy…"), True),
        (press("Cancel"), False),
        (key(Qt.Key.Key_Return), True),
        (key(Qt.Key.Key_Escape), False),
    ],
)
def test_a_file_that_is_damaged(
    ask: QtAsk, answer: Callable[[QMessageBox], None], means: bool
) -> None:
    assert answered(lambda: ask.damaged("it ends early"), answer, QMessageBox) is means


@pytest.mark.parametrize(("answer", "means"), [("Open the link", True), ("Cancel", False)])
def test_an_address_is_shown_whole_before_it_is_opened(
    ask: QtAsk, answer: str, means: bool
) -> None:
    address, seen = f"https://a.example/{'b' * 1_900}", list[str]()

    def read(box: QMessageBox) -> None:
        seen.append(box.text())
        assert max(map(len, re.split(r"[\s\N{ZERO WIDTH SPACE}]", box.text()))) <= 60
        press(answer)(box)

    assert answered(lambda: ask.open_link("a.example", address), read, QMessageBox) is means
    assert "It leads to a.example:" in seen[0]
    assert address in seen[0].replace("\N{ZERO WIDTH SPACE}", "")


def test_what_is_told_is_plain_text(ask: QtAsk) -> None:
    seen: list[tuple[Qt.TextFormat, str]] = []

    def read(box: QMessageBox) -> None:
        seen.append((box.textFormat(), box.text()))
        press("Close")(box)

    answered(lambda: ask.tell("It failed", "<img src='x'>"), read, QMessageBox)
    assert seen == [(Qt.TextFormat.PlainText, "It failed\n\n<img src='x'>")]


@pytest.mark.parametrize("typed", ["other", "other.png"])
def test_an_export_is_offered_and_named_by_its_format(
    ask: QtAsk, tmp_path: Path, typed: str
) -> None:
    filters: list[str] = []

    def answer(dialog: QFileDialog) -> None:
        filters.extend(dialog.nameFilters())
        field = dialog.findChild(QLineEdit)
        assert field is not None
        assert field.text() == "map.png"
        field.setText(typed)
        QTest.keyClick(field, Qt.Key.Key_Return)

    suggestion = tmp_path / "map.png"
    chosen = answered(lambda: ask.file_to_export(suggestion, "PNG picture"), answer, QFileDialog)
    assert chosen == tmp_path / "other.png"
    assert filters == ["PNG picture (*.png)"]
