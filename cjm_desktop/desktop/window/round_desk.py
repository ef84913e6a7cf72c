"""Lets a room vote: goes on with the open round or begins one, and takes what is accepted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

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
from cjm_desktop.words.wording import Wording

if TYPE_CHECKING:
    from cjm_desktop.desktop.present.presentation import Presentation
    from cjm_desktop.desktop.window.present_desk import PresentDesk


class RoundDesk:
    """The dialog of a round, and what becomes of its result."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        ask: Ask,
        host: RoomHost,
        presenting: "Callable[[], PresentDesk]",
    ) -> None:
        self._window, self._session, self._ask = window, session, ask
        keeper = RoundKeeper(session, window)
        self.voting = Voting(session, keeper, host, window)
        self._presenting = presenting
        self.voting.changed.connect(self._show_room)
        presenting().invite(self._join)

    def open(self) -> None:
        """Go on with the round that is open, or begin one."""
        self._session.seal()
        dialog = RoundDialog(self._window, self._session, self.voting, self._ask)
        dialog.accepted_round.connect(lambda held: self._accept(dialog, held))
        open_dialog(dialog)

    def _join(self, presentation: "Presentation") -> None:
        """Show the round in a presentation, and again when nothing is held back any more."""
        presentation.stated.connect(self._show_room)
        self._show_room()

    def _show_room(self) -> None:
        """Show the room, over what is presented, how many have voted, or what it came to.

        A room from which something is held back goes on seeing what it saw.
        """
        presentation, voting = self._presenting().presentation, self.voting
        if presentation is None:
            return
        from cjm_desktop.layout.present.round_overlay import result_overlay, votes_overlay

        document, overlays = self._session.document, presentation.overlays
        tr = Wording.of(document.map.language)
        votes = votes_overlay(*voting.phones, tr) if voting.asks else None
        result, held = None, voting.present
        if voting.shows and held is not None and not presentation.showing.is_held:
            result = result_overlay(document, held.summary(None), tr, voting.looked_at)
            presentation.show_code(None)
        overlays.lay("result", result)
        overlays.lay("votes", votes)

    def _accept(self, dialog: RoundDialog, held: Round) -> None:
        session = self._session
        patch = accept_round(session.document, session.new_id(), held)
        if session.edit("accept_round", patch, refused=dialog.refuse):
            dialog.end()
