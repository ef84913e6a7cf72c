"""Which gesture a press of the mouse begins: clicks select, what moves further is a tool's."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.overlay import plus_rect
from cjm_desktop.desktop.canvas.replay import BLOCKS_BELOW
from cjm_desktop.desktop.canvas.targets import grown
from cjm_desktop.desktop.canvas.tools.drag_cards import DragCards
from cjm_desktop.desktop.canvas.tools.draw_arrow import ArrowHandle, DrawArrow
from cjm_desktop.desktop.canvas.tools.pan import Pan
from cjm_desktop.desktop.canvas.tools.rubber_band import RubberBand
from cjm_desktop.desktop.canvas.tools.tool import Modifiers, Tool
from cjm_desktop.desktop.controls.card_choice import ADDING, lift, toggle
from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.layout.drawing import Rect

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.tools.draw_experience import ExperienceAim

REACH = 0.2
"""The part of a target's size, from an arrow on, within which a click is meant for it."""

Edit = Callable[[str], None]
New = Callable[[CellKey, int | None], None]


class Mouse(QObject):
    """Turns the viewport's mouse events into selections and tools."""

    def __init__(
        self, canvas: MapCanvas, drag: CardDrag, edit: Edit, new: New, label: Edit
    ) -> None:
        super().__init__(canvas)
        self._label = label
        self._handle = ArrowHandle(canvas)
        self._pull: str | None = None
        self._tip = ""
        self._canvas = canvas
        self._drag = drag
        self._edit = edit
        self._new = new
        self._tool: Tool | None = None
        self._pressed: QPoint | None = None
        self._button = Qt.MouseButton.NoButton
        self._card: str | None = None
        self._toggles = False
        self._before: tuple[Key, ...] = ()
        self._space = False
        # Kept, since the canvas can no longer be asked for it when it is being deleted.
        self._viewport = canvas.viewport()
        self._viewport.setMouseTracking(True)
        self._viewport.installEventFilter(self)
        canvas.installEventFilter(self)
        canvas.session.changed.connect(self._leave_card)
        canvas.session.replaced.connect(self._leave_card)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse of the viewport, and Space and Esc of the canvas."""
        if watched is self._viewport and isinstance(event, QMouseEvent):
            match event.type():
                case QEvent.Type.MouseButtonPress:
                    self._press(event)
                case QEvent.Type.MouseMove:
                    self._move(event.position().toPoint(), event.modifiers())
                case QEvent.Type.MouseButtonRelease:
                    if event.button() == self._button:
                        self._release(event.position().toPoint(), event.modifiers())
                case QEvent.Type.MouseButtonDblClick:
                    self._double_click(event)
                case _:
                    return False
            return True
        if watched is self._viewport and event.type() == QEvent.Type.Leave:
            self._hover(None)
        if event.type() == QEvent.Type.FocusOut and self._space:
            self._hold_space(False)
        if isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        escape = event.key() == Qt.Key.Key_Escape and event.type() == QEvent.Type.KeyPress
        if escape and self._tool is not None:
            self.give_up()
            return True
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold_space(event.type() == QEvent.Type.KeyPress)
            return True
        return False

    def give_up(self) -> None:
        """End the gesture that is under way as if it had never started."""
        if self._tool is not None:
            self._tool.cancel()
        self._tool = self._pressed = None

    def lifts_at(self, place: QPoint) -> bool:
        """Say whether a drag from a place is about a card or an arrow out of it, not the map."""
        on_card = self._canvas.layout_.card_at(*self._canvas.projection.to_body(place))
        return on_card is not None or self._handle.at(place) is not None

    def _hold_space(self, held: bool) -> None:
        self._space = held
        if held:
            self._viewport.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._viewport.unsetCursor()

    def _press(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._tool is not None or self._pressed is not None:
            return
        self._button = event.button()
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        panning = event.button() == Qt.MouseButton.LeftButton and self._space
        if event.button() == Qt.MouseButton.MiddleButton or panning:
            self._tool = Pan(self._canvas, place)
            return
        session = self._canvas.session
        card = self._canvas.layout_.card_at(*self._canvas.projection.to_body(place))
        arrow = self._arrow_at(place) if card is None else None
        left = event.button() == Qt.MouseButton.LeftButton
        self._pull = self._handle.at(place) if left else None
        if arrow is not None and self._pull is None:
            session.select([Key("handoffs", arrow)])
            return
        if event.button() == Qt.MouseButton.RightButton:
            if card is not None and card not in session.selected_cards:
                session.select_cards([card])
            elif card is None:
                self._select_place(place)
            return
        if left and self._pull is None and self._begin_curve(place):
            return
        self._pressed, self._card, self._before = place, card, session.selection
        if self._pull is not None:
            self._card = None
        else:
            self._choose(place, event.modifiers())

    @cached_property
    def _aims(self) -> "ExperienceAim":
        from cjm_desktop.desktop.canvas.tools.draw_experience import ExperienceAim

        return ExperienceAim(self._canvas)

    def _begin_curve(self, place: QPoint) -> bool:
        """Begin to draw how a role feels, if the press was in a lane that shows it."""
        if not self._aims.is_there(place):
            return False
        aim = self._aims.at(place)
        from cjm_desktop.desktop.canvas.tools.draw_experience import DrawExperience

        if aim is None:
            self._aims.say_what_is_missing()
        else:
            self._hover(None)
            self._tool = DrawExperience(self._canvas, self._aims, aim, place)
        return True

    def _choose(self, place: QPoint, modifiers: Modifiers) -> None:
        """Select what the button went down on."""
        session, card = self._canvas.session, self._card
        if card is None:
            if not modifiers & ADDING:
                self._select_cell(place)
        elif modifiers & ADDING:
            # It joins or leaves only when it is let go: what is dragged before is not known yet.
            self._toggles = True
        elif card not in session.selected_cards:
            session.select_cards([card])

    def _select_place(self, place: QPoint) -> None:
        """Select what a menu is wanted for: a cell, a lane that holds no cards, or the map."""
        x, y = self._canvas.projection.to_body(place)
        layout = self._canvas.layout_
        band = layout.band_at(y) if layout.column_at(x) is not None else None
        if band is not None and layout.cell_at(x, y) is None:
            self._canvas.session.select([Key("lanes", band.lane)])
        else:
            self._select_cell(place)

    def _select_cell(self, place: QPoint) -> None:
        cell = self._canvas.layout_.cell_at(*self._canvas.projection.to_body(place))
        self._canvas.session.select(())
        self._canvas.set_cell(cell)

    def _move(self, place: QPoint, modifiers: Modifiers) -> None:
        if self._tool is not None:
            self._tool.move(place, modifiers)
        elif self._pressed is None:
            self._hover(place)
        elif (place - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._hover(None)
            if self._pull is not None:
                self._tool = DrawArrow(self._canvas, self._pull)
            elif self._card is None:
                adding = bool(modifiers & ADDING)
                self._tool = RubberBand(self._canvas, self._pressed, self._before, adding=adding)
            else:
                lift(self._canvas.session, self._card, modifiers)
                self._tool = DragCards(self._canvas, self._drag, self._card, self._pressed)
            self._tool.move(place, modifiers)

    def _release(self, place: QPoint, modifiers: Modifiers) -> None:
        tool, pressed, card = self._tool, self._pressed, self._card
        toggles, self._toggles = self._toggles, False
        pull, self._pull = self._pull, None
        self._tool = self._pressed = self._card = None
        if tool is not None:
            tool.commit(place, modifiers)
        elif pull is not None:
            self._click_handle(place, pull)
        elif toggles and card is not None:
            toggle(self._canvas.session, card)
        elif pressed is not None and not modifiers & ADDING:
            if card is not None:
                self._canvas.session.select_cards([card])
            else:
                self._click_plus(place)

    def _click_handle(self, place: QPoint, card: str) -> None:
        """Select what the handle stands on: an arrow often leaves where its card's handle is."""
        over = self._canvas.layout_.card_at(*self._canvas.projection.to_body(place))
        arrow = self._arrow_at(place) if over is None else None
        key = Key("handoffs", arrow) if arrow is not None else Key("cards", over or card)
        self._canvas.session.select([key])

    def _arrow_at(self, place: QPoint) -> str | None:
        zoom = self._canvas.zoom
        if zoom < BLOCKS_BELOW:
            return None
        x, y = self._canvas.projection.to_body(place)
        return self._canvas.layout_.arrows.at(x, y, REACH * self._canvas.target / zoom)

    def _click_plus(self, place: QPoint) -> None:
        x, y = self._canvas.projection.to_body(place)
        cell = self._canvas.layout_.cell_at(x, y)
        rect = self._empty(cell)
        if cell is None or rect is None:
            return
        if grown(plus_rect(rect), self._canvas.target, self._canvas.zoom).contains(x, y):
            self._new(cell, None)

    def _double_click(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = self._canvas.projection.to_body(event.position())
        card = self._canvas.layout_.card_at(x, y)
        slot = self._canvas.layout_.slot_at(x, y)
        arrow = self._arrow_at(event.position().toPoint()) if card is None else None
        if card is not None:
            self._edit(card)
        elif arrow is not None:
            self._label(arrow)
        elif slot is not None:
            self._new(slot.cell, slot.before)

    def _leave_card(self) -> None:
        self._hover(None)

    def _hover(self, place: QPoint | None) -> None:
        cell, tip, card = None, "", None
        if place is not None:
            x, y = self._canvas.projection.to_body(place)
            cell = self._canvas.layout_.cell_at(x, y)
            card = self._canvas.layout_.card_at(x, y)
            tip = self._told_of(card) if card else self._aims.hover(place)
        else:
            self._aims.leave()
        self._handle.hover(place, card)
        rect = self._empty(cell)
        overlay = self._canvas.overlay
        if rect != overlay.hovered:
            self._canvas.update_areas(area for area in (overlay.hovered, rect) if area)
            overlay.hovered = rect
        if tip != self._tip:
            self._tip = tip
            self._canvas.viewport().setToolTip(plain_tip(tip))

    def _told_of(self, card: str) -> str:
        from cjm_desktop.desktop.controls.card_words import card_tip

        session = self._canvas.session
        return card_tip(session.document, card, session.tr_)

    def _empty(self, cell: CellKey | None) -> Rect | None:
        if cell is None or self._canvas.layout_.shown_in(cell):
            return None
        return self._canvas.layout_.cell_rect(cell)
