"""What the user sees while something holds the window up: why, and the cursor that says wait."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication


@contextmanager
def waiting(say: Callable[[str], object], sentence: str) -> Iterator[None]:
    """Say what is being done until it is done, or has failed; then say nothing."""
    say(sentence)
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    # Only what is to be painted: whatever else has come in waits until this is over.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
        say("")
