"""Who has a map open: a small file beside it, which its holder keeps fresh while the map is open.

On one machine the system tells whether the holder still lives: they hold the file (`held_file`). Of
another machine only the file's age is known, as the file server counts it: the clocks of two
machines differ. Where no such file can be made, nothing is locked and nothing else changes.

The name is one that Dropbox and Nextcloud do not carry to other machines.
"""

import getpass
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.storage import digest, machine, outside, reading
from cjm_desktop.storage.errors import BadFile
from cjm_desktop.storage.held_file import HeldFile, hold, is_held
from cjm_desktop.storage.outside import Look, Unreachable

BEAT: Final = 20.0
"""Seconds between two signs of life."""

DEAD_AFTER: Final = 90.0
"""Seconds without a sign of life after which a holder on another machine counts as gone."""

_SIZE: Final = 1024
"""Bytes of every lock: it is written in one piece and never shorter than what it replaces."""

_LONGEST_NAME: Final = 240
_LONGEST_NODE: Final = 100
_TRIES: Final = 20

_LONGEST_TEXT: Final = 200


class Holder(NamedTuple):
    """Who has a map open, where, and since when by their own clock."""

    user: str
    machine: str
    since: str
    process: int
    token: str

    def opened_at(self) -> datetime | None:
        """Give since when, in the time of this machine; None if that is no time."""
        try:
            return datetime.fromisoformat(self.since).astimezone()
        except (ValueError, OverflowError, OSError):
            return None


class Locked(NamedTuple):
    """A lock that is not ours; `holder` is None where it cannot be read."""

    holder: Holder | None
    is_dead: bool


def this_holder() -> Holder:
    """Describe this process as a holder, by a token of its own."""
    return Holder(
        user=_user()[:_LONGEST_TEXT],
        machine=_machine(),
        since=datetime.now(UTC).isoformat(timespec="seconds"),
        process=os.getpid(),
        token=os.urandom(16).hex(),
    )


class MapLock:
    """A map that this process has open."""

    def __init__(self, held: HeldFile, holder: Holder) -> None:
        self._held = held
        self.holder = holder

    @property
    def place(self) -> Path:
        """The file of the lock."""
        return self._held.path

    def is_ours(self) -> bool:
        """Tell whether nobody has taken the map over; a place that does not answer says nothing."""
        match _content(self.place):
            case None:
                return self._take_again()
            case bytes() as content:
                found = _holder(content)
                return found is not None and found.token == self.holder.token
            case _:
                return True

    def beat(self) -> bool:
        """Give a sign of life; False if another has taken the map over."""
        if not self.is_ours():
            return False
        _write(self._held, self.holder)
        return True

    def release(self) -> None:
        """Have the map open no more; another's lock stays."""
        self._held.release(remove=True)

    def _take_again(self) -> bool:
        """Make the file anew that somebody has deleted."""
        held = hold(self.place, "anew")
        if held is None:
            return False
        if isinstance(held, HeldFile):
            self._held.release()
            self._held = held
            _write(held, self.holder)
        return True


def place_of(path: Path) -> Path:
    """Give where the lock of a map is, by whatever name and link the map is opened."""
    target = outside.behind_links(path)
    name = target.name
    if len(os.fsencode(name)) > _LONGEST_NAME:
        name = digest.name_of(os.fsencode(name), 32)
    return target.with_name(f".~lock.{name}#")


def take(path: Path, holder: Holder) -> MapLock | Locked | Unreachable:
    """Lock a map; Locked if another has it, Unreachable if no lock can be made there.

    Of several that ask at once, exactly one gets it.
    """
    place = place_of(path)
    for _ in range(_TRIES):
        held = hold(place, "anew")
        if held is not None:
            return _begin(held, holder)
        found = look(path)
        if found is None:
            continue  # it has been let go just now
        if not found.is_dead or not _is_here(found.holder):
            return found
        taken = _take_dead(place, found, holder)
        if taken is not None:
            return taken
    return Locked(None, is_dead=False)


def take_over(path: Path, holder: Holder) -> MapLock | Unreachable:
    """Lock a map whoever has it: they are told of it at their next sign of life."""
    place = place_of(path)
    new = place.with_name(f".~{os.urandom(6).hex()}")
    held = hold(new, "anew")
    if held is None:
        return Unreachable("failed", "the file is there already")
    made = _begin(held, holder)
    if isinstance(made, Unreachable):
        return made
    failed = outside.replace(new, place)
    if failed is not None:
        made.release()
        return failed
    made._held.path = place
    return made


def look(path: Path) -> Locked | None:
    """Tell who has a map open, without a lock of one's own; None if nobody has."""
    place = place_of(path)
    content = _content(place)
    if content is None:
        return None
    holder = _holder(content) if isinstance(content, bytes) else None
    if _is_here(holder):
        held = is_held(place)
        if not isinstance(held, Unreachable):
            return Locked(holder, is_dead=held == "no")
    return Locked(holder, is_dead=_is_stale(place))


def _begin(held: HeldFile | Unreachable, holder: Holder) -> MapLock | Unreachable:
    if isinstance(held, Unreachable):
        return held
    failed = _write(held, holder)
    if failed is not None:
        held.release(remove=True)
        return failed
    return MapLock(held, holder)


def _take_dead(place: Path, found: Locked, holder: Holder) -> MapLock | Unreachable | None:
    """Take a lock whose holder has died on this machine; None if another was quicker."""
    held = hold(place, "never")
    if not isinstance(held, HeldFile):
        return held
    content = _content(place)
    if isinstance(content, bytes) and _holder(content) == found.holder:
        return _begin(held, holder)
    held.release()
    return None


def _write(held: HeldFile, holder: Holder) -> Unreachable | None:
    data = json.dumps(holder._asdict()).encode()
    if len(data) > _SIZE:
        data = json.dumps(holder._replace(user="?")._asdict()).encode()
    return held.write(data.ljust(_SIZE))


def _content(place: Path) -> bytes | Unreachable | None:
    """Read a lock; None if there is none, Unreachable if it cannot be read."""
    try:
        return reading.read_file(place, _SIZE)
    except BadFile as error:
        if error.code == "not_found":
            return None
        return Unreachable("failed", str(error.values.get("reason", error.code)))


def _holder(content: bytes) -> Holder | None:
    try:
        fields = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict):
        return None
    match [fields.get(name) for name in Holder._fields]:
        case [str(user), str(machine), str(since), int(process), str(token)] if all(
            len(text) <= _LONGEST_TEXT for text in (user, machine, since, token)
        ):
            return Holder(user, machine, since, process, token)
        case _:
            return None


def _is_here(holder: Holder | None) -> bool:
    return holder is not None and holder.machine == _machine()


def _is_stale(place: Path) -> bool:
    """Tell whether a lock has had no sign of life for long, by the clock that dates its files.

    What cannot be told counts as alive.
    """
    probe = place.with_name(f".~{os.urandom(6).hex()}")
    made = hold(probe, "anew")
    if not isinstance(made, HeldFile):
        return False
    made.write(b" ")
    now, seen = outside.look(probe), outside.look(place)
    made.release(remove=True)
    if not isinstance(now, Look) or not isinstance(seen, Look):
        return False
    return now.modified - seen.modified > DEAD_AFTER * 1e9


def _machine() -> str:
    return machine.node()[:_LONGEST_NODE] or "?"


def _user() -> str:
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
    return _full_name(name) or name


def _full_name(name: str) -> str:
    try:
        import pwd

        return pwd.getpwnam(name).pw_gecos.partition(",")[0].strip()
    except (ImportError, KeyError, OSError):
        return ""
