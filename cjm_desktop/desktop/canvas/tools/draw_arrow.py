"""Drawing an arrow from a card to another: out of its handle by the mouse, or by the keyboard.

Both show the arrow and mark the card it would lead to; let go over nothing, nothing happens.
What the cards are joined by is in `joining`: an arrow, or that one answers the other.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from cjm_desktop.desktop.canvas.arrow_marks import area_of, pulled_arrow
from cjm_desktop.desktop.canvas.keys import ARROWS
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.navigation import Direction, next_card
from cjm_desktop.desktop.canvas.replay import WORDS_BELOW
from cjm_desktop.desktop.canvas.targets import grown
from cjm_desktop.desktop.canvas.tools.joining import ByArrow, Joining, answering
from cjm_desktop.desktop.canvas.tools.tool import Modifiers
from cjm_desktop.layout.drawing import PlacedFigure, Rect
from cjm_desktop.layout.map.arrow_plan import Point

SIZE = 12.0
"""Points across a handle; it takes the mouse or a finger in a square as large as a target."""
ANSWERING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class PulledArrow:
    """The arrow that is being drawn: its mark over the map, and what it comes to."""

    def __init__(self, canvas: MapCanvas, joining: Joining) -> None:
        self._canvas = canvas
        self.joining = joining
        self._target: str | None = None
        self._shown: list[PlacedFigure] = []

    def lead_to(self, target: str | None, point: Point | None = None) -> None:
        """Show the arrow to a card, or to a point while there is none that it takes."""
        layout = self._canvas.layout_
        fits = target is not None and self.joining.takes(target)
        rect = layout.card_rect(target) if target is not None and fits else None
        self._target = target if rect is not None else None
        arrows = []
        for source in self.joining.sources:
            start = layout.card_rect(source)
            end = _side(rect, start) if rect is not None and start is not None else point
            if start is not None and end is not None:
                middle = start.y + start.height / 2
                arrows.append(pulled_arrow((start.right, middle), end, self.joining.line))
        self._show(arrows, rect if arrows else None)

    def finish(self) -> None:
        """Join the cards, if it leads to one."""
        target = self._target
        self.give_up()
        cards = self._canvas.session.document.cards
        if target is not None and all(each in cards for each in self.joining.sources):
            self.joining.join(target)

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
    """Pulls an arrow out of a card's handle; with Ctrl or Alt held it says what answers what."""

    def __init__(self, canvas: MapCanvas, source: str) -> None:
        self._canvas = canvas
        session = canvas.session
        # Of several selected cards all answer, but an arrow has one beginning.
        chosen = session.selected_cards
        self._by_arrow = ByArrow(session, source)
        self._by_answer = answering(session, [*chosen, source] if source in chosen else [source])
        self._arrow = PulledArrow(canvas, self._by_arrow)

    def move(self, place: QPoint, modifiers: Modifiers) -> None:
        """Lead the arrow to the pointer, or to the card under it."""
        self._canvas.edge_scroll.hold(place, lambda: self.move(place, modifiers))
        by_answer = self._by_answer if modifiers & ANSWERING else None
        self._arrow.joining = by_answer or self._by_arrow
        point = self._canvas.projection.to_body(place)
        self._arrow.lead_to(self._canvas.layout_.card_at(*point), point)

    def commit(self, place: QPoint, modifiers: Modifiers) -> None:
        """Join the cards."""
        self.move(place, modifiers)
        self._canvas.edge_scroll.let_go()
        self._arrow.finish()

    def cancel(self) -> None:
        """Draw none."""
        self._canvas.edge_scroll.let_go()
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
        around = grown(rect, self._canvas.target, self._canvas.zoom)
        return self.card if around.contains(*self._canvas.projection.to_body(place)) else None

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

    def begin(self, joining: Joining, how: str) -> None:
        """Begin at cards that are shown; the status bar says how to go on."""
        self.give_up()
        source = joining.sources[-1]
        if self._canvas.layout_.card_rect(source) is None:
            return
        self._arrow, self._at = PulledArrow(self._canvas, joining), source
        self._canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # Installed last and so asked first.
        self._canvas.installEventFilter(self)
        self._canvas.session.message.emit(how)

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
        arrow = self._arrow
        if arrow is None:
            return
        reached = next_card(self._canvas.layout_, self._at, direction)
        while reached is not None and not arrow.joining.takes(reached):
            reached = next_card(self._canvas.layout_, reached, direction)
        if reached is None:
            return
        self._at = reached
        arrow.lead_to(reached)
        area = self._canvas.layout_.card_rect(reached)
        if area is not None:
            self._canvas.show_area(area)


def _side(rect: Rect, start: Rect) -> Point:
    middle = rect.y + rect.height / 2
    return (rect.x if rect.x > start.x else rect.right), middle
