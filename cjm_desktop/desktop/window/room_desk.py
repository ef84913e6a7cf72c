"""Lets people take part with their phones: opens the room, shows it, and ends it with the map.

What they gave and nobody placed waits beside the map, on the disk, until the map is open again. So
leaving one asks nothing and loses nothing.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.storage import room_gifts

if TYPE_CHECKING:
    from cjm_desktop.desktop.controls.card_drag import CardDrag
    from cjm_desktop.desktop.dialogs.room_dialog import RoomDialog
    from cjm_desktop.desktop.tray.room_panel import RoomPanel
    from cjm_desktop.desktop.window.present_desk import PresentDesk
    from cjm_desktop.desktop.window.side_panels import SidePanels
    from cjm_desktop.desktop.work.offered_cards import OfferedCards
    from cjm_desktop.desktop.work.room_host import RoomHost
    from cjm_desktop.journey.document import Document

_LOOK_MS: Final = 300
"""So often phones learn what is shown: it changes by edits, by the selection, by presenting."""

_WATCH_MS: Final = 4_000
"""So often is looked whether the network is still there."""


class RoomDesk(QObject):
    """The room of one window; nothing of it is made before people are let in."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        files: Files,
        presenting: "Callable[[], PresentDesk]",
        panels: "Callable[[], SidePanels]",
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._files = window, session, files
        self._presenting, self._panels = presenting, panels
        self._panel: RoomPanel | None = None
        self._situation = (False, False)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.tell_phones)
        self._watch = QTimer(self, interval=_WATCH_MS)
        self._watch.timeout.connect(lambda: self.host.look_around())
        files.leaving.connect(self._leave)
        files.opened.connect(self._go_on)
        QCoreApplication.instance().aboutToQuit.connect(self._leave)  # type: ignore[union-attr]
        if files.has_map:
            self._go_on()

    @cached_property
    def host(self) -> "RoomHost":
        """The room itself."""
        from cjm_desktop.desktop.work.room_host import RoomHost

        host = RoomHost(self)
        host.cards_came.connect(lambda cards: self.offered.come(cards))
        host.sent_out.connect(lambda person: self.offered.remove_of(person))
        for told in (host.opened, host.closed, host.guests_changed):
            told.connect(self._tell_facilitator)
        tr = self._session.tr_
        self._presenting().invite(lambda shown: shown.tell_of_people(host.people_words(tr)))
        return host

    @cached_property
    def offered(self) -> "OfferedCards":
        """What came from it and waits."""
        from cjm_desktop.desktop.work.offered_cards import OfferedCards

        offered = OfferedCards(self._session, self)
        offered.settled.connect(lambda cards, state: self.host.settle(cards, state))
        offered.changed.connect(self._follow_cards)
        self._presenting().invite(lambda shown: shown.offer(offered))
        return offered

    @property
    def is_open(self) -> bool:
        """Whether people can take part."""
        return "host" in self.__dict__ and self.host.hosting is not None

    @property
    def shown(self) -> bool:
        """Whether what came from the room is listed beside the view."""
        return self._panels().room_shown

    @property
    def panel_shown(self) -> "RoomPanel | None":
        """What lists it, while it is listed."""
        return self._panel if self.shown else None

    @property
    def count(self) -> int:
        """How many cards from the room wait to be placed."""
        return self.offered.count if "offered" in self.__dict__ else 0

    @property
    def can_bring_back(self) -> bool:
        """Whether cards were put aside that can be listed again."""
        return "offered" in self.__dict__ and self.offered.can_bring_back

    def panel(self, drag: "CardDrag") -> "RoomPanel":
        """Make what lists the room beside the view."""
        from cjm_desktop.desktop.tray.room_panel import RoomPanel

        panel = RoomPanel(self._session, self.host, self.offered, drag)
        panel.code_wanted.connect(self.show_code)
        panel.open_wanted.connect(self.ask)
        panel.close_wanted.connect(self.close)
        panel.hidden.connect(lambda: self.show(False))
        self._panel = panel
        return panel

    def ask(self) -> None:
        """Ask where the room is to listen, and open it there."""
        from cjm_desktop.desktop.dialogs.room_dialog import RoomDialog
        from cjm_desktop.desktop.window.opening import open_dialog
        from cjm_desktop.room.address import addresses

        dialog = RoomDialog(self._window, addresses(), self._session.tr_)
        dialog.chosen.connect(partial(self._open, dialog))
        open_dialog(dialog)

    def _open(self, dialog: "RoomDialog", address: str, with_code: bool) -> None:
        from cjm_desktop.room.address import NoPlace
        from cjm_desktop.room.shown import shown_of

        document, tr = self._session.document, self._session.tr_
        shown = shown_of(self._seen, self._phase)
        self.offered.listen(self.host)
        try:
            self.host.open(shown, address, document.map.language, with_code=with_code)
        except NoPlace:
            dialog.say(tr("The room could not be opened there. Choose another address."))
            return
        dialog.accept()
        self._look.start()
        self._watch.start()
        self._presenting().show_code = self.show_code
        self.show(True)
        self.show_code()
        self._session.state_changed.emit()

    def close(self) -> None:
        """Let nobody take part any more; what they gave stays."""
        if self.is_open:
            self._look.stop()
            self._watch.stop()
            self._hide_code()
            self._presenting().show_code = None
            self.host.close()
            self._session.state_changed.emit()

    def show_code(self) -> None:
        """Show the code to the room, over the presentation or else this window; or take it away."""
        hosting, presentation = self.host.hosting, self._presenting().presentation
        was_shown = self._hide_code()
        if hosting is None or was_shown:
            return
        # What makes codes waits until one is wanted.
        from cjm_desktop.desktop.present.room_code import RoomCode
        from cjm_desktop.layout.present.code_overlay import code_overlay, code_words
        from cjm_desktop.room.scan_code import modules
        from cjm_desktop.words.wording import Wording

        tr = self._session.tr_
        if presentation is not None:
            tr = Wording.of(self._session.document.map.language)
        url, typed = hosting.url, hosting.room.code
        code, words = code_overlay(modules(url), url, typed, tr), code_words(url, typed, tr)
        if presentation is not None:
            presentation.show_code(code)
            presentation.said.emit(words)
        else:
            RoomCode(self._window, code, words)

    def _hide_code(self) -> bool:
        """Take the code away; gives whether it was to be seen where it is shown now."""
        from cjm_desktop.desktop.present.room_code import RoomCode

        shown = [code for code in self._window.findChildren(RoomCode) if not code.isHidden()]
        for code in shown:
            code.close()
        presentation = self._presenting().presentation
        if presentation is None:
            return bool(shown)
        was_shown = presentation.overlays.coded
        presentation.show_code(None)
        return was_shown

    def show(self, shown: bool) -> None:
        """List what came from the room beside the view, or what can be put on the map."""
        self._panels().show_room(shown)

    def place_chosen(self) -> None:
        """Put the selected cards where they asked to be."""
        chosen = self._chosen_or_told()
        if chosen:
            self.offered.place(chosen)

    def place_all(self) -> None:
        """Put all cards where they asked to be."""
        self.offered.place_all()

    def put_aside(self) -> None:
        """Put the selected cards aside."""
        self.offered.remove(self._chosen_or_told())

    def bring_back(self) -> None:
        """List again what was put aside last."""
        self.offered.bring_back()

    def _chosen_or_told(self) -> list[str]:
        """Give the cards that are selected in the list; if none are, show it and say so."""
        panel = self.panel_shown
        chosen = panel.cards.chosen() if panel is not None else []
        if not chosen:
            self.show(True)
            self._session.hint(self._session.tr_("Select cards in the list from the room first"))
        return chosen

    @property
    def _seen(self) -> "Document":
        """The map as the room sees it: what is held back from the room is on no phone."""
        presentation = self._presenting().presentation
        if presentation is not None and presentation.showing.is_held:
            return presentation.showing.room.walk.document
        return self._session.document

    @property
    def _phase(self) -> str | None:
        """The phase that is presented, or else selected."""
        stage = self._presenting().stage
        if stage is not None:
            from cjm_desktop.desktop.present.landing import phase_shown

            return phase_shown(stage.presentation.showing.room)
        document = self._session.document
        for key in self._session.selection:
            if key.kind == "phases":
                return key.id
            card = document.cards.get(key.id) if key.kind == "cards" else None
            if card is not None:
                return card.phase
        return None

    def tell_phones(self) -> None:
        """Let phones see what is shown now."""
        from cjm_desktop.room.shown import shown_of

        self.host.show(shown_of(self._seen, self._phase))

    def _tell_facilitator(self) -> None:
        """Say in the facilitator's window who is there and who would like to speak."""
        presentation = self._presenting().presentation
        if presentation is not None:
            presentation.tell_of_people(self.host.people_words(self._session.tr_))

    def _go_on(self) -> None:
        """List what an earlier session at this map left, if it left anything."""
        if room_gifts.is_kept(self._session.path, "room-cards"):
            self.offered.go_on()
            if self.offered.count:
                tr = self._session.tr_
                said = tr.plural(
                    "A card from the room waits to be placed.",
                    "{n} cards from the room wait to be placed.",
                    self.offered.count,
                )
                self._session.message.emit(said)
                self.show(True)

    def _leave(self) -> None:
        """Close the room; what waits is there when the map is open again."""
        self.close()
        if "offered" in self.__dict__:
            self.offered.put_away()

    def _follow_cards(self) -> None:
        """Have the commands know whether there are cards; more of them change nothing."""
        situation = (self.offered.count > 0, self.offered.can_bring_back)
        if situation != self._situation:
            self._situation = situation
            self._session.state_changed.emit()
