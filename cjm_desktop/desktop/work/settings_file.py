"""The file of the settings, whatever stands in its place.

The toolkit waits for good on a pipe, reads any size, and writes over what it did not understand.
So the file is looked at before the toolkit may: what it cannot read is set aside and the settings
begin anew; where not even that is possible they last as long as the program.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal, NamedTuple, Protocol

from PySide6.QtCore import QSettings

from cjm_desktop.paths import user_config
from cjm_desktop.storage import outside
from cjm_desktop.storage.aside import set_aside
from cjm_desktop.storage.outside import Look, Unreachable
from cjm_desktop.words.wording import N_, Wording

LARGEST: Final = 2_000_000
"""Bytes: what is worth remembering takes a few thousand."""

_LOCK: Final = ".lock"
_NOT_TEXT: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LINE: Final = re.compile(r"\s*(?:[;#\[].*|[^=]+=.*)?")
# Values of types that we never keep; the toolkit unpacks whatever they say.
_PACKED: Final = "@Variant("


TroubleCode = Literal["set_aside", "in_the_way", "not_kept"]

_SENTENCES: Final[Mapping[TroubleCode, str]] = {
    "set_aside": N_("The settings could not be read and begin anew; the old ones are in {path}"),
    "in_the_way": N_("The settings cannot be read or kept: {path} is in the way"),
    "not_kept": N_("The settings cannot be kept: {path} cannot be written"),
}


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


class Trouble(NamedTuple):
    """Why the settings are not what they were, or will not be kept."""

    code: TroubleCode
    path: Path
    """What could not be read, under the name it has now, or cannot be written."""


class Opened(NamedTuple):
    """The settings, and what there is to say about them."""

    store: Store
    trouble: Trouble | None


def user_settings_file() -> Path:
    """Name the file of the person at the machine; whether it is there is another question."""
    return user_config() / "cjm-desktop.ini"


def open_settings(path: Path | None = None) -> Opened:
    """Open the settings of the person at the machine, or those in another file."""
    path = user_settings_file() if path is None else path
    if not path.is_absolute():
        return Opened(Fleeting(), Trouble("not_kept", path))
    trouble = None
    for each, fits in ((path, _is_readable), (path.with_name(path.name + _LOCK), _is_lock)):
        seen = outside.look(each)
        if isinstance(seen, Unreachable):
            return Opened(Fleeting(), Trouble("in_the_way", each))
        if seen is not None and not fits(each, seen):
            kept = set_aside(each)
            if isinstance(kept, Unreachable):
                return Opened(Fleeting(), Trouble("in_the_way", each))
            trouble = Trouble("set_aside", kept)
    store = QSettings(str(path), QSettings.Format.IniFormat)
    if trouble is None and not store.isWritable():
        trouble = Trouble("not_kept", path)
    return Opened(store, trouble)


def sentence(trouble: Trouble, tr: Wording) -> str:
    """Say what became of the settings."""
    return tr(_SENTENCES[trouble.code], path=trouble.path)


def _is_lock(path: Path, seen: Look) -> bool:
    return seen.kind == "file"


def _is_readable(path: Path, seen: Look) -> bool:
    if seen.kind != "file" or seen.size > LARGEST:
        return False
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError, MemoryError):
        return False
    lines = text.splitlines()
    return not _NOT_TEXT.search(text) and _PACKED not in text and all(map(_LINE.fullmatch, lines))
