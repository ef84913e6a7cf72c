"""The field of a score: a slider with its number, and the way back to no score."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.buttons import Button, keep_place
from cjm_desktop.desktop.controls.control import INVALID, MIXED, Control
from cjm_desktop.desktop.controls.number_edit import NumberEdit
from cjm_desktop.desktop.controls.reading import Unfit
from cjm_desktop.desktop.controls.slider import ScoreSlider
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import Wording

NUMBER_WIDTH = 52


class ScoreField(Control):
    """Shows 0 to 10 in halves, or that there is no score."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._reading = reading.score(tr)
        self._value: Any = None
        self._kept: Any = None
        """What holds if what is typed is refused."""
        self._invalid = False
        self.slider = ScoreSlider()
        self.number = NumberEdit()
        self.number.setFixedWidth(scaled(NUMBER_WIDTH))
        self.number.setPlaceholderText("–")
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.clear = Button("x", tip=tr("Not scored"), token="quiet")
        keep_place(self.clear)
        self.line.addWidget(self.slider, 1)
        self.line.addWidget(self.number)
        self.line.addWidget(self.clear)
        self.setFocusProxy(self.slider)
        self._connect()
        self.show_value(None)

    def _connect(self) -> None:
        self.slider.sliderPressed.connect(self.began)
        self.slider.moved.connect(self._take)
        self.slider.sliderReleased.connect(self._released)
        self.slider.called_off.connect(self._called_off)
        self.slider.cleared.connect(lambda: self._take(None))
        self.slider.typed.connect(self.number.begin)
        self.number.typed.connect(self._typed)
        self.number.stepped.connect(self._stepped)
        self.number.left.connect(self._left)
        self.number.taken_back.connect(self._take_back)
        self.clear.clicked.connect(self._cleared)

    def shown_value(self) -> Any:
        """Give the score, None or MIXED."""
        return INVALID if self._invalid else self._value

    def show_value(self, value: Any) -> None:
        """Show a score, None or MIXED."""
        self._kept = value
        self._keep(value)
        text = self._reading.write(None if value is MIXED else value)
        if self.number.text() != text:
            self.number.put(text)

    def _keep(self, value: Any) -> None:
        self._value = value
        self._invalid = False
        self.slider.show_score(None if value is MIXED else value)
        self.clear.setVisible(value is not None)

    def focus_target(self) -> QWidget:
        """Give the slider."""
        return self.slider

    def wrong_target(self) -> QWidget:
        """Give the number."""
        return self.number

    def set_name(self, name: str, tip: str = "") -> None:
        """Name the slider and the number."""
        super().set_name(name, tip)
        self.number.setAccessibleName(name)
        tr = self._tr
        tip = tr("{field}, 0 to 10; empty: not scored", field=name)
        self.number.setToolTip(plain_tip(tip))

    def _take(self, value: float | None) -> None:
        changed = value != self._value or self._invalid
        self.show_value(value)
        if changed:
            self.remark.emit("")
            self.edited.emit(value)

    def _typed(self) -> None:
        try:
            value = self._reading.parse(self.number.content())
        except Unfit as unfit:
            self._refuse(unfit)
            return
        changed = value != self._value or self._invalid
        self._keep(value)
        self.remark.emit("")
        if changed:
            self.edited.emit(value)

    def _refuse(self, unfit: Unfit) -> None:
        """Say why, and that the score is what it was: a piece of what is typed is none."""
        self._keep(self._kept)
        self._invalid = True
        self.withdrawn.emit()
        kept = "" if self._kept is MIXED else self._reading.write(self._kept)
        self.remark.emit(reading.refusal(self._tr, unfit, kept))

    def _take_back(self) -> None:
        self.show_value(self._kept)
        self.remark.emit("")

    def _stepped(self, step: int) -> None:
        present = self._value if isinstance(self._value, float | int) else 0.0
        self._take(max(0.0, min(10.0, float(present) + step / 2)))

    def _cleared(self) -> None:
        self._take(None)
        self.finished.emit()
        self.slider.setFocus()

    def _released(self) -> None:
        self.ended.emit(True)

    def _called_off(self) -> None:
        self.ended.emit(False)
        self.slider.blockSignals(True)
        self.slider.setSliderDown(False)
        self.slider.blockSignals(False)

    def _left(self) -> None:
        if not self._invalid and self._value is not MIXED:
            self.show_value(self._value)
        if QApplication.focusWidget() not in (self.slider, self.number):
            self.finished.emit()
