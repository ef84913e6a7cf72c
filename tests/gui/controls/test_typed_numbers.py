"""Every field that a number or a day is typed into: taken whole as written, or refused in words."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.control import Control
from cjm_desktop.desktop.controls.duration import DurationField
from cjm_desktop.desktop.controls.number_edit import NumberEdit
from cjm_desktop.desktop.controls.score import ScoreField
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.words.wording import ENGLISH


def typed(how: reading.Reading) -> Callable[[], Control]:
    return lambda: TypedField(ENGLISH, NumberEdit(), how)


MAKERS: dict[str, Callable[[], Control]] = {
    "score": lambda: ScoreField(ENGLISH),
    "target": typed(reading.number(ENGLISH)),
    "amount": typed(reading.amount(ENGLISH, 100)),
    "duration": lambda: DurationField(ENGLISH),
    "day": typed(reading.day_or_none(ENGLISH)),
}
KEPT: dict[str, Any] = {"day": date(2026, 10, 1)}
"""What holds at first, 5 in most."""
CASES: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "score": ({"7,5": 7.5, "7.5": 7.5, "10": 10, "0": 0}, ("45", "12", "4,26", "-1", "8x")),
    "target": ({"7,5": 7.5, "7.5": 7.5, "45": 45, "4,26": 4.26}, ("4 5x", "1.2.3")),
    "amount": ({"7,5": 7.5, "7.5": 7.5, "45": 45}, ("145", "-1", "4 days")),
    "duration": ({"7,5": 7.5, "7.5": 7.5, "45": 45}, ("-1", "4 d")),
    "day": ({"2026-12-24": date(2026, 12, 24)}, ("2026-12-245", "2026-13-01", "12")),
}


@dataclass
class Record:
    """Stands for the record behind a field, as a form keeps it."""

    control: Control
    value: Any
    before: Any = field(init=False)
    remarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.before = self.value
        self.control.show_value(self.value)
        self.control.edited.connect(lambda value: setattr(self, "value", value))
        self.control.withdrawn.connect(lambda: setattr(self, "value", self.before))
        self.control.finished.connect(lambda: setattr(self, "before", self.value))
        self.control.remark.connect(self.remarks.append)

    def type(self, text: str) -> None:
        """Click into the number, and type."""
        (editor,) = self.control.findChildren(QLineEdit)
        editor.clearFocus()
        QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
        QTest.keyClicks(editor, text)


@pytest.mark.parametrize("name", CASES)
def test_a_number_is_taken_whole_or_refused_with_the_old_one_kept(qtbot: QtBot, name: str) -> None:
    taken, refused = CASES[name]
    control = MAKERS[name]()
    qtbot.addWidget(control)
    control.show()
    with qtbot.waitActive(control):
        control.activateWindow()
    for text, value in taken.items():
        record = Record(control, KEPT.get(name, 5.0))
        record.type(text)
        assert (record.value, record.remarks[-1]) == (value, "")
    for text in refused:
        record = Record(control, KEPT.get(name, 5.0))
        record.type(text)
        assert record.value == KEPT.get(name, 5.0), text
        assert "It is still " in record.remarks[-1]
        (editor,) = control.findChildren(QLineEdit)
        editor.clearFocus()
        assert editor.text() == text
