"""Cards on the clipboard: our own form keeps everything, plain text goes to any program."""

from contextlib import suppress

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from cjm_desktop.desktop.work.new_kind import NewKind
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.edits.places import in_map_order
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import counted
from cjm_desktop.journey.document import CellKey


class CardClipboard:
    """Copies, cuts and pastes the session's cards."""

    def __init__(self, session: Session, kind: NewKind | None = None) -> None:
        self._session = session
        self._kind = kind

    def copy(self) -> bool:
        """Copy the selected cards; False if none is selected."""
        document = self._session.document
        cards = in_map_order(document, self._session.selected_cards)
        if not cards:
            return False
        from cjm_desktop.editing.edits.paste import MEDIA_TYPE, fragment, plain_text

        data = QMimeData()
        data.setData(MEDIA_TYPE, QByteArray(fragment(document, cards)))
        data.setText(plain_text(document, cards))
        QGuiApplication.clipboard().setMimeData(data)
        return True

    def cut(self) -> None:
        """Copy the selected cards and remove them."""
        cards = self._session.selected_cards
        step = counted("cut_card", len(cards))
        if self.copy():
            self._session.edit(step, remove_cards(self._session.document, cards), select=())

    def paste(self, at: CellKey, index: int | None, *, as_one: bool = False) -> int:
        """Paste from a cell's place on; gives how many cards came."""
        # None where nothing was ever copied, whatever the toolkit's type says.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        patch = self._patch(data, at, index, as_one=as_one) if data is not None else Patch()
        keys = [key for key in patch.added if key.kind == "cards"]
        if keys:
            self._session.edit("paste", patch, select=keys)
        return len(keys)

    def _patch(self, data: QMimeData, at: CellKey, index: int | None, *, as_one: bool) -> Patch:
        from cjm_desktop.editing.edits.paste import (
            MEDIA_TYPE,
            PasteError,
            one_card,
            paste_fragment,
            paste_lines,
        )

        document, new_id = self._session.document, self._session.new_id
        kind = self._kind.of(at) if self._kind is not None else "touchpoint"
        if data.hasFormat(MEDIA_TYPE) and not as_one:
            raw = bytes(data.data(MEDIA_TYPE).data())
            # Cards of a newer or damaged form still have their plain text.
            with suppress(PasteError):
                return paste_fragment(document, raw, at, index, new_id)
        if not data.hasText():
            return Patch()
        if as_one:
            return one_card(document, data.text(), at, index, kind, new_id)
        return paste_lines(document, data.text(), at, index, kind, new_id)
