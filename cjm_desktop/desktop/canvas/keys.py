"""What the keyboard does on the canvas: going about, judging cards, and beginning to write.

Typing begins a card in a cell. With cards selected a letter judges them, or does nothing; while
cards are judged one after another, none begins a card.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from cjm_desktop.desktop.canvas.judged_cards import JudgedCards
from cjm_desktop.desktop.canvas.leaps import Leap, leap_from
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.navigation import (
    Direction,
    Spot,
    first_spot,
    keyboard_spot,
    neighbour,
    next_card,
)
from cjm_desktop.desktop.work.judging_mode import card_key
from cjm_desktop.journey.document import CellKey

ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
}
LEAPS: dict[tuple[int, bool], Leap] = {
    (Qt.Key.Key_Home, False): "lane_start",
    (Qt.Key.Key_End, False): "lane_end",
    (Qt.Key.Key_Home, True): "map_start",
    (Qt.Key.Key_End, True): "map_end",
    (Qt.Key.Key_PageUp, False): "screen_up",
    (Qt.Key.Key_PageDown, False): "screen_down",
}
"""What a key leads to, without Ctrl and with it."""

Write = Callable[[CellKey, str], None]
"""Makes a card at the end of a cell and begins to write in it with a text."""


class Keys(QObject):
    """Moves the keyboard's place with the arrows and starts cards by typing."""

    def __init__(
        self,
        canvas: MapCanvas,
        write: Write,
        add_below: Callable[[], None],
        edit: Callable[[str], None],
        label: Callable[[str], None],
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._write = write
        self._add_below = add_below
        self._edit = edit
        self._label = label
        self._judged = JudgedCards(canvas)
        self._was_judging = False
        """Whether a letter judged a card, and only arrows led on since: the next writes nothing."""
        self._left_at = self._place()
        # Letters that are composed (é, ü by a dead key) come by the input method.
        canvas.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the canvas that mean something on a map."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._claimed(event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._was_judging &= self._left_at == self._place()
            taken = self._pressed(event)
            self._left_at = self._place()
            return taken
        if isinstance(event, QInputMethodEvent) and event.commitString():
            return self._type(event.commitString())
        return False

    def _cell(self) -> CellKey | None:
        """Give the cell that a card is begun in by typing: the one that is marked, if one is."""
        return self._canvas.cell if not self._canvas.session.selection else None

    def _place(self) -> tuple[object, ...]:
        return self._canvas.session.selected_cards, self._canvas.cell

    def _claimed(self, event: QKeyEvent) -> bool:
        """Take a sign before a shortcut does, where it begins a card: “!” is Shift and 1."""
        if not self._judged.on and self._cell() is not None and _typed(event):
            event.accept()
            return True
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if card_key(self._canvas.session, event, self._judged.order):
            self._was_judging = True
            return True
        if event.key() not in ARROWS and not _typed(event):
            self._was_judging = False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = ARROWS.get(event.key())
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        if direction is not None and modifiers in (Qt.KeyboardModifier.NoModifier, shift):
            self.go(direction, extending=modifiers == shift)
            return True
        leap = LEAPS.get((event.key(), modifiers == control))
        if leap is not None and modifiers in (Qt.KeyboardModifier.NoModifier, control):
            self._go_to(leap_from(self._canvas.layout_, self.spot(), leap, self._screen()))
            return True
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not modifiers:
                return self._enter()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if modifiers == control:
                self._add_below()
            case Qt.Key.Key_Insert if not modifiers:
                self._add_below()
            case Qt.Key.Key_Escape if not modifiers and self._canvas.session.selection:
                self._canvas.session.select(())
            case _:
                return self._type(_typed(event))
        return True

    def _enter(self) -> bool:
        cards = self._canvas.session.selected_cards
        if cards:
            self._edit(cards[-1])
            return True
        arrows = [key.id for key in self._canvas.session.selection if key.kind == "handoffs"]
        if arrows:
            self._label(arrows[-1])
            return True
        cell = self._cell()
        if cell is not None:
            self._write(cell, "")
        return cell is not None

    def _type(self, text: str) -> bool:
        if not text:
            return False
        session = self._canvas.session
        if self._judged.on:
            return True
        if session.selected_cards:
            session.hint(
                session.tr_("Workshop ▸ Score card after card takes digits as scores.")
                if text.isdigit()
                else session.tr_(
                    "Enter writes in the selected card, Insert begins a new one below it."
                )
            )
            return True
        cell = self._cell()
        if cell is None:
            return False
        if self._was_judging:
            session.hint(
                session.tr_("You were judging, so nothing was written. Enter begins a card here.")
            )
            return True
        self._write(cell, text)
        return True

    def spot(self) -> Spot | None:
        """Give the keyboard's place: the selected card's, or the marked cell."""
        canvas = self._canvas
        return keyboard_spot(canvas.layout_, canvas.session.selected_cards, canvas.cell)

    def go(self, direction: Direction, *, extending: bool = False) -> None:
        """Go one step; `extending` goes on to a card and keeps what is selected."""
        if self._judged.on:
            self._judged.go(direction)
            return
        layout, session = self._canvas.layout_, self._canvas.session
        spot = self.spot()
        if spot is None:
            self._go_to(first_spot(layout))
        elif extending and spot.card is not None:
            reached = next_card(layout, spot.card, direction)
            if reached is not None:
                kept = (one for one in session.selected_cards if one != reached)
                self._choose((*kept, reached))
        else:
            self._go_to(neighbour(layout, spot, direction))

    def _screen(self) -> float:
        """Give how much of the map's height is seen, a little less, so that no row is skipped."""
        return 0.85 * self._canvas.viewport().height() / self._canvas.zoom

    def _go_to(self, spot: Spot | None) -> None:
        if spot is None:
            return
        if spot.card is not None:
            self._choose((spot.card,))
            return
        canvas = self._canvas
        canvas.session.select(())
        canvas.set_cell(spot.cell)
        area = canvas.layout_.cell_rect(spot.cell)
        if area is not None:
            canvas.show_area(area)

    def _choose(self, cards: Sequence[str]) -> None:
        self._canvas.session.select_cards(cards)
        area = self._canvas.layout_.card_rect(cards[-1])
        if area is not None:
            self._canvas.show_area(area)


def _typed(event: QKeyEvent) -> str:
    """Give the letter, digit or sign that a key writes; empty for any other key."""
    text = event.text()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    return text if plain and text.isprintable() and not text.isspace() else ""
