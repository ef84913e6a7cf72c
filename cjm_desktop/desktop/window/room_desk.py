"""Lets people take part with their phones: opens the room, shows it, and ends it with the map."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.present.room_code import RoomCode
from cjm_desktop.desktop.window.opening import open_dialog
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.offered_cards import OfferedCards
from cjm_desktop.desktop.work.room_host import RoomHost
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.room.address import NoPlace, addresses
from cjm_desktop.room.shown import shown_of

if TYPE_CHECKING:
    from cjm_desktop.desktop.dialogs.room_dialog import RoomDialog
    from cjm_desktop.desktop.window.present_desk import PresentDesk

_FOLLOW_MS: Final = 200


class RoomDesk(QObject):
    """The room of one window."""

    def __init__(
        self, window: QWidget, session: Session, ask: Ask, presenting: "PresentDesk"
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._ask = window, session, ask
        self._presenting = presenting
        self.host = RoomHost(self)
        self.offered = OfferedCards(session, self)
        self.host.cards_came.connect(self.offered.come)
        self.host.sent_out.connect(self.offered.remove_of)
        self.offered.settled.connect(self.host.settle)
        self._later = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._later.timeout.connect(self._show)
        for told in (session.changed, session.replaced, session.selection_changed):
            told.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether people can take part."""
        return self.host.hosting is not None

    def ask(self) -> None:
        """Ask where the room is to listen, and open it there."""
        from cjm_desktop.desktop.dialogs.room_dialog import RoomDialog

        if self.is_open:
            return
        dialog = RoomDialog(self._window, addresses(), self._session.tr_)
        dialog.chosen.connect(partial(self._open, dialog))
        open_dialog(dialog)

    def _open(self, dialog: "RoomDialog", address: str, with_code: bool) -> None:
        document, tr = self._session.document, self._session.tr_
        shown = shown_of(document, self._phase)
        try:
            self.host.open(shown, address, document.map.language, with_code=with_code)
        except NoPlace:
            dialog.say(tr("The room could not be opened there. Choose another address."))
        else:
            dialog.accept()

    def show_code(self) -> None:
        """Show the code to the room: over the presentation, or else over this window."""
        hosting = self.host.hosting
        if hosting is not None:
            over = self._presenting.shown or self._window
            RoomCode(over, hosting.url, hosting.room.code, self._session.tr_)

    def end(self) -> bool:
        """End the session, after asking what becomes of cards that are left; False to stay."""
        if self.offered.count:
            match self._ask.cards_left(self.offered.count):
                case "keep":
                    if not self.offered.to_tray([c.id for g in self.offered.groups for c in g]):
                        return False
                case "lose":
                    pass
                case "cancel":
                    return False
        self.offered.forget()
        self.host.close()
        return True

    def leave(self) -> None:
        """Close the room without a question; what waits is there at the next start."""
        self.offered.flush()
        self.host.close()

    @property
    def _phase(self) -> str | None:
        """The phase that is presented, or else selected."""
        presented = self._presenting.shown
        if presented is not None:
            step = presented.walk.steps[presented.walk.place.step]
            return step.id if step.kind == "phase" else None
        document = self._session.document
        for key in self._session.selection:
            if key.kind == "phases":
                return key.id
            card = document.cards.get(key.id) if key.kind == "cards" else None
            if card is not None:
                return card.phase
        return None

    def follow_presentation(self) -> None:
        """Let phones have the phase that is presented now."""
        self._follow()

    def _follow(self) -> None:
        if self.is_open and not self._later.isActive():
            self._later.start()

    def _show(self) -> None:
        self.host.show(shown_of(self._session.document, self._phase))
