"""A widget that does next to nothing: the floor under every frame."""

import time
from collections.abc import Callable
from statistics import median

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from benchmarks.window import HEIGHT, WIDTH, application, painted


class Plain(QWidget):
    """Fills what is exposed with a colour, or with a picture if it has one."""

    def __init__(self) -> None:
        super().__init__()
        self.picture: QImage | None = None
        self.zoom = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Fill what is exposed."""
        painter = QPainter(self)
        if self.picture is None:
            painter.fillRect(event.rect(), Qt.GlobalColor.white)
            return
        painter.scale(self.zoom, self.zoom)
        painter.drawImage(0, 0, self.picture)


def frame_floor(action: Callable[[Plain], object], repetitions: int = 50) -> float:
    """Time frames of the plain widget, in milliseconds; gives the median."""
    plain = Plain()
    plain.show()
    application().processEvents()
    spent: list[float] = []
    for _ in range(repetitions):
        start = time.perf_counter()
        action(plain)
        painted()
        spent.append((time.perf_counter() - start) * 1_000)
    plain.close()
    return median(spent)


def scroll(plain: Plain) -> None:
    """Move the pixels and paint the strip that comes into view."""
    plain.scroll(-7, -5)


def one_card(plain: Plain) -> None:
    """Paint an area as large as a card."""
    plain.update(QRect(100, 100, 170, 90))


def everything(plain: Plain) -> None:
    """Paint the whole window."""
    plain.update()


def scaled(plain: Plain) -> None:
    """Paint a picture of the whole window a little larger."""
    if plain.picture is None:
        plain.picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    plain.zoom = 1.03 if plain.zoom == 1.0 else 1.0
    plain.update()
