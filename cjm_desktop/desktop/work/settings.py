"""What the program remembers of its user outside any map: looks, places, recent files.

Kept in one INI file. A value that another version or a hand has spoilt counts as not there.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from PySide6.QtCore import QByteArray, QObject, Signal

from cjm_desktop.desktop.work import remembered
from cjm_desktop.desktop.work.settings_file import Opened, Store, Trouble, open_settings
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.storage import backups, digest, outside

if TYPE_CHECKING:
    from cjm_desktop.layout.paper import Paper

ThemeChoice = Literal["system", "light", "dark"]
Motion = Literal["full", "reduced"]
TEXT_SCALES = range(80, 201)
"""Percent."""
ORDINARY_SCALE = 100

MAX_RECENT = 12
_MAX_VIEWS = 60


class Settings(QObject):
    """Typed access to the settings, so that each key is spelt in one place."""

    recent_changed = Signal()
    autosave_changed = Signal()
    own_keys_changed = Signal()
    language_changed = Signal()
    text_scale_changed = Signal()
    troubled = Signal(object)
    """The Trouble that befell the file of the settings since; told once."""

    def __init__(self, store: Store | None = None) -> None:
        super().__init__()
        self._is_troubled = False
        self.trouble: Trouble | None = None
        """What there is to say about the file of the settings; None if all is well."""
        given = Opened(store, None) if store is not None else None
        opened = given or open_settings(tell=self._tell)
        self._store = opened.store
        self.trouble = opened.trouble

    @property
    def theme(self) -> ThemeChoice:
        """Which theme the user chose."""
        value = self._store.value("theme")
        return cast(ThemeChoice, value) if value in get_args(ThemeChoice) else "system"

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice)

    @property
    def language(self) -> str:
        """The code of the language the user chose for the window; empty for the system's."""
        return self._text("language")

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)
        self.language_changed.emit()

    @property
    def template_language(self) -> str:
        """The language in which new maps were last begun; empty if none was."""
        return self._text("template_language")

    @template_language.setter
    def template_language(self, code: str) -> None:
        self._store.setValue("template_language", code)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The files last opened or saved, newest first; some may be gone."""
        return remembered.paths(self._json("recent"))[:MAX_RECENT]

    def remember_file(self, path: Path) -> None:
        """Note that a file was opened or saved."""
        self.folder = path.parent
        self.add_recent(path)

    def add_recent(self, path: Path) -> None:
        """Put a file at the top of the recent ones."""
        first = outside.absolute(path)
        self._set_recent([first, *(other for other in self.recent if other != first)])

    def remove_recent(self, path: Path) -> None:
        """Forget one recent file."""
        self._set_recent([other for other in self.recent if other != path])

    def clear_recent(self) -> None:
        """Forget all recent files."""
        self._set_recent([])

    def _set_recent(self, paths: list[Path]) -> None:
        self._set_json("recent", [str(path) for path in paths[:MAX_RECENT]])
        self.recent_changed.emit()

    @property
    def folder(self) -> Path:
        """Where the file dialogs start: as chosen, else the folder last used, else the user's."""
        for key in ("first_folder", "folder"):
            folder = Path(self._text(key))
            if folder.is_absolute() and outside.is_folder(folder) == "yes":
                return folder
        return outside.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._store.setValue("folder", str(outside.absolute(folder)))

    @property
    def first_folder(self) -> Path | None:
        """The folder that the user chose for file dialogs to start in; None for the last used."""
        folder = Path(self._text("first_folder"))
        return folder if folder.is_absolute() else None

    @first_folder.setter
    def first_folder(self, folder: Path | None) -> None:
        self._store.setValue("first_folder", str(folder) if folder is not None else "")

    @property
    def autosave(self) -> bool:
        """Whether maps that have a file are saved by themselves."""
        return str(self._store.value("autosave")).lower() == "true"

    @autosave.setter
    def autosave(self, on: bool) -> None:
        self._store.setValue("autosave", on)
        self.autosave_changed.emit()

    @property
    def backup_plan(self) -> backups.Plan:
        """How many backups are kept of each file, and where."""
        kept = range(10 ** len(str(backups.HIGHEST)))
        most = remembered.number(self._store.value("backups/most"), kept, backups.DEFAULT_MOST)
        chosen = Path(self._text("backups/folder"))
        folder = chosen if chosen.is_absolute() else backups.default_folder()
        return backups.Plan(min(most, backups.HIGHEST), folder)

    @backup_plan.setter
    def backup_plan(self, plan: backups.Plan) -> None:
        self._store.setValue("backups/most", plan.most)
        own = plan.folder != backups.default_folder()
        self._store.setValue("backups/folder", str(plan.folder) if own else "")

    @property
    def text_scale(self) -> int:
        """How large the window's text is, in percent of its ordinary size."""
        return remembered.number(self._store.value("text_scale"), TEXT_SCALES, ORDINARY_SCALE)

    @text_scale.setter
    def text_scale(self, percent: int) -> None:
        if percent != self.text_scale:
            self._store.setValue("text_scale", percent)
            self.text_scale_changed.emit()

    @property
    def motion(self) -> Motion:
        """Whether things may move on the screen."""
        value = self._store.value("motion")
        return cast(Motion, value) if value in get_args(Motion) else "full"

    @motion.setter
    def motion(self, motion: Motion) -> None:
        self._store.setValue("motion", motion)

    @property
    def author(self) -> str:
        """Who is named as the author of new maps; empty for nobody."""
        return remembered.line(self._store.value("author"), MAX_TITLE)

    @author.setter
    def author(self, name: str) -> None:
        self._store.setValue("author", name)

    @property
    def paper(self) -> "Paper | None":
        """The paper that pages are first proposed on; None for the format's own."""
        from cjm_desktop.layout.paper import SIZES

        value = self._text("paper")
        return cast("Paper", value) if value in SIZES else None

    @paper.setter
    def paper(self, paper: "Paper | None") -> None:
        self._store.setValue("paper", paper or "")

    @property
    def own_keys(self) -> Mapping[str, tuple[str, ...]]:
        """The keys that the user chose, by the id of the action."""
        return remembered.keys(self._json("keys"))

    @own_keys.setter
    def own_keys(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        self._set_json("keys", {action: list(keys) for action, keys in chosen.items()})
        self.own_keys_changed.emit()

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """The ids of what was last chosen in the command palette, newest first."""
        return remembered.words(self._json("commands"), MAX_RECENT)

    def note_command(self, command: str) -> None:
        """Note that something was chosen in the command palette."""
        others = (each for each in self.recent_commands if each != command)
        self._set_json("commands", [command, *others][:MAX_RECENT])

    def blob(self, name: str) -> QByteArray:
        """Give the saved state of a widget; empty if there is none."""
        value = self._store.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_blob(self, name: str, state: QByteArray) -> None:
        """Keep the state of a widget."""
        self._store.setValue(f"window/{name}", state)

    def widths(self, name: str, count: int) -> Sequence[int] | None:
        """Give the remembered widths of so many columns; None if there are none."""
        return remembered.widths(self._json(f"widths/{name}"), count)

    def set_widths(self, name: str, widths: Sequence[int]) -> None:
        """Remember the widths of columns."""
        self._set_json(f"widths/{name}", list(widths))

    def flag(self, name: str, default: bool) -> bool:
        """Give a remembered yes or no."""
        value = self._store.value(f"window/{name}")
        return {"true": True, "false": False}.get(str(value).lower(), default)

    def set_flag(self, name: str, on: bool) -> None:
        """Remember a yes or no."""
        self._store.setValue(f"window/{name}", on)

    def view_of(self, path: Path) -> dict[str, Any]:
        """Give how a file was looked at when it was last open; empty if never."""
        views = remembered.record(self._json("views"))
        return remembered.record(views.get(_fingerprint(path)))

    def set_view_of(self, path: Path, view: Mapping[str, Any]) -> None:
        """Remember how a file is looked at; the longest unused are forgotten."""
        views = remembered.record(self._json("views"))
        views.pop(_fingerprint(path), None)
        views[_fingerprint(path)] = dict(view)
        self._set_json("views", dict(list(views.items())[-_MAX_VIEWS:]))

    def choices(self, dialog: str) -> dict[str, Any]:
        """Give what was last chosen in a dialog; empty if it was never used."""
        return remembered.record(self._json(f"choices/{dialog}"))

    def set_choices(self, dialog: str, choices: Mapping[str, Any]) -> None:
        """Remember what was chosen in a dialog."""
        self._set_json(f"choices/{dialog}", dict(choices))

    def last_export(self, path: Path) -> dict[str, Any]:
        """Give what a file was last exported as; empty if it never was."""
        return remembered.record(remembered.record(self._json("exports")).get(_fingerprint(path)))

    def set_last_export(self, path: Path, chosen: Mapping[str, Any]) -> None:
        """Remember what a file is exported as; the longest unused are forgotten."""
        exports = remembered.record(self._json("exports"))
        exports.pop(_fingerprint(path), None)
        exports[_fingerprint(path)] = dict(chosen)
        self._set_json("exports", dict(list(exports.items())[-_MAX_VIEWS:]))

    def _tell(self, trouble: Trouble) -> None:
        if not self._is_troubled:
            self._is_troubled = True
            self.trouble = self.trouble or trouble
            self.troubled.emit(trouble)

    def write(self) -> None:
        """Write what is not yet in the file."""
        self._store.sync()

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""

    def _json(self, key: str) -> object:
        return remembered.decoded(self._store.value(key))

    def _set_json(self, key: str, value: Any) -> None:
        self._store.setValue(key, json.dumps(value))


def _fingerprint(path: Path) -> str:
    name = str(outside.absolute(path)).encode("utf-8", "surrogatepass")
    return digest.name_of(name, 20)
