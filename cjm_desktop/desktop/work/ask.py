"""Every question that stops the user, behind one interface, so that tests can answer.

User text (names of files and maps) is shown as plain text: a message box would otherwise draw
pictures out of a name that looks like markup.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QWidget

from cjm_desktop.words.breaking import breakable
from cjm_desktop.words.wording import N_, Wording

# The toolkit's dialogs have hundreds of codes, which it makes when they are imported: at a start
# there is nothing to ask.
if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QMessageBox

Answer = Literal["keeps", "loses"]
"""Whether what a button does can cost the user work."""
_LISTED: Final = 12
"""So many names of files are asked about one by one."""
Unsaved = Literal["save", "discard", "cancel"]
Conflict = Literal["overwrite", "save_as", "cancel"]
Retry = Literal["again", "elsewhere", "cancel"]


class Work(Protocol):
    """What can be waited for."""

    @property
    def busy(self) -> bool:
        """Whether it goes on."""

    @property
    def idle(self) -> SignalInstance:
        """Tells that it does not go on any more."""


class Ask(Protocol):
    """What the program asks and tells. None or "cancel" means that the user went back."""

    def file_to_open(self, folder: Path) -> Path | None:
        """Let the user choose a map to open."""

    def maps_to_compare(self, folder: Path, *, several: bool) -> list[Path]:
        """Let the user choose a map to compare with, or several; none if they went back."""

    def file_to_save(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the map."""

    def file_to_export(self, suggestion: Path, format_name: str) -> Path | None:
        """Let the user choose where an export goes, by the suffix of the suggestion."""

    def folder(self, title: str, present: Path) -> Path | None:
        """Let the user choose a folder."""

    def unsaved(self, name: str) -> Unsaved:
        """Ask what becomes of changes that are not saved."""

    def revert(self, name: str) -> bool:
        """Ask whether to go back to the file as it was saved."""

    def replace(self, name: str) -> bool:
        """Ask whether to replace a file that is there already."""

    def remove_template(self, name: str) -> bool:
        """Ask whether to delete a template of the user's own."""

    def remove_snapshot(self, name: str) -> bool:
        """Ask whether to delete a snapshot."""

    def remove_backup(self, name: str) -> bool:
        """Ask whether to delete a backup of the file."""

    def throw_away(self, name: str) -> bool:
        """Ask whether to throw unfinished work away."""

    def throw_round_away(self, name: str) -> bool:
        """Ask whether to throw the votes of a round away."""

    def change_copies(self, names: Sequence[str]) -> bool:
        """Ask whether to write to the files of copies."""

    def changed_on_disk(self, name: str) -> Conflict:
        """Ask what to do about a file that another program changed."""

    def not_saved(self, sentence: str) -> Retry:
        """Say why the map was not saved, and ask how to go on."""

    def damaged(self, sentence: str) -> bool:
        """Say why a file was not opened, and ask whether to repair a copy of it."""

    def wait(self, sentence: str, work: Work, leaving: Callable[[], str]) -> bool:
        """Wait until work is done, saying so; False if the user went back.

        `leaving` names what can be done instead of waiting, or nothing.
        """

    def take_over(self, name: str, who: str) -> bool:
        """Ask whether to take a map over from someone who has it open."""

    def open_link(self, to: str, address: str) -> bool:
        """Ask whether to open an address, which is shown whole; `to` says where it leads."""

    def brand_to_open(self, folder: Path) -> Path | None:
        """Let the user choose a brand kit."""

    def template_to_open(self, folder: Path) -> Path | None:
        """Let the user choose a presentation that slides are set in."""

    def file_to_import(self, folder: Path, *, notes: bool = False) -> Path | None:
        """Let the user choose a file of another program, or one with `notes` of an interview."""

    def printer(self, name: str) -> "QPrinter | None":
        """Let the user choose a printer for what is called so; None if they went back."""

    def tell(self, title: str, sentence: str) -> None:
        """Say what went wrong."""

    def show_file(self, path: Path) -> bool:
        """Open a file or folder in the program that the system has for it."""


class QtAsk:
    """Asks by the toolkit's own dialogs."""

    def __init__(self, parent: QWidget, tr: Wording) -> None:
        self._parent = parent
        self._tr = tr

    def speak(self, tr: Wording) -> None:
        """Ask in another language from now on."""
        self._tr = tr

    def file_to_open(self, folder: Path) -> Path | None:
        """Let the user choose a map to open."""
        title = self._tr("Open a map")
        kinds = self._maps() + ";;" + self._tr("PDFs with the map inside") + " (*.pdf)"
        return self._chosen(folder, title, kinds)

    def maps_to_compare(self, folder: Path, *, several: bool) -> list[Path]:
        """Let the user choose a map to compare with, or several; none if they went back."""
        from PySide6.QtWidgets import QFileDialog

        tr, dialog = self._tr, QFileDialog
        title = tr("Choose the copies to compare") if several else tr("Choose the map to compare")
        ask = dialog.getOpenFileNames if several else dialog.getOpenFileName
        named, _ = ask(self._parent, title, str(folder), self._maps())
        names = [named] if isinstance(named, str) else named
        return [Path(name) for name in names if name]

    def file_to_save(self, suggestion: Path) -> Path | None:
        """Let the user choose where to save the map."""
        return self._target(self._tr("Save the map as"), suggestion, self._maps())

    def file_to_export(self, suggestion: Path, format_name: str) -> Path | None:
        """Let the user choose where an export goes, by the suffix of the suggestion."""
        kinds = f"{format_name} (*{suggestion.suffix})"
        return self._target(self._tr("Export to"), suggestion, kinds)

    def folder(self, title: str, present: Path) -> Path | None:
        """Let the user choose a folder."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._parent, title, str(present))
        return Path(name) if name else None

    def unsaved(self, name: str) -> Unsaved:
        """Ask what becomes of changes that are not saved."""
        chosen = self._choose(
            self._tr("Save changes?"),
            self._tr("“{name}” has changes that are not saved.", name=name),
            (self._tr("Save"), "keeps"),
            (self._tr("Don’t save"), "loses"),
        )
        return ("save", "discard", "cancel")[chosen]

    def revert(self, name: str) -> bool:
        """Ask whether to go back to the file as it was saved."""
        said = self._tr(
            "Everything changed in “{name}” since it was saved will be lost.", name=name
        )
        return self._would_lose(self._tr("Revert to the saved file?"), said, self._tr("Revert"))

    def replace(self, name: str) -> bool:
        """Ask whether to replace a file that is there already."""
        said = self._tr("A file named “{name}” is already there.", name=name)
        return self._would_lose(self._tr("Replace the file?"), said, self._tr("Replace"))

    def remove_template(self, name: str) -> bool:
        """Ask whether to delete a template of the user's own."""
        said = self._tr("“{name}” will be deleted. Maps made from it stay as they are.", name=name)
        return self._would_lose(self._tr("Remove the template?"), said, self._tr("Remove"))

    def remove_snapshot(self, name: str) -> bool:
        """Ask whether to delete a snapshot."""
        said = self._tr("“{name}” will be gone for good. The map stays as it is.", name=name)
        return self._would_lose(self._tr("Delete the snapshot?"), said, self._tr("Delete"))

    def remove_backup(self, name: str) -> bool:
        """Ask whether to delete a backup of the file."""
        said = self._tr("“{name}” will be gone for good. The map stays as it is.", name=name)
        return self._would_lose(self._tr("Delete the backup?"), said, self._tr("Delete"))

    def throw_away(self, name: str) -> bool:
        """Ask whether to throw unfinished work away."""
        said = self._tr("What was changed in “{name}” and not saved will be lost.", name=name)
        return self._would_lose(
            self._tr("Throw the unfinished work away?"), said, self._tr("Throw away")
        )

    def throw_round_away(self, name: str) -> bool:
        """Ask whether to throw the votes of a round away."""
        said = self._tr(
            "What was voted on “{name}” will be lost. The map stays as it is.", name=name
        )
        return self._would_lose(self._tr("Throw the votes away?"), said, self._tr("Throw away"))

    def _would_lose(self, title: str, said: str, act: str) -> bool:
        return self._choose(title, said, (act, "loses")) == 0

    def change_copies(self, names: Sequence[str]) -> bool:
        """Ask whether to write to the files of copies."""
        chosen = self._choose(
            self._tr("Give it to all copies?"),
            self._tr("These files are changed, each by itself; what they held is kept as a backup:")
            + "\n\n"
            + "\n".join([*names[:_LISTED], *(["…"] if len(names) > _LISTED else [])]),
            (self._tr("Change the files"), "keeps"),
        )
        return chosen == 0

    def changed_on_disk(self, name: str) -> Conflict:
        """Ask what to do about a file that another program changed."""
        chosen = self._choose(
            self._tr("The file has changed"),
            self._tr(
                "“{name}” was changed by another program since it was opened here. "
                "Replacing it would lose what the other program wrote.",
                name=name,
            ),
            (self._tr("Save as…"), "keeps"),
            (self._tr("Replace it"), "loses"),
        )
        return ("save_as", "overwrite", "cancel")[chosen]

    def not_saved(self, sentence: str) -> Retry:
        """Say why the map was not saved, and ask how to go on."""
        chosen = self._choose(
            self._tr("The map was not saved"),
            sentence,
            (self._tr("Try again"), "keeps"),
            (self._tr("Save elsewhere…"), "keeps"),
        )
        return ("again", "elsewhere", "cancel")[chosen]

    def damaged(self, sentence: str) -> bool:
        """Say why a file was not opened, and ask whether to repair a copy of it."""
        chosen = self._choose(
            self._tr("The file was not opened"), sentence, (self._tr("Repair a copy…"), "keeps")
        )
        return chosen == 0

    def wait(self, sentence: str, work: Work, leaving: Callable[[], str]) -> bool:
        """Wait until work is done, saying so; False if the user went back."""
        from cjm_desktop.desktop.work.waiting import wait

        return wait(self._parent, sentence, work, leaving, self._tr)

    def take_over(self, name: str, who: str) -> bool:
        """Ask whether to take a map over from someone who has it open."""
        chosen = self._choose(
            self._tr("Take the map over?"),
            self._tr(
                "“{name}” is still open: {who}. Their window becomes read-only; what they have "
                "changed and not saved stays in it, and will not be in the file.",
                name=name,
                who=who,
            ),
            (self._tr("Take over"), "loses"),
        )
        return chosen == 0

    def open_link(self, to: str, address: str) -> bool:
        """Ask whether to open an address, which is shown whole; `to` says where it leads."""
        chosen = self._choose(
            self._tr("Open the link?"),
            self._tr("It leads to {to}:", to=to) + "\n\n" + address,
            (self._tr("Open the link"), "keeps"),
        )
        return chosen == 0

    def tell(self, title: str, sentence: str) -> None:
        """Say what went wrong."""
        from PySide6.QtWidgets import QMessageBox

        box = self._box(QMessageBox.Icon.Critical, title, sentence)
        box.addButton(self._tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()

    def file_to_import(self, folder: Path, *, notes: bool = False) -> Path | None:
        """Let the user choose a file of another program, or one with notes."""
        from cjm_desktop.intake.importers import named_suffixes

        rows = named_suffixes(notes=notes)
        title = N_("Open interview notes") if notes else N_("Bring in a file")
        ends = ((self._tr(name), " ".join(f"*{each}" for each in ends)) for name, ends in rows)
        kinds = ";;".join(f"{name} ({each})" for name, each in ends)
        return self._chosen(folder, self._tr(title), kinds)

    def brand_to_open(self, folder: Path) -> Path | None:
        """Let the user choose a brand kit."""
        title, kinds = self._tr("Add a brand kit"), self._tr("Brand kits") + " (*.cjm-brand)"
        return self._chosen(folder, title, kinds)

    def template_to_open(self, folder: Path) -> Path | None:
        """Let the user choose a presentation that slides are set in."""
        kinds = self._tr("PowerPoint presentations") + " (*.pptx)"
        return self._chosen(folder, self._tr("Choose a template"), kinds)

    def _chosen(self, folder: Path, title: str, kinds: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(self._parent, title, str(folder), kinds)
        return Path(name) if name else None

    def printer(self, name: str) -> "QPrinter | None":
        """Let the user choose a printer; its queue, and a file it prints to, have the name."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        dialog = QPrintDialog(printer, self._parent)
        chosen = dialog.exec()
        dialog.deleteLater()
        return printer if chosen else None

    def show_file(self, path: Path) -> bool:
        """Open a file or folder in the program that the system has for it."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _maps(self) -> str:
        return self._tr("Journey maps") + " (*.cjm);;" + self._tr("All files") + " (*)"

    def _target(self, title: str, suggestion: Path, kinds: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._parent, title, str(suggestion.parent), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        # Completed here already, so that the dialog asks about the file that will be replaced.
        dialog.setDefaultSuffix(suggestion.suffix.removeprefix("."))
        dialog.selectFile(suggestion.name)
        accepted = dialog.exec()
        chosen = dialog.selectedFiles()
        dialog.deleteLater()
        return Path(chosen[0]) if accepted and chosen else None

    def _choose(self, title: str, sentence: str, *choices: tuple[str, Answer]) -> int:
        """Give the place of the chosen button, or how many there are for going back."""
        from PySide6.QtWidgets import QMessageBox

        role = QMessageBox.ButtonRole
        roles = {"keeps": role.AcceptRole, "loses": role.DestructiveRole}
        box = self._box(QMessageBox.Icon.Warning, title, sentence)
        buttons = [box.addButton(text, roles[answer]) for text, answer in choices]
        buttons.append(box.addButton(self._tr("Cancel"), role.RejectRole))
        box.setDefaultButton(buttons[0] if choices[0][1] == "keeps" else buttons[-1])
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return next((place for place, b in enumerate(buttons) if b is clicked), len(choices))

    def _box(self, icon: "QMessageBox.Icon", title: str, sentence: str) -> "QMessageBox":
        from PySide6.QtWidgets import QMessageBox

        # A file named at the start may fail before its window is there to stand over.
        self._parent.window().show()
        box = QMessageBox(self._parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(icon)
        box.setWindowTitle(title)
        box.setText(breakable(f"{title}\n\n{sentence}"))
        return box
