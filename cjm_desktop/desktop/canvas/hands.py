"""What hands do on the map: they write and join cards, by keys, mouse, fingers and drops.

Nothing of it is seen in the first picture, so a view takes it up after that one, or when a command
asks for it.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRect

from cjm_desktop.desktop.canvas.card_editing import CardEditing
from cjm_desktop.desktop.canvas.drop_on_headers import DropOnHeaders
from cjm_desktop.desktop.canvas.drop_on_map import DropOnMap
from cjm_desktop.desktop.canvas.keys import Keys
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.mouse import Mouse
from cjm_desktop.desktop.canvas.navigation import (
    Spot,
    cell_beside,
    first_spot,
    gap_below,
    next_arrow,
    part_spot,
)
from cjm_desktop.desktop.canvas.tools.draw_arrow import ArrowByKeys
from cjm_desktop.desktop.canvas.tools.joining import ByArrow, answering
from cjm_desktop.desktop.canvas.touch import Touch
from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.map.card_title import title_area
from cjm_desktop.layout.map.map_layout import Slot

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.arrow_label import ArrowLabel
    from cjm_desktop.desktop.canvas.card_commands import CardCommands
    from cjm_desktop.desktop.canvas.header_strip import HeaderStrip


class Hands:
    """Takes what is done on a canvas, and is dropped on the headers beside it, which zoom along.

    `menu` opens a menu at a global place; `cards` gives what commands do with cards.
    """

    def __init__(
        self,
        canvas: MapCanvas,
        drag: CardDrag,
        cards: Callable[[], "CardCommands"],
        menu: Callable[[QPoint], object],
        phases: "HeaderStrip",
        lanes: "HeaderStrip",
    ) -> None:
        self._canvas = canvas
        self._session = canvas.session
        self._cards = cards
        self.editing = CardEditing(
            canvas.session, canvas.viewport(), self._title_place, self._go_on, self._paste_instead
        )
        write = self.editing
        self.keys = Keys(canvas, self._write, self.add_below, write.edit, self.label_arrow)
        # After the keys, and so asked before them: Esc ends a gesture before it deselects.
        mouse = Mouse(canvas, drag, write.edit, write.new, self.label_arrow)
        self._touch = Touch(canvas, mouse, menu, phases, lanes)
        self._by_keys = ArrowByKeys(canvas)
        self._drops = (
            DropOnMap(canvas, drag, self._new_in_slot),
            DropOnHeaders(phases, canvas, drag, "phase"),
            DropOnHeaders(lanes, canvas, drag, "lane"),
        )
        canvas.projection_changed.connect(write.replace)
        canvas.scrolled.connect(write.replace)
        write.wants_room.connect(self._show_card)

    # Cards

    def place(self) -> Spot | None:
        """Give where a card is meant for: by what is selected, the keyboard, or the first cell."""
        layout = self._canvas.layout_
        meant = part_spot(layout, self._session.selection)
        return meant or self.keys.spot() or first_spot(layout)

    def add_below(self) -> None:
        """Make a card below the selected one, of its kind, and begin to write in it."""
        chosen = self._session.selected_cards[-1:]
        kinds = [self._session.document.cards[each].kind for each in chosen]
        self.add_card(kinds[0] if kinds else None)

    def add_card(self, kind: CardKind | None) -> None:
        """Make a card (None: of the cell's kind) below the selected one and write in it."""
        spot = self.place()
        if spot is None:
            self._say(self._session.tr_("Add a phase and a role first: a card needs both."))
            return
        self.editing.new(spot.cell, gap_below(self._session.document, spot), kind)

    def _show_card(self, card_id: str) -> None:
        rect = self._canvas.layout_.card_rect(card_id)
        if rect is not None:
            self._canvas.show_area(rect)

    def _title_place(self, card_id: str) -> tuple[QRect, float] | None:
        rect = self._canvas.layout_.card_rect(card_id)
        if rect is None:
            return None
        return self._canvas.projection.to_view(title_area(rect)), self._canvas.zoom

    def _new_in_slot(self, slot: Slot, kind: CardKind) -> None:
        self.editing.new(slot.cell, slot.before, kind)

    def _write(self, cell: CellKey, text: str) -> None:
        self.editing.new(cell, None, text=text)

    def _paste_instead(
        self, data: QMimeData, cell: CellKey, index: int | None, kind: CardKind
    ) -> Callable[[], object] | None:
        return self._cards().paste_instead(data, cell, index, kind)

    def _go_on(self, card_id: str, end: str) -> None:
        """After Enter begin the next card below, after Tab one in the next phase."""
        document = self._session.document
        card = document.cards.get(card_id)
        cell = CellKey(card.phase, card.lane) if card is not None else self._canvas.cell
        if cell is None or cell.phase is None:
            return
        kind = card.kind if card is not None else None
        if end == "enter":
            ids = [placed.id for placed in document.cells.get(cell, ())]
            self.editing.new(cell, ids.index(card_id) + 1 if card_id in ids else None, kind)
            return
        beside = cell_beside(self._canvas.layout_, cell, 1 if end == "tab" else -1)
        if beside is None:
            # The cell has the keyboard, so that what is typed next is written and judges nothing.
            self._session.select(())
            self._canvas.set_cell(cell)
            return
        self.editing.kind.go_along(cell, beside)
        self.editing.new(beside, None, kind)

    # Arrows

    @cached_property
    def _label(self) -> "ArrowLabel":
        from cjm_desktop.desktop.canvas.arrow_label import ArrowLabel

        return ArrowLabel(self._session, self._canvas)

    def label_arrow(self, handoff: str) -> None:
        """Write on an arrow."""
        self._label.edit(handoff)

    def draw_arrow(self) -> None:
        """Begin an arrow at the selected card; the keyboard leads it on."""
        session = self._session
        for card_id in session.selected_cards[-1:]:
            how = session.tr_("Choose the card by the arrow keys, then press Enter. Esc gives up.")
            self._by_keys.begin(ByArrow(session, card_id), how)

    def answer(self) -> None:
        """Let the keyboard choose what the selected cards answer, or what answers them."""
        session = self._session
        joining = answering(session, session.selected_cards)
        if joining is not None:
            self._by_keys.begin(joining, joining.how)
        else:
            self._say(session.tr_("Neither offers nor wants are selected."))

    def next_arrow(self) -> None:
        """Select the next arrow, or the first one of the selected card."""
        found = next_arrow(self._canvas.layout_, self._session.selection)
        if found is None:
            self._say(self._session.tr_("There is no arrow here."))
            return
        self._session.select([Key("handoffs", found)])
        area = self._canvas.layout_.arrows.area(found)
        if area is not None:
            self._canvas.show_area(area)

    def _say(self, sentence: str) -> None:
        self._session.message.emit(sentence)
