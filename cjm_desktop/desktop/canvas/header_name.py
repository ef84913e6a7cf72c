"""Writing the name of a header in place: all that is written is one step."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect

from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator, Step
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.values import MAX_TITLE

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.header_strip import HeaderStrip
    from cjm_desktop.desktop.canvas.inline_editor import InlineEditor
    from cjm_desktop.desktop.work.session import Session


class HeaderSteps(NamedTuple):
    """The steps of the history that are taken on a strip."""

    move: Step
    rename: Step


class HeaderName(QObject):
    """Holds the one header of a strip whose name is being written."""

    def __init__(self, strip: "HeaderStrip", session: "Session") -> None:
        super().__init__(strip)
        self._strip = strip
        self._session = session
        self._editor: InlineEditor | None = None
        session.changed.connect(self._changed)
        session.replaced.connect(self.stop)

    def write(self, key: Key, step: Step) -> None:
        """Write a name, as a part of a step."""
        from cjm_desktop.desktop.canvas.inline_editor import InlineEditor

        editor = InlineEditor(self._strip, self._session, self._session.tr_("Name"), MAX_TITLE)
        self._editor, self._key, self._step = editor, key, step
        editor.typed.connect(self._typed)
        editor.ended.connect(self._ended)
        editor.begin(self._strip.name_of(key), self._strip.name_style(), all_selected=True)
        self.place()

    def stop(self) -> None:
        """End writing and keep what is written."""
        if self._editor is not None:
            self._editor.finish("left")

    def place(self) -> None:
        """Put the field where the header is."""
        if self._editor is None:
            return
        strip = self._strip
        keys = list(strip.keys())
        index = keys.index(self._key) if self._key in keys else None
        if index is None or strip.is_hidden(index):
            self.stop()
            return
        rect = strip.rect_of(index)
        inset = round(12 * strip.scale)
        self._editor.place(
            QRect(rect.x() + inset, rect.y() + 6, max(rect.width() - inset - 14, 60), 20),
            strip.scale,
        )

    def _typed(self, name: str) -> None:
        patch = self._strip.renamed(self._key, name)
        self._session.edit(self._step, patch, merge=f"{self._step}:{self._key.id}")

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        if self._editor is None or initiator == "edit":
            return
        if self._session.document.get(self._key) is None:
            self.stop()
        else:
            self._editor.show_text(self._strip.name_of(self._key))

    def _ended(self, end: str) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
        if end != "left":
            self._strip.setFocus()
        self._session.seal()
