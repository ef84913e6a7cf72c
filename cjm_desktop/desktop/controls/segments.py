"""The field whose few values stand side by side: yes, no, unknown; five faces; three words.

One of them is in the keyboard order; the arrows go to the others.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from cjm_desktop.desktop.controls.buttons import Button, keep_place
from cjm_desktop.desktop.controls.choice import Option
from cjm_desktop.desktop.controls.claims import claims
from cjm_desktop.desktop.controls.control import MIXED, Control
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import Wording

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class SegmentsField(Control):
    """Shows one of a few values; `clearable` ones may also have none."""

    def __init__(
        self, tr: Wording, options: Sequence[Option], *, clearable: bool = False, tips: bool = False
    ) -> None:
        super().__init__()
        self.options = list(options)
        self._clearable = clearable
        self._value: Any = None
        self._name = ""
        self.line.setSpacing(0)
        self.buttons = [self._segment(place, tips) for place in range(len(options))]
        if clearable:
            self.clear = Button("x", tip=tr("Clear: no value"), token="quiet")
            keep_place(self.clear)
            self.line.addSpacing(4)
            self.line.addWidget(self.clear)
            self.clear.clicked.connect(self._cleared)
        self._point()

    def shown_value(self) -> Any:
        """Give the value chosen, or MIXED."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show a value."""
        self._value = value
        self._point()

    def focus_target(self) -> QWidget:
        """Give the segment that is in the keyboard order."""
        return self.buttons[max(0, self._place())]

    def set_name(self, name: str, tip: str = "") -> None:
        """Name every segment after the field and what it stands for."""
        self.setAccessibleName(name)
        for button, option in zip(self.buttons, self.options, strict=True):
            button.setAccessibleName(f"{name}: {option.text}")
            button.setToolTip(plain_tip(f"{name}: {option.text}"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with the arrows; clear with Delete; end the run when the field is left."""
        if self._clearable and claims(event, ("Del",)):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
            if self._clearable and Qt.Key(event.key()) in _CLEAR:
                self._take(None)
                return True
        elif event.type() == QEvent.Type.FocusOut and not self._inside():
            self.finished.emit()
        return super().eventFilter(watched, event)

    def _inside(self) -> bool:
        return QApplication.focusWidget() in self.buttons

    def _segment(self, place: int, tips: bool) -> Button:
        option = self.options[place]
        text = "" if option.icon and tips else option.text
        button = Button(option.icon, text, tip=option.text, part="segment", token=option.token)
        button.setCheckable(True)
        button.setIconSize(QSize(scaled(18), scaled(18)))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ends = {0: "first", len(self.options) - 1: "last"}
        button.setProperty("end", ends.get(place, "inner"))
        button.clicked.connect(lambda _checked=False, place=place: self._clicked(place))
        button.installEventFilter(self)
        self.line.addWidget(button, 1)
        return button

    def _place(self) -> int:
        """Give the place of the value among the options, -1 if it is none of them."""
        for place, option in enumerate(self.options):
            if self._value is not MIXED and option.value == self._value:
                return place
        return -1

    def _point(self) -> None:
        chosen = self._place()
        for place, button in enumerate(self.buttons):
            button.setChecked(place == chosen)
            tab = place == max(0, chosen)
            policy = Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus
            if button.focusPolicy() != policy:
                button.setFocusPolicy(policy)
        if self._clearable:
            self.clear.setVisible(self._value is not None)

    def _clicked(self, place: int) -> None:
        value = self.options[place].value
        again = self._clearable and self._value is not MIXED and value == self._value
        self._take(None if again else value)
        self.finished.emit()

    def _cleared(self) -> None:
        self._take(None)
        self.finished.emit()
        self.buttons[0].setFocus()

    def _step(self, step: int) -> None:
        place = self._place()
        new = place + step if place >= 0 else (0 if step > 0 else len(self.options) - 1)
        if 0 <= new < len(self.options):
            self._take(self.options[new].value)
            self.buttons[new].setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, value: Any) -> None:
        changed = value != self._value or self._value is MIXED
        self._value = value
        self._point()
        if changed:
            self.remark.emit("")
            self.edited.emit(value)
