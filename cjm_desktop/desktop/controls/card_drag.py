"""Cards in the air: dragged from the map, the palette or the idea tray to one of those places.

Whoever started the drag keeps the mouse and passes its moves on; the places that take cards are
told where the pointer is. The dragged card is a picture over the whole window.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.journey.document import CellKey
from cjm_desktop.journey.vocabulary import CardKind

Landing = Callable[[CellKey, int | None], object]
"""What is done with a cargo that becomes cards where it lands: in a cell, before a place of it."""


class Cargo(NamedTuple):
    """What is dragged: cards that exist, a new card of a kind, or what becomes cards by `land`."""

    cards: tuple[str, ...] = ()
    kind: CardKind | None = None
    copy: bool = False
    land: Landing | None = None


class DropTarget(Protocol):
    """A place that takes cards."""

    def drag_over(self, place: QPoint, cargo: Cargo) -> bool:
        """Show where the cargo would land; False if the pointer (global) is not here."""

    def drag_past(self, place: QPoint) -> bool:
        """Go on though the pointer left it, for no other place; False to be left instead."""

    def drag_leave(self) -> None:
        """Show nothing any more."""

    def drop(self, place: QPoint, cargo: Cargo) -> None:
        """Take the cargo."""


class CardDrag(QObject):
    """The one drag that may be going on in a window."""

    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._targets: list[DropTarget] = []
        self._over: DropTarget | None = None
        self._cargo: Cargo | None = None
        self._lifted: _Lifted | None = None

    def add_target(self, target: DropTarget) -> None:
        """Let a place take cards; the one added last is asked first."""
        self._targets.insert(0, target)

    @property
    def cargo(self) -> Cargo | None:
        """What is in the air, None while nothing is."""
        return self._cargo

    def start(
        self, source: QWidget, cargo: Cargo, picture: QPixmap, grip: QPoint, place: QPoint
    ) -> None:
        """Lift the cargo; `grip` is where in its picture the pointer holds it."""
        self.cancel()
        self._cargo = cargo
        self._lifted = _Lifted(source.window(), picture, grip)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.move(place, copy=cargo.copy)

    def move(self, place: QPoint, *, copy: bool = False) -> None:
        """Follow the pointer to a global place."""
        if self._cargo is None or self._lifted is None:
            return
        if copy != self._cargo.copy:
            self._cargo = self._cargo._replace(copy=copy)
        self._lifted.follow(place)
        over = next((t for t in self._targets if t.drag_over(place, self._cargo)), None)
        if over is None and self._over is not None and self._over.drag_past(place):
            over = self._over
        if self._over is not None and self._over is not over:
            self._over.drag_leave()
            if over is not None:  # it takes up what the other let go of, as the scrolling of a map
                over.drag_over(place, self._cargo)
        self._over = over

    def drop(self, place: QPoint) -> None:
        """Let go at a global place; outside all targets nothing happens."""
        self.move(place, copy=self._cargo.copy if self._cargo else False)
        cargo, over = self._cargo, self._over
        self.cancel()
        if cargo is not None and over is not None:
            over.drop(place, cargo)

    def cancel(self) -> None:
        """End without a change."""
        if self._cargo is None:
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        if self._over is not None:
            self._over.drag_leave()
        if self._lifted is not None:
            self._lifted.hide()
            self._lifted.deleteLater()
        self._cargo = self._over = self._lifted = None
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cancel by Esc, wherever the keyboard is, and by a second finger."""
        if event.type() == QEvent.Type.UngrabMouse:
            self.cancel()
            return False
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            # The key comes twice: first it is asked for as a shortcut, then it is pressed.
            if event.type() == QEvent.Type.KeyPress:
                self.cancel()
            return True
        return super().eventFilter(watched, event)


class _Lifted(QWidget):
    """The picture of the dragged card over everything in the window."""

    def __init__(self, window: QWidget, picture: QPixmap, grip: QPoint) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture, self._grip = picture, grip
        self.resize(picture.deviceIndependentSize().toSize())
        self.show()
        self.raise_()

    def follow(self, place: QPoint) -> None:
        """Stand so that the grip is at a global place."""
        self.move(self._window.mapFromGlobal(place) - self._grip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card a little transparent, so that what is below can be seen."""
        painter = QPainter(self)
        painter.setOpacity(0.9)
        painter.drawPixmap(0, 0, self._picture)
