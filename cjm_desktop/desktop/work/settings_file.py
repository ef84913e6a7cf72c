"""The file of the settings, whatever stands in its place.

The toolkit waits for good on a pipe, reads any size, and writes over what it did not understand.
So the file is looked at before the toolkit may: what it cannot read is set aside and the settings
begin anew; where not even that is possible they last as long as the program.
"""

import logging
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Literal, NamedTuple, Protocol

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from cjm_desktop.paths import user_config
from cjm_desktop.storage import outside, reading
from cjm_desktop.storage.aside import set_aside
from cjm_desktop.storage.errors import BadFile
from cjm_desktop.storage.outside import Look, Unreachable
from cjm_desktop.words.wording import N_, Wording

_log = logging.getLogger(__name__)

LARGEST: Final = 2_000_000
"""Bytes: what is worth remembering takes a few thousand."""

_LATER_MS: Final = 500
_LOCK: Final = ".lock"
# Patterns, compiled when there is a file to look through.
_NOT_TEXT: Final = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
_LINE: Final = r"\s*(?:[;#\[].*|[^=]+=.*)?"
# Values of types that we never keep; the toolkit unpacks whatever they say.
_PACKED: Final = "@Variant("


TroubleCode = Literal["set_aside", "in_the_way", "not_kept"]

_SENTENCES: Final[Mapping[TroubleCode, str]] = {
    "set_aside": N_("The settings could not be read and begin anew; the old ones are in {path}"),
    "in_the_way": N_("The settings cannot be read or kept: {path} is in the way"),
    "not_kept": N_("The settings cannot be kept: {path} cannot be written"),
}


class Trouble(NamedTuple):
    """Why the settings are not what they were, or will not be kept."""

    code: TroubleCode
    path: Path
    """What could not be read, under the name it has now, or cannot be written."""


class Store(Protocol):
    """Values by key, as QSettings keeps them."""

    def value(self, key: str, /) -> object: ...

    def setValue(self, key: str, value: object, /) -> None: ...

    def sync(self) -> None: ...


class Fleeting:
    """Keeps values as long as the program runs."""

    def __init__(self) -> None:
        self._values: dict[str, object] = {}

    def value(self, key: str, /) -> object:
        """Give what was kept under a key, or None."""
        return self._values.get(key)

    def setValue(self, key: str, value: object, /) -> None:
        """Keep a value under a key."""
        self._values[key] = value

    def sync(self) -> None:
        """Do nothing: there is nowhere to write to."""


class Lasting(QObject):
    """Keeps values in a file, several at once and a moment later: the disk takes its time for each.

    What the file does not take lasts as long as the program runs, so no command fails because of
    what is remembered of it.
    """

    failed = Signal(object)
    """The file could not be used: the Trouble to tell."""

    def __init__(self, file: Store, not_kept: Trouble) -> None:
        super().__init__()
        self._file = file
        self._not_kept = not_kept
        self._unwritten: dict[str, object] = {}
        self._is_due = False

    def value(self, key: str, /) -> object:
        """Give what was kept under a key, or None."""
        if key in self._unwritten:
            return self._unwritten[key]
        try:
            return self._file.value(key)
        except (OSError, MemoryError):
            self._fail()
        return None

    def setValue(self, key: str, value: object, /) -> None:
        """Keep a value under a key."""
        self._unwritten[key] = value
        if not self._is_due:
            self._is_due = True
            # Kept alive until then: what is collected in another thread may have no timer running.
            QTimer.singleShot(_LATER_MS, lambda: self._write_due())

    def sync(self) -> None:
        """Write the file."""
        try:
            for key, value in list(self._unwritten.items()):
                self._file.setValue(key, value)
                del self._unwritten[key]
            self._file.sync()
        except (OSError, MemoryError):
            self._fail()

    def _write_due(self) -> None:
        """Write what was set a moment ago."""
        self._is_due = False
        if self._unwritten:
            self.sync()

    def _fail(self) -> None:
        _log.warning("the settings could not be used", exc_info=True)
        self.failed.emit(self._not_kept)


class Opened(NamedTuple):
    """The settings, and what there is to say about them."""

    store: Store
    trouble: Trouble | None


def user_settings_file() -> Path:
    """Name the file of the person at the machine; whether it is there is another question."""
    return user_config() / "cjm-desktop.ini"


def open_settings(
    path: Path | None = None, tell: Callable[[Trouble], None] = lambda _: None
) -> Opened:
    """Open the settings of the person at the machine, or those in another file.

    `tell` hears of it if they cannot be used any more, later.
    """
    path = user_settings_file() if path is None else path
    if not path.is_absolute():
        return Opened(Fleeting(), Trouble("not_kept", path))
    trouble = None
    for each, fits in ((path, _is_readable), (path.with_name(path.name + _LOCK), _is_lock)):
        seen = outside.look(each)
        if isinstance(seen, Unreachable):
            return Opened(Fleeting(), Trouble("in_the_way", each))
        try:
            is_in_the_way = seen is not None and not fits(each, seen)
        except BadFile:
            # What could not be looked into may be fine: it stays, and nothing is written over it.
            return Opened(Fleeting(), Trouble("in_the_way", each))
        if is_in_the_way:
            kept = set_aside(each)
            if isinstance(kept, Unreachable):
                return Opened(Fleeting(), Trouble("in_the_way", each))
            trouble = Trouble("set_aside", kept)
    store = QSettings(str(path), QSettings.Format.IniFormat)
    not_kept = Trouble("not_kept", path)
    if trouble is None and not store.isWritable():
        trouble = not_kept
    lasting = Lasting(store, not_kept)
    lasting.failed.connect(tell)
    return Opened(lasting, trouble)


def sentence(trouble: Trouble, tr: Wording) -> str:
    """Say what became of the settings."""
    return tr(_SENTENCES[trouble.code], path=trouble.path)


def _is_lock(path: Path, seen: Look) -> bool:
    return seen.kind == "file"


def _is_readable(path: Path, seen: Look) -> bool:
    if seen.kind != "file" or seen.size > LARGEST:
        return False
    try:
        text = reading.read_file(path, LARGEST).decode()
    except UnicodeDecodeError:
        return False
    lines = text.splitlines()
    if re.search(_NOT_TEXT, text) or _PACKED in text:
        return False
    return all(map(re.compile(_LINE).fullmatch, lines))
