"""The idea tray as a place that takes dragged cards, and text from other programs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from cjm_desktop.desktop.controls.card_drag import Cargo
from cjm_desktop.desktop.work.brought import brings_ideas
from cjm_desktop.desktop.work.idea_commands import IdeaCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import duplicate_cards, move_cards
from cjm_desktop.editing.edits.ideas import bring_back_ideas
from cjm_desktop.editing.edits.places import ids_in
from cjm_desktop.editing.patch import squash
from cjm_desktop.editing.steps import Step, counted
from cjm_desktop.journey.document import TRAY, Key

if TYPE_CHECKING:
    from cjm_desktop.desktop.tray.tray_list import TrayList


class DropOnTray:
    """Marks the gap where something would land in a tray, and puts it there."""

    def __init__(self, session: Session, tray: "TrayList") -> None:
        self._session = session
        self._tray = tray
        self.gap: int | None = None
        """The gap between the rows that wait where it would land; None while nothing is over."""

    def drag_over(self, place: QPoint, cargo: Cargo) -> bool:
        """Mark where cards would land."""
        area = self._tray.parentWidget()
        if area is None or not self._tray.isVisible():
            return False
        if not area.rect().contains(area.mapFromGlobal(place)):
            return False
        self._mark(self._gap_at(place))
        return True

    def drag_past(self, place: QPoint) -> bool:
        """Be left."""
        return False

    def drag_leave(self) -> None:
        """Show no mark."""
        self._mark(None)

    def drop(self, place: QPoint, cargo: Cargo) -> None:
        """Take cards from the map, a new card, or put the tray's own in another order."""
        index = self._index(self._gap_at(place))
        session = self._session
        if cargo.land is not None:
            cargo.land(TRAY, index)
        elif cargo.kind is not None:
            self._tray.editing.new(TRAY, index, cargo.kind)
        elif cargo.copy:
            patch = duplicate_cards(session.document, cargo.cards, session.new_id, TRAY, index)
            step = counted("duplicate_card", len(cargo.cards))
            session.edit(step, patch, select=[key for key in patch.added if key.kind == "cards"])
        else:
            self._take(cargo.cards, index)

    def text_over(self, event: QDragMoveEvent) -> None:
        """Mark where ideas would land, if there are any in what is dragged."""
        if brings_ideas(event.mimeData()):
            event.acceptProposedAction()
            self._mark(self._tray.rows.gap_at(event.position().toPoint().y()))
        else:
            event.ignore()

    def text_dropped(self, event: QDropEvent) -> None:
        """Make an idea of each line."""
        self._mark(None)
        if not brings_ideas(event.mimeData()):
            event.ignore()
            return
        event.acceptProposedAction()
        index = self._index(self._tray.rows.gap_at(event.position().toPoint().y()))
        if IdeaCommands.of(self._session).bring(event.mimeData(), index):
            self._tray.show_new()

    def _take(self, cards: tuple[str, ...], index: int | None) -> None:
        """Put cards before an index; a dropped one that is put among those that wait is back."""
        document = self._session.document
        within = all(document.cards[card].phase is None for card in cards)
        back = bring_back_ideas(document, cards)
        patch = squash([back, move_cards(back.apply(document), cards, TRAY, index)])
        moved = counted("move_card", len(cards))
        step: Step = "bring_back_ideas" if back else moved if within else "send_to_tray"
        self._session.edit(step, patch, select=[Key("cards", card) for card in cards])

    def _gap_at(self, place: QPoint) -> int:
        return self._tray.rows.gap_at(self._tray.mapFromGlobal(place).y())

    def _index(self, gap: int) -> int | None:
        """Give the index in the whole tray, dropped cards among them; None is its end."""
        waiting = self._tray.rows.waiting
        if gap == len(waiting):
            return None
        return ids_in(self._session.document, TRAY).index(waiting[gap].id)

    def _mark(self, gap: int | None) -> None:
        if gap != self.gap:
            self.gap = gap
            self._tray.update()
