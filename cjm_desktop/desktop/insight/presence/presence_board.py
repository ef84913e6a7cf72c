"""The board of presence as a widget: cards are chosen, judged, and dragged onto each other."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from cjm_desktop.desktop.controls.card_words import describe, place_of, title_of
from cjm_desktop.desktop.controls.claims import claims
from cjm_desktop.desktop.controls.long_press import LongPress
from cjm_desktop.desktop.controls.painted_view import ARROWS, PaintedView
from cjm_desktop.desktop.insight.presence.presence_menu import presence_menu
from cjm_desktop.desktop.insight.presence.presence_overlay import Overlay
from cjm_desktop.desktop.insight.presence.same_as import Choosing, choosing, make_same
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.judging_mode import card_key
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.verdicts import letter
from cjm_desktop.insight.judging import PRESENCE
from cjm_desktop.insight.presence_gap import counterparts
from cjm_desktop.insight.wants import NONE, answers
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.vocabulary import PLACE_KINDS
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.kept import Kept
from cjm_desktop.layout.sheets.presence_board import BoardLayout, presence_board
from cjm_desktop.layout.sheets.presence_card import stance_words
from cjm_desktop.layout.want_words import answer_lines

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDGE = 24.0
"""How near to the edge of what is seen a dragged card makes it scroll, in pixels."""
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class PresenceBoard(PaintedView):
    """Paints the board of a session's map in the width it is given."""

    moved = Signal(object)
    """A place of the widget that is to be brought into view: its QRect."""

    # Asked for by events that come while the widget is still being made.
    choosing: Choosing | None = None

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, session.tr_("Presence"), parent)
        self._navigator = navigator
        self._kept = Kept()
        self._hidden = 0
        self._laid_out: tuple[Document, BoardLayout] | None = None
        self._pressed: tuple[str, QPointF] | None = None
        self._pointer: QPointF | None = None
        LongPress(self)
        session.changed.connect(self.give_up)
        session.replaced.connect(self._forget)
        self.refresh()

    @property
    def board(self) -> BoardLayout:
        """The board as it is laid out now."""
        document, tr = self._session.document, self._session.tr_
        if self._laid_out is None or self._laid_out[0] is not document:
            self._laid_out = document, presence_board(document, self._room, tr, self._kept)
        return self._laid_out[1]

    @property
    def current(self) -> str | None:
        """The card on the board that was selected last."""
        chosen = [each for each in self._session.selected_cards if each in self.board.cards]
        return chosen[-1] if chosen else None

    @property
    def dragging(self) -> bool:
        """Whether a card is in the air."""
        return self._pointer is not None

    def set_top(self, top: int) -> None:
        """Keep the head in view at a place further down, in pixels."""
        self._hidden = top
        self.update()

    @property
    def _top(self) -> float:
        """How much of the board is above what is seen."""
        return self._hidden / self.scale

    def refresh(self) -> None:
        """Show the document as it is now; a choice that was begun is given up."""
        self._laid_out = None
        self.give_up()
        self.resize_to_drawing()
        self._describe()
        self.update()

    def resize_to_drawing(self) -> None:
        """Be as large as the board."""
        if self.board.cards:
            self._be_large_for(self.board.root)
        else:
            # It gives way to what is said then, and nothing is to be scrolled.
            self.setFixedSize(0, 0)

    def _forget(self) -> None:
        """Keep nothing of a map that was closed."""
        self._kept, self._laid_out = Kept(), None

    def follow_selection(self) -> None:
        """Show which card is selected, and bring it into view."""
        if self.choosing is None or self.choosing.card != self.current:
            self.give_up()
            self._describe()
            self._reveal(self.current)
            self.update()

    def _reveal(self, card: str | None) -> None:
        if card is not None:
            rect, head = self.board.cards[card], self.board.head.height
            # The head covers what is right below the upper edge.
            covered = Rect(rect.x, rect.y - head, rect.width, rect.height + head)
            self.moved.emit(self.to_view(covered))

    def _describe(self) -> None:
        tr, card = self._session.tr_, self.current
        how = tr(
            "The arrow keys go from card to card; {customer} and {we} say who is there, S says "
            "that it is the same as another, Enter shows it on the map.",
            customer=letter(tr, "customer"),
            we=letter(tr, "we"),
        )
        said = self.said(card) if card is not None else ""
        self._describe_as(said, how)

    def said(self, card_id: str) -> str:
        """Tell of a card, a line for each part."""
        document, tr = self._session.document, self._session.tr_
        card = document.cards[card_id]
        if card.kind in PLACE_KINDS:
            return f"{describe(document, card, tr)}\n{stance_words(card, tr)}"
        there = answers(document).get(card_id, NONE)
        said = tuple(answer_lines(there, tr)) or (tr("Nothing answers it yet"),)
        return "\n".join((title_of(card, tr), str(place_of(document, card)), *said))

    # Saying that two cards are the same

    def begin_choosing(self) -> None:
        """Let the keys choose what the selected card is the same as."""
        card = self.current
        self.give_up()
        self.choosing = choosing(self._session, card) if card is not None else None
        if self.choosing is not None:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._step(1)
            tr = self._session.tr_
            self._session.message.emit(
                tr("Choose the same touchpoint by the arrow keys, then press Enter. Esc gives up.")
            )

    def give_up(self) -> None:
        """End a drag or a choice without a change."""
        self._pressed = self._pointer = self.choosing = None
        self.unsetCursor()
        self.update()

    def _step(self, by: int) -> None:
        if self.choosing is not None:
            self.choosing.step(by)
            self._reveal(self.choosing.over)
            self.update()

    def _finish(self) -> None:
        chosen = self.choosing
        self.give_up()
        if chosen is not None and chosen.over is not None:
            make_same(self._session, chosen.over, chosen.card)
            self.refresh()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed, and over it what is selected or chosen."""
        painter = QPainter(self)
        self._paint_figures(painter, self.board.root, event)
        overlay = Overlay(painter, self._painter, self.board)
        overlay.selected(self._session.selected_cards, focused=self.hasFocus())
        if self.choosing is not None:
            overlay.choice(self.choosing)
        if self._top > 0:
            overlay.head(self._top)
        if self.choosing is not None and self._pointer is not None:
            overlay.lifted(self.choosing.card, self._pointer)
        painter.end()

    # The mouse

    def card_at(self, at: QPointF) -> str | None:
        """Give the card at a point of the board; none is where the head covers it."""
        if self._top and at.y() < self._top + self.board.head.height:
            return None
        return self.board.card_at(at.x(), at.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a card and be ready to drag it, or choose it as the same."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = self.to_drawing(event.position())
        card = self.card_at(at)
        if self.choosing is not None and not self.dragging:
            self.choosing.point_at(card)
            self._finish()
            return
        self._session.select_cards([card] if card is not None else [])
        if card is not None:
            self._pressed = card, at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the card that was pressed, or show what can be clicked."""
        at = self.to_drawing(event.position())
        if self._pressed is None:
            over = self.card_at(at) is not None
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        card, begun = self._pressed
        if not self.dragging:
            moved = (at - begun).manhattanLength() * self.scale
            if moved < QApplication.startDragDistance():
                return
            self.choosing = Choosing(card, counterparts(self._session.document, card))
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._drag_to(at)

    def _drag_to(self, at: QPointF) -> None:
        self._pointer = at
        if self.choosing is not None:
            self.choosing.point_at(self.card_at(at))
            shape = Qt.CursorShape.ClosedHandCursor
            if self.choosing.over is None and self.card_at(at) not in (None, self.choosing.card):
                shape = Qt.CursorShape.ForbiddenCursor
            self.setCursor(shape)
        edge = _EDGE / self.scale
        self.moved.emit(self.to_view(Rect(at.x() - edge, at.y() - edge, 2 * edge, 2 * edge)))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Make the dragged card and the one below it the same."""
        if event.button() == Qt.MouseButton.LeftButton:
            if self.dragging:
                self._finish()
            self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the card on the map."""
        card = self.card_at(self.to_drawing(event.position()))
        if event.button() == Qt.MouseButton.LeftButton and card is not None:
            self.give_up()
            self._navigator.show_record(Key("cards", card))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be said of a card, for the mouse and for the keyboard."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        card = self.card_at(self.to_drawing(QPointF(event.pos()))) if by_mouse else self.current
        if card is None:
            return
        self.give_up()
        self._session.select_cards([card])
        rect = self.to_view(self.board.cards[card])
        below = self.mapToGlobal(rect.bottomLeft() + QPoint(12, 0))
        key = Key("cards", card)
        menu = presence_menu(self, self._session, card, lambda: self._navigator.show_record(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos() if by_mouse else below)

    # The keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first card for who comes by Tab, so that it is seen where the keys are."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB and self.current is None:
            self._go(None, 0, 1)

    def event(self, event: QEvent) -> bool:
        """Tell about the card under the pointer, and claim Esc while there is a choice."""
        if isinstance(event, QHelpEvent):
            card = self.card_at(self.to_drawing(QPointF(event.pos())))
            said = self.said(card) if card is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(said), self)
            return True
        if self.choosing is not None and claims(event, ("Esc",)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from card to card, say something of one, or choose what it is the same as."""
        key = Qt.Key(event.key())
        obey = self._choose if self.choosing is not None else self._obey
        if self.choosing is None and card_key(self._session, event, self._shown, PRESENCE):
            return
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not obey(key):
            super().keyPressEvent(event)

    def _shown(self) -> tuple[str, ...]:
        return tuple(self.board.cards)

    def _choose(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.give_up()
        elif key in _ENTER:
            self._finish()
        elif key in ARROWS and not self.dragging:
            self._step(sum(ARROWS[key]))
        else:
            return False
        return True

    def _obey(self, key: Qt.Key) -> bool:
        card = self.current
        if key in ARROWS:
            self._go(card, *ARROWS[key])
        elif card is None:
            return False
        elif key in _ENTER:
            self._navigator.show_record(Key("cards", card))
        elif key == Qt.Key.Key_F2:
            self._navigator.edit_field()
        elif key == Qt.Key.Key_S:
            self.begin_choosing()
        else:
            return False
        return True

    def _go(self, card: str | None, across: int, down: int) -> None:
        reached = next(iter(self.board.cards), None)
        if card is not None:
            reached = self.board.beside(card, across, down)
        if reached is not None:
            self._session.select_cards([reached])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up a drag or a choice when the keys go elsewhere, for then Esc is not heard."""
        super().focusOutEvent(event)
        self.give_up()
