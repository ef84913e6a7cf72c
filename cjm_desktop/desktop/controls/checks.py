"""The field of which several values may hold at once: a box to tick for each."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.choice import Option
from cjm_desktop.desktop.controls.control import MIXED, Control
from cjm_desktop.desktop.controls.row import form_label
from cjm_desktop.desktop.look.plain import menu_text, plain_tip
from cjm_desktop.desktop.look.scale import scaled


class ChecksField(Control):
    """Shows which of some values hold, as a tuple in the order of the options.

    Below the boxes there is room for a sentence about what is ticked.
    """

    tells_mixed = True

    def __init__(self, options: Sequence[Option] = ()) -> None:
        super().__init__()
        self.options: list[Option] = []
        self.boxes: list[QCheckBox] = []
        self.note = form_label("", "note")
        self.note.setWordWrap(True)
        self._value: Any = ()
        self._name = self._tip = ""
        column = QVBoxLayout()
        column.setSpacing(2)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)
        column.addWidget(self.note)
        self.line.addLayout(column, 1)
        self.note.hide()
        self.fill(options)

    def fill(self, options: Sequence[Option]) -> None:
        """Offer other values; boxes whose options stay keep the keyboard."""
        if list(options) == self.options:
            return
        self.options = list(options)
        while len(self.boxes) > len(options):
            box = self.boxes.pop()
            self._column.removeWidget(box)
            box.deleteLater()
        while len(self.boxes) < len(options):
            self.boxes.append(self._box(len(self.boxes)))
        for box, option in zip(self.boxes, options, strict=True):
            box.setText(menu_text(option.text))
        self.set_name(self._name, self._tip)
        self.show_value(self._value)

    def explain(self, sentence: str) -> None:
        """Say what it means that these values hold."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def shown_value(self) -> Any:
        """Give the values that hold, or MIXED."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show which values hold, or that the records differ."""
        self._value = value
        for box, option in zip(self.boxes, self.options, strict=True):
            mixed = value is MIXED
            box.setTristate(mixed)
            box.setCheckState(
                Qt.CheckState.PartiallyChecked if mixed
                else Qt.CheckState.Checked if option.value in value
                else Qt.CheckState.Unchecked
            )  # fmt: skip

    def focus_target(self) -> QWidget:
        """Give the first box."""
        return self.boxes[0] if self.boxes else self

    def set_name(self, name: str, tip: str = "") -> None:
        """Name every box after the field and what it stands for."""
        self._name, self._tip = name, tip
        super().set_name(name, tip)
        for box, option in zip(self.boxes, self.options, strict=True):
            box.setAccessibleName(f"{name}: {option.text}")
            box.setToolTip(plain_tip(f"{option.text}\n{tip or name}"))

    def _box(self, place: int) -> QCheckBox:
        box = QCheckBox()
        box.setMinimumHeight(scaled(24))
        # A long name is cut, and whole in the tooltip.
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._column.addWidget(box)
        box.clicked.connect(lambda: self._clicked(place))
        return box

    def _clicked(self, place: int) -> None:
        chosen = self.options[place].value
        held = () if self._value is MIXED else self._value
        kept = {*held} ^ {chosen}
        value = tuple(option.value for option in self.options if option.value in kept)
        self.show_value(value)
        self.edited.emit(value)
        self.finished.emit()
