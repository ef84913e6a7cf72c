"""Waiting for what must be done before the map may go, in a window that says so and can be left."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from cjm_desktop.desktop.work.ask import Work
from cjm_desktop.words.breaking import breakable
from cjm_desktop.words.wording import Wording

_UNSAID_MS = 400
"""So long nothing is said: what is over at once would only flash."""
_LOOK_MS = 250


def wait(over: QWidget, sentence: str, work: Work, leaving: Callable[[], str], tr: Wording) -> bool:
    """Wait until work is done, or until the user leaves it; False if they went back.

    `leaving` names the button for leaving it, once that can be done.
    """
    _wait_silently(work)
    return not work.busy or _WaitingBox(over, sentence, work, leaving, tr).run()


def _wait_silently(work: Work) -> None:
    loop = QEventLoop()
    work.idle.connect(loop.quit)
    QTimer.singleShot(_UNSAID_MS, loop, loop.quit)
    if work.busy:
        # What the user does meanwhile is for the map, and done once it is decided.
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


class _WaitingBox(QMessageBox):
    def __init__(
        self, over: QWidget, sentence: str, work: Work, leaving: Callable[[], str], tr: Wording
    ) -> None:
        over.window().show()
        super().__init__(over)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.Information)
        self.setWindowTitle(tr("Please wait"))
        self.setText(breakable(sentence))
        self._work = work
        self._leaving = leaving
        self._left = self.addButton("", QMessageBox.ButtonRole.AcceptRole)
        self.addButton(tr("Back to the map"), QMessageBox.ButtonRole.RejectRole)
        self._look()
        timer = QTimer(self)
        timer.timeout.connect(self._look)
        timer.start(_LOOK_MS)
        work.idle.connect(self.accept)

    def run(self) -> bool:
        """Show it until the work is done or the user has chosen."""
        if self._work.busy:
            self.exec()
        self.deleteLater()
        return not self._work.busy or self.clickedButton() is self._left

    def _look(self) -> None:
        offered = self._leaving()
        self._left.setText(offered)
        self._left.setVisible(bool(offered))
