"""The rounds of voting at maps that have no file yet: one for each map, found again after a crash.

Two maps begun from one template have the same cards, so nothing in a round says whose it is.
Whoever works at it holds it; what nobody holds was left by a crash, and is taken up by the next
map with these cards.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.journey.ids import random_id
from cjm_desktop.storage import held_file, open_rounds, outside
from cjm_desktop.storage.held_file import HeldFile
from cjm_desktop.storage.outside import Unreachable

_BEGINNING: Final = "unsaved"
_SUFFIX: Final = ".json"
_LOCK: Final = ".lock"


class UnsavedRound(NamedTuple):
    """Where the round of one unsaved map is kept, held against other maps."""

    path: Path
    lock: HeldFile | None
    """None where the disk cannot hold files."""

    def release(self) -> None:
        """Leave the round to whoever takes it up."""
        if self.lock is not None:
            self.lock.release(remove=outside.exists(self.path) == "no")

    def remove(self) -> None:
        """Let the round go; the place is still this map's."""
        open_rounds.forget(self.path)


def begin() -> UnsavedRound:
    """Give a place of its own to the round of a map without a file."""
    _tidy()
    path = open_rounds.folder() / f"{_BEGINNING}-{random_id()}{_SUFFIX}"
    outside.make_private_folder(path.parent)
    held = held_file.hold(path.with_suffix(_LOCK))
    return UnsavedRound(path, held if isinstance(held, HeldFile) else None)


def left() -> Iterator[UnsavedRound]:
    """Hold one after the other what nobody works at; to be released by who has no use for it."""
    found = outside.entries(open_rounds.folder(), _SUFFIX)
    if isinstance(found, Unreachable):
        return
    for path in found:
        if path.name.startswith(_BEGINNING):
            held = held_file.hold(path.with_suffix(_LOCK))
            if isinstance(held, HeldFile):
                yield UnsavedRound(path, held)


def _tidy() -> None:
    """Clear away the locks of rounds that are over."""
    found = outside.entries(open_rounds.folder(), _LOCK)
    for lock in () if isinstance(found, Unreachable) else found:
        if outside.exists(lock.with_suffix(_SUFFIX)) == "no":
            held = held_file.hold(lock)
            if isinstance(held, HeldFile):
                held.release(remove=True)
