"""The field of which several values can hold at once: a box to tick for each."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.choice import Option
from cjm_desktop.desktop.controls.control import MIXED, Control
from cjm_desktop.desktop.look.plain import plain_tip


class ChecksField(Control):
    """Shows which of its values hold, in the order they are offered; half ticked where mixed."""

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        self._values = [option.value for option in options]
        self._value: Any = ()
        self.boxes = [QCheckBox(option.text) for option in options]
        column = QVBoxLayout()
        column.setSpacing(2)
        for box in self.boxes:
            column.addWidget(box)
            box.clicked.connect(self._clicked)
        self.line.addLayout(column)
        self.setFocusProxy(self.boxes[0])

    def shown_value(self) -> Any:
        """Give the values that hold, or MIXED."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show the values that hold, or MIXED."""
        self._value = value
        state, mixed = Qt.CheckState, value is MIXED
        for box, one in zip(self.boxes, self._values, strict=True):
            box.setTristate(mixed)
            holds = not mixed and one in value
            box.setCheckState(
                state.PartiallyChecked if mixed else state.Checked if holds else state.Unchecked
            )

    def focus_target(self) -> QWidget:
        """Give the first box."""
        return self.boxes[0]

    def set_name(self, name: str, tip: str = "") -> None:
        """Name every box after the field and what it stands for."""
        self.setAccessibleName(name)
        for box in self.boxes:
            box.setAccessibleName(f"{name}: {box.text()}")
            box.setToolTip(plain_tip(tip or f"{name}: {box.text()}"))

    def _clicked(self) -> None:
        ticked = tuple(
            value
            for box, value in zip(self.boxes, self._values, strict=True)
            if box.checkState() == Qt.CheckState.Checked
        )
        self.show_value(ticked)
        self.edited.emit(ticked)
        self.finished.emit()
