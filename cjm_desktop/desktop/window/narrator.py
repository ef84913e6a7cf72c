"""Has said to who cannot see it what changes, how much is selected, what the status bar says.

A change is said once it rests, since a drag is many; not at all if the status bar has said it.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible

from cjm_desktop.desktop.accessibility.announcing import announce
from cjm_desktop.desktop.accessibility.rested import RestedCount
from cjm_desktop.desktop.window.status_bar import StatusBar
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.step_names import STEPS
from cjm_desktop.editing.patch import Patch, squash
from cjm_desktop.editing.steps import Initiator

_REST = 200
"""Milliseconds without another change until it is said what changed."""


class Narrator(QObject):
    """Follows a session and the status bar of its window."""

    def __init__(self, session: Session, status: StatusBar) -> None:
        super().__init__(status)
        self._session = session
        self._status = status
        self._patches: list[Patch] = []
        self._taken_back = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._say)
        self._counted = RestedCount(status)
        session.selection_changed.connect(self._count)
        session.changed.connect(self._changed)
        session.replaced.connect(self._forget)
        status.said.connect(self._said)

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        if not QAccessible.isActive():
            return
        self._patches.append(patch)
        self._taken_back = self._step_words(initiator)
        self._rest.start()

    def _count(self) -> None:
        """Say how many cards are selected; one alone has the keyboard, and is heard itself."""
        count = len(self._session.selected_cards)
        words = self._session.tr_.plural("{n} card selected", "{n} cards selected", count)
        self._counted.say(words if count > 1 else "")

    def _step_words(self, initiator: Initiator) -> str:
        """Name the step that was undone or redone."""
        store, tr = self._session.store, self._session.tr_
        undone, redone = store.next_redo, store.next_undo
        if initiator == "undo" and undone is not None:
            return tr("Undone: {step}", step=tr(STEPS[undone.step]))
        if initiator == "redo" and redone is not None:
            return tr("Redone: {step}", step=tr(STEPS[redone.step]))
        return ""

    def _said(self, sentence: str) -> None:
        """Have what the status bar says said at once; it tells of the change before it."""
        if sentence:
            self._forget()
            announce(self._status, sentence)

    def _forget(self) -> None:
        self._patches.clear()
        self._taken_back = ""
        self._rest.stop()

    def _say(self) -> None:
        from cjm_desktop.layout.edit_words import edit_words

        patch, begins = squash(self._patches), self._taken_back
        self._forget()
        said = edit_words(patch, self._session.document, self._session.tr_)
        announce(self._status, ". ".join(filter(None, (begins, said))))
