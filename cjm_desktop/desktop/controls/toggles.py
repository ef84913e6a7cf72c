"""The fields that are on or off: a box to tick, and the star of a moment of truth."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.control import MIXED, Control


class CheckField(Control):
    """A box to tick; half ticked where the records differ."""

    tells_mixed = True

    def __init__(self, text: str) -> None:
        super().__init__()
        self.box = QCheckBox(text)
        self.line.addWidget(self.box)
        self.setFocusProxy(self.box)
        self._value: Any = False
        self.box.clicked.connect(self._clicked)

    def shown_value(self) -> Any:
        """Give True, False or MIXED."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show True, False or MIXED."""
        self._value = value
        state = Qt.CheckState
        mixed = value is MIXED
        self.box.setTristate(mixed)
        self.box.setCheckState(
            state.PartiallyChecked if mixed else state.Checked if value else state.Unchecked
        )

    def focus_target(self) -> QWidget:
        """Give the box."""
        return self.box

    def _clicked(self) -> None:
        value = self._value is MIXED or not self._value
        self.show_value(value)
        self.edited.emit(value)
        self.finished.emit()


class StarField(Control):
    """A star with its words, lit when on."""

    tells_mixed = True

    def __init__(self, text: str, mixed_text: str) -> None:
        super().__init__()
        self._texts = text, mixed_text
        self.button = Button("star", text, part="star", token="quiet")
        self.button.setCheckable(True)
        self.line.addWidget(self.button)
        self.setFocusProxy(self.button)
        self._value: Any = False
        self.button.clicked.connect(self._clicked)

    def shown_value(self) -> Any:
        """Give True, False or MIXED."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show True, False or MIXED."""
        self._value = value
        mixed = value is MIXED
        self.button.setChecked(not mixed and bool(value))
        self.button.show_icon("star", "star" if self.button.isChecked() else "quiet")
        self.button.say(self._texts[mixed])

    def focus_target(self) -> QWidget:
        """Give the button."""
        return self.button

    def _clicked(self) -> None:
        value = self._value is MIXED or not self._value
        self.show_value(value)
        self.edited.emit(value)
        self.finished.emit()
