"""A person who has a keyboard and no mouse: keys go to whatever has the keyboard, by themselves."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card
from tests.gui.desk import Desk

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_MOST_STOPS = 150


class Typist:
    """Works in a window by keys alone, and looks where the keyboard is as one looks at a screen."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self._qtbot = qtbot

    @property
    def document(self) -> Document:
        """The map as it is now."""
        return self.desk.session.document

    def card(self, title: str) -> Card:
        """Give a card of the map; there must be one of that title."""
        (found,) = (card for card in self.document.cards.values() if card.title == title)
        return found

    @property
    def focus(self) -> QWidget:
        """What has the keyboard: a menu or list that is unfolded, or a part of the window."""
        unfolded = _unfolded()
        if unfolded is not None:
            return unfolded
        found: QWidget | None = QApplication.focusWidget()
        assert found is not None, "the keyboard is nowhere"
        return found

    @property
    def heard(self) -> str:
        """What a screen reader says of what has the keyboard."""
        found = QAccessible.queryAccessibleInterface(self.focus)
        assert found is not None
        return found.text(QAccessible.Text.Name)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the keyboard is."""
        for _ in range(times):
            focus = self.focus
            if focus.windowType() == Qt.WindowType.Popup:
                QTest.keyClick(focus.windowHandle(), key, keys)
            else:
                QTest.keyClick(focus, key, keys)
            self.settle()

    def type(self, text: str, *after: Qt.Key) -> None:
        """Type a text where the keyboard is, letters beyond ASCII too, and press keys then."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus, QKeyEvent(kind, 0, NONE, letter))
        self.settle()
        for key in after:
            self.key(key)

    def settle(self) -> None:
        """Let the toolkit do what it has put off; the front window has the keyboard."""
        for _ in range(3):
            QApplication.processEvents()

    def come_back(self) -> None:
        """Have the window again, as a window manager gives it after a dialog."""
        self.desk.window.activateWindow()
        self._qtbot.waitUntil(self.desk.window.isActiveWindow)

    def go_to(self, name: str, key: Qt.Key = K.Key_Tab) -> None:
        """Press Tab until the keyboard is at what is called so."""
        passed = []
        for _ in range(_MOST_STOPS):
            if self.heard.startswith(name):
                return
            passed.append(self.heard)
            self.key(key)
        raise AssertionError(f"{name!r} is not reached by the keyboard, only {passed}")

    def go_to_card(self, title: str, key: Qt.Key) -> None:
        """Press a key until a card is selected."""
        for _ in range(_MOST_STOPS):
            chosen = [self.document.cards[each].title for each in self.desk.session.selected_cards]
            if chosen == [title]:
                return
            self.key(key)
        raise AssertionError(f"{title!r} is not reached")

    def choose_in(self, column: str, *keys: Qt.Key) -> None:
        """Choose from the list of a column of the table, in the row where the keyboard is."""
        self.key(K.Key_Home)
        table = self.focus
        assert isinstance(table, QTableView)
        for _ in range(_MOST_STOPS):
            place = table.currentIndex().column()
            if table.model().headerData(place, Qt.Orientation.Horizontal) == column:
                break
            self.key(K.Key_Right)
        for key in (K.Key_F2, *keys, K.Key_Return):
            self.key(key)

    def choose(self, command: str) -> None:
        """Choose a command by its name."""
        self.key(K.Key_K, CTRL)
        self.type(command, K.Key_Return)

    def tab(self, name: str) -> None:
        """Go to a tab of Insight."""
        self.key(K.Key_3, ALT)
        shown = self.desk.window.places.insight_view.bar
        for _ in range(shown.count()):
            if shown.tabText(shown.currentIndex()) == name:
                return
            self.key(K.Key_PageDown, CTRL)
        raise AssertionError(f"{name!r} is no tab")

    # On the map

    def begin(self, language: int, template: str) -> None:
        """Choose a template on the start page, in the language so many after English."""
        self.go_to("English")
        self.key(K.Key_Right, times=language)
        self.key(K.Key_Tab)
        self.go_to(template)
        self.key(K.Key_Return)

    def phase(self, name: str) -> str:
        """Give a phase's id."""
        return next(each for each, phase in self.document.phases.items() if phase.name == name)

    def lane(self, name: str) -> str:
        """Give a lane's id."""
        return next(each for each, lane in self.document.lanes.items() if lane.name == name)

    def stand(self, phase: str, lane: str) -> None:
        """Go to a cell by the arrows, along the first lane and then down."""
        self.key(K.Key_1, ALT)
        self.key(K.Key_Home, CTRL)
        wanted = CellKey(self.phase(phase), self.lane(lane))
        canvas = self.desk.window.places.map_view.canvas
        for key, part in ((K.Key_Right, "phase"), (K.Key_Down, "lane")):
            for _ in range(_MOST_STOPS):
                if canvas.cell is not None and getattr(canvas.cell, part) == getattr(wanted, part):
                    break
                self.key(key)
        assert canvas.cell == wanted

    def write(self, phase: str, lane: str, title: str) -> None:
        """Write a new card into a cell."""
        self.stand(phase, lane)
        if self.desk.session.selected_cards:
            self.key(K.Key_Insert)
        self.type(title, K.Key_Escape)
        card = self.card(title)
        assert (card.phase, card.lane) == (self.phase(phase), self.lane(lane))

    def find(self, title: str) -> None:
        """Go to a card of the map by looking for it."""
        self.key(K.Key_1, ALT)
        self.key(K.Key_F, CTRL)
        self.type(title, K.Key_Return, K.Key_Escape)
        (found,) = self.desk.session.selected_cards
        assert self.document.cards[found].title == title

    def fill(self, field: str, text: str) -> None:
        """Write into a field of what is selected, and go back to the view."""
        self.go_to(field)
        self.key(K.Key_A, CTRL)
        self.type(text, K.Key_Escape)

    # The end

    def pdf(self, path: Path, *pages: str) -> str:
        """Export these pages; gives their text."""
        self.desk.person.to_export = path
        self.key(K.Key_E, CTRL)
        self.go_to("Choose no pages")
        self.key(K.Key_Space)
        for page in pages:
            self.go_to(page)
            self.key(K.Key_Space)
        self.go_to("Change where the export goes")
        self.key(K.Key_Space)
        self.go_to("Export")
        self.key(K.Key_Space)
        dialog = self.desk.window.findChild(ExportDialog)
        assert isinstance(dialog, ExportDialog)
        self._qtbot.waitUntil(lambda: not dialog.running)
        self.key(K.Key_Escape)
        return " ".join(
            word for page in PdfReader(path).pages for word in page.extract_text().split()
        )


def _unfolded() -> QWidget | None:
    return QApplication.activePopupWidget()
