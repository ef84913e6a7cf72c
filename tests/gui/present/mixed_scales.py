"""A presentation on two displays of different scale: what stands where, told line by line.

A process of its own, for the scales of displays are told to the toolkit before it begins:
`python -m tests.gui.present.mixed_scales FOLDER SWAPS`, with the variables of the environment that
`test_mixed_scales.py` sets. Displays are swapped so often at last, while a dialog for votes is
open.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QColor, QImage, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from cjm_desktop.desktop.look.theming import FUSION, Theming
from cjm_desktop.desktop.present.stage import Stage
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.fonts import tables
from tests.gui.desk import SAMPLE, Person
from tests.gui.present.screens import Plugged, plug
from tests.gui.present.watching import Watch
from tests.gui.present.x_screens import Monitors

LAPTOP, PROJECTOR = Plugged("laptop", 0, 1366, 768), Plugged("projector", 1366, 1920, 1080)
MIRRORED = PROJECTOR._replace(x=0)
BOTH = [LAPTOP, PROJECTOR]
ARRANGED: dict[str, list[Plugged]] = {
    "pulled": [LAPTOP],
    "plugged": BOTH,
    "closed": [MIRRORED],
    "opened": BOTH,
    "mirrored": [LAPTOP, MIRRORED],
    "extended": BOTH,
    "on the other side": [LAPTOP._replace(x=PROJECTOR.width), MIRRORED],
}
"""What is done to the displays, one after the other."""
_UPRIGHT = frozenset("EFHKLMN")
"""Letters that begin with a stem as high as capitals are."""
_WAIT_MS = 5_000
_DIFFERENT = 60


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the toolkit work until something holds; whoever looks then sees whether it did."""
    deadline = QDeadlineTimer(_WAIT_MS)
    while not holds() and not deadline.hasExpired():
        QTest.qWait(5)


class Told:
    """Looks at a stage, and says how it stands."""

    def __init__(self, stage: Stage, watch: Watch) -> None:
        self.stage, self.watch = stage, watch

    def settle(self) -> None:
        """Wait until the windows stand on their displays."""
        QApplication.processEvents()
        wait_until(lambda: self.stage.is_settled)
        for _ in range(3):
            QApplication.processEvents()

    def say(self, what: str, folder: Path) -> None:
        """Tell how it stands, and keep a picture of what the room sees."""
        self.settle()
        room, own = self.stage.room, self.stage.own
        screen, slide = room.screen(), room.view.slide
        assert slide is not None
        shown = own is not None and own.isVisible()
        picture = room.grab().toImage()
        picture.save(str(folder / f"{what.replace(' ', '-')}.png"))
        seen = picture
        if QApplication.platformName() == "xcb":
            seen = screen.grabWindow(0).toImage()
        sys.stdout.write(json.dumps({
            "what": what,
            "room": screen.name(),
            "own": own.screen().name() if own is not None and shown else None,
            "ratio": room.devicePixelRatioF(),
            "fills": room.geometry() == screen.geometry(),
            "pixels": [picture.width(), picture.height()],
            "laid out for": slide.drawing.width * slide.scale,
            "capitals": self._capitals(seen),
            "black": room.view.blank == "black",
            "as seen": _share_alike(picture, seen),
            "private": self.watch.seen,
            "dialogs": self._dialogs(),
        }) + "\n")  # fmt: skip

    def _dialogs(self) -> list[list[str]]:
        """List on which displays each dialog is that is open."""
        return [
            [
                screen.name()
                for screen in QApplication.screens()
                if screen.geometry().intersects(dialog.frameGeometry())
            ]
            for dialog in QApplication.topLevelWidgets()
            if isinstance(dialog, QDialog) and dialog.isVisible()
        ]

    def _capitals(self, picture: QImage) -> list[int]:
        """Count the rows of pixels of capitals on a picture, of texts of the smallest size."""
        slide = self.stage.room.view.slide
        assert slide is not None
        texts = [
            (x + mark.x, y + mark.y, mark)
            for x, y, figure in slide.drawing.figures()
            for mark in figure.marks
            if isinstance(mark, Text) and mark.text[:1] in _UPRIGHT
        ]
        smallest = min(mark.size for _, _, mark in texts)
        return [
            _height(picture, x, y, mark, slide.scale)
            for x, y, mark in texts if mark.size == smallest
        ]  # fmt: skip


def _height(picture: QImage, x: float, y: float, mark: Text, scale: float) -> int:
    """Count the rows that a letter has ink in, from its line up."""
    half = 0.3 * mark.size
    columns = range(int((x + 0.05 * mark.size) * scale), int((x + half) * scale))
    ground = QColor(picture.pixel(int((x - 0.12 * mark.size) * scale), int(y * scale)))
    high = tables()[mark.font].cap_height * mark.size * 1.25

    def has_ink(row: int) -> bool:
        return any(_apart(QColor(picture.pixel(each, row)), ground) for each in columns)

    return sum(map(has_ink, range(int((y - high) * scale), int(y * scale) + 1)))


def _apart(one: QColor, other: QColor) -> bool:
    pairs = (
        (one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()),
    )  # fmt: skip
    return max(abs(a - b) for a, b in pairs) > _DIFFERENT


def _share_alike(one: QImage, other: QImage) -> float:
    """Give how much of two pictures is the same, looked at in a grid of points."""
    if abs(one.width() - other.width()) > 1 or abs(one.height() - other.height()) > 1:
        return 0
    step = 7
    points = [
        (x, y)
        for x in range(0, min(one.width(), other.width()) - 1, step)
        for y in range(0, min(one.height(), other.height()) - 1, step)
    ]
    alike = (not _apart(QColor(one.pixel(*at)), QColor(other.pixel(*at))) for at in points)
    return sum(alike) / len(points)


def press(stage: Stage, key: Qt.Key) -> None:
    own = stage.own
    window = own if own is not None and own.isVisible() else stage.room
    QTest.keyClick(window.view, key)


def steps(window: MainWindow, stage: Stage, displays: "Displays", swaps: int) -> Iterator[str]:
    """Do what may happen to displays; gives what was done."""
    yield "begun"
    press(stage, Qt.Key.Key_X)
    yield "swapped"
    press(stage, Qt.Key.Key_X)
    yield "swapped back"
    for what, wanted in ARRANGED.items():
        displays.have(wanted)
        yield what
    displays.have(BOTH)
    press(stage, Qt.Key.Key_M)
    window.desk.vote()
    yield "voting"
    for number in range(1, swaps + 1):
        press(stage, Qt.Key.Key_X)
        yield f"voting, swapped {number}"
        for dialog in window.findChildren(QDialog):
            dialog.raise_()
            dialog.activateWindow()
        yield f"voting on, swapped {number}"


class Displays:
    """The displays that there are, on the platform that there is."""

    def __init__(self) -> None:
        self._on_x = os.environ["QT_QPA_PLATFORM"] == "xcb"
        self._plug = Monitors(os.environ["DISPLAY"]).plug if self._on_x else plug
        self._there: list[Plugged] = []
        if self._on_x:
            self._plug(BOTH)

    def have(self, wanted: list[Plugged]) -> None:
        """Have these from now on; the toolkit is told of a monitor that moved as of another."""
        if self._on_x:
            self._take([each for each in self._there if each in wanted] or [LAPTOP])
        self._take(wanted)

    def _take(self, wanted: list[Plugged]) -> None:
        self._plug(wanted)
        self._there = wanted
        there = sorted((each.name, each.x) for each in wanted)
        wait_until(lambda: sorted(map(_place, QApplication.screens())) == there)


def _place(screen: QScreen) -> tuple[str, int]:
    return screen.name(), screen.geometry().x()


def main(folder: Path, swaps: int) -> None:
    """Present, and tell after each thing that happens how it stands."""
    displays = Displays()
    app = QApplication(["mixed scales", *FUSION])
    displays.have(BOTH)
    window = MainWindow(Session(Document()), Settings(), Theming(app, "light"), Person())
    window.setGeometry(0, 0, 800, 500)
    window.show()
    window.files.open(SAMPLE)
    app.processEvents()
    window.commands["present"].trigger()
    stage = window.desk.presenting.stage
    assert stage is not None
    watch = Watch(stage)
    app.installEventFilter(watch)
    told = Told(stage, watch)
    for what in steps(window, stage, displays, swaps):
        told.say(what, folder)
    app.removeEventFilter(watch)
    window.asks_nothing = True
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
