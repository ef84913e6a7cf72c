"""One end for all that nobody foresaw.

An exception that leaves a slot or an event of the toolkit ends nowhere: the toolkit prints it and
goes on, and the user believes that what they asked for was done. Here it is logged and told.
"""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Final, NamedTuple

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from cjm_desktop.storage import failure_log
from cjm_desktop.words.wording import N_

_log = logging.getLogger(__name__)

_LEVELS: Final = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

# What was interrupted, by the folder of the window's code that the exception came through first.
_WORK: Final = {
    "canvas": N_("working on the map"),
    "chart": N_("working on the gap chart"),
    "insight": N_("showing what the map says"),
    "people": N_("working on roles and personas"),
    "table": N_("working on the table"),
    "inspector": N_("editing the fields"),
    "tray": N_("working with the cards and ideas at the left"),
    "guide": N_("leading through the workshop"),
    "find": N_("finding text"),
    "dialogs": N_("working in a dialog"),
    "start": N_("showing the start page"),
}
_OTHER: Final = N_("carrying out a command")


class Failure(NamedTuple):
    """Something that went wrong: what was interrupted, as a source text, and details to report."""

    work: str
    details: str


class Failures(QObject):
    """Hears of all that is raised and caught by nobody, in any thread, and logs it."""

    occurred = Signal(object)
    """A Failure, told in the thread that this object lives in."""

    def watch(self) -> Callable[[], None]:
        """Take the place of the ends that only print; call what is returned to put them back."""
        before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._raised
        threading.excepthook = self._raised_in_thread
        sys.unraisablehook = self._raised_nowhere
        messages = qInstallMessageHandler(_log_message)

        def put_back() -> None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = before
            qInstallMessageHandler(messages)

        return put_back

    def _raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            self._note(error)

    def _raised_in_thread(self, given: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(given)
        if isinstance(given.exc_value, Exception):
            self._note(given.exc_value)

    def _raised_nowhere(self, given: "sys.UnraisableHookArgs") -> None:
        # While something is thrown away: it interrupts nothing, so it is only logged.
        sys.__unraisablehook__(given)
        if given.exc_value is not None:
            _log.error("raised where nothing could hear it", exc_info=given.exc_value)

    def _note(self, error: Exception) -> None:
        try:
            _log.error("nobody foresaw", exc_info=error)
            self.occurred.emit(Failure(_interrupted(error), failure_log.describe(error)))
        except Exception:
            # There is no further end behind this one.
            traceback.print_exc()


def _interrupted(error: Exception) -> str:
    for frame in traceback.extract_tb(error.__traceback__):
        room = frame.filename.replace("\\", "/").partition("cjm_desktop/desktop/")[2]
        if room.partition("/")[0] in _WORK:
            return _WORK[room.partition("/")[0]]
    return _OTHER


def _log_message(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    """Take the toolkit's own message."""
    if kind in _LEVELS:
        print(text, file=sys.__stderr__)
        logging.getLogger("cjm_desktop.toolkit").log(
            _LEVELS[kind], "%s", failure_log.without_paths(text)
        )
