"""The map view: title, phases, lanes and canvas put together, and what commands do with the map."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QGridLayout

from cjm_desktop.desktop.canvas.answer_marks import AnswerMarks
from cjm_desktop.desktop.canvas.collapsed_parts import CollapsedParts
from cjm_desktop.desktop.canvas.hidden_cards import HiddenCards
from cjm_desktop.desktop.canvas.lane_strip import LaneStrip
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.miniature import Miniature
from cjm_desktop.desktop.canvas.navigation import keyboard_spot
from cjm_desktop.desktop.canvas.phase_strip import PhaseStrip
from cjm_desktop.desktop.canvas.replay import WORDS_BELOW
from cjm_desktop.desktop.canvas.sight import fit, zoom_in_sight
from cjm_desktop.desktop.canvas.title_strip import TitleStrip
from cjm_desktop.desktop.controls.after_the_frame import after_the_frame
from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.desktop.controls.tab_order import Lobby
from cjm_desktop.desktop.look.scale import ZOOM_STEP
from cjm_desktop.desktop.work import remembered
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing import edits
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.journey.vocabulary import CardKind, LaneKind
from cjm_desktop.layout.drawing import Rect

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.card_commands import CardCommands
    from cjm_desktop.desktop.canvas.hands import Hands
    from cjm_desktop.desktop.canvas.hiding_commands import HidingCommands
    from cjm_desktop.desktop.canvas.new_role import AskWhom
    from cjm_desktop.desktop.canvas.part_commands import PartCommands
    from cjm_desktop.desktop.canvas.removal import AskFate
    from cjm_desktop.desktop.canvas.size_commands import SizeCommands
    from cjm_desktop.desktop.work.new_kind import Expected


class MapView(Lobby):
    """Shows and edits the session's map."""

    zoom_changed = Signal(float)
    context_menu = Signal(QPoint)
    """A menu is wanted for what is selected, at a global place."""

    def __init__(
        self,
        session: Session,
        drag: CardDrag | None = None,
        ask: "AskFate | None" = None,
        ask_whom: "AskWhom | None" = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._ask = ask
        self._zoom = 1.0
        self.drag = drag or CardDrag(self)
        self.canvas = MapCanvas(session, self)
        self.canvas.setAccessibleName(session.tr_("Journey map"))
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.led_to = self.canvas
        self.title = TitleStrip(self.canvas)
        self.phases = PhaseStrip(self.canvas)
        self.lanes = LaneStrip(self.canvas, ask_whom)
        self._answers = AnswerMarks(self.canvas)
        self._collapsed = CollapsedParts(self.canvas)
        self._hidden = HiddenCards(self.canvas)
        self.miniature = Miniature(self.canvas)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.miniature, 1, 0)
        grid.addWidget(self.phases, 1, 1)
        grid.addWidget(self.lanes, 2, 0)
        grid.addWidget(self.canvas, 2, 1)
        self.reading = (self.phases, self.lanes, self.canvas)
        self.canvas.projection_changed.connect(self._projected)
        self.canvas.appeared.connect(self._take_up_hands)
        for strip in (self.phases, self.lanes):
            strip.context_menu.connect(self.context_menu)

    @cached_property
    def hands(self) -> "Hands":
        """What hands do on the map."""
        from cjm_desktop.desktop.canvas.hands import Hands

        menu = self.context_menu.emit
        return Hands(self.canvas, self.drag, lambda: self.cards, menu, self.phases, self.lanes)

    def _take_up_hands(self) -> None:
        after_the_frame(self, lambda: self.hands)

    @cached_property
    def cards(self) -> "CardCommands":
        """What commands do with the selected cards."""
        from cjm_desktop.desktop.canvas.card_commands import CardCommands

        hands = self.hands
        return CardCommands(
            self._session, self.canvas, hands.editing.kind, hands.place, hands.keys.spot
        )

    @cached_property
    def parts(self) -> "PartCommands":
        """What commands do with a phase or lane as a whole."""
        from cjm_desktop.desktop.canvas.part_commands import PartCommands

        return PartCommands(self._session, self.phases, self.lanes, self._ask)

    @cached_property
    def sizes(self) -> "SizeCommands":
        """What commands do with the size of a phase or lane."""
        from cjm_desktop.desktop.canvas.size_commands import SizeCommands

        return SizeCommands(self.canvas)

    @cached_property
    def hiding(self) -> "HidingCommands":
        """What commands do to hide a phase or lane, and to show it again."""
        from cjm_desktop.desktop.canvas.hiding_commands import HidingCommands

        return HidingCommands(self.canvas)

    # Looking

    @property
    def zoom(self) -> float:
        """The zoom: 1 is 100 %."""
        return self.canvas.zoom

    def zoom_in(self) -> None:
        """Zoom in one step."""
        self.zoom_to(self.zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Zoom out one step."""
        self.zoom_to(self.zoom / ZOOM_STEP)

    def zoom_to(self, zoom: float) -> None:
        """Zoom about the selected card, or the middle of what is seen."""
        zoom_in_sight(self.canvas, zoom)

    def fit_width(self) -> None:
        """Show all phases."""
        fit(self.canvas, self._whole(), height=False)

    def fit_all(self) -> None:
        """Show the whole map."""
        fit(self.canvas, self._whole())

    def fit_selection(self) -> None:
        """Show what is selected as large as it goes: phases by their width, lanes by their height.

        Both cross the whole map, which would make nothing larger.
        """
        areas = [
            area
            for area in map(self.canvas.layout_.area, self._session.selection)
            if area is not None
        ]
        if areas:
            left, top = min(area.x for area in areas), min(area.y for area in areas)
            right = max(area.right for area in areas)
            bottom = max(area.bottom for area in areas)
            around = Rect(left - 12, top - 12, right - left + 24, bottom - top + 24)
            kinds = {key.kind for key in self._session.selection}
            fit(self.canvas, around, width=kinds != {"lanes"}, height=kinds != {"phases"})

    def show_cell(self, cell: CellKey, expected: "Expected | None" = None) -> None:
        """Bring a cell into view and give it the keyboard, for what is expected; deselect all."""
        self._session.select(())
        self.hands.editing.kind.expect(cell, expected)
        self.canvas.set_cell(cell)
        area = self.canvas.layout_.cell_rect(cell)
        if area is not None:
            self.canvas.show_area(area)

    def show_record(self, key: Key) -> None:
        """Scroll as little as needed for a record to be seen."""
        area = self.canvas.layout_.area(key)
        if area is not None:
            self.canvas.show_area(area)

    def show_to_read(self, key: Key) -> None:
        """Show a record; the zoom stays, unless nothing can be read in it."""
        self._collapsed.open_for(key)
        if self.zoom < WORDS_BELOW:
            self.zoom_to(1.0)
        self.show_record(key)

    def _whole(self) -> Rect:
        layout = self.canvas.layout_
        return Rect(0, 0, layout.width, layout.height)

    def _projected(self) -> None:
        if self._zoom != self.zoom:
            self._zoom = self.zoom
            self.zoom_changed.emit(self.zoom)

    def view_state(self) -> dict[str, Any]:
        """Give zoom and scroll, to be remembered outside the document."""
        return {
            "zoom": self.zoom,
            "x": self.canvas.horizontalScrollBar().value(),
            "y": self.canvas.verticalScrollBar().value(),
        }

    def restore_view_state(self, state: dict[str, Any]) -> None:
        """Show what was seen before; values that make no sense are passed over."""
        seen = remembered.map_seen(state)
        if seen is not None:
            self.canvas.zoom_at(seen.zoom)
            self.canvas.scroll_to(seen.x, seen.y)

    # Cards and arrows

    def add_below(self) -> None:
        """Make a card below the selected one, of its kind, and begin to write in it."""
        self.hands.add_below()

    def add_card(self, kind: CardKind | None) -> None:
        """Make a card (None: of the cell's kind) below the selected one and write in it."""
        self.hands.add_card(kind)

    def draw_arrow(self) -> None:
        """Begin an arrow at the selected card; the keyboard leads it on."""
        self.hands.draw_arrow()

    def answer(self) -> None:
        """Let the keyboard choose what the selected cards answer, or what answers them."""
        self.hands.answer()

    def next_arrow(self) -> None:
        """Select the next arrow, or the first one of the selected card."""
        self.hands.next_arrow()

    def edit_selected(self) -> None:
        """Write in the selected card, phase or lane."""
        for key in self._session.selection[-1:]:
            match key.kind:
                case "cards" if self._session.document.cards[key.id].phase is not None:
                    self.hands.editing.edit(key.id)
                case "handoffs":
                    self.hands.label_arrow(key.id)
                case "phases":
                    self.phases.rename(key)
                case "lanes":
                    self.lanes.rename(key)
                case _:
                    return

    def delete(self) -> None:
        """Remove what is selected; of a phase or lane it is said beforehand what goes with it."""
        session = self._session
        self.cards.remove()
        for key in session.selection:
            if key.kind in ("phases", "lanes"):
                self.parts.remove(key)
            elif key.kind == "handoffs":
                patch = edits.handoffs.remove_handoff(session.document, key.id)
                session.edit("remove_handoff", patch, select=())
            elif key.kind == "quotes":
                patch = edits.quotes.remove_quotes(session.document, [key.id])
                session.edit("remove_quote", patch, select=())

    def edit_map_title(self) -> None:
        """Write the map's title."""
        self.title.rename()

    @property
    def role_cell(self) -> CellKey | None:
        """The role's cell that has the keyboard, or of the card that is selected."""
        canvas = self.canvas
        spot = keyboard_spot(canvas.layout_, self._session.selected_cards, canvas.cell)
        lane = None if spot is None else self._session.document.lanes.get(spot.cell.lane or "")
        return spot.cell if spot is not None and lane is not None and lane.kind == "role" else None

    # Phases and lanes

    def add_phase(self) -> None:
        """Add a phase after the selected one, or at the end, and write its name."""
        chosen = [key.id for key in self._session.selection if key.kind == "phases"]
        ids = self._session.document.phase_ids
        self.phases.add_at(ids.index(chosen[0]) + 1 if chosen else None)

    def add_lane(self, kind: LaneKind = "role") -> None:
        """Add a lane and write its name."""
        self.lanes.add_kind(kind)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected; at the corner beside the headers, of the map."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.context_menu.emit(self._selected_place())
            return
        if self.childAt(event.pos()) is self.miniature:
            self.canvas.select_map()
        self.context_menu.emit(event.globalPos())

    def _selected_place(self) -> QPoint:
        """Give the middle of what is selected or has the keyboard, as far as it is seen."""
        view, layout = self.canvas.viewport(), self.canvas.layout_
        areas = [layout.area(key) for key in self._session.selection[-1:]]
        area = [*areas, layout.cell_rect(self.canvas.cell) if self.canvas.cell else None][0]
        shown = view.rect()
        if area is not None and self.canvas.projection.to_view(area).intersects(shown):
            shown &= self.canvas.projection.to_view(area)
        return view.mapToGlobal(shown.center())
