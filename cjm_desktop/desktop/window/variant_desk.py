"""Makes a copy of the window's map for a country or a group, and opens it once it is in a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document


class VariantDesk:
    """The dialog for a copy, and what becomes of what it makes."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        files: Files,
        want_window: Callable[[Path | None], None],
    ) -> None:
        self._window = window
        self._session = session
        self._files = files
        self._want_window = want_window
        self._to_be_opened: Document | None = None
        """The copy that a window is to be opened on once it is in its file."""
        files.saver.copied.connect(self._open)

    def ask(self) -> None:
        """Let the user make a copy of the map."""
        from cjm_desktop.desktop.dialogs.copy_dialog import CopyDialog

        self._session.seal()
        document = self._session.document
        base = document.map.title.strip() or self._files.name
        dialog = CopyDialog(self._window, document, base, self._session.tr_)
        dialog.made.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, made: Document) -> None:
        if self._files.save_version(made, made.map.variant):
            self._to_be_opened = made

    def _open(self, path: Path, document: Document) -> None:
        if document is self._to_be_opened:
            self._to_be_opened = None
            self._want_window(path)
