"""The idea tray as a list of cards, for who cannot see it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QContextMenuEvent

from cjm_desktop.desktop.accessibility.card_thing import CardListTree
from cjm_desktop.desktop.accessibility.thing import DELETE, EDIT, SHOW_MENU, Deed
from cjm_desktop.desktop.tray.tray_list import TrayList
from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.journey.document import TRAY
from cjm_desktop.layout.alternative import card_marks
from cjm_desktop.layout.heard_words import place_in_cell
from cjm_desktop.layout.quote_words import rests_words


class TrayTree(CardListTree):
    """The ideas that wait, and the dropped ones while they are unfolded."""

    def __init__(self, tray: TrayList) -> None:
        super().__init__(tray, tray.session)
        self._tray = tray

    def cards(self) -> Sequence[str]:
        """Give the rows from top to bottom."""
        return [row.id for row in self._tray.rows.all]

    def shows(self, card_id: str) -> bool:
        """Say whether there is a row of a card."""
        return self._tray.rows.find(card_id) is not None

    def area_of(self, card_id: str) -> QRect:
        """Give where a row is."""
        return self._tray.rect_of(card_id) or QRect()

    def said_of(self, card_id: str) -> str:
        """Say which idea of how many it is, what stands below it, and its marks."""
        cards, tr = self.cards(), self.session.tr_
        place = place_in_cell(self.session.document, TRAY, cards.index(card_id) + 1, len(cards), tr)
        row = self._tray.rows.find(card_id)
        note = row.note.label if row is not None and row.note is not None else ""
        rests = rests_words(self.session.document, card_id, tr)
        said = (place, note, card_marks(self.card(card_id), tr), rests)
        return ". ".join(filter(None, said))

    def deeds_of(self, card_id: str) -> Sequence[Deed]:
        """Write in it, delete it, or show its menu."""
        tr = self.session.tr_
        return (
            Deed(EDIT, tr("Write in the card"), lambda: self._tray.editing.edit(card_id)),
            Deed(DELETE, tr("Delete"), lambda: self._delete(card_id)),
            Deed(SHOW_MENU, tr("Show the menu"), lambda: self._show_menu(card_id)),
        )

    def _delete(self, card_id: str) -> None:
        patch = remove_cards(self.session.document, [card_id])
        self.session.edit("remove_card", patch, select=())

    def _show_menu(self, card_id: str) -> None:
        self.choose(card_id)
        place = self.area_of(card_id).center()
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, place, self._tray.mapToGlobal(place))
        QCoreApplication.sendEvent(self._tray, event)
