"""Making cards and writing in them on the map, as fast as people talk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.new_kind import NewKind
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import add_card, change_cards, remove_cards
from cjm_desktop.editing.edits.places import ids_in
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator, Step
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout import theme

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.inline_editor import InlineEditor

FieldLocator = Callable[[str], tuple[QRect, float] | None]
"""Gives where on the host a card's title is written, and at which zoom; None if it is not shown."""
PasteInstead = Callable[[QMimeData, CellKey, int | None, CardKind], Callable[[], object] | None]
"""Says how to paste in place of a new card that is still empty; None: it is text for the card."""


class CardEditing(QObject):
    """Holds the one card being written in. `host` is where the field stands.

    `go_on` is told where Enter or Tab wants the next card.
    """

    wants_room = Signal(str)
    """The card is written in, or has grown: it should be brought into view."""

    def __init__(
        self,
        session: Session,
        host: QWidget,
        place: FieldLocator,
        go_on: Callable[[str, str], None],
        paste_instead: PasteInstead | None = None,
    ) -> None:
        super().__init__(host)
        self._paste_instead = paste_instead
        self._session = session
        self.kind = NewKind(session, self)
        self._host = host
        self._place = place
        self._go_on = go_on
        self._editor: InlineEditor | None = None
        self._card = ""
        self._merge = ""
        self._new = False
        session.changed.connect(self._changed)
        session.replaced.connect(self.stop)
        session.selection_changed.connect(self._selected)

    @property
    def card(self) -> str | None:
        """The id of the card being written in."""
        return self._card if self._editor is not None else None

    def new(
        self, cell: CellKey, index: int | None, kind: CardKind | None = None, text: str = ""
    ) -> None:
        """Make a card before the cell's card at `index` (None: last) and write in it.

        Making and writing are one step; a card left without a title goes again.
        """
        self.stop()
        kind = kind or self.kind.of(cell)
        session = self._session
        card_id = session.new_id()
        key = Key("cards", card_id)
        merge = f"new:{card_id}"
        session.seal()
        told = self.kind.told(cell, kind)
        patch = add_card(session.document, card_id, cell, index, kind=kind, title=text, **told)
        if session.edit("add_card", patch, select=[key], merge=merge):
            self._card, self._merge, self._new = card_id, merge, True
            self._open(text, all_selected=False)

    def edit(self, card_id: str) -> None:
        """Write in a card that is there."""
        self.stop()
        card = self._session.document.cards.get(card_id)
        if card is None:
            return
        self._session.select_cards([card_id])
        self._session.seal()
        self._card, self._merge, self._new = card_id, f"title:{card_id}", False
        self._open(card.title, all_selected=True)

    def stop(self) -> None:
        """End writing and keep what is written."""
        if self._editor is not None:
            self._editor.finish("left")

    def replace(self) -> None:
        """Follow the card after scrolling, zooming or a new layout."""
        if self._editor is None:
            return
        placed = self._place(self._card)
        if placed is None:
            self._editor.hide()
            return
        self._editor.place(*placed)

    def _open(self, text: str, *, all_selected: bool) -> None:
        from cjm_desktop.desktop.canvas.inline_editor import InlineEditor

        self.wants_room.emit(self._card)
        placed = self._place(self._card)
        if placed is None:
            return
        name = self._session.tr_("Title of the card")
        editor = InlineEditor(self._host, self._session, name, MAX_TITLE)
        kind = self._session.document.cards[self._card].kind
        style = theme.CARD_MINDSET if kind == "mindset" else theme.CARD_TITLE
        self._editor = editor
        editor.claim = self._claimed if self._new else None
        editor.typed.connect(self._typed)
        editor.ended.connect(self._ended)
        editor.begin(text, style, all_selected=all_selected)
        editor.place(*placed)

    def _typed(self, title: str) -> None:
        patch = change_cards(self._session.document, [self._card], title=title)
        step: Step = "add_card" if self._new else "rename_card"
        keys = [Key("cards", self._card)]
        self._session.edit(step, patch, select=keys, merge=self._merge)

    def _claimed(self, data: QMimeData) -> bool:
        """Let cards be pasted where the new one is, which goes as it is still empty."""
        document = self._session.document
        card = document.cards[self._card]
        cell = CellKey(card.phase, card.lane)
        index = ids_in(document, cell).index(self._card)
        paste = self._paste_instead and self._paste_instead(data, cell, index, card.kind)
        if not paste:
            return False
        self.stop()
        paste()
        return True

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        if self._editor is None:
            return
        card = self._session.document.cards.get(self._card)
        if card is None:
            self._new = False
            self.stop()
            return
        if initiator != "edit":
            self._editor.show_text(card.title)
        self.wants_room.emit(self._card)
        self.replace()

    def _selected(self) -> None:
        """End writing once something else is selected, as by a command that makes a copy."""
        if Key("cards", self._card) not in self._session.selection:
            self.stop()

    def _ended(self, end: str) -> None:
        editor, card_id = self._editor, self._card
        self._editor = None
        if editor is not None:
            had_focus = editor.hasFocus()
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self._host.setFocus()
        card = self._session.document.cards.get(card_id)
        if card is not None and self._new and not card.title.strip():
            patch = remove_cards(self._session.document, [card_id])
            self._session.edit("add_card", patch, merge=self._merge)
            end = "escape" if end == "enter" else end
        self._session.seal()
        if end in ("enter", "tab", "backtab"):
            self._go_on(card_id, end)
