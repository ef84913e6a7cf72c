"""The list of what people gave with their phones, over a presentation."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.desktop.controls.offered_list import OfferedList
from cjm_desktop.desktop.present.present_keys import remote_turned
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.work.offered_cards import OfferedCards


class GiftsList(OfferedList):
    """The list; a remote goes on turning, and Esc or K closes it."""

    closed = Signal()

    def __init__(self, presentation: Presentation, offered: OfferedCards, parent: QWidget) -> None:
        super().__init__(presentation.session, offered, CardDrag(parent))
        self.setParent(parent)
        self._presentation = presentation

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_K):
            self.closed.emit()
        elif not remote_turned(self._presentation, event):
            super().keyPressEvent(event)
            # What the list has no use for is none of the presentation's keys either.
            event.accept()
