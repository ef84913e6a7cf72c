"""The program's own window on a generated map, and frames taken from it by real events."""

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.maps import write_map
from cjm_desktop import collector
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.desktop.look.theming import FUSION, Theming
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document

WIDTH, HEIGHT = 1920, 1080
LEFT, MIDDLE, NO_BUTTON = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.NoButton,
)


def application() -> QApplication:
    """Give the one application of this process."""
    collector.relax()
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(["benchmarks", *FUSION])


class Stage:
    """The main window, 1920×1080, with the map of a size open and painted."""

    def __init__(self, cards: int) -> None:
        self.application = application()
        settings = Settings()
        self.session = Session(Document())
        self.window = MainWindow(self.session, settings, Theming(self.application, "light"))
        self.window.files.opened.connect(collector.keep)
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self._folder = TemporaryDirectory(prefix="cjm-")
        self.path = write_map(cards, Path(self._folder.name))
        self.window.files.open(self.path)
        self.settle()

    @property
    def view(self) -> MapView:
        """The view of the map."""
        return self.window.places.map_view

    @property
    def canvas(self) -> MapCanvas:
        """The canvas within it."""
        return self.view.canvas

    @property
    def viewport(self) -> QWidget:
        """What the mouse's places are measured in."""
        return self.canvas.viewport()

    def frame(self, action: Callable[[], object]) -> float:
        """Do something and have it painted; gives the milliseconds until it is."""
        start = time.perf_counter()
        action()
        painted()
        spent = (time.perf_counter() - start) * 1_000
        self.application.processEvents()
        return spent

    def turn(self) -> None:
        """Let the loop go round once, and delete what is to be deleted then."""
        self.application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def settle(self, seconds: float = 0.3) -> None:
        """Let timers and idle work run until nothing has happened for a while."""
        self.turn()
        deadline = time.perf_counter() + seconds
        while time.perf_counter() < deadline:
            # Processor time: on a busy machine, waiting for one's turn is not work.
            start = time.thread_time()
            self.application.processEvents()
            if time.thread_time() - start > 0.001:
                deadline = time.perf_counter() + seconds

    def mouse(
        self,
        kind: QEvent.Type,
        place: QPoint,
        button: Qt.MouseButton = NO_BUTTON,
        held: Qt.MouseButton = NO_BUTTON,
    ) -> None:
        """Send the viewport a mouse event at a place."""
        where = QPointF(place)
        everywhere = QPointF(self.viewport.mapToGlobal(place))
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, where, where, everywhere, button, held, none)
        QCoreApplication.sendEvent(self.viewport, event)

    def press(self, place: QPoint, button: Qt.MouseButton) -> None:
        """Press a button at a place."""
        self.mouse(QEvent.Type.MouseButtonPress, place, button, button)

    def move(self, place: QPoint, held: Qt.MouseButton = NO_BUTTON) -> None:
        """Move the mouse to a place."""
        self.mouse(QEvent.Type.MouseMove, place, NO_BUTTON, held)

    def release(self, place: QPoint, button: Qt.MouseButton) -> None:
        """Let a button go at a place."""
        self.mouse(QEvent.Type.MouseButtonRelease, place, button, NO_BUTTON)

    def wheel(self, place: QPoint, angle: int) -> None:
        """Turn the wheel at a place with Ctrl held, which zooms."""
        event = QWheelEvent(
            QPointF(place), QPointF(self.viewport.mapToGlobal(place)), QPoint(), QPoint(0, angle),
            NO_BUTTON, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QCoreApplication.sendEvent(self.viewport, event)

    def card_in_view(self) -> tuple[str, QPoint]:
        """Give a card that is wholly in view and a place on it."""
        area = self.canvas.projection.area(self.viewport.rect())
        for card_id in self.canvas.layout_.cards_in(area):
            rect = self.canvas.layout_.card_rect(card_id)
            if rect is not None:
                place = self.canvas.projection.to_view(rect).center()
                if self.viewport.rect().adjusted(90, 90, -90, -90).contains(place):
                    return card_id, place
        raise RuntimeError("no card is in view")


def painted() -> None:
    """Have everything painted that waits for it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)
