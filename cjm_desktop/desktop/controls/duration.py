"""The field of a duration: a number, and the unit it counts. The value is in days."""

from typing import Any

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.choice import ChoiceField, Option
from cjm_desktop.desktop.controls.control import INVALID, MIXED, Control
from cjm_desktop.desktop.controls.number_edit import NumberEdit
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.journey.values import MAX_DAYS
from cjm_desktop.words.durations import UNIT_NAMES, Duration, duration
from cjm_desktop.words.wording import Wording


class DurationField(Control):
    """Shows days in the unit that fits; another unit is kept for as long as the field is shown."""

    tells_mixed = True

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self.count = TypedField(tr, NumberEdit(), reading.amount(tr, MAX_DAYS))
        self.unit = ChoiceField(tr, [Option(unit, tr(name)) for unit, name in UNIT_NAMES.items()])
        self.unit.show_value("days")
        self.line.addWidget(self.count, 1)
        self.line.addWidget(self.unit, 1)
        self.setFocusProxy(self.count)
        self._tr = tr
        self._value: Any = None
        self._kept: Any = None
        """What holds if what is typed is refused."""
        self.count.withdrawn.connect(self._withdraw)
        for part in (self.count, self.unit):
            part.edited.connect(self._edited)
            part.finished.connect(self._finish)
            part.remark.connect(self.remark)

    def shown_value(self) -> Any:
        """Give the days, MIXED, or INVALID."""
        return INVALID if self.count.shown_value() is INVALID else self._value

    def show_value(self, value: Any) -> None:
        """Show days in the largest unit they are a whole number of."""
        self._value = self._kept = value
        if value is None or value is MIXED:
            self.count.show_value(value)
            self.unit.show_value("days")
            return
        amount, unit = duration(value)
        self.count.show_value(amount)
        self.unit.show_value(unit)

    def reject(self) -> bool:
        """Keep what was typed, so that it can be mended."""
        return self.count.reject()

    def focus_target(self) -> QWidget:
        """Give the editor of the number."""
        return self.count.focus_target()

    def set_name(self, name: str, tip: str = "") -> None:
        """Name both parts after the field."""
        super().set_name(name, tip)
        self.unit.set_name(name, tip)

    def _finish(self) -> None:
        if self.shown_value() is not INVALID:
            self._kept = self._value
        self.finished.emit()

    def _withdraw(self) -> None:
        self._value = self._kept
        self.withdrawn.emit()

    def _edited(self) -> None:
        count, unit = self.count.shown_value(), self.unit.shown_value()
        if count is MIXED or count is INVALID:
            return
        days = None if count is None else Duration(count, unit).days
        if days is not None and days > MAX_DAYS:
            self.count.reject()
            self._withdraw()
            self.remark.emit(self._tr("A phase can take {most} days at most.", most=MAX_DAYS))
            return
        self._value = days
        self.edited.emit(days)
