"""The window that pictures are taken of: offscreen, the same on every machine, at rest."""

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Before anything imports Qt: pictures need no display and are the same on every machine.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRect, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.look.theming import FUSION, Theming
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings, ThemeChoice
from cjm_desktop.journey.document import Document
from cjm_desktop.words.wording import ENGLISH, Wording

STEADY = 200
"""Milliseconds without a change after which panels are filled and the map is painted sharply."""


def application() -> QApplication:
    """Give the one application, begun as the program begins it."""
    present = QApplication.instance()
    return present if isinstance(present, QApplication) else QApplication(["cjm-desktop", *FUSION])


@contextmanager
def new_window(
    size: tuple[int, int], look: ThemeChoice = "light", tr: Wording = ENGLISH
) -> Iterator[MainWindow]:
    """Show a window of a user who has set and kept nothing yet; afterwards it goes."""
    with tempfile.TemporaryDirectory() as home:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = home
        store = QSettings(f"{home}/settings.ini", QSettings.Format.IniFormat)
        settings = Settings(store)
        settings.first_folder = Path(tempfile.gettempdir())
        session = Session(Document(), tr=tr)
        window = MainWindow(session, settings, Theming(application(), look))
        window.resize(*size)
        window.show()
        try:
            yield window
        finally:
            window.asks_nothing = True
            window.close()


def settled(widget: QWidget, part: QRect | None = None) -> Image.Image:
    """Wait until a widget no longer changes, and give what it shows, or a part of it."""
    before, now = None, _grabbed(widget, part)
    while before != now:
        QTest.qWait(STEADY)
        before, now = now, _grabbed(widget, part)
    return now


def _grabbed(widget: QWidget, part: QRect | None) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shown = widget.grab(part) if part is not None else widget.grab()
    shown.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
