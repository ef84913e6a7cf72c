"""What rooms gave to maps that have no file yet: for each map its own, found again after a crash.

Two maps begun from one template have the same cards and phases, so nothing in a gift says whose it
is. Whoever works at it holds it; what nobody holds was left by a crash, and is taken up by the next
map that it fits.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.journey.ids import random_id
from cjm_desktop.storage import held_file, outside, room_gifts
from cjm_desktop.storage.held_file import HeldFile
from cjm_desktop.storage.outside import Unreachable
from cjm_desktop.storage.room_gifts import Gift

_BEGINNING: Final = "unsaved"
_SUFFIX: Final = ".json"
_LOCK: Final = ".lock"


class UnsavedGift(NamedTuple):
    """Where the gift to one unsaved map is kept, held against other maps."""

    path: Path
    lock: HeldFile | None
    """None where the disk cannot hold files."""

    def release(self) -> None:
        """Leave it to whoever takes it up."""
        if self.lock is not None:
            self.lock.release(remove=outside.exists(self.path) == "no")

    def remove(self) -> None:
        """Let it go; the place is still this map's."""
        room_gifts.forget(self.path)


def begin(gift: Gift) -> UnsavedGift:
    """Give a place of its own to what a room gives to a map without a file."""
    _tidy(gift)
    path = room_gifts.folder(gift) / f"{_BEGINNING}-{random_id()}{_SUFFIX}"
    outside.make_private_folder(path.parent)
    held = held_file.hold(path.with_suffix(_LOCK))
    return UnsavedGift(path, held if isinstance(held, HeldFile) else None)


def left(gift: Gift) -> Iterator[UnsavedGift]:
    """Hold one after the other what nobody works at; to be released by who has no use for it."""
    found = outside.entries(room_gifts.folder(gift), _SUFFIX)
    if isinstance(found, Unreachable):
        return
    for path in found:
        if path.name.startswith(_BEGINNING):
            held = held_file.hold(path.with_suffix(_LOCK))
            if isinstance(held, HeldFile):
                yield UnsavedGift(path, held)


def _tidy(gift: Gift) -> None:
    """Clear away the locks of what is over."""
    found = outside.entries(room_gifts.folder(gift), _LOCK)
    for lock in () if isinstance(found, Unreachable) else found:
        if outside.exists(lock.with_suffix(_SUFFIX)) == "no":
            held = held_file.hold(lock)
            if isinstance(held, HeldFile):
                held.release(remove=True)
