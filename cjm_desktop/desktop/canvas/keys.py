"""What the keyboard does on the canvas: going about, and beginning to write."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.navigation import (
    Direction,
    Spot,
    first_spot,
    neighbour,
    spot_of,
)
from cjm_desktop.journey.document import CellKey

ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
}

Write = Callable[[CellKey, int | None, str], None]
"""Makes a card in a cell before a place and begins to write in it with a text."""


class Keys(QObject):
    """Moves the keyboard's place with the arrows and starts cards by typing."""

    def __init__(
        self,
        canvas: MapCanvas,
        write: Write,
        edit: Callable[[str], None],
        label: Callable[[str], None],
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._write = write
        self._edit = edit
        self._label = label
        # Letters that are composed (é, ü by a dead key) come by the input method.
        canvas.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the canvas that mean something on a map."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        if isinstance(event, QInputMethodEvent) and event.commitString():
            return self._type(event.commitString())
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = ARROWS.get(event.key())
        shift = Qt.KeyboardModifier.ShiftModifier
        if direction is not None and modifiers in (Qt.KeyboardModifier.NoModifier, shift):
            self.go(direction, extending=modifiers == shift)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            return self._enter()
        if event.key() == Qt.Key.Key_Escape and not modifiers:
            self._canvas.session.select(())
            return True
        text = event.text()
        if (
            text
            and text.isprintable()
            and not text.isspace()
            and modifiers in (Qt.KeyboardModifier.NoModifier, shift)
        ):
            return self._type(text)
        return False

    def _enter(self) -> bool:
        cards = self._canvas.session.selected_cards
        if cards:
            self._edit(cards[-1])
            return True
        arrows = [key.id for key in self._canvas.session.selection if key.kind == "handoffs"]
        if arrows:
            self._label(arrows[-1])
            return True
        if self._canvas.cell is not None:
            self._write(self._canvas.cell, None, "")
            return True
        return False

    def _type(self, text: str) -> bool:
        spot = self.spot()
        if spot is None:
            return False
        self._write(spot.cell, None if spot.place is None else spot.place + 1, text)
        return True

    def spot(self) -> Spot | None:
        """Give the keyboard's place: the selected card's, or the marked cell."""
        session, cards = self._canvas.session, self._canvas.session.selected_cards
        if cards:
            return spot_of(session.document, cards[-1])
        cell = self._canvas.cell
        return Spot(cell, None) if cell is not None else None

    def go(self, direction: Direction, *, extending: bool = False) -> None:
        """Go one step; `extending` keeps what is selected."""
        document = self._canvas.session.document
        spot = self.spot()
        reached = neighbour(document, spot, direction) if spot else first_spot(document)
        if reached is not None:
            self._go_to(reached, extending=extending)

    def _go_to(self, spot: Spot, *, extending: bool) -> None:
        session, canvas = self._canvas.session, self._canvas
        if spot.place is None:
            if not extending:
                session.select(())
            canvas.set_cell(spot.cell)
            area = canvas.layout_.cell_rect(spot.cell)
        else:
            card_id = session.document.cells[spot.cell][spot.place].id
            kept = session.selected_cards if extending else ()
            session.select_cards((*(one for one in kept if one != card_id), card_id))
            area = canvas.layout_.card_rect(card_id)
        if area is not None:
            canvas.show_area(area)
