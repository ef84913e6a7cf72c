"""The field of a KPI's readings: a day and a value on each row."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.panels.inspector import reading
from cjm_desktop.desktop.panels.inspector.buttons import Button
from cjm_desktop.desktop.panels.inspector.control import INVALID, MIXED, Control
from cjm_desktop.desktop.panels.inspector.editors import LineEdit
from cjm_desktop.desktop.panels.inspector.reading import Unfit
from cjm_desktop.journey.records import Reading
from cjm_desktop.wording import Wording


class ReadingRow(QWidget):
    """The editors of one reading, and the button beside them."""

    def __init__(self, tr: Wording, icon: str, tip: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        self.day, self.value = LineEdit(), LineEdit()
        for edit, name in ((self.day, tr("Day")), (self.value, tr("Value"))):
            edit.setAccessibleName(name)
            edit.setToolTip(name)
            edit.setPlaceholderText(name)
            line.addWidget(edit, 1)
        self.button = Button(icon, tip=tip, token="quiet")
        line.addWidget(self.button)

    def show_reading(self, day: str, value: str) -> None:
        """Show texts, without moving a cursor that need not move."""
        for edit, text in ((self.day, day), (self.value, value)):
            if edit.text() != text:
                edit.put(text)


class ReadingsField(Control):
    """Shows readings by day; a row counts once Enter is pressed or the field is left."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._day, self._number = reading.day(tr), reading.number(tr)
        self._value: Any = ()
        self._pending = False
        self.rows: list[ReadingRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.new = ReadingRow(tr, "plus", tr("Add the reading"))
        self.new.day.left.connect(lambda: self.said.emit(""))
        self.new.value.returnPressed.connect(self._add)
        self.new.button.clicked.connect(self._add)
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addLayout(self._list)
        box.addWidget(self.new)
        self.line.addLayout(box)
        self._suggest_today()

    def shown(self) -> Any:
        """Give the readings."""
        return INVALID if self._pending else self._value

    def show_value(self, value: Any) -> None:
        """Show readings; none for MIXED."""
        self._value = value
        self._pending = False
        readings: tuple[Reading, ...] = () if value is MIXED else value
        while len(self.rows) < len(readings):
            self._make_row()
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(readings))
            if place < len(readings):
                each = readings[place]
                row.show_reading(self._day.write(each.on), self._number.write(each.value))

    def focus_target(self) -> QWidget:
        """Give the value of the reading to be added."""
        return self.new.value

    def set_name(self, name: str, tip: str = "") -> None:
        """Name the field; its editors have names of their own."""
        self.setAccessibleName(name)

    def _make_row(self) -> None:
        tr = self._tr
        place = len(self.rows)
        row = ReadingRow(tr, "x", tr("Take the reading out"))
        row.day.left.connect(lambda: self._changed(place))
        row.value.left.connect(lambda: self._changed(place))
        row.button.clicked.connect(lambda: self._replaced(place, ()))
        self.rows.append(row)
        self._list.addWidget(row)

    def _changed(self, place: int) -> None:
        if self._value is MIXED or place >= len(self._value):
            return
        made = self._read(self.rows[place])
        self._pending = made is None
        if made is not None and made != self._value[place]:
            self._replaced(place, (made,))

    def _add(self) -> None:
        made = self._read(self.new)
        if made is not None and self._value is not MIXED:
            self.new.value.put("")
            self._take((*self._value, made))
            self._suggest_today()
            self.new.value.setFocus()

    def _read(self, row: ReadingRow) -> Reading | None:
        tr = self._tr
        try:
            day = self._day.parse(row.day.content())
            value = self._number.parse(row.value.content())
            if value is None:
                raise Unfit(tr("Write a number, such as 40 or 2.5."))
        except Unfit as unfit:
            self.said.emit(str(unfit))
            return None
        self.said.emit("")
        return Reading(on=day, value=value)

    def _replaced(self, place: int, readings: tuple[Reading, ...]) -> None:
        self._take((*self._value[:place], *readings, *self._value[place + 1 :]))

    def _take(self, readings: tuple[Reading, ...]) -> None:
        ordered = tuple(sorted(readings, key=lambda each: each.on))
        self.show_value(ordered)
        self.said.emit("")
        self.edited.emit(ordered)
        self.finished.emit()

    def _suggest_today(self) -> None:
        today = QDate.currentDate()
        self.new.day.put(date(today.year(), today.month(), today.day()).isoformat())
