"""Questions to paths outside the program's own folder, answered whatever has become of them.

A user's file may be on a drive that was pulled out, on a server that is away, in a folder that is
locked, or be named by settings that a hand has spoilt. `pathlib` raises for most of these, and each
place that asks would have to know for which. Here every question has an answer, and none raises.
"""

import errno
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeVar

from cjm_desktop.storage.errors import SaveError

T = TypeVar("T")

Kind = Literal["file", "folder", "other"]
OutsideCode = Literal["permission", "away", "name_too_long", "no_path", "no_memory", "failed"]

_CODES: Final[dict[int, OutsideCode]] = {
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.ESTALE: "away",
    errno.ENOTCONN: "away",
    errno.EHOSTDOWN: "away",
    errno.EHOSTUNREACH: "away",
    errno.ENETDOWN: "away",
    errno.ENETUNREACH: "away",
    errno.ETIMEDOUT: "away",
    errno.ENODEV: "away",
    errno.ENXIO: "away",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EINVAL: "no_path",
    errno.ENOMEM: "no_memory",
}


class Unreachable(NamedTuple):
    """The path did not answer: why, as a code and in the words of the system."""

    code: OutsideCode
    reason: str


Answer = Literal["yes", "no"] | Unreachable


class Look(NamedTuple):
    """What stands at a path. All but the kind tells whether it is the same as at another look."""

    kind: Kind
    size: int
    modified: int
    changed: int
    """When content, name or mode last changed; no program can set it, as it can `modified`."""
    device: int
    inode: int


def look(path: Path) -> Look | Unreachable | None:
    """Tell what stands at a path, links followed; None if nothing does."""
    return _answer(lambda: _look(path.stat()))


def exists(path: Path) -> Answer:
    """Tell whether anything stands at a path."""
    return _yes_or_no(look(path), lambda _: True)


def is_file(path: Path) -> Answer:
    """Tell whether a path leads to a regular file."""
    return _yes_or_no(look(path), lambda seen: seen.kind == "file")


def is_folder(path: Path) -> Answer:
    """Tell whether a path leads to a folder."""
    return _yes_or_no(look(path), lambda seen: seen.kind == "folder")


def is_taken(path: Path) -> Answer:
    """Tell whether a name is taken, asked in two ways: a wrong no would cost what stands there."""
    seen = exists(path)
    if seen != "no":
        return seen
    names = _answer(lambda: {each.name for each in path.parent.iterdir()})
    if isinstance(names, Unreachable):
        return names
    return "yes" if path.name in (names or ()) else "no"


def is_certain(answer: Answer, path: Path) -> bool:
    """Tell yes from no where a guess could cost a file; SaveError if the path did not answer."""
    if isinstance(answer, Unreachable):
        raise save_error(answer, path)
    return answer == "yes"


def save_error(place: Unreachable, path: Path) -> SaveError:
    """Say that nothing is written, since a path did not answer."""
    return SaveError("unreachable", path, {"code": place.code, "reason": place.reason})


def same_file(path: Path, other: Path) -> Answer:
    """Tell whether two paths lead to one file, by whatever names and links."""
    there = look(other)
    if isinstance(there, Unreachable):
        return there
    return _yes_or_no(
        look(path),
        lambda here: there is not None and (here.device, here.inode) == (there.device, there.inode),
    )


def entries(folder: Path, suffix: str) -> tuple[Path, ...] | Unreachable:
    """List what is in a folder and named so, by name; nothing if there is no such folder."""
    found = _answer(lambda: sorted(each for each in folder.iterdir() if each.suffix == suffix))
    return found if isinstance(found, Unreachable) else tuple(found or ())


def make_folder(folder: Path) -> Unreachable | None:
    """Make a folder and those it is in, where they are missing; None if it is there now."""
    if not folder.is_absolute():
        # What stands for a home that the system does not know would be made wherever we started.
        return Unreachable("no_path", str(folder))
    return _done(lambda: folder.mkdir(parents=True, exist_ok=True))


def make_private_folder(folder: Path) -> Unreachable | None:
    """Make a folder as above into which nobody else can look; None if it is there now."""
    return make_folder(folder) or _done(lambda: folder.chmod(0o700))


def reserve(path: Path, mode: int) -> bool | Unreachable:
    """Make an empty file that is open to so many; False if the name is taken."""
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)
    except FileExistsError:
        return False
    except (OSError, ValueError, MemoryError) as error:
        return unreachable(error)
    _done(lambda: os.close(descriptor))  # nothing was written to it that could fail to arrive
    return True


def rename(path: Path, name: str) -> Unreachable | None:
    """Give what stands at a path another name in its folder; None if it has it now."""
    return _done(lambda: path.rename(path.with_name(name)))


def replace(path: Path, target: Path) -> Unreachable | None:
    """Put what stands at a path in the place of another, or of nothing; None if it is there now."""
    return _done(lambda: path.replace(target))


def remove(path: Path) -> Unreachable | None:
    """Delete a file; None if it is gone now."""
    return _done(lambda: path.unlink(missing_ok=True))


def remove_empty_folder(folder: Path) -> Unreachable | None:
    """Delete a folder that holds nothing; None if it is gone now."""
    return _done(folder.rmdir)


def behind_links(path: Path) -> Path:
    """Give the file that links lead to; the path as it is, if that cannot be told."""
    found = _answer(lambda: Path(os.path.realpath(path)))
    return found if isinstance(found, Path) else path


def may_write(path: Path) -> Answer:
    """Tell whether this user may write to a file or into a folder that is there."""
    found = _answer(lambda: os.access(path, os.W_OK))
    return found if isinstance(found, Unreachable) else "yes" if found else "no"


def free_bytes(folder: Path) -> int | Unreachable | None:
    """Tell how much room there is for this user's files; None if there is no such folder."""
    return _answer(lambda: shutil.disk_usage(folder).free)


def same_inode(folder: Path, seen: Look, suffix: str) -> Path | Unreachable | None:
    """Find a file in a folder that was seen before, by whatever name so ending it has now."""

    def found() -> Path | None:
        if folder.stat().st_dev != seen.device:
            return None
        with os.scandir(folder) as names:
            for each in names:
                if each.name.endswith(suffix) and each.inode() == seen.inode and each.is_file():
                    return folder / each.name
        return None

    return _answer(found)


def absolute(path: Path) -> Path:
    """Give a path from the root; as it is, if the folder we were started in is gone."""
    found = _answer(path.absolute)
    return found if isinstance(found, Path) else path


def home() -> Path:
    """Give the user's own folder, or the root where the system knows of none."""
    found = _answer(Path.home)
    return found if isinstance(found, Path) and found.is_absolute() else Path(os.sep)


def unreachable(error: Exception) -> Unreachable:
    """Say why a path did not answer, by what was raised."""
    match error:
        case MemoryError():
            return Unreachable("no_memory", "MemoryError")
        case OSError():
            reason = error.strerror or type(error).__name__
            return Unreachable(_CODES.get(error.errno or 0, "failed"), reason)
        case _:
            return Unreachable("no_path", str(error))


def _look(status: os.stat_result) -> Look:
    mode = status.st_mode
    kind: Kind = "file" if stat.S_ISREG(mode) else "folder" if stat.S_ISDIR(mode) else "other"
    return Look(
        kind, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_dev, status.st_ino
    )


def _yes_or_no(seen: Look | Unreachable | None, is_so: Callable[[Look], bool]) -> Answer:
    if isinstance(seen, Unreachable):
        return seen
    return "yes" if seen is not None and is_so(seen) else "no"


def _answer(question: Callable[[], T]) -> T | Unreachable | None:
    try:
        return question()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, RuntimeError, MemoryError) as error:
        # ValueError: a NUL or half of a character; RuntimeError: a home that nobody knows.
        return unreachable(error)


def _done(act: Callable[[], object]) -> Unreachable | None:
    try:
        act()
    except (OSError, ValueError, MemoryError) as error:
        return unreachable(error)
    return None
