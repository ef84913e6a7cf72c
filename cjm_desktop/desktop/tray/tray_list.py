"""The idea tray: cards that have no place on the map yet, as they would look there.

Those that serve no phase are folded away below the others.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.canvas.card_editing import CardEditing
from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.card_choice import ADDING, lift, toggle
from cjm_desktop.desktop.controls.card_drag import CardDrag, Cargo
from cjm_desktop.desktop.controls.claims import claims
from cjm_desktop.desktop.controls.long_press import LongPress
from cjm_desktop.desktop.look.card_pictures import figure_picture
from cjm_desktop.desktop.look.focus_frame import paint_focus_frame
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import factor, scaled
from cjm_desktop.desktop.tray.drop_on_tray import DropOnTray
from cjm_desktop.desktop.tray.reason import ReasonField
from cjm_desktop.desktop.tray.tray_menu import tray_menu
from cjm_desktop.desktop.tray.tray_rows import FOLD_HEIGHT, LEFT, TrayRows
from cjm_desktop.desktop.work.card_removal import delete_cards
from cjm_desktop.desktop.work.idea_commands import IdeaCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.places import ids_in
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.insight.ideas import ideas
from cjm_desktop.journey.document import TRAY, Placed
from cjm_desktop.layout import theme
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import Wording

COPYING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_AS_ONE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_CLAIMED = ("Ctrl+V", "Ctrl+Shift+V", "Ctrl+A")


class TrayList(QWidget):
    """The tray's cards below each other; they are dragged out, in and about."""

    wants_room = Signal(QRect)
    """This part of the list should be brought into view."""

    def __init__(self, session: Session, figures: FigurePainter, drag: CardDrag) -> None:
        super().__init__()
        self.session = self._session = session
        self._figures = figures
        self._drag = drag
        self._commands = IdeaCommands.of(session)
        self._pressed: QPoint | None = None
        self._card: str | None = None
        self._toggles = False
        self._unfolded = False
        tr = session.tr_
        self.setAccessibleName(tr("Idea tray"))
        self.setAccessibleDescription(
            tr("The arrow keys go along the ideas, Enter writes in one, Ctrl+V pastes a list.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.fold = Button("chevron-right", " ", token="quiet")
        self.fold.setParent(self)
        tip = tr("Ideas that serve no phase; a double-click brings one back")
        self.fold.setToolTip(plain_tip(tip))
        self.fold.clicked.connect(lambda: self.unfold(not self._unfolded))
        self.reason = ReasonField(tr, self)
        self.reason.given.connect(self._drop_idea)
        self.reason.said.connect(session.message)
        self.reason.given_up.connect(self.setFocus)
        session.changed.connect(self._changed)
        session.replaced.connect(self.reset)
        self.editing = CardEditing(
            session, self, self._title_place, self._go_on, self._commands.paste_instead
        )
        self.editing.wants_room.connect(self._bring_into_view)
        session.selection_changed.connect(self.update)
        session.selection_changed.connect(self.reason.forget)
        session.lit_changed.connect(self._light)
        self._drops = DropOnTray(session, self)
        drag.add_target(self._drops)
        LongPress(self)
        self.reset()

    def reset(self) -> None:
        """Show the session's tray from scratch."""
        self._language = self._session.document.map.language
        self._wording = Wording.of(self._language)
        self._layouter = MapLayouter(self._wording)
        self.unfold(False)

    def unfold(self, unfolded: bool) -> None:
        """Show the dropped cards, or fold them away."""
        self._unfolded = unfolded
        self._lay_out()

    @property
    def cards(self) -> tuple[Placed, ...]:
        """The cards that wait for a place, in their order."""
        return ideas(self._session.document).waiting

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        document = self._session.document
        if document.map.language != self._language:
            self.reset()
        else:
            self._follow()

    def _follow(self) -> None:
        """Show what is in the tray and not hidden by the bar for finding."""
        if not self._rows.show(self._session.document, self._hidden):
            self._lay_out()

    def _light(self) -> None:
        self._follow()
        self.update()

    @property
    def _hidden(self) -> frozenset[str]:
        return self._session.hidden or frozenset()

    def _lay_out(self) -> None:
        document = self._session.document
        self._rows = TrayRows(
            document, self._layouter, self._wording, unfolded=self._unfolded, hidden=self._hidden
        )
        dropped = len(ideas(document).dropped)
        self.fold.setVisible(dropped > 0)
        title = self._session.tr_("Dropped · {count}", count=dropped)
        self.fold.say(title)
        self.fold.setAccessibleName(title)
        self.fold.show_icon("chevron-down" if self._unfolded else "chevron-right", "quiet")
        self._place_fold()
        self.setMinimumHeight(self._rows.bottom + 40)
        self.updateGeometry()
        self.update()

    def _place_fold(self) -> None:
        self.fold.setGeometry(
            0, self._rows.fold_top, self.fold.sizeHint().width(), scaled(FOLD_HEIGHT) - 4
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the title of the dropped ones as wide as its text."""
        super().resizeEvent(event)
        self._place_fold()

    def sizeHint(self) -> QSize:
        """Prefer room for all cards."""
        return QSize(scaled(theme.CARD_WIDTH) + 4, self.minimumHeight())

    def rect_of(self, card_id: str) -> QRect | None:
        """Give where a card is, None if it is not shown in the tray."""
        row = self._rows.find(card_id)
        return row.rect if row is not None else None

    def _title_place(self, card_id: str) -> tuple[QRect, float] | None:
        rect = self.rect_of(card_id)
        if rect is None:
            return None
        left, top, right = scaled(11), scaled(6), scaled(22)
        return rect.adjusted(left, top, -right, -top), factor()

    def _bring_into_view(self, card_id: str) -> None:
        row = self._rows.find(card_id)
        if row is not None:
            self.wants_room.emit(row.rect.united(QRect(LEFT, row.bottom, 1, 1)))

    def _go_on(self, card_id: str, end: str) -> None:
        """After Enter begin the next idea below."""
        ids = self._ids()
        if end == "enter" and card_id in ids:
            kind = self._session.document.cards[card_id].kind
            self.editing.new(TRAY, ids.index(card_id) + 1, kind)

    def _ids(self) -> list[str]:
        """List all cards of the tray, those that are not shown among them."""
        return ids_in(self._session.document, TRAY)

    def _chosen(self) -> list[str]:
        """List the selected cards of the tray, in the order they were selected."""
        shown = {row.id for row in self._rows.all}
        return [card for card in self._session.selected_cards if card in shown]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards that are exposed, what is selected, and where a card would land."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = set(self._session.selected_cards)
        self._rows.paint(painter, self._figures, event.rect(), chosen, self._session.lit)
        if self._drops.gap is not None:
            self._figures.fill(painter, self._rows.mark(self._drops.gap), "accent")
        if self.hasFocus() and not self._chosen():
            paint_focus_frame(painter, self.rect(), self._figures.colour("accent"))

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the card that is pressed."""
        place = event.position().toPoint()
        card = self._rows.card_at(place)
        chosen = self._session.selected_cards
        if card is None:
            self._session.select(())
        elif event.modifiers() & ADDING:
            # It joins or leaves only when it is let go: what is dragged before is not known yet.
            self._toggles = event.button() == Qt.MouseButton.LeftButton
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
                lift(self._session, self._card, event.modifiers())
                self._lift(self._card, place)

    def _lift(self, card_id: str, place: QPoint) -> None:
        rect = self.rect_of(card_id)
        if rect is None or self._pressed is None:
            return
        cards = self._session.selected_cards
        figure = self._layouter.face(card_id, self._session.document.cards[card_id])
        ratio = self.devicePixelRatioF()
        picture = figure_picture(self._figures, figure, factor(), ratio, len(cards))
        self._drag.start(self, Cargo(cards), picture, self._pressed - rect.topLeft(), place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the cards down."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, card, toggles = self._pressed, self._card, self._toggles
        self._pressed, self._card, self._toggles = None, None, False
        if self._drag.cargo is not None:
            place = event.globalPosition().toPoint()
            self._drag.move(place, copy=bool(event.modifiers() & COPYING))
            self._drag.drop(place)
        elif toggles and card is not None:
            toggle(self._session, card)
        elif pressed is not None and card is not None and not event.modifiers() & ADDING:
            self._session.select_cards([card])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write in a card, bring back a dropped one, or begin a new idea below the last."""
        card = self._rows.card_at(event.position().toPoint())
        if card is not None and self._session.document.cards[card].dropped is not None:
            self._commands.bring_back([card])
        elif card is not None:
            self.editing.edit(card)
        else:
            self.editing.new(TRAY, None, "idea")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected cards."""
        place = event.globalPos()
        chosen = self._chosen()
        rect = self.rect_of(chosen[-1]) if chosen else None
        if event.reason() == QContextMenuEvent.Reason.Keyboard and rect is not None:
            place = self.mapToGlobal(rect.center())
        menu = tray_menu(self, self._session, chosen, self.ask_why)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    # Ideas that serve no phase

    def ask_why(self) -> None:
        """Ask below the selected card why it serves no phase."""
        chosen = self._chosen()
        row = self._rows.find(chosen[-1]) if chosen else None
        if row is not None:
            self.reason.setGeometry(LEFT, row.rect.bottom() + 2, row.rect.width(), scaled(30))
            self.reason.ask()
            self.wants_room.emit(self.reason.geometry())

    def _drop_idea(self, reason: str) -> None:
        self._commands.drop(self._chosen(), reason)
        self.setFocus()

    # The keyboard

    def event(self, event: QEvent) -> bool:
        """Claim pasting and selecting all: here they are about the ideas, not about the map."""
        if claims(event, _CLAIMED):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the cards with the arrows; Enter writes, Delete removes, a list is pasted."""
        chosen = self._chosen()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(self._commands.paste, chosen)
            return
        if event.key() == Qt.Key.Key_V and held == _AS_ONE:
            self._paste(self._commands.paste_as_one, chosen)
            return
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._session.select_cards(row.id for row in self._rows.all)
            return
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if self._rows.all:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1, chosen)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if chosen:
                self.editing.edit(chosen[-1])
            case Qt.Key.Key_Insert if chosen and not held:
                self._go_on(chosen[-1], "enter")
            case Qt.Key.Key_Delete if chosen:
                delete_cards(self._session, chosen)
            case _:
                super().keyPressEvent(event)

    def _step(self, step: int, chosen: list[str]) -> None:
        ids = [row.id for row in self._rows.all]
        at = ids.index(chosen[-1]) + step if chosen else 0
        card = ids[max(0, min(len(ids) - 1, at))]
        self._session.select_cards([card])
        self._bring_into_view(card)

    def _paste(self, paste: Callable[[int | None], int], chosen: list[str]) -> None:
        """Put what was copied below the selected card, or at the end."""
        if paste(self._ids().index(chosen[-1]) + 1 if chosen else None):
            self.show_new()

    def show_new(self) -> None:
        """Bring the ideas that came into view, the first of them for certain."""
        for card in (self._session.selected_cards[-1], self._session.selected_cards[0]):
            self._bring_into_view(card)

    # What is dropped here

    @property
    def rows(self) -> TrayRows:
        """The rows as they stand."""
        return self._rows

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take text; a map's file goes to the window."""
        self._drops.text_over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark where the ideas would land."""
        self._drops.text_over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no mark."""
        self._drops.drag_leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make an idea of each line."""
        self._drops.text_dropped(event)
