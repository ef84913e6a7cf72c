"""A facilitator who lets people take part in a real window, and the phones that come."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from websockets.exceptions import ConnectionClosedError

from cjm_desktop.desktop.dialogs.room_dialog import RoomDialog
from cjm_desktop.journey.document import Document
from cjm_desktop.room.address import LOCAL
from tests.gui.desk import Desk
from tests.rooms import Phone

LEFT = Qt.MouseButton.LeftButton


class Facilitator:
    """Lets people in by the dialog, as a person does."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self.qtbot, self.window = desk, qtbot, desk.window
        self.room = desk.window.desk.room

    def let_in(self, *, with_code: bool = False) -> None:
        self.window.commands["room_open"].trigger()
        (dialog,) = self.window.findChildren(RoomDialog)
        dialog.network.setCurrentIndex(dialog.network.findData(LOCAL))
        if with_code:
            dialog.code.click()
        QTest.mouseClick(dialog.start, LEFT)
        assert self.room.is_open

    @contextmanager
    def phone(self, key: str = "") -> Iterator[Phone]:
        hosting = self.room.host.hosting
        assert hosting is not None
        with Phone(hosting, key, code=hosting.room.code or "") as phone:
            yield phone

    def wait_for(self, count: int) -> None:
        self.qtbot.waitUntil(lambda: self.room.count == count, timeout=10_000)

    def do(self, command: str) -> None:
        assert self.window.commands[command].isEnabled(), command
        self.window.commands[command].trigger()

    @property
    def document(self) -> Document:
        return self.window.session.document

    def titles(self) -> set[str]:
        return {card.title for card in self.document.cards.values()}


def farewell(phone: Phone) -> int:
    """Give the code of the goodbye."""
    with suppress(ConnectionClosedError):
        while phone.hear():
            pass
    assert phone.line.close_code is not None
    return phone.line.close_code
