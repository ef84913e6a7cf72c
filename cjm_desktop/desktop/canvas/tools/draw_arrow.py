"""Drawing an arrow from a card to another: with the mouse by the card's handle, or by the keyboard.

Both show the arrow and mark the card it would lead to; let go over nothing, nothing happens.
"""

from PySide6.QtCore import QPoint

from cjm_desktop.desktop.canvas.arrow_marks import area_of, pulled_arrow
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.tools.tool import EdgeScroll, Modifiers
from cjm_desktop.editing.edits.handoffs import add_handoff
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.vocabulary import HandoffKind
from cjm_desktop.layout.drawing import PlacedFigure, Rect
from cjm_desktop.layout.map.routing import Point


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
