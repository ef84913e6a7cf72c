"""A hand on whatever is at the front: its window gets the events, the toolkit finds for whom."""

from random import Random

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.monkey.world import World, inner

LEFT = Qt.MouseButton.LeftButton
RIGHT = Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
MODIFIERS = (NONE, NONE, NONE, NONE, CTRL, SHIFT, ALT, CTRL | SHIFT)


class Gone(Exception):
    """What was to be touched went meanwhile: the program was ended."""


class Hand:
    """Presses, moves and types; `dice` says where."""

    def __init__(self, world: World, screen: QPointingDevice) -> None:
        self.world = world
        self.dice = Random(0)
        self._screen = screen
        self._fingers: dict[int, QPoint] = {}

    @property
    def front(self) -> QWidget:
        """What takes events: a menu, a dialog, or the window."""
        for found in (
            QApplication.activePopupWidget(),
            QApplication.activeModalWidget(),
            QApplication.activeWindow(),
        ):
            if found is not None and found.isVisible():
                return found
        return self.world.window

    @property
    def is_free(self) -> bool:
        """Whether the window itself is at the front."""
        return self.front is self.world.window

    @property
    def handle(self) -> QWindow:
        """The window to which events go while no menu and no list is unfolded."""
        handle: QWindow | None = self.front.windowHandle()
        if handle is None or not handle.isVisible():
            raise Gone
        return handle

    @property
    def unfolded(self) -> QWidget | None:
        """A menu or a list that is unfolded, which has the events until it goes.

        It gets them as a widget: the bindings may take its window for one that stood there before.
        """
        return QApplication.activePopupWidget()

    # Where

    def place(self) -> QPoint:
        """Choose a place: on a card, in some control, or anywhere."""
        front, dice = self.front, self.dice.random()
        view = self.world.map_view
        if dice < 0.45 and self.is_free and view is not None and view.isVisible():
            return self._on_map()
        parts = inner(front)
        if dice < 0.85 and parts:
            part = self.dice.choice(parts)
            return part.mapTo(front, self._in(part))
        return self._in(front)

    def _on_map(self) -> QPoint:
        view = self.world.map_view
        assert view is not None
        canvas, window = view.canvas, self.world.window
        viewport = canvas.viewport()
        cards = list(canvas.layout_.cards_in(canvas.projection.area(viewport.rect())))
        if not cards or self.dice.random() < 0.3:
            return viewport.mapTo(window, self._in(viewport))
        area = canvas.layout_.card_rect(self.dice.choice(cards))
        assert area is not None
        shown = canvas.projection.to_view(area)
        across, down = self.dice.random(), self.dice.random()
        return viewport.mapTo(
            window,
            shown.topLeft() + QPoint(int(shown.width() * across), int(shown.height() * down)),
        )

    def _in(self, part: QWidget) -> QPoint:
        return QPoint(self.dice.randrange(part.width()), self.dice.randrange(part.height()))

    # By mouse

    def press(
        self, at: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        unfolded = self.unfolded
        if unfolded is None:
            QTest.mousePress(self.handle, button, keys, at)
        else:
            part, place = _part(unfolded, at)
            QTest.mousePress(part, button, keys, place)

    def move(self, at: QPoint) -> None:
        unfolded = self.unfolded
        if unfolded is None:
            QTest.mouseMove(self.handle, at)
        else:
            QTest.mouseMove(*_part(unfolded, at))

    def release(
        self, at: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        unfolded = self.unfolded
        if unfolded is None:
            QTest.mouseRelease(self.handle, button, keys, at)
        else:
            part, place = _part(unfolded, at)
            QTest.mouseRelease(part, button, keys, place)

    def click(
        self, at: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        self.move(at)
        self.press(at, button, keys)
        self.release(at, button, keys)

    def double_click(self, at: QPoint) -> None:
        self.click(at)
        if self.unfolded is None:
            QTest.mouseDClick(self.handle, LEFT, NONE, at)

    def wheel(self, at: QPoint, turn: QPoint, keys: Qt.KeyboardModifier) -> None:
        if self.unfolded is None:
            QTest.wheelEvent(self.handle, at, turn, QPoint(), keys)

    # By fingers

    def fingers(self, *places: QPoint) -> None:
        """Put fingers down, move them or lift them, until there is one at each of the places."""
        if self.unfolded is not None:
            self._fingers = {}
            return
        screen = self.front.rect().adjusted(2, 2, -3, -3)
        places = tuple(_within(screen, each) for each in places)
        touch = QTest.touchEvent(self.handle, self._screen, False)
        for finger, place in enumerate(places):
            (touch.move if finger in self._fingers else touch.press)(finger, place)
        for finger in [each for each in self._fingers if each >= len(places)]:
            touch.release(finger, self._fingers[finger])
        self._fingers = dict(enumerate(places))
        touch.commit()

    # By keys

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        unfolded = self.unfolded
        if unfolded is None:
            QTest.keyClick(self.handle, key, keys)
        else:
            inside: QWidget | None = unfolded.focusWidget()
            QTest.keyClick(unfolded if inside is None else inside, key, keys)

    def type(self, text: str) -> None:
        """Type what no key of an English keyboard gives, too."""
        for letter in text:
            focus = QApplication.focusWidget()
            if focus is None:
                return
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(focus, QKeyEvent(kind, 0, NONE, letter))


def _within(area: QRect, place: QPoint) -> QPoint:
    """A finger cannot leave the screen."""
    return QPoint(
        min(max(place.x(), area.left()), area.right()),
        min(max(place.y(), area.top()), area.bottom()),
    )


def _part(window: QWidget, at: QPoint) -> tuple[QWidget, QPoint]:
    """Find what stands at a place of a window, and the place in it."""
    part = window.childAt(at) or window
    return part, part.mapFrom(window, at)
