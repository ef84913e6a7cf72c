"""The field of a KPI's readings: a day and a value on each row."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.control import INVALID, MIXED, Control
from cjm_desktop.desktop.controls.kept_rows import KeptRows
from cjm_desktop.desktop.controls.number_edit import NumberEdit
from cjm_desktop.desktop.controls.reading import Unfit
from cjm_desktop.desktop.controls.tab_order import set_tab_order
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.incoming_text import REFUSALS, clipboard_text, refusal_sentence
from cjm_desktop.desktop.work.pasted_readings import not_understood, outcome
from cjm_desktop.editing.edits.kpis import merged_readings
from cjm_desktop.intake.readings import looks_like_table, read_readings
from cjm_desktop.journey.records import Reading
from cjm_desktop.words.wording import Wording

_MOST = 12
"""Readings that have a row at once; each row takes its time to make."""


class ReadingEdit(NumberEdit):
    """One line, unless a table is pasted into it."""

    table_pasted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a table that is pasted to the field of all readings."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Paste what is on the clipboard; also chosen from the menu."""
        if _one_cell_copied():
            super().paste()
        else:
            self.table_pasted.emit()


def _one_cell_copied() -> bool:
    try:
        return not looks_like_table(clipboard_text())
    except REFUSALS:
        return False


class ReadingRow(QWidget):
    """The editors of one reading, and the button beside them."""

    table_pasted = Signal()

    def __init__(self, tr: Wording, icon: str, tip: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        self.day, self.value = ReadingEdit(), ReadingEdit()
        for edit, name in ((self.day, tr("Day")), (self.value, tr("Value"))):
            edit.setAccessibleName(name)
            edit.setToolTip(plain_tip(name))
            edit.setPlaceholderText(name)
            edit.table_pasted.connect(self.table_pasted)
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

    noted = Signal(str)
    """Something happened to the readings that the status bar should say."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._day, self._number = reading.day(tr), reading.number(tr)
        self._value: Any = ()
        self._pending = False
        self._all = False
        self._hidden = 0
        listed = QVBoxLayout()
        listed.setSpacing(4)
        self._kept = KeptRows(listed, self._make_row)
        self.new = ReadingRow(tr, "plus", tr("Add the reading"))
        self.new.day.left.connect(lambda: self.remark.emit(""))
        self.new.value.returnPressed.connect(self._add)
        self.new.button.clicked.connect(self._add)
        self.new.table_pasted.connect(self.paste)
        self.earlier = Button("chevron-up", " ", part="push", token="quiet")
        self.earlier.hide()
        self.earlier.clicked.connect(self._show_all)
        self.paste_button = Button(
            "clipboard-paste", tr("Paste readings"), part="push", token="quiet",
            tip=tr("Days and values, copied from two columns of a spreadsheet"),
        )  # fmt: skip
        self.paste_button.clicked.connect(self.paste)
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addWidget(self.earlier)
        box.addLayout(listed)
        box.addWidget(self.new)
        box.addWidget(self.paste_button)
        self.line.addLayout(box)
        self._suggest_today()

    def shown_value(self) -> Any:
        """Give the readings."""
        return INVALID if self._pending else self._value

    def show_value(self, value: Any) -> None:
        """Show readings; none for MIXED."""
        self._value = value
        self._pending = False
        readings: tuple[Reading, ...] = () if value is MIXED else value
        self._all = self._all and len(readings) > _MOST
        self._hidden = 0 if self._all else max(len(readings) - _MOST, 0)
        self.earlier.setVisible(self._hidden > 0)
        self.earlier.say(self._tr.plural("{n} earlier reading", "{n} earlier readings",
                                         self._hidden))  # fmt: skip
        shown = readings[self._hidden :]
        self._kept.follow(shown)
        rows = (*self.rows, self.new)
        stops = (stop for row in rows for stop in (row.day, row.value, row.button))
        set_tab_order((self.earlier, *stops, self.paste_button))
        for each, row in zip(shown, self.rows, strict=True):
            row.show_reading(self._day.write(each.on), self._number.write(each.value))

    @property
    def rows(self) -> list[ReadingRow]:
        """The rows, one for each reading that is shown."""
        return self._kept.rows

    def focus_target(self) -> QWidget:
        """Give the value of the reading to be added."""
        return self.new.value

    def set_name(self, name: str, tip: str = "") -> None:
        """Name the field; its editors have names of their own."""
        self.setAccessibleName(name)

    def paste(self) -> None:
        """Put in the readings on the clipboard; one on a day that is there replaces it."""
        if self._value is MIXED:
            return
        try:
            text = clipboard_text()
        except REFUSALS as refusal:
            self.noted.emit(refusal_sentence(self._tr, refusal))
            return
        pasted = read_readings(text, self._tr.language)
        found = merged_readings(self._value, pasted.columns[0].readings)
        if found.added or found.replaced:
            self._take(found.readings)
        self.remark.emit(not_understood(self._tr, pasted.unread))
        self.noted.emit(outcome(self._tr, pasted, found.added, found.replaced))

    def _show_all(self) -> None:
        self._all = True
        self.show_value(self._value)

    def _make_row(self) -> ReadingRow:
        tr = self._tr
        row = ReadingRow(tr, "x", tr("Take the reading out"))
        row.day.left.connect(lambda: self._changed(row))
        row.value.left.connect(lambda: self._changed(row))
        row.button.clicked.connect(lambda: self._replaced(row, ()))
        row.table_pasted.connect(self.paste)
        return row

    def _changed(self, row: ReadingRow) -> None:
        place = self._kept.place(row)
        if place is None:
            return
        made = self._read(row)
        self._pending = made is None
        if made is not None and made != self._value[self._hidden + place]:
            self._replaced(row, (made,))

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
            self.remark.emit(str(unfit))
            return None
        self.remark.emit("")
        return Reading(on=day, value=value)

    def _replaced(self, row: ReadingRow, readings: tuple[Reading, ...]) -> None:
        place = self._kept.place(row)
        if place is not None:
            at = self._hidden + place
            self._take((*self._value[:at], *readings, *self._value[at + 1 :]))

    def _take(self, readings: tuple[Reading, ...]) -> None:
        ordered = tuple(sorted(readings, key=lambda each: each.on))
        self.show_value(ordered)
        self.remark.emit("")
        self.edited.emit(ordered)
        self.finished.emit()

    def _suggest_today(self) -> None:
        today = QDate.currentDate()
        self.new.day.put(date(today.year(), today.month(), today.day()).isoformat())
