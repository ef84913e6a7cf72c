"""The idea tray: cards that have no place on the map yet, as they would look there."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.canvas.card_drag import CardDrag, Cargo
from cjm_desktop.desktop.canvas.card_editing import CardEditing
from cjm_desktop.desktop.canvas.pictures import figure_picture
from cjm_desktop.desktop.painter import FigurePainter
from cjm_desktop.desktop.session import Session
from cjm_desktop.editing.edits.cards import duplicate_cards, move_cards, remove_cards
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import TRAY, Key, Placed
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.swimlane import MapLayouter
from cjm_desktop.wording import Wording

COPYING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class TrayList(QWidget):
    """The tray's cards below each other; they are dragged out, in and about."""

    context_menu = Signal(QPoint)
    wants_room = Signal(QRect)
    """This part of the list should be brought into view."""

    def __init__(self, session: Session, figures: FigurePainter, drag: CardDrag) -> None:
        super().__init__()
        self._session = session
        self._figures = figures
        self._drag = drag
        self._pressed: QPoint | None = None
        self._card: str | None = None
        self._leaving = False
        self._mark: int | None = None
        self._rows: list[tuple[Placed, Figure, int]] = []
        self.setAccessibleName(session.tr_("Idea tray"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        session.changed.connect(self._changed)
        session.replaced.connect(self.reset)
        self.editing = CardEditing(session, self, self._title_place, self._go_on)
        self.editing.wants_room.connect(self._bring_into_view)
        session.selection_changed.connect(self.update)
        drag.add_target(self)
        self.reset()

    def reset(self) -> None:
        """Show the session's tray from scratch."""
        self._language = self._session.document.map.language
        self._layouter = MapLayouter(Wording.of(self._language))
        self._shown: tuple[Placed, ...] | None = None
        self._lay_out()

    @property
    def cards(self) -> tuple[Placed, ...]:
        """The tray's cards in their order."""
        return self._session.document.cells.get(TRAY, ())

    def _changed(self, patch: Patch, initiator: str) -> None:
        if self._session.document.map.language != self._language:
            self.reset()
        elif self.cards is not self._shown:
            self._lay_out()

    def _lay_out(self) -> None:
        self._shown = self.cards
        self._rows = []
        top = 2
        for placed in self._shown:
            figure = self._layouter.face(placed.id, placed.card)
            self._rows.append((placed, figure, top))
            top += round(figure.height + theme.GAP)
        self.setMinimumHeight(top + 40)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Prefer room for all cards."""
        return QSize(int(theme.CARD_WIDTH) + 4, self.minimumHeight())

    def rect_of(self, card_id: str) -> QRect | None:
        """Give where a card is, None if it is not in the tray."""
        for placed, figure, top in self._rows:
            if placed.id == card_id:
                return QRect(2, top, round(figure.width), round(figure.height))
        return None

    def _card_at(self, place: QPoint) -> str | None:
        for placed, _, _ in self._rows:
            rect = self.rect_of(placed.id)
            if rect is not None and rect.contains(place):
                return placed.id
        return None

    def _title_place(self, card_id: str) -> tuple[QRect, float] | None:
        rect = self.rect_of(card_id)
        return (rect.adjusted(11, 6, -22, -6), 1.0) if rect is not None else None

    def _bring_into_view(self, card_id: str) -> None:
        rect = self.rect_of(card_id)
        if rect is not None:
            self.wants_room.emit(rect)

    def _go_on(self, card_id: str, end: str) -> None:
        """After Enter begin the next idea below."""
        ids = [placed.id for placed in self.cards]
        if end == "enter" and card_id in ids:
            kind = self._session.document.cards[card_id].kind
            self.editing.new(TRAY, ids.index(card_id) + 1, kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards that are exposed, what is selected, and where a card would land."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._figures.colour("accent")
        chosen = set(self._session.selected_cards)
        for placed, figure, top in self._rows:
            if top > event.rect().bottom() or top + figure.height < event.rect().top():
                continue
            self._figures.paint(painter, figure, 2, top)
            if placed.id in chosen:
                painter.setPen(QPen(accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(
                    QRectF(1, top - 1, figure.width + 2, figure.height + 2), 7, 7
                )
        if self._mark is not None:
            top = self._rows[self._mark][2] - 5 if self._mark < len(self._rows) else self._end()
            painter.fillRect(QRectF(2, top, theme.CARD_WIDTH, 3), accent)

    def _end(self) -> int:
        if not self._rows:
            return 2
        _, figure, top = self._rows[-1]
        return round(top + figure.height) + 2

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the card that is pressed."""
        place = event.position().toPoint()
        card = self._card_at(place)
        chosen = self._session.selected_cards
        if card is None:
            self._session.select(())
        elif event.modifiers() & ADDING:
            # A selected card leaves only when it is let go: it may be dragged with the others.
            self._leaving = card in chosen
            self._session.select_cards((*chosen, card))
        elif card not in chosen:
            self._session.select_cards([card])
        if event.button() == Qt.MouseButton.LeftButton and card is not None:
            self._pressed, self._card = place, card

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the selected cards."""
        place = event.globalPosition().toPoint()
        if self._drag.cargo is not None:
            self._drag.move(place, copy=bool(event.modifiers() & COPYING))
        elif self._pressed is not None and self._card is not None:
            moved = event.position().toPoint() - self._pressed
            if moved.manhattanLength() >= QApplication.startDragDistance():
                self._lift(self._card, place)

    def _lift(self, card_id: str, place: QPoint) -> None:
        rect = self.rect_of(card_id)
        if rect is None or self._pressed is None:
            return
        cards = self._session.selected_cards
        figure = self._layouter.face(card_id, self._session.document.cards[card_id])
        ratio = self.devicePixelRatioF()
        picture = figure_picture(self._figures, figure, 1, ratio, len(cards))
        self._drag.start(self, Cargo(cards), picture, self._pressed - rect.topLeft(), place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the cards down."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, card, leaving = self._pressed, self._card, self._leaving
        self._pressed, self._card, self._leaving = None, None, False
        if self._drag.cargo is not None:
            place = event.globalPosition().toPoint()
            self._drag.move(place, copy=bool(event.modifiers() & COPYING))
            self._drag.drop(place)
        elif leaving:
            chosen = self._session.selected_cards
            self._session.select_cards(one for one in chosen if one != card)
        elif pressed is not None and card is not None and not event.modifiers() & ADDING:
            self._session.select_cards([card])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write in a card, or begin a new idea below the last."""
        card = self._card_at(event.position().toPoint())
        if card is not None:
            self.editing.edit(card)
        else:
            self.editing.new(TRAY, None, "idea")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected."""
        self.context_menu.emit(event.globalPos())

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the cards with the arrows; Enter writes, Delete removes."""
        ids = [placed.id for placed in self.cards]
        chosen = [card for card in self._session.selected_cards if card in ids]
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if ids:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                at = ids.index(chosen[-1]) + step if chosen else 0
                card = ids[max(0, min(len(ids) - 1, at))]
                self._session.select_cards([card])
                self._bring_into_view(card)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if chosen:
                self.editing.edit(chosen[-1])
            case Qt.Key.Key_Delete if chosen:
                label = "remove_card" if len(chosen) == 1 else "remove_cards"
                patch = remove_cards(self._session.document, chosen)
                self._session.edit(label, patch, select=())
            case _:
                super().keyPressEvent(event)

    # What is dropped here

    def drag_over(self, place: QPoint, cargo: Cargo) -> bool:
        """Mark where cards would land."""
        area = self.parentWidget()
        if area is None or not self.isVisible():
            return False
        if not area.rect().contains(area.mapFromGlobal(place)):
            return False
        self._set_mark(self._index_at(self.mapFromGlobal(place)))
        return True

    def drag_leave(self) -> None:
        """Show no mark."""
        self._set_mark(None)

    def drop(self, place: QPoint, cargo: Cargo) -> None:
        """Take cards from the map, a new card, or put the tray's own in another order."""
        index = self._index_at(self.mapFromGlobal(place))
        session = self._session
        if cargo.kind is not None:
            self.editing.new(TRAY, index, cargo.kind)
        elif cargo.copy:
            patch = duplicate_cards(session.document, cargo.cards, session.new_id, TRAY, index)
            label = "duplicate_card" if len(cargo.cards) == 1 else "duplicate_cards"
            session.edit(label, patch, select=[key for key in patch.added if key.kind == "cards"])
        else:
            within = all(session.document.cards[card].phase is None for card in cargo.cards)
            patch = move_cards(session.document, cargo.cards, TRAY, index)
            keys = [Key("cards", card) for card in cargo.cards]
            label = "move_card" if len(keys) == 1 else "move_cards"
            session.edit(label if within else "send_to_tray", patch, select=keys)

    def _index_at(self, place: QPoint) -> int:
        return sum(place.y() > top + figure.height / 2 for _, figure, top in self._rows)

    def _set_mark(self, mark: int | None) -> None:
        if mark != self._mark:
            self._mark = mark
            self.update()
