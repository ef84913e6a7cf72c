"""A window as the program makes it, with a person who has their answers ready."""

import atexit
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QEventLoop
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.ask import Conflict, Retry, Unsaved, Work
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec


def _own_copy(path: Path) -> Path:
    """Copy a file for this process: where two have one map open, the second may only read it."""
    folder = mkdtemp(prefix="cjm-sample-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(shutil.copy(path, folder))


SAMPLE = _own_copy(resource("samples", "bouncy-ball-machine.cjm"))


@dataclass
class Person:
    """Answers every question as set before, and notes what was asked and told."""

    to_open: Path | None = None
    to_compare: list[Path] = field(default_factory=list)
    to_save: Path | None = None
    to_export: Path | None = None
    to_choose: Path | None = None
    to_print: QPrinter | None = None
    named: str = ""
    about_unsaved: Unsaved = "cancel"
    about_revert: bool = False
    about_replacing: bool = False
    about_removing: bool = False
    about_throwing: bool = False
    about_copies: bool = False
    about_conflict: Conflict = "cancel"
    about_retry: Retry = "cancel"
    about_taking_over: bool = False
    about_damage: bool = False
    about_link: bool = False
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)
    suggestion: Path | None = None

    def file_to_open(self, folder: Path) -> Path | None:
        self.asked.append("open")
        return self.to_open

    def maps_to_compare(self, folder: Path, *, several: bool) -> list[Path]:
        self.asked.append("compare several" if several else "compare")
        return self.to_compare

    def file_to_save(self, suggestion: Path) -> Path | None:
        self.asked.append("save")
        self.suggestion = suggestion
        return self.to_save

    def file_to_export(self, suggestion: Path, format_name: str) -> Path | None:
        self.asked.append(f"export {suggestion.name} as {format_name}")
        return self.to_export

    def unsaved(self, name: str) -> Unsaved:
        self.asked.append("unsaved")
        return self.about_unsaved

    def revert(self, name: str) -> bool:
        self.asked.append("revert")
        return self.about_revert

    def replace(self, name: str) -> bool:
        self.asked.append(f"replace {name}")
        return self.about_replacing

    def remove_template(self, name: str) -> bool:
        self.asked.append(f"remove {name}")
        return self.about_removing

    def remove_snapshot(self, name: str) -> bool:
        self.asked.append(f"remove the snapshot {name}")
        return self.about_removing

    def remove_backup(self, name: str) -> bool:
        self.asked.append(f"remove the backup {name}")
        return self.about_removing

    def folder(self, title: str, present: Path) -> Path | None:
        self.asked.append(title)
        return self.to_choose

    def throw_away(self, name: str) -> bool:
        self.asked.append(f"throw away {name}")
        return self.about_throwing

    def throw_round_away(self, name: str) -> bool:
        self.asked.append(f"throw the votes on {name} away")
        return self.about_throwing

    def change_copies(self, names: Sequence[str]) -> bool:
        self.asked.append(f"change {', '.join(names)}")
        return self.about_copies

    def changed_on_disk(self, name: str) -> Conflict:
        self.asked.append("changed")
        return self.about_conflict

    def not_saved(self, sentence: str) -> Retry:
        self.told.append(sentence)
        return self.about_retry

    def damaged(self, sentence: str) -> bool:
        self.asked.append("damaged")
        self.told.append(sentence)
        return self.about_damage

    def wait(self, sentence: str, work: Work, leaving: Callable[[], str]) -> bool:
        loop = QEventLoop()
        work.idle.connect(loop.quit)
        if work.busy:
            loop.exec()
        return True

    def take_over(self, name: str, who: str) -> bool:
        self.asked.append("take over")
        return self.about_taking_over

    def open_link(self, to: str, address: str) -> bool:
        self.asked.append(f"open {address} at {to}")
        return self.about_link

    def brand_to_open(self, folder: Path) -> Path | None:
        self.asked.append("brand")
        return self.to_open

    def file_to_import(self, folder: Path, *, notes: bool = False) -> Path | None:
        self.asked.append("import")
        return self.to_open

    def template_to_open(self, folder: Path) -> Path | None:
        self.asked.append("template")
        return self.to_open

    def printer(self, name: str) -> QPrinter | None:
        self.asked.append("printer")
        self.named = name
        return self.to_print

    def tell(self, title: str, sentence: str) -> None:
        self.told.append(sentence)

    def show_file(self, path: Path) -> bool:
        self.shown.append(path)
        return True


@dataclass
class Desk:
    """A window and what belongs to it."""

    window: MainWindow
    session: Session
    settings: Settings
    theming: Theming
    person: Person

    @property
    def title(self) -> str:
        """The title of the map."""
        return self.session.document.map.title

    def rename(self, title: str) -> None:
        """Change the map, so that it is modified."""
        self.session.edit("change_map", change_map(self.session.document, title=title))


def desk_with_window(qtbot: QtBot, application: QApplication) -> Iterator[Desk]:
    """Show a window as the program does."""
    settings, person = Settings(), Person()
    theming = Theming(application, settings.theme)
    session = Session(Document())
    window = MainWindow(session, settings, theming, person)
    qtbot.addWidget(window, before_close_func=lambda _: session.open(Document(), None))
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    # They are taken up after the map's first picture, for which no person has to wait.
    window.files.opened.connect(lambda: window.places.map_view.hands)
    yield Desk(window, session, settings, theming, person)


def map_file(folder: Path, title: str = "A journey", name: str = "journey.cjm") -> Path:
    """Write a small map to a file."""
    path = folder / name
    document = Document().replaced({})
    titled = change_map(document, title=title).apply(document)
    path.write_bytes(codec.dumps(titled))
    return path
