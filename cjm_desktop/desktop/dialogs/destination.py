"""Where an export goes: the file's name, which follows the format, and what is in its place."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.output.exporters import Exporter, exporter_of, numbered_file
from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Unreachable
from cjm_desktop.words.wording import Wording

_LISTED = 3
"""So many names are written out."""


class Destination(QWidget):
    """A path without the suffix, which the format gives it.

    The `note` says what an export would replace; it stands where the form has room for it.
    """

    def __init__(self, place: Path, formats: Sequence[Exporter], ask: Ask, tr: Wording) -> None:
        super().__init__()
        self._place = place
        self._formats = formats
        self._exporter = formats[0]
        self._ask = ask
        self._tr = tr
        self._path = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.change_button = button(tr("Change…"))
        self.change_button.setAccessibleName(tr("Change where the export goes"))
        self.note = plain_label(role="quiet")
        self.note.setWordWrap(True)
        # The buttons below stay where they are when the format changes.
        room = self.note.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.note.setSizePolicy(room)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._path, 1)
        layout.addWidget(self.change_button)

    @property
    def path(self) -> Path:
        """The file to make, the first of several."""
        return Path(f"{self._place}{self._exporter.suffix}")

    def show_format(self, exporter: Exporter, several: Sequence[Path] | None = None) -> None:
        """Name the file by a format, or the folder of several files; look what is there."""
        self._exporter = exporter
        shown = str(self.path if several is None else self.path.parent)
        self._path.setText(shown)
        self._path.setToolTip(plain_tip(shown))
        note = self._note() if several is None else self._note_of(several)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def choose(self) -> Exporter | None:
        """Let the user choose a file; gives the format that its name asks for, None for none."""
        chosen = self._ask.file_to_export(self.path, self._tr(self._exporter.name))
        if chosen is None:
            return None
        named = exporter_of(chosen)
        wanted = named if named in self._formats else None
        self._place = outside.absolute(chosen if wanted is None else chosen.with_suffix(""))
        return wanted or self._exporter

    def _note(self) -> str:
        tr, path = self._tr, self.path
        first, pages = outside.exists(path), self._further_pages()
        if isinstance(first, Unreachable) or isinstance(pages, Unreachable):
            return tr("It cannot be seen now what is there; what has this name will be replaced.")
        if pages:
            there = [path, *pages] if first == "yes" else pages
            return tr("Pages with these names are replaced: {files}", files=_names(there))
        if first == "yes":
            return tr("This file is there already and will be replaced.")
        if self._exporter.file_for_each_page:
            return tr("Further pages become {file} and so on.", file=numbered_file(path, 2).name)
        return ""

    def _note_of(self, several: Sequence[Path]) -> str:
        tr = self._tr
        if not several:
            return tr("There is none on this map.")
        found = [(each, outside.exists(each)) for each in several]
        if any(isinstance(seen, Unreachable) for _, seen in found):
            return tr("It cannot be seen now what is there; what has this name will be replaced.")
        there = [each for each, seen in found if seen == "yes"]
        if there:
            return tr("Files with these names are replaced: {files}", files=_names(there))
        return tr("These files are made: {files}", files=_names(list(several)))

    def _further_pages(self) -> list[Path] | Unreachable:
        """List the files that are named as the pages after the first would be, in their order."""
        if not self._exporter.file_for_each_page:
            return []
        there = outside.entries(self.path.parent, self.path.suffix)
        if isinstance(there, Unreachable):
            return there
        page = re.compile(
            rf"{re.escape(self.path.stem)}-([2-9]|[1-9]\d+){re.escape(self.path.suffix)}"
        )
        found = [(len(each.name), each) for each in there if page.fullmatch(each.name)]
        return [each for _, each in sorted(found)]


def _names(files: list[Path]) -> str:
    names = [each.name for each in files]
    if len(names) > _LISTED:
        names = [names[0], "…", names[-1]]
    return ", ".join(names)
