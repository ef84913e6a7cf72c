"""The facilitator's strip where there is one display: it hides, for the room sees it, too.

So it has no notes and nothing that is private; while something is private, no card is typed in it.
It comes for a while with what answers a key.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.judging_bar import JudgingBar
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.present.agenda_box import AgendaBox
from cjm_desktop.desktop.present.controls_bar import ControlsBar
from cjm_desktop.desktop.present.gifts_box import GiftsBox
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.present.quick_entry import QuickEntry
from cjm_desktop.desktop.present.remark_entry import RemarkEntry
from cjm_desktop.desktop.present.timer_box import TimerBox
from cjm_desktop.desktop.work.judging_mode import JudgingMode

_ANSWERS_MS: Final = 4_000


class Strip(QFrame):
    """The switches, the line and the time, along the lower edge."""

    def __init__(self, presentation: Presentation, parent: QWidget, home: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("FacilitatorStrip")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._presentation, self._window = presentation, parent
        self.controls = ControlsBar(presentation)
        self.entry = QuickEntry(presentation, home)
        self.timer = TimerBox(presentation, home)
        self.remark = RemarkEntry(presentation, home)
        self.remark.gone.connect(self._follow_keyboard)
        self.agenda = AgendaBox(presentation, self.note)
        self.gifts = GiftsBox(presentation, home)
        self.gifts.resized.connect(self._fit)
        self.said = ElidedLabel("", "quiet")
        self._mode = JudgingMode.of(presentation.session)
        self._judging = JudgingBar(presentation.session, self._mode)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._judging)
        rows = QVBoxLayout()
        rows.setContentsMargins(12, 8, 12, 8)
        rows.setSpacing(6)
        column.addLayout(rows)
        row = QHBoxLayout()
        row.addWidget(self.controls)
        row.addWidget(self.said, 1)
        self.people = plain_label(presentation.people, "name")
        presentation.room_told.connect(self.people.setText)
        row.addWidget(self.people)
        row.addSpacing(12)
        row.addWidget(self.timer)
        rows.addWidget(self.gifts)
        rows.addWidget(self.agenda)
        rows.addWidget(self.remark)
        rows.addWidget(self.entry)
        rows.addLayout(row)
        self._is_asked = False
        self._answered = QTimer(self, singleShot=True, interval=_ANSWERS_MS)
        self._answered.timeout.connect(self._follow_keyboard)
        self.hide()
        for told in (presentation.session.message, presentation.session.hinted):
            told.connect(self._tell)
        self._mode.changed.connect(self._follow_judging)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_keyboard)

    def note(self) -> None:
        """Have something noted, and be as high as that takes."""
        self.remark.begin()
        self.come()

    def list_gifts(self) -> None:
        """List what people gave."""
        self.come()
        self.gifts.begin()

    def come(self) -> None:
        """Show it along the lower edge."""
        free = not self._presentation.showing.is_held
        self.entry.setVisible(free)
        self.said.setVisible(free)
        if not free:
            self.gifts.list(False)
        high, window = self.sizeHint().height(), self._window
        self.setGeometry(0, window.height() - high, window.width(), high)
        self.show()
        self.raise_()

    def answer(self) -> None:
        """Come for a while; it stays while it is used."""
        self.come()
        self._answered.start()

    def go(self) -> None:
        """Hide it, unless something is typed in it, or it tells what is judged."""
        focus = QApplication.focusWidget()
        if not self._mode.on and (focus is None or not self.isAncestorOf(focus)):
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Come back without what was listed or said: the room would see it unasked."""
        super().hideEvent(event)
        self.gifts.list(False)
        self.said.setText("")

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Come with what is said meanwhile: it answers a key, and the room sees nothing unasked."""
        self._is_asked = True
        try:
            yield
        finally:
            self._is_asked = False

    def _tell(self, sentence: str) -> None:
        if self._is_asked:
            self.answer()
        if self.isVisible():
            self.said.setText(sentence)

    def _fit(self) -> None:
        if self.isVisible():
            self.come()

    def _follow_judging(self) -> None:
        """Come as high as the bar asks for, or go with it."""
        if self._mode.on:
            self._judging.follow()
            self.come()
        elif not self.underMouse():
            self.go()

    def _follow_keyboard(self, *_: object) -> None:
        if self.isVisible() and not self.underMouse():
            self.go()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide when the pointer has gone elsewhere."""
        super().leaveEvent(event)
        self.go()
