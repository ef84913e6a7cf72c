"""The room in the left panel: where people come in, how many there are, and what they gave."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.controls.offered_list import OfferedList
from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.offered_cards import OfferedCards
from cjm_desktop.desktop.work.room_host import RoomHost
from cjm_desktop.desktop.work.session import Session

_LEAST_WIDTH = 248


class RoomPanel(QWidget):
    """What the room gave, over one session."""

    hidden = Signal()
    """The user wants the cards back in this place."""
    code_wanted = Signal()
    open_wanted = Signal()
    close_wanted = Signal()

    def __init__(
        self, session: Session, host: RoomHost, offered: OfferedCards, drag: CardDrag
    ) -> None:
        super().__init__()
        self._session, self._host, self._offered = session, host, offered
        tr = session.tr_
        self.setAccessibleName(tr("From the room"))
        self.setMinimumWidth(scaled(_LEAST_WIDTH))
        self.address = ElidedLabel("", "quiet")
        self.people = Button("users", " ")
        self.people.setPopupMode(Button.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.people)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.people.setMenu(self._menu)
        self.lost = plain_label(
            tr("This computer has this address no more, so nobody can come in. Close the room and "
               "open it anew."),
            "warning",
        )  # fmt: skip
        self.lost.setWordWrap(True)
        self.code = button(tr("Show the code"))
        self.opening = button(tr("Let people take part…"))
        self.closing = button(tr("Close the room"))
        self.heading = plain_label("", "section")
        self.cards = OfferedList(session, offered, drag)
        self.empty = plain_label(
            tr("Cards from phones wait here. None is on the map before you place it."), "quiet"
        )
        self.empty.setWordWrap(True)
        self.back = button(tr("Bring back"), "link")
        self.place_all = button(tr("Place all"), "main")
        self._lay_out()
        self.code.clicked.connect(self.code_wanted)
        self.opening.clicked.connect(self.open_wanted)
        self.closing.clicked.connect(self.close_wanted)
        self.back.clicked.connect(offered.bring_back)
        self.place_all.clicked.connect(offered.place_all)
        self.cards.placed.connect(offered.place)
        self.cards.to_tray.connect(offered.to_tray)
        self.cards.removed.connect(offered.remove)
        self.cards.menu_wanted.connect(self._offer_menu)
        self.setFocusProxy(self.cards)
        for changed in (offered.changed, session.state_changed):
            changed.connect(self._show_cards)
        for told in (host.opened, host.closed, host.guests_changed):
            told.connect(self._show_room)
        self._show_room()
        self._show_cards()

    def _lay_out(self) -> None:
        tr = self._session.tr_
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(ElidedLabel(tr("The room").upper(), "section"), 1)
        top.addWidget(self.people)
        away = Button("x", tip=tr("Back to the cards"), token="quiet")
        away.clicked.connect(self.hidden)
        top.addWidget(away)
        column.addLayout(top)
        column.addWidget(self.address)
        column.addWidget(self.lost)
        ways = Flow(6)
        for each in (self.opening, self.code, self.closing):
            ways.addWidget(each)
        column.addLayout(ways)
        column.addSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.back)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addWidget(self.cards, 1)
        column.addStretch(0)
        column.addWidget(self.place_all)

    def _show_room(self) -> None:
        hosting, tr = self._host.hosting, self._session.tr_
        is_open = hosting is not None
        self.address.setText(hosting.url.removeprefix("http://") if hosting is not None else "")
        for each in (self.address, self.people, self.code, self.closing):
            each.setVisible(is_open)
        self.opening.setVisible(not is_open)
        self.lost.setVisible(is_open and self._host.lost)
        hands = self._host.hands
        self.people.say(f"{self._host.present} · ✋ {hands}" if hands else str(self._host.present))
        said = self._host.people_words(tr)
        self.people.setAccessibleName(said)
        self.people.setToolTip(plain_tip(said))

    def _show_cards(self) -> None:
        count, tr = self._offered.count, self._session.tr_
        said = tr.plural("From the room · 1", "From the room · {n}", count)
        self.heading.setText(said.upper())
        self.empty.setVisible(count == 0)
        self.place_all.setEnabled(count > 0 and not self._session.read_only)
        self.back.setVisible(self._offered.can_bring_back)

    def _offer_menu(self, place: QPoint) -> None:
        from cjm_desktop.desktop.tray.offered_menu import offered_menu

        cards = self.cards.chosen_cards()
        menu = offered_menu(self, self._session, self._host, self._offered, cards)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _fill_menu(self) -> None:
        """List who takes part by their numbers, those first who would like to speak."""
        tr = self._session.tr_
        self._menu.clear()
        lock = self._menu.addAction(tr("Let nobody else in"))
        lock.setCheckable(True)
        lock.setChecked(self._host.locked)
        lock.toggled.connect(self._host.lock)
        self._menu.addSeparator()
        for guest in sorted(self._host.guests, key=lambda each: not each.hand):
            name = tr("Person {n}", n=guest.number)
            entry = self._menu.addMenu(f"{name} ✋" if guest.hand else name)
            heard = entry.addAction(tr("Put the hand down"))
            heard.setEnabled(guest.hand)
            heard.triggered.connect(lambda _=0, id_=guest.id: self._host.lower_hand(id_))
            out = entry.addAction(tr("Send out"))
            out.triggered.connect(lambda _=0, id_=guest.id: self._host.send_out(id_))
        if not self._host.guests:
            self._menu.addAction(tr("Nobody takes part yet")).setEnabled(False)
