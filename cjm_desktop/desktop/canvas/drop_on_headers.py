"""Headers as places that take dragged cards: they come to that phase, or that lane."""

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.controls.card_drag import CardDrag, Cargo
from cjm_desktop.desktop.work.card_values import give_value
from cjm_desktop.journey.vocabulary import CARD_LANES

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.header_strip import HeaderStrip

_TINT: Final = 0.18


class DropOnHeaders:
    """Frames the header whose phase or lane cards would come to, and takes them.

    A card keeps the other half of its place: its lane in another phase, its phase in another lane.
    """

    def __init__(
        self,
        strip: "HeaderStrip",
        canvas: MapCanvas,
        drag: CardDrag,
        field: Literal["phase", "lane"],
    ) -> None:
        self._strip = strip
        self._canvas = canvas
        self._drag = drag
        self._field = field
        self._mark = _Mark(strip, canvas)
        drag.add_target(self)

    def drag_over(self, place: QPoint, cargo: Cargo) -> bool:
        """Frame the header under a global place; near an end of the strip the map scrolls."""
        index = self._index_at(place) if cargo.cards and not cargo.copy else None
        self._mark.show_on(index)
        if index is not None:
            at = self._canvas.viewport().mapFromGlobal(place)
            self._canvas.edge_scroll.hold(at, lambda: self._go_on(place), fading=True)
        return index is not None

    def drag_past(self, place: QPoint) -> bool:
        """Be left."""
        return False

    def drag_leave(self) -> None:
        """Show no mark."""
        self._canvas.edge_scroll.let_go()
        self._mark.show_on(None)

    def drop(self, place: QPoint, cargo: Cargo) -> None:
        """Move the cards to the phase or lane under a global place."""
        index = self._index_at(place)
        if index is not None:
            key = self._strip.keys()[index]
            name = self._strip.name_of(key) or "–"
            give_value(self._canvas.session, cargo.cards, self._field, key.id, name)

    def _go_on(self, place: QPoint) -> None:
        if self._drag.cargo is not None:
            self._drag.move(place, copy=self._drag.cargo.copy)

    def _index_at(self, place: QPoint) -> int | None:
        """Find the header of what holds cards at a global place."""
        strip = self._strip
        at = strip.mapFromGlobal(place)
        if not strip.isVisible() or not strip.rect().contains(at):
            return None
        index = strip.index_at(at)
        if index is None or strip.is_hidden(index):
            return None
        lane = self._canvas.session.document.lanes.get(strip.keys()[index].id)
        return index if lane is None or lane.kind in CARD_LANES else None


class _Mark(QWidget):
    """The frame around a header, in its shape and over all that the strip shows."""

    def __init__(self, strip: "HeaderStrip", canvas: MapCanvas) -> None:
        super().__init__(strip)
        self._strip = strip
        self._canvas = canvas
        self._index: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_on(self, index: int | None) -> None:
        """Frame a header, or none."""
        self._index = index
        self.setGeometry(self._strip.rect())
        self.setVisible(index is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, and lighten what is in it."""
        if self._index is None:
            return
        ring = self._canvas.figures.colour(self._strip.ring)
        outline = self._strip.outline(self._strip.rect_of(self._index))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ring, 3))
        ring.setAlphaF(_TINT)
        painter.setBrush(ring)
        painter.drawPath(outline)
        painter.end()
