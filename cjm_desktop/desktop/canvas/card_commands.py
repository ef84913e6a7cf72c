"""What commands do with the selected cards of the map: copy, paste, duplicate, move, remove."""

from collections.abc import Callable

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.navigation import Direction, Spot, gap_below
from cjm_desktop.desktop.work.card_removal import delete_cards
from cjm_desktop.desktop.work.clipboard import CardClipboard
from cjm_desktop.desktop.work.new_kind import NewKind
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import duplicate_cards
from cjm_desktop.editing.edits.pasted_block import Block, destinations, likely_spread
from cjm_desktop.editing.edits.shifting import shift_cards
from cjm_desktop.editing.steps import counted
from cjm_desktop.journey.document import TRAY, CellKey


class CardCommands:
    """Steps on the selected cards; each is one undo."""

    def __init__(
        self,
        session: Session,
        canvas: MapCanvas,
        kind: NewKind,
        place: Callable[[], Spot | None],
        spot: Callable[[], Spot | None],
    ) -> None:
        """`spot` gives where the keyboard is, `place` that or the map's first cell."""
        self._session = session
        self._canvas = canvas
        self._place = place
        self._spot = spot
        self._clipboard = CardClipboard(session, kind)

    def copy(self) -> None:
        """Copy the selected cards."""
        self._clipboard.copy()

    def cut(self) -> None:
        """Cut the selected cards."""
        self._clipboard.cut()

    def paste(self) -> None:
        """Paste cards, or a card for each line or spreadsheet cell."""
        self._paste(as_one=False)

    def paste_as_one(self) -> None:
        """Paste all text into one card."""
        self._paste(as_one=True)

    def _paste(self, *, as_one: bool) -> None:
        spot = self._place()
        cell = spot.cell if spot is not None else TRAY
        index = gap_below(self._session.document, spot) if spot is not None else None
        block = () if as_one else self._clipboard.unclear_block(cell)
        if block:
            self._ask_where(block, cell, index)
        else:
            self._clipboard.paste(cell, index, as_one=as_one)

    def _ask_where(self, block: Block, cell: CellKey, index: int | None) -> None:
        from cjm_desktop.desktop.canvas.paste_preview import PastePreview

        document = self._session.document
        dialog = PastePreview(
            self._canvas.window(),
            self._session.tr_,
            document,
            likely_spread(document, block, cell),
            lambda spread: destinations(document, block, cell, spread),
        )
        dialog.agreed.connect(
            lambda spread: self._clipboard.paste_block(block, cell, index, spread)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def duplicate(self) -> None:
        """Put a copy of each selected card below it."""
        session = self._session
        cards = session.selected_cards
        patch = duplicate_cards(session.document, cards, session.new_id)
        step = counted("duplicate_card", len(cards))
        session.edit(step, patch, select=[key for key in patch.added if key.kind == "cards"])

    def select_all(self) -> None:
        """Select the lane's cards; those of the whole map if they are selected already."""
        chosen = set(self._session.selected_cards)
        spot = self._place()
        lane = spot.cell.lane if spot else None
        shown = [
            (band.lane, item.id) for band in self._canvas.layout_.bands
            for cell in band.cells.values() for item in cell.placed
        ]  # fmt: skip
        of_lane = [card for place, card in shown if place == lane]
        whole = not of_lane or chosen >= set(of_lane)
        self._session.select_cards([card for _, card in shown] if whole else of_lane)

    def shift(self, direction: Direction) -> None:
        """Move the selected cards one step."""
        session = self._session
        cards = session.selected_cards
        step = counted("move_card", len(cards))
        session.edit(step, shift_cards(session.document, cards, direction, self._canvas.hides))
        for area in self._canvas.overlay.selected[-1:]:
            self._canvas.show_area(area)

    def remove(self) -> None:
        """Remove the selected cards; the keyboard stays in their cell."""
        session = self._session
        cards, spot = session.selected_cards, self._spot()
        if cards and delete_cards(session, cards) and not session.selected_cards:
            self._canvas.set_cell(spot.cell if spot else None)
