"""The quiet bar of the first minute, above the view: what to do next, how far one is, the way out.

It covers nothing and has the keyboard only when one goes there by Tab.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from cjm_desktop.desktop.accessibility.announcing import announce
from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.help.first_minute import LESSONS, FirstMinute
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.words.wording import Wording


class MinuteBar(QFrame):
    """Follows a first minute."""

    skipped = Signal()

    def __init__(self, minute: FirstMinute, tr: Wording) -> None:
        super().__init__()
        self._minute, self._tr = minute, tr
        self.setObjectName("MinuteBar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.progress = plain_label("", "name")
        self.said = plain_label()
        self.said.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.skip = Button(text=tr("Skip"), tip=tr("Skip the first minute (Esc)"))
        self.skip.setProperty("role", "act")
        self.skip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.skip.clicked.connect(self.skipped)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.setSpacing(12)
        row.addWidget(self.progress)
        row.addWidget(self.said, 1)
        row.addWidget(self.skip)
        minute.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what is due."""
        due, tr = self._minute.due, self._tr
        self.progress.setText(tr("{n} of {count}", n=due + 1, count=len(LESSONS)))
        self.said.setText(tr(LESSONS[due].how))
        self.setAccessibleName(self.said.text())
        announce(self, self.said.text())
