"""Drawing an arrow from a card to another: out of its handle by the mouse, or by the keyboard.

Both show the arrow and mark the card it would lead to; let go over nothing, nothing happens.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from cjm_desktop.desktop.canvas.arrow_marks import area_of, pulled_arrow
from cjm_desktop.desktop.canvas.keys import ARROWS
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.navigation import Direction, next_card
from cjm_desktop.desktop.canvas.replay import WORDS_BELOW
from cjm_desktop.desktop.canvas.tools.tool import EdgeScroll, Modifiers
from cjm_desktop.editing.edits.handoffs import add_handoff
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.vocabulary import HandoffKind
from cjm_desktop.layout.drawing import PlacedFigure, Rect
from cjm_desktop.layout.map.routing import Point

SIZE = 12.0
"""Points across a handle; it takes the mouse in a square of `TARGET` pixels."""
TARGET = 24


class PulledArrow:
    """The arrow that is being drawn: its mark over the map, and what it becomes."""

    def __init__(self, canvas: MapCanvas, source: str) -> None:
        self._canvas = canvas
        self.source = source
        self._target: str | None = None
        self._shown: list[PlacedFigure] = []

    def lead_to(self, target: str | None, point: Point | None = None) -> None:
        """Show the arrow to a card, or to a point while there is none."""
        layout = self._canvas.layout_
        start = layout.card_rect(self.source)
        rect = layout.card_rect(target) if target is not None and target != self.source else None
        self._target = target if rect is not None else None
        end = _side(rect, start) if rect is not None and start is not None else point
        if start is None or end is None:
            self._show([], None)
            return
        middle = start.y + start.height / 2
        self._show([pulled_arrow((start.right, middle), end)], rect)

    def finish(self) -> None:
        """Make the arrow, if it leads to a card."""
        target = self._target
        self.give_up()
        session = self._canvas.session
        if target is None or self.source not in session.document.cards:
            return
        kind, handoff_id = likely_kind(session.document, self.source, target), session.new_id()
        patch = add_handoff(session.document, handoff_id, self.source, target, kind=kind)
        if patch:
            session.edit("add_handoff", patch, select=[Key("handoffs", handoff_id)])
        else:
            session.message.emit(session.tr_("These cards are joined by such an arrow already."))

    def give_up(self) -> None:
        """Show nothing any more."""
        self._target = None
        self._show([], None)

    def _show(self, arrows: list[PlacedFigure], target: Rect | None) -> None:
        overlay = self._canvas.overlay
        marks = [area for area in (overlay.target, target) if area is not None]
        self._canvas.update_areas((*map(area_of, (*self._shown, *arrows)), *marks))
        kept = [each for each in overlay.arrows if each not in self._shown]
        overlay.arrows = [*kept, *arrows]
        overlay.target, self._shown = target, arrows


class DrawArrow:
    """Pulls an arrow out of a card's handle."""

    def __init__(self, canvas: MapCanvas, source: str) -> None:
        self._canvas = canvas
        self._arrow = PulledArrow(canvas, source)
        self._edge = EdgeScroll(canvas)

    def move(self, place: QPoint, modifiers: Modifiers) -> None:
        """Lead the arrow to the pointer, or to the card under it."""
        self._edge.step(place)
        point = self._canvas.projection.to_body(place)
        self._arrow.lead_to(self._canvas.layout_.card_at(*point), point)

    def commit(self, place: QPoint, modifiers: Modifiers) -> None:
        """Join the cards."""
        self.move(place, modifiers)
        self._arrow.finish()

    def cancel(self) -> None:
        """Draw none."""
        self._arrow.give_up()


class ArrowHandle(QObject):
    """The handle at the edge of the card under the pointer, or else of the one that is selected."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._hovered: str | None = None
        self.card: str | None = None
        canvas.projection_changed.connect(self._show)
        canvas.session.selection_changed.connect(self._show)

    def hover(self, place: QPoint | None, card: str | None) -> None:
        """Follow the pointer to a place of the viewport and the card there."""
        if place is not None and card is None and self.at(place):
            return
        if card != self._hovered:
            self._hovered = card
            self._show()

    def at(self, place: QPoint) -> str | None:
        """Give the card whose handle is at a place of the viewport."""
        rect = self._canvas.overlay.handle
        if rect is None:
            return None
        shown = self._canvas.projection.to_view(rect)
        spare = max(0, (TARGET - shown.width()) // 2)
        around = shown.adjusted(-spare, -spare, spare, spare)
        return self.card if around.contains(place) else None

    def _show(self) -> None:
        canvas = self._canvas
        chosen = canvas.session.selected_cards
        self.card = self._hovered or (chosen[0] if len(chosen) == 1 else None)
        card = canvas.layout_.card_rect(self.card) if self.card is not None else None
        rect = None
        if card is not None and canvas.zoom >= WORDS_BELOW:
            middle = card.y + card.height / 2
            rect = Rect(card.right - SIZE / 2, middle - SIZE / 2, SIZE, SIZE)
        before = canvas.overlay.handle
        if rect != before:
            canvas.update_areas(area for area in (before, rect) if area is not None)
            canvas.overlay.handle = rect


class ArrowByKeys(QObject):
    """Takes the canvas's keys from when an arrow is begun until it is drawn or given up."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._arrow: PulledArrow | None = None
        self._at = ""
        canvas.session.changed.connect(self.give_up)
        canvas.session.selection_changed.connect(self.give_up)
        canvas.session.replaced.connect(self.give_up)

    def begin(self, source: str) -> None:
        """Begin at a card."""
        self.give_up()
        session = self._canvas.session
        if self._canvas.layout_.card_rect(source) is None:
            return
        self._arrow, self._at = PulledArrow(self._canvas, source), source
        self._canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # Installed last and so asked first.
        self._canvas.installEventFilter(self)
        session.message.emit(
            session.tr_("Choose the card by the arrow keys, then press Enter. Esc gives up.")
        )

    def give_up(self) -> None:
        """End without an arrow."""
        arrow = self._end()
        if arrow is not None:
            arrow.give_up()

    def _end(self) -> PulledArrow | None:
        arrow, self._arrow = self._arrow, None
        if arrow is not None:
            self._canvas.removeEventFilter(self)
            self._canvas.session.message.emit("")  # how to choose is no longer asked
        return arrow

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose, join and give up; whatever else is done ends it."""
        if event.type() == QEvent.Type.FocusOut:
            self.give_up()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        direction = ARROWS.get(event.key())
        if direction is not None:
            self._go(direction)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            arrow = self._end()
            if arrow is not None:
                arrow.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            return False
        return True

    def _go(self, direction: Direction) -> None:
        reached = next_card(self._canvas.layout_, self._at, direction)
        if reached is None or self._arrow is None:
            return
        self._at = reached
        self._arrow.lead_to(reached)
        area = self._canvas.layout_.card_rect(reached)
        if area is not None:
            self._canvas.show_area(area)


def likely_kind(document: Document, source: str, target: str) -> HandoffKind:
    """Guess what is meant: back to an earlier phase a loop, to another lane a handoff."""
    one, other = document.cards[source], document.cards[target]
    places = {phase: n for n, phase in enumerate(document.phase_ids)}
    if places[other.phase or ""] < places[one.phase or ""]:
        return "loop"
    return "handoff" if one.lane != other.lane else "leads_to"


def _side(rect: Rect, start: Rect) -> Point:
    middle = rect.y + rect.height / 2
    return (rect.x if rect.x > start.x else rect.right), middle
