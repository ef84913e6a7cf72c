"""Brings files of other programs to the map, or begins a map with one: read beside the window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.editing.patch import Patch
from cjm_desktop.intake.importers import importer_of
from cjm_desktop.journey.document import Document
from cjm_desktop.output.options import Progress
from cjm_desktop.storage import reading

if TYPE_CHECKING:
    from cjm_desktop.desktop.dialogs.importing.import_dialog import ImportDialog, Load
    from cjm_desktop.intake.importing.material import Material


class ImportDesk(QObject):
    """Reads one file at a time, and asks before anything changes."""

    def __init__(self, window: QWidget, session: Session, files: Files, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._session, self._files = window, session, files
        self._ask = ask
        self._dialog: ImportDialog | None = None
        QCoreApplication.instance().aboutToQuit.connect(self.finish)  # type: ignore[union-attr]

    def choose(self) -> None:
        """Let the user choose a file."""
        path = self._ask.file_to_import(self._files.export_suggestion().parent)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file, and ask whether what it brings is wanted."""
        base, language = self._base(), self._language

        def load(progress: Progress) -> "tuple[Document, Material]":
            from cjm_desktop.intake.importing.arrival import new_map
            from cjm_desktop.intake.importing.material import Refused
            from cjm_desktop.intake.importing.shapes import title_of

            importer = importer_of(path)
            if importer is None:
                raise Refused("empty")
            data = reading.read_file(path, importer.most_bytes)
            importer = importer_of(path, data) or importer
            material = importer.read(data, path, language, progress)
            title = material.title or title_of(material.table, language) or path.stem
            return base or new_map(title, language, material.map_fields), material

        self._open(path.name, load, partial(self._take, path))

    def map_table(self, material: "Material") -> None:
        """Let the user say what a table means that was pasted onto the map."""
        base = self._session.document
        name = self._session.tr_("The table that was pasted")
        self._open(name, lambda _: (base, material), self._add)

    def map_block(self, table: Block) -> None:
        """Let the user say what the cells of a table mean that was pasted onto the map."""
        from cjm_desktop.intake.importing.material import Material

        rows = [tuple(map(str.strip, row)) for row in table]
        lines = [number for number, row in enumerate(rows, 1) if any(row)]
        self.map_table(Material(tuple(row for row in rows if any(row)), lines=lines))

    def read_answer(self) -> None:
        """Let the user paste or choose the answer of a language model, and tick what is taken."""
        from cjm_desktop.desktop.dialogs.language_model.answer_dialog import AnswerDialog
        from cjm_desktop.desktop.window.opening import open_dialog

        dialog = AnswerDialog(self._window, self._session.tr_)
        dialog.given.connect(self._read_given)
        dialog.file_wanted.connect(self._choose_answer)
        open_dialog(dialog)

    def write_brief(self) -> None:
        """Let the user copy or save a brief for a language model."""
        from cjm_desktop.desktop.dialogs.language_model.brief_dialog import BriefDialog
        from cjm_desktop.desktop.window.opening import open_dialog

        place = self._files.export_suggestion().with_suffix(".md")
        session = self._session
        session.seal()
        open_dialog(BriefDialog(self._window, session.document, place, self._ask, session.tr_))

    def _choose_answer(self) -> None:
        path = self._ask.file_to_import(self._files.export_suggestion().parent)
        if path is not None:
            self._answer(path.name, lambda most: reading.read_file(path, most))

    def _read_given(self, text: str) -> None:
        data = text.encode("utf-8", "replace")
        self._answer(self._session.tr_("The answer"), lambda _: data)

    def _answer(self, name: str, given: Callable[[int], bytes]) -> None:
        base, language = self._session.document, self._language

        def load(progress: Progress) -> "tuple[Document, Material]":
            from cjm_desktop.intake.importing.answers import MOST_BYTES, read_answer

            return base, read_answer(given(MOST_BYTES), Path(name), language, progress=progress)

        self._open(name, load, self._add)

    def finish(self) -> None:
        """Stop reading; returns once nothing is read."""
        if self._dialog is not None:
            self._dialog.reject()

    @property
    def _language(self) -> str:
        base = self._base()
        return self._session.tr_.language if base is None else base.map.language

    def _base(self) -> Document | None:
        return self._session.document if self._files.has_map else None

    def _open(self, name: str, load: "Load", take: Callable[[Document, Patch], object]) -> None:
        from cjm_desktop.desktop.dialogs.importing.import_dialog import ImportDialog
        from cjm_desktop.desktop.window.opening import open_dialog

        if self._dialog is not None:
            return
        self._session.seal()
        dialog = ImportDialog(self._window, name, load, self._language, self._session.tr_)
        self._dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.brought.connect(take)
        dialog.failed.connect(partial(self._fail, name))
        open_dialog(dialog)

    def _forget(self) -> None:
        self._dialog = None

    def _take(self, path: Path, base: Document, patch: Patch) -> None:
        if self._files.has_map:
            self._add(base, patch)
        elif self._files.begin_from(patch.apply(base), path, path.stem):
            self._say(patch)

    def _add(self, base: Document, patch: Patch) -> None:
        if self._session.edit("import_cards", patch):
            self._say(patch)

    def _say(self, patch: Patch) -> None:
        from cjm_desktop.intake.importing.words import came

        self._session.message.emit(came(patch, self._session.tr_))

    def _fail(self, name: str, error: Exception) -> None:
        from cjm_desktop.intake.importing.material import Refused
        from cjm_desktop.intake.importing.words import refusal

        tr = self._session.tr_
        said = refusal(error, tr) if isinstance(error, Refused) else reason(error, tr)
        self._ask.tell(tr("“{name}” was not brought in", name=name), said)
