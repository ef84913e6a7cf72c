"""Ends at the system's word, without a question: what is not saved is offered at the next start.

A signal is heard by a thread of its own, for the window's may be busy. That one is asked to keep
what there is and to go; if it does not within seconds, the process goes without it: all but the
last second of the work is on the disk already.
"""

import os
import signal
import socket
import threading
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.window.main_window import MainWindow

_SIGNALS: Final = tuple(
    getattr(signal, name)
    for name in ("SIGTERM", "SIGHUP", "SIGINT", "SIGBREAK")
    if hasattr(signal, name)
)
_SECONDS_TO_GO: Final = 8.0
_SESSION_ENDS_WITHIN_MS: Final = 60_000


class Ending(QObject):
    """Hears that the program is to end, and has its windows leave their maps as they are."""

    asked = Signal(int)
    """A signal came: its number. Told in the window's thread."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.asked.connect(self._go, Qt.ConnectionType.QueuedConnection)
        application.commitDataRequest.connect(self.keep, Qt.ConnectionType.DirectConnection)

    def watch(self) -> None:
        """Hear signals from now on, as long as the process lives."""
        ours, self._theirs = socket.socketpair()  # held, or it would be closed at once
        self._theirs.setblocking(False)
        for number in _SIGNALS:
            # What the system was told to ignore (nohup) stays ignored.
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _heard)
        signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        threading.Thread(target=self._hear, args=(ours,), daemon=True, name="signals").start()

    def _hear(self, ours: socket.socket) -> None:
        heard = ours.recv(1)
        if not heard:
            return  # the program ends by itself
        self.asked.emit(heard[0])
        # Whoever asks twice, or has waited too long, gets it.
        ours.settimeout(_SECONDS_TO_GO)
        with suppress(TimeoutError):
            if not ours.recv(1):
                return
        os._exit(128 + heard[0])

    def _go(self, number: int) -> None:
        for window in self._windows():
            window.leave()
        self._application.exit(128 + number)

    def keep(self) -> None:
        """Keep what there is before the session ends; another program may yet have it go on."""
        for window in self._windows():
            window.keeper.keep_now()
            window.keeper.settle()
            window.asks_nothing = True
        QTimer.singleShot(_SESSION_ENDS_WITHIN_MS, self, self._go_on)

    def _go_on(self) -> None:
        for window in self._windows():
            window.asks_nothing = False

    def _windows(self) -> list[MainWindow]:
        widgets = self._application.topLevelWidgets()
        return [widget for widget in widgets if isinstance(widget, MainWindow)]


def _heard(number: int, frame: object) -> None:
    """Do nothing here: Python's handlers wait until the window's thread is free."""
