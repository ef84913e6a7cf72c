"""Lets a room vote: goes on with the open round or begins one, and takes what is accepted."""

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.desktop.window.opening import open_dialog
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.room_host import RoomHost
from cjm_desktop.desktop.work.round_keeper import RoundKeeper
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.voting import Voting
from cjm_desktop.editing.edits.rounds import accept_round
from cjm_desktop.journey.rounds import Round


class RoundDesk:
    """The dialog of a round, and what becomes of its result."""

    def __init__(self, window: QWidget, session: Session, ask: Ask, host: RoomHost) -> None:
        self._window, self._session, self._ask = window, session, ask
        keeper = RoundKeeper(session, window)
        self.voting = Voting(session, keeper, host, window)

    def open(self) -> None:
        """Go on with the round that is open, or begin one."""
        self._session.seal()
        dialog = RoundDialog(self._window, self._session, self.voting, self._ask)
        dialog.accepted_round.connect(lambda held: self._accept(dialog, held))
        open_dialog(dialog)

    def _accept(self, dialog: RoundDialog, held: Round) -> None:
        session = self._session
        patch = accept_round(session.document, session.new_id(), held)
        if session.edit("accept_round", patch):
            dialog.end()
