"""The room's time, for the facilitator: minutes to give, to extend, to let rest and to end."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.present.calm_button import CalmButton
from cjm_desktop.desktop.present.present_keys import remote_turned
from cjm_desktop.desktop.present.presentation import Presentation

_MOST: Final = 999
_AT_FIRST: Final = "5"
_MORE: Final = 1


class _Minutes(QLineEdit):
    """The field for minutes; a remote goes on turning, and Esc gives the keyboard back."""

    def __init__(self, presentation: Presentation, parent: QWidget, home: QWidget) -> None:
        super().__init__(_AT_FIRST, parent)
        self._presentation, self._home = presentation, home
        self.setProperty("role", "field")
        self.setValidator(QIntValidator(1, _MOST, self))
        self.setFixedWidth(scaled(54))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._home.setFocus()
        elif not remote_turned(self._presentation, event):
            super().keyPressEvent(event)
            event.accept()


class TimerBox(QWidget):
    """The field, the time that is left, and what can be done with it."""

    def __init__(self, presentation: Presentation, home: QWidget) -> None:
        super().__init__()
        self._presentation, self._home = presentation, home
        tr = presentation.session.tr_
        self.minutes = _Minutes(presentation, self, home)
        self.minutes.setAccessibleName(tr("Minutes"))
        self.minutes.returnPressed.connect(self._start)
        self.left = plain_label("", "", self)
        self.left.setMinimumWidth(scaled(62))
        self.start = CalmButton("clock", tr("Start"), tip=tr("Give the room so many minutes (T)"))
        self.start.clicked.connect(self._start)
        self.pause = CalmButton("", tr("Pause"))
        self.pause.clicked.connect(presentation.pause)
        self.more = CalmButton("plus", tr("1 min"), tip=tr("Give the room one minute more"))
        self.more.clicked.connect(lambda: presentation.extend(_MORE))
        self.end = CalmButton("x", tip=tr("End the time"))
        self.end.clicked.connect(presentation.end_time)
        self.sound = CalmButton("", tr("Sound"), tip=tr("Make a sound when the time is up"))
        self.sound.setCheckable(True)
        self.sound.setChecked(presentation.sounds)
        self.sound.clicked.connect(lambda on: presentation.choose("sound", on))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        words = plain_label(tr("min"), "quiet")
        times = self.minutes, words, self.start, self.left, self.pause, self.more, self.end
        for part in (*times, self.sound):
            row.addWidget(part)
        presentation.ticked.connect(self._say)
        self._say()

    def begin(self) -> None:
        """Have minutes typed."""
        self.minutes.setFocus()
        self.minutes.selectAll()

    def _start(self) -> None:
        if self.minutes.hasAcceptableInput():
            self._presentation.time(int(self.minutes.text()))
            self._home.setFocus()

    def _say(self) -> None:
        timer, tr = self._presentation.timer, self._presentation.session.tr_
        seconds = round(timer.left)
        clock = f"{seconds // 60}:{seconds % 60:02}"
        said = {"off": "", "up": tr("Time’s up")}.get(timer.state, clock)
        self.left.setText(said)
        self.pause.say(tr("Go on") if timer.state == "paused" else tr("Pause"))
        self.pause.setEnabled(timer.state in ("running", "paused"))
        self.end.setEnabled(timer.state != "off")
