"""The menu on what came from the room: where a card goes, and its author's way out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QWidget

from cjm_desktop.desktop.work.offered_cards import OfferedCards
from cjm_desktop.desktop.work.room_host import RoomHost
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.room.events import OfferedCard


def offered_menu(
    parent: QWidget,
    session: Session,
    host: RoomHost,
    offered: OfferedCards,
    cards: Sequence[OfferedCard],
) -> QMenu:
    """Make the menu for the selected cards; nobody's name or number is in it."""
    menu, tr = QMenu(parent), session.tr_
    ids = [each.id for each in cards]
    asked = menu.addAction(tr("Put where it asked to be"))
    asked.triggered.connect(lambda: offered.place(ids))
    tray = menu.addAction(tr("Put into the idea tray"))
    tray.triggered.connect(lambda: offered.to_tray(ids))
    for each in (asked, tray):
        each.setEnabled(not session.read_only)
    menu.addAction(tr("Put aside from the list")).triggered.connect(lambda: offered.remove(ids))
    menu.addSeparator()
    people = {each.person for each in cards}
    out = menu.addAction(tr("Send out whoever wrote it"))
    # Cards of an earlier room are nobody's who is in this one.
    out.setEnabled(len(people) == 1 and people <= {each.id for each in host.guests})
    out.triggered.connect(lambda: host.send_out(*people))
    return menu
