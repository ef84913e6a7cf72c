"""The line below the view: how much there is, what to look at, what happened, what is saved."""

from typing import assert_never

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStatusBar

from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator

BESIDE = 12
"""Pixels left and right of the line: its words begin below the map's title in the bar above."""
_MESSAGE_MS = 8_000
_TICK_MS = 5_000
_COUNT_MS = 250


class StatusBar(QStatusBar):
    """Follows a session and its file."""

    said = Signal(str)
    """A sentence is shown that says what just happened."""

    def __init__(self, session: Session, files: Files, navigator: Navigator) -> None:
        super().__init__()
        self._session = session
        self._files = files
        self._tr = session.tr_
        self.counts = plain_label()
        self.points = button("", "link")
        self.message = ElidedLabel()
        self.saved = plain_label()
        self._waiting_for = ""
        self._hint = ""
        self.setSizeGripEnabled(False)
        self.points.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for widget, stretch in ((self.counts, 0), (self.points, 0), (self.message, 1)):
            self.addWidget(widget, stretch)
        self.addPermanentWidget(self.saved)
        # Of the bar and not of its labels: those forget theirs with every style they are given.
        self.setContentsMargins(scaled(BESIDE), 0, scaled(BESIDE), 0)
        self._forget = _timer(self, _MESSAGE_MS, self._forget_said)
        self._count = _timer(self, _COUNT_MS, self.count)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_saved)
        self._tick.start()
        self.points.clicked.connect(lambda: navigator.show_tab("advice"))
        session.message.connect(self.say)
        session.hinted.connect(self._take_hint)
        for moved in (session.selection_changed, navigator.view_changed):
            moved.connect(self._take_hint)
        session.changed.connect(self._changed)
        session.replaced.connect(self._replaced)
        session.state_changed.connect(self._show_saved)
        files.opened.connect(self._forget_said)
        files.waiting.connect(self._say_waiting)
        files.opened.connect(self._show_saved)
        files.closed.connect(self.count)
        self.count()
        self._show_saved()

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        self._count.start()
        self._take_hint()
        if initiator in ("undo", "redo"):
            self.message.setText("")  # what was said just before is no longer so

    def _replaced(self) -> None:
        """Say how much there is at once; what there is to say about it may take a moment."""
        self._show_counts()
        self.points.hide()
        if self.isVisible():
            self._count.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to count: not before, for the map's first picture waits for nothing."""
        super().showEvent(event)
        self._count.start()

    def say(self, sentence: str) -> None:
        """Say what just happened; it goes again after a while."""
        self.message.setText(sentence)
        self.message.say_tip("")
        self._forget.start()
        self.said.emit(sentence)

    def _forget_said(self) -> None:
        self.message.setText("")

    def _take_hint(self, sentence: str = "") -> None:
        """Take back the last hint, which is no longer so; the next takes its place."""
        if self._hint and self.message.text() == self._hint:
            self._forget_said()
        self._hint = sentence

    def _say_waiting(self, sentence: str) -> None:
        """Say what the window waits for; when that is over, only what was said since stays."""
        if sentence or self.message.text() == self._waiting_for:
            self.say(sentence)
        self._waiting_for = sentence

    def say_besides(self, sentence: str) -> None:
        """Say one more thing that just happened, without losing what was said before."""
        said = self.message.text()
        self.say(f"{said} · {sentence}" if said else sentence)

    def count(self) -> None:
        """Count what is on the map, and the points of advice about it."""
        self._count.stop()
        self._show_counts()
        points, plural = self._open_points(), self._tr.plural
        self.points.setText(plural("{n} point to look at", "{n} points to look at", points))
        self.points.setVisible(points > 0)

    def _open_points(self) -> int:
        document = self._session.document
        if not self._files.has_map or not document.cards:
            # A map without cards has all its work before it: there is nothing to remark on yet.
            return 0
        from cjm_desktop.insight.dismissal import sorted_advice

        return len(sorted_advice(document).open)

    def _show_counts(self) -> None:
        self.counts.setVisible(self._files.has_map)
        document = self._session.document
        plural = self._tr.plural
        self.counts.setText(
            " · ".join(
                (
                    plural("{n} phase", "{n} phases", len(document.phases)),
                    plural("{n} role", "{n} roles", len(document.role_lane_ids)),
                    plural("{n} card", "{n} cards", len(document.cards)),
                )
            )
        )

    def _show_saved(self) -> None:
        self.saved.setText(self._saved_text() if self._files.has_map else "")

    def _saved_text(self) -> str:
        tr, saver = self._tr, self._files.saver
        match saver.state:
            case "failed":
                return saver.trouble[:1].upper() + saver.trouble[1:]
            case "saving":
                return tr("Saving…")
            case _ if self._files.modified:
                return tr("Modified")
            case _ if self._session.path is None:
                return tr("Not saved yet")
            case "unconfirmed":
                return tr("Saved, not confirmed by the disk")
            case "saved":
                return self._saved_ago(saver.seconds_since_saved or 0)
            case "never":
                return tr("Saved")
            case never:
                assert_never(never)

    def _saved_ago(self, seconds: float) -> str:
        tr = self._tr
        if seconds < 5:
            return tr("Saved just now")
        if seconds < 60:
            return tr("Saved {n} s ago", n=int(seconds))
        if seconds < 3600:
            return tr("Saved {n} min ago", n=int(seconds // 60))
        return tr("Saved {n} h ago", n=int(seconds // 3600))


def _timer(parent: QStatusBar, milliseconds: int, act: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.setTimerType(Qt.TimerType.CoarseTimer)
    timer.timeout.connect(act)
    return timer
