"""Counts that change with each letter or key: the last of them is said, once it rests."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible

from cjm_desktop.desktop.accessibility.announcing import announce

_REST: Final = 500
"""Milliseconds without another count until it is said: longer than between two letters."""


class RestedCount(QObject):
    """Says a count of one speaker, and the same only once until there was another, or none."""

    def __init__(self, speaker: QObject) -> None:
        super().__init__(speaker)
        self._speaker = speaker
        self._due = self._said = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._say)

    def say(self, words: str) -> None:
        """Have a count said soon; empty: there is none any more."""
        if QAccessible.isActive() and words != self._due:
            self._due = words
            self._rest.start()

    def _say(self) -> None:
        if self._due != self._said:
            self._said = self._due
            announce(self._speaker, self._due)
