"""The map and the palette side by side in one window, with hands on its mouse and keyboard.

Events go to the window, and the toolkit finds who gets them, as it does for a person's.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPixmap, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.inline_editor import InlineEditor
from cjm_desktop.desktop.canvas.removal import Choice
from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.desktop.controls.card_drag import CardDrag, Cargo
from cjm_desktop.desktop.tray.kind_list import KindButton
from cjm_desktop.desktop.tray.palette import PalettePanel
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import Consequence
from cjm_desktop.editing.edits.topics import Whom
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.words.wording import Wording
from tests.maps import numbered, shown

LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
RIGHT = Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

OFF_THE_MAP = QPoint(700, 20)
"""In the window's title strip, which takes no cards."""


@dataclass
class Answer:
    """What the person says when asked what becomes of cards, and what they were asked."""

    fate: Choice | None = None
    asked: list[tuple[str, Consequence]] = field(default_factory=list)

    def __call__(
        self, parent: QWidget, tr: Wording, name: str, found: Consequence
    ) -> Choice | None:
        self.asked.append((name, found))
        return self.fate


@dataclass
class Whose:
    """What the person says when asked whom the topics are about, and how often that was."""

    whom: Whom | None = "same"
    asked: int = 0

    def __call__(self, parent: QWidget, tr: Wording, document: Document) -> Whom | None:
        self.asked += 1
        return self.whom


class Bench:
    """A window, and what a person does in it. Places are in the window's pixels."""

    def __init__(self, qtbot: QtBot, document: Document) -> None:
        self.qtbot = qtbot
        self.session = Session(document, new_id=numbered())
        self.window = QWidget()
        self.drag = CardDrag(self.window)
        self.answer = Answer()
        self.whose = Whose()
        self.map = MapView(self.session, self.drag, self.answer, self.whose)
        navigator = Navigator()
        self.palette = PalettePanel(self.session, navigator, self.drag)
        navigator.card_wanted.connect(self.map.add_card)
        self.palette.setFixedWidth(190)
        row = QHBoxLayout(self.window)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.palette)
        row.addWidget(self.map, 1)
        self.window.resize(1000, 720)
        self.messages: list[str] = []
        self.session.message.connect(self.messages.append)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.map.setFocus()
        qtbot.waitUntil(lambda: "hands" in vars(self.map))  # taken up after the first picture
        self.settle()

    def settle(self) -> None:
        """Let the toolkit do what it has put off: laying out, painting."""
        QApplication.processEvents()
        QApplication.processEvents()

    # What is there

    @property
    def document(self) -> Document:
        return self.session.document

    @property
    def cells(self) -> dict[CellKey, str]:
        return shown(self.document)

    @property
    def selected(self) -> str:
        return " ".join(self.session.selected_cards)

    @property
    def titles(self) -> list[str]:
        return [card.title for card in self.document.cards.values()]

    @property
    def steps(self) -> list[Step]:
        """All steps, undone one by one and done again."""
        steps = []
        while (entry := self.session.store.next_undo) is not None:
            steps.append(entry.step)
            self.session.undo()
        for _ in steps:
            self.session.redo()
        return steps[::-1]

    def steps_back(self, before: Document, times: int = 1) -> None:
        """Check that so many steps lead back to a document, and as many forth again."""
        after = self.document
        assert after != before
        for step in range(times):
            assert self.document != before, f"{step} steps were enough"
            self.session.undo()
        assert self.document == before
        for _ in range(times):
            self.session.redo()
        assert self.document == after

    @property
    def editor(self) -> InlineEditor:
        """The field that is written in."""
        found = QApplication.focusWidget()
        assert isinstance(found, InlineEditor)
        return found

    def writing(self) -> bool:
        """Whether a text is written in place."""
        fields = self.window.findChildren(InlineEditor)
        return any(each.isVisible() for each in fields)

    def in_the_air(self) -> Cargo | None:
        return self.drag.cargo

    def drop_mark(self) -> Rect | None:
        return self.map.canvas.overlay.drop

    # Where it is

    @property
    def view(self) -> QWidget:
        return self.map.canvas.viewport()

    def on(self, widget: QWidget, place: QPoint | None = None) -> QPoint:
        """A place of a widget (None: its middle)."""
        return widget.mapTo(self.window, place if place is not None else widget.rect().center())

    def body(self, x: float, y: float) -> QPoint:
        """A place of the map's body."""
        projection = self.map.canvas.projection
        return self.on(
            self.view,
            QPoint(round(x * projection.zoom) + projection.x,
                   round(y * projection.zoom) + projection.y),
        )  # fmt: skip

    def card(self, card_id: str) -> QPoint:
        """The middle of a card on the map."""
        rect = self.map.canvas.layout_.card_rect(card_id)
        assert rect is not None
        return self.body(rect.x + rect.width / 2, rect.y + rect.height / 2)

    def above(self, card_id: str) -> QPoint:
        """Where something dropped lands above a card."""
        rect = self.map.canvas.layout_.card_rect(card_id)
        assert rect is not None
        return self.body(rect.x + rect.width / 2, rect.y + 3)

    def below(self, card_id: str) -> QPoint:
        """Where something dropped lands below a card."""
        rect = self.map.canvas.layout_.card_rect(card_id)
        assert rect is not None
        return self.body(rect.x + rect.width / 2, rect.bottom - 3)

    def cell(self, cell: CellKey) -> QPoint:
        """A place near a cell's lower left corner, where no card is and no plus."""
        rect = self.map.canvas.layout_.cell_rect(cell)
        assert rect is not None
        return self.body(rect.x + 4, rect.bottom - 4)

    def plus(self, cell: CellKey) -> QPoint:
        """The plus of an empty cell."""
        rect = self.map.canvas.layout_.cell_rect(cell)
        assert rect is not None
        return self.body(rect.x + rect.width / 2, rect.y + rect.height / 2)

    def idea(self, card_id: str) -> QPoint:
        """The middle of a card in the idea tray."""
        rect = self.palette.tray.rect_of(card_id)
        assert rect is not None
        return self.on(self.palette.tray, rect.center())

    def below_ideas(self) -> QPoint:
        """Below the last card of the idea tray."""
        last = self.palette.tray.cards[-1].id
        rect = self.palette.tray.rect_of(last)
        assert rect is not None
        return self.on(self.palette.tray, rect.bottomLeft() + QPoint(20, 20))

    def kind(self, name: str) -> KindButton:
        """The palette's button of a kind."""
        return next(each for each in self.palette.kinds if each.kind == name)

    def phase(self, index: int) -> QPoint:
        """The middle of a phase's header."""
        return self.on(self.map.phases, self.map.phases.rect_of(index).center())

    def lane(self, index: int) -> QPoint:
        """The middle of a lane's header."""
        return self.on(self.map.lanes, self.map.lanes.rect_of(index).center())

    # What hands do

    @property
    def _handle(self) -> QWindow:
        return self.window.windowHandle()

    def press(
        self, place: QPoint, *, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        QTest.mousePress(self._handle, button, keys, place)

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self._handle, place)

    def release(
        self, place: QPoint, *, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        QTest.mouseRelease(self._handle, button, keys, place)

    def click(
        self, place: QPoint, *, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        self.move(place)
        self.press(place, button=button, keys=keys)
        self.release(place, button=button, keys=keys)

    def double_click(self, place: QPoint) -> None:
        self.move(place)
        QTest.mouseDClick(self._handle, LEFT, NONE, place)
        self.settle()

    def lift(
        self,
        start: QPoint,
        end: QPoint,
        *,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NONE,
    ) -> None:
        """Press at a place and carry to another, without letting go."""
        self.move(start)
        self.press(start, button=button, keys=keys)
        way = end - start
        for part in (0.25, 0.5, 0.75, 1.0):
            self.move(start + QPoint(round(way.x() * part), round(way.y() * part)))

    def carry(
        self,
        start: QPoint,
        end: QPoint,
        *,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NONE,
    ) -> None:
        """Drag from a place to another."""
        self.lift(start, end, button=button, keys=keys)
        self.release(end, button=button, keys=keys)
        self.settle()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self._handle, key, keys)
        self.settle()

    def type(self, text: str) -> None:
        """Type a text on whatever has the keyboard."""
        for letter in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClicks(focus, letter)
        self.settle()

    # What is seen

    def picture(self, of: QWidget | None = None) -> QImage:
        """What a widget, or the viewport, shows on the screen, without painting it again."""
        view = of or self.view
        corner, size = self.on(view, QPoint(0, 0)), view.size()
        screen: QPixmap = self.window.screen().grabWindow(
            self.window.winId(), corner.x(), corner.y(), size.width(), size.height()
        )
        return screen.toImage()
