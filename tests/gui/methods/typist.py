"""A person who has a keyboard and no mouse: keys go to whatever has the keyboard, by themselves."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from tests.gui.desk import Desk

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_MOST_STOPS = 150
_LONG = 60_000


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
        """What has the keyboard: of a menu or list that is unfolded, that."""
        unfolded = QApplication.activePopupWidget()
        found = unfolded or QApplication.focusWidget()
        assert found is not None, "the keyboard is nowhere"
        return found

    @property
    def heard(self) -> str:
        """What a screen reader says of what has the keyboard."""
        found = QAccessible.queryAccessibleInterface(self.focus)
        return found.text(QAccessible.Text.Name) if found is not None else ""

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the keyboard is."""
        for _ in range(times):
            QTest.keyClick(self.focus, key, keys)
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

    def go_to(self, name: str, key: Qt.Key = K.Key_Tab) -> None:
        """Press Tab until the keyboard is at what is called so."""
        passed = []
        for _ in range(_MOST_STOPS):
            if self.heard.startswith(name):
                return
            passed.append(self.heard)
            self.key(key)
        raise AssertionError(f"{name!r} is not reached by the keyboard, only {passed}")

    def choose(self, command: str) -> None:
        """Choose a command by its name."""
        self.key(K.Key_K, CTRL)
        self.type(command, K.Key_Return)
