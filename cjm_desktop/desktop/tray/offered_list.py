"""The cards from the room as a list: what is alike side by side, to be placed, dragged, removed."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListWidgetItem

from cjm_desktop.desktop.controls.card_drag import CardDrag, Cargo
from cjm_desktop.desktop.controls.cell_copy import CellList
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.card_pictures import figure_picture
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.offered_cards import OfferedCards
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import CellKey
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.map.card_face import card_face
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.room.events import OfferedCard
from cjm_desktop.words.codes import phrase

_ID = Qt.ItemDataRole.UserRole
_ROW = 44
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OfferedList(CellList):
    """A row for each card; further cards of a group stand below its first, marked as alike."""

    placed = Signal(object)
    """Cards are to be put where they asked to be: their ids."""
    to_tray = Signal(object)
    removed = Signal(object)

    def __init__(self, session: Session, offered: OfferedCards, drag: CardDrag) -> None:
        super().__init__()
        self._session, self._offered, self._drag = session, offered, drag
        self._pressed: QPoint | None = None
        tr = session.tr_
        self.setAccessibleName(tr("From the room"))
        self.setAccessibleDescription(
            tr("Enter puts a card where it asked to be, Shift+Enter into the idea tray, Delete "
               "puts it aside.")
        )  # fmt: skip
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(scaled(icons.SMALL), scaled(icons.SMALL)))

    def chosen(self) -> list[str]:
        """List the ids of the selected cards, from the top."""
        return [item.data(_ID) for item in self._items() if item.isSelected()]

    def show_groups(self, groups: Sequence[Sequence[OfferedCard]]) -> None:
        """List these cards; what was selected stays so, and the keyboard where it was."""
        wanted = [(card, place > 0) for group in groups for place, card in enumerate(group)]
        ids = [card.id for card, _ in wanted]
        have = [item.data(_ID) for item in self._items()]
        start = next((i for i, (a, b) in enumerate(zip(have, ids, strict=False)) if a != b), None)
        keep = min(len(have), len(ids)) if start is None else start
        chosen, row = set(self.chosen()), self.currentRow()
        for _ in range(len(have) - keep):
            self.takeItem(keep)
        for card, alike in wanted[keep:]:
            item = self._item(card, alike=alike)
            self.addItem(item)
            item.setSelected(card.id in chosen)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(min(max(row, 0), self.count() - 1))

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _item(self, card: OfferedCard, *, alike: bool) -> QListWidgetItem:
        document, tr = self._session.document, self._session.tr_
        title = " ".join(card.title.split())
        phase = card.phase if card.phase in document.phases else None
        where = numbered_phase(document, phase, tr) if phase else tr("Nowhere in particular")
        about = f"{phrase(tr, card.kind)} · {where}"
        item = QListWidgetItem(f"{'≈ ' if alike else ''}{title}\n{about}")
        item.setIcon(icons.in_look(KIND_ICONS[card.kind], f"kind-{card.kind}"))
        item.setToolTip(plain_tip(f"{card.title}\n{about}"))
        item.setSizeHint(QSize(0, scaled(_ROW)))
        item.setData(_ID, card.id)
        return item

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Place, keep for later, or remove what is selected."""
        chosen = self.chosen()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if chosen and event.key() in _ENTER:
            (self.to_tray if shifted else self.placed).emit(chosen)
        elif chosen and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be ready to drag what is pressed."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.itemAt(at) is not None:
            self._pressed = at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the selected cards."""
        place = event.globalPosition().toPoint()
        if self._drag.cargo is not None:
            self._drag.move(place)
        elif self._pressed is not None:
            moved = event.position().toPoint() - self._pressed
            if moved.manhattanLength() >= QApplication.startDragDistance():
                self._lift(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the cards land."""
        self._pressed = None
        if self._drag.cargo is not None:
            self._drag.drop(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def _lift(self, place: QPoint) -> None:
        self._pressed = None
        ids, session = self.chosen(), self._session
        offered = {card.id: card for group in self._offered.groups for card in group}
        if not ids or session.read_only:
            return
        first = offered[ids[0]]
        face = Card(order="a0", kind=first.kind, title=first.title)
        figure = card_face("new", face, session.tr_)
        ratio = self.devicePixelRatioF()
        picture = figure_picture(FigurePainter(look()), figure, 1, ratio, len(ids))

        def land(cell: CellKey, index: int | None) -> bool:
            return self._offered.place_into(ids, cell, index)

        self._drag.start(self, Cargo(land=land), picture, QPoint(20, 14), place)
