"""What commands do with the selected cards of the map: copy, paste, duplicate, move, remove."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.navigation import Direction, Spot, gap_below
from cjm_desktop.desktop.controls.card_copy import CardCopy
from cjm_desktop.desktop.work.card_paste import CardPaste, PasteTarget, Pasting
from cjm_desktop.desktop.work.card_removal import delete_cards
from cjm_desktop.desktop.work.new_kind import NewKind
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import duplicate_cards
from cjm_desktop.editing.edits.shifting import shift_cards
from cjm_desktop.editing.steps import counted
from cjm_desktop.journey.document import TRAY, CellKey
from cjm_desktop.journey.vocabulary import CardKind


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
        """`spot` gives where the keyboard is, `place` that or where else a card is meant for."""
        self._session = session
        self._canvas = canvas
        self._place = place
        self._spot = spot
        self._copying = CardCopy(session)
        self._pasting = CardPaste(session, kind.of, self._show_before)

    def copy(self) -> None:
        """Copy the selected cards."""
        self._copying.copy()

    def cut(self) -> None:
        """Cut the selected cards."""
        self._copying.cut()

    def paste(self) -> None:
        """Paste what is on the clipboard as what it is."""
        self._pasting.paste(self._target())

    def paste_as_one(self) -> None:
        """Paste all text into one card."""
        self._pasting.paste_as_one(self._target())

    def paste_instead(
        self, data: QMimeData, cell: CellKey, index: int | None, kind: CardKind
    ) -> Callable[[], object] | None:
        """Say how to paste in place of a new, empty card; None: it is text for its title."""
        return self._pasting.instead(data, cell, index, kind)

    def _target(self) -> PasteTarget:
        """Give where is pasted, and what is selected there."""
        session = self._session
        spot = self._place()
        if spot is None:
            return PasteTarget("nothing", TRAY)
        below = gap_below(session.document, spot)
        match session.selection[0].kind if session.selection else None:
            case "lanes":
                return PasteTarget("lane", spot.cell)
            case "phases":
                return PasteTarget("phase", spot.cell)
            case "cards":
                return PasteTarget("card", spot.cell, below)
            case "handoffs":
                return PasteTarget("cell", spot.cell, below)
            case _:
                return PasteTarget("nothing" if self._spot() is None else "cell", spot.cell)

    def _show_before(self, pasting: Pasting) -> None:
        from cjm_desktop.desktop.canvas.paste_preview import PastePreview

        session = self._session
        dialog = PastePreview(self._canvas.window(), session.tr_, session.document, pasting)
        dialog.agreed.connect(pasting.take)
        dialog.mapping_wanted.connect(self._canvas.mapping_wanted)
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
        """Select all cards of the map."""
        self._select_shown(lambda lane: True)

    def select_lane(self) -> None:
        """Select the cards of the lane that is selected or has the keyboard."""
        spot = self._place()
        lanes = [key.id for key in self._session.selection if key.kind == "lanes"]
        here = [*lanes, spot.cell.lane if spot else None][0]
        self._select_shown(lambda lane: lane == here)

    def _select_shown(self, wanted: Callable[[str], bool]) -> None:
        """Select the cards of lanes, without those that are hidden."""
        self._session.select_cards(
            item.id for band in self._canvas.layout_.bands if wanted(band.lane)
            for cell in band.cells.values() for item in cell.placed
        )  # fmt: skip

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
