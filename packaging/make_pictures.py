"""Make the pictures of the documents from the running program, so that they show what is there.

Usage: packaging/make_pictures.py [--all]
The README's pictures go to docs/pictures; --all adds larger and dark ones, in build/pictures.
"""

import io
import os
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

# Before anything imports Qt: pictures need no display and are the same on every machine.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.look.theming import FUSION, Theming
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.navigator import View
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings, ThemeChoice
from cjm_desktop.journey.document import Document

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources/samples/bouncy-ball-machine.cjm"
SELECTED = "Search for the fault by its name"
ZOOM = 0.8
STEADY = 200
"""Milliseconds without a change after which panels are filled and the map is painted sharply."""


class Shot(NamedTuple):
    """A picture to make."""

    name: str
    view: View
    width: int
    height: int
    look: ThemeChoice = "light"

    @property
    def file(self) -> str:
        """The file's name."""
        dark = "-dark" if self.look == "dark" else ""
        return f"{self.name}-{self.width}x{self.height}{dark}.png"


VIEWS: tuple[tuple[str, View], ...] = (
    ("map", "map"),
    ("gap-chart", "gap"),
    ("presence", "insight"),
)
README = [Shot(name, view, 1366, 768) for name, view in VIEWS]
OTHERS = [
    *(Shot(name, view, 1920, 1080) for name, view in VIEWS),
    *(Shot(name, view, 1366, 768, "dark") for name, view in VIEWS),
]


def main() -> None:
    """Make what was asked for and say where it is."""
    application = QApplication(["cjm-desktop", *FUSION])
    for shot in README:
        make(application, shot, ROOT / "docs/pictures")
    if "--all" in sys.argv[1:]:
        for shot in OTHERS:
            make(application, shot, ROOT / "build/pictures")


def make(application: QApplication, shot: Shot, folder: Path) -> None:
    """Show the sample in a window of its own and save what it shows."""
    with tempfile.TemporaryDirectory() as settings:
        store = QSettings(f"{settings}/settings.ini", QSettings.Format.IniFormat)
        window = shown(application, shot, Settings(store))
        picture = settled(window)
        window.close()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / shot.file
    picture.save(path, optimize=True)
    print(path.relative_to(ROOT))


def shown(application: QApplication, shot: Shot, settings: Settings) -> MainWindow:
    """Open the sample in a window, with one touchpoint selected."""
    session = Session(Document())
    window = MainWindow(session, settings, Theming(application, shot.look))
    window.resize(shot.width, shot.height)
    window.show()
    window.files.open(SAMPLE)
    window.navigator.show_view(shot.view)
    window.places.map_view.zoom_to(ZOOM)
    window.places.map_view.canvas.scroll_to(0, 0)
    cards = session.document.cards.items()
    session.select_cards(card_id for card_id, card in cards if card.title == SELECTED)
    return window


def settled(window: MainWindow) -> Image.Image:
    """Wait until a window no longer changes, and give what it shows."""
    before, now = None, grabbed(window)
    while before != now:
        QTest.qWait(STEADY)
        before, now = now, grabbed(window)
    return now


def grabbed(window: MainWindow) -> Image.Image:
    """Give what a window shows."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGB")


if __name__ == "__main__":
    main()
