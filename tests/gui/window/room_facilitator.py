"""A facilitator who lets people take part in a real window, and the phones that come."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from websockets.exceptions import ConnectionClosedError

from cjm_desktop.desktop.dialogs.room_dialog import RoomDialog
from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.desktop.work.voting import Voting
from cjm_desktop.insight.voting.open_round import OpenRound
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
        self.qtbot.waitUntil(lambda: self.room.count == count)

    def do(self, command: str) -> None:
        assert self.window.commands[command].isEnabled(), command
        self.window.commands[command].trigger()

    @property
    def document(self) -> Document:
        return self.window.session.document

    def titles(self) -> set[str]:
        return {card.title for card in self.document.cards.values()}


class Voter(Facilitator):
    """Lets people vote by the dialog."""

    @property
    def voting(self) -> Voting:
        return self.window.desk.rounds.voting

    @property
    def held(self) -> OpenRound:
        assert self.voting.held is not None
        return self.voting.held

    def dialog(self) -> RoundDialog:
        self.do("round")
        dialog = self.window.findChildren(RoundDialog)[-1]
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def begin(self, seats: str = "", *, dots: bool = False) -> RoundDialog:
        """Begin a round on all cards of the map, with so many seats and the phones."""
        dialog = self.dialog()
        setup = dialog.setup
        assert setup is not None
        if dots:
            QTest.mouseClick(setup.about.buttons[1], LEFT)
        if seats:
            setup.seats.editor.selectAll()
            QTest.keyClicks(setup.seats.editor, seats)
        setup.subject.setCurrentIndex(setup.subject.count() - 1)
        assert setup.phones.isChecked() == self.room.is_open
        QTest.mouseClick(setup.start, LEFT)
        return dialog

    def reveal(self, dialog: RoundDialog) -> None:
        assert dialog.ballots is not None
        QTest.mouseClick(dialog.ballots.reveal, LEFT)

    def close(self, dialog: RoundDialog) -> None:
        dialog.reject()
        self.qtbot.waitUntil(lambda: not self.window.findChildren(RoundDialog))

    def wait_for_votes(self, count: int) -> None:
        """Wait until so many people's votes have come to the window."""
        self.qtbot.waitUntil(lambda: len(self.held.answered) == count)

    def wait_for_score(self, item: str, potential: float) -> None:
        """Wait until the one voter's score has come to the window."""
        self.qtbot.waitUntil(
            lambda: [own[item].potential for own in self.held.phones.values()] == [potential]
        )


def farewell(phone: Phone) -> int:
    """Give the code of the goodbye."""
    with suppress(ConnectionClosedError):
        while phone.hear():
            pass
    assert phone.line.close_code is not None
    return phone.line.close_code
