"""The map as a place that takes dragged cards."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.controls.card_drag import CardDrag, Cargo
from cjm_desktop.editing.edits.cards import duplicate_cards, move_cards
from cjm_desktop.editing.steps import counted
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.map_layout import Slot

NewCard = Callable[[Slot, CardKind], None]
"""Makes a card of a kind in a slot and begins to write in it."""


class DropOnMap(QObject):
    """Marks where cards would land, scrolls near an edge, and takes them."""

    def __init__(self, canvas: MapCanvas, drag: CardDrag, new_card: NewCard) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._drag = drag
        self._new_card = new_card
        drag.add_target(self)
        # What is in the air may be gone after an undo.
        canvas.session.changed.connect(drag.cancel)
        canvas.session.replaced.connect(drag.cancel)

    def drag_over(self, place: QPoint, cargo: Cargo) -> bool:
        """Mark the slot under a global place."""
        at = self._inside(place)
        if at is None:
            return False
        self._mark(self._canvas.layout_.slot_at(*self._canvas.projection.to_body(at)))
        self._tint(self._proposed(cargo))
        self._scroll(place)
        return True

    def drag_past(self, place: QPoint) -> bool:
        """Scroll on for a pointer that went past the edge; out there nothing can land."""
        self._mark(None)
        self._scroll(place)
        return True

    def drag_leave(self) -> None:
        """Show no mark."""
        self._canvas.edge_scroll.let_go()
        self._mark(None)
        self._tint(None)

    def drop(self, place: QPoint, cargo: Cargo) -> None:
        """Put the cargo into the slot under a global place."""
        at = self._inside(place)
        if at is None:
            return
        slot = self._canvas.layout_.slot_at(*self._canvas.projection.to_body(at))
        if slot is None:
            return
        session = self._canvas.session
        if cargo.land is not None:
            cargo.land(slot.cell, slot.before)
            return
        if cargo.kind is not None:
            self._new_card(slot, cargo.kind)
            return
        if cargo.copy:
            patch = duplicate_cards(
                session.document, cargo.cards, session.new_id, slot.cell, slot.before
            )
            step = counted("duplicate_card", len(cargo.cards))
            chosen = [key for key in patch.added if key.kind == "cards"]
        else:
            patch = move_cards(session.document, cargo.cards, slot.cell, slot.before)
            step = counted("move_card", len(cargo.cards))
            chosen = [Key("cards", card_id) for card_id in cargo.cards]
        session.edit(step, patch, select=chosen)

    def _inside(self, place: QPoint) -> QPoint | None:
        """Give the place on the viewport; None outside."""
        view = self._canvas.viewport()
        at = view.mapFromGlobal(place)
        return at if view.isVisible() and view.rect().contains(at) else None

    def _scroll(self, place: QPoint) -> None:
        at = self._canvas.viewport().mapFromGlobal(place)
        self._canvas.edge_scroll.hold(at, lambda: self._go_on(place), fading=True)

    def _go_on(self, place: QPoint) -> None:
        if self._drag.cargo is not None:
            self._drag.move(place, copy=self._drag.cargo.copy)

    def _mark(self, slot: Slot | None) -> None:
        overlay = self._canvas.overlay
        mark = slot.mark if slot is not None else None
        if mark != overlay.drop:
            self._canvas.update_areas(area for area in (overlay.drop, mark) if area)
            overlay.drop = mark

    def _proposed(self, cargo: Cargo) -> Rect | None:
        """Give the column that all the ideas are proposed for, if they agree."""
        cards, layout = self._canvas.session.document.cards, self._canvas.layout_
        phases = {cards[each].proposed_phase for each in cargo.cards}
        column = next((each for each in layout.columns if {each.phase} == phases), None)
        return Rect(column.x, 0, column.width, layout.height) if column is not None else None

    def _tint(self, column: Rect | None) -> None:
        overlay = self._canvas.overlay
        if column != overlay.proposed:
            self._canvas.update_areas(area for area in (overlay.proposed, column) if area)
            overlay.proposed = column
