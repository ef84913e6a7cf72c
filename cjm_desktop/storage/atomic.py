"""Writing files so that a crash, a full disk or a power cut leaves the old or the new one whole.

The new content goes to a temporary file beside the old one, is forced to the disk, and only then
takes its name. Qt's QSaveFile is not used: it can report success for a file cut short by a full
disk, and does not force the folder's entry to the disk.
"""

import errno
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.storage import digest, held_file, outside, reading
from cjm_desktop.storage.errors import SaveCode, SaveError
from cjm_desktop.storage.outside import Unreachable

_ON_WINDOWS: Final = os.name == "nt"

# Virus scanners and OneDrive hold a file for a moment after it was written.
_RETRIES_AFTER: Final = (0.010, 0.025, 0.050, 0.100) if _ON_WINDOWS else ()

_CODES: Final[dict[int, SaveCode]] = {
    errno.ENOSPC: "no_space",
    errno.EDQUOT: "no_space",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EROFS: "read_only",
    errno.ENOENT: "folder_missing",
    errno.ENOTDIR: "folder_missing",
    errno.EISDIR: "is_a_directory",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EFBIG: "too_large_for_place",
    errno.EBUSY: "in_use",
    errno.ELOOP: "link_loop",
}


class Saved(NamedTuple):
    """What was written; not `durable` if the system could not confirm it is on the disk."""

    path: Path
    durable: bool


class Replacement:
    """A file in the making: write to `path`; `saved` is there once it has taken its place."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor
        """Open as long as the file is in the making, so that nobody takes it for left behind."""
        self._saved: Saved | None = None

    @property
    def saved(self) -> Saved:
        """How it went; only to be asked after the `with` block."""
        if self._saved is None:
            raise RuntimeError("the file has not taken its place yet")
        return self._saved

    def _let_go(self) -> None:
        if self._descriptor >= 0:
            # Nothing was written by it that could fail to arrive.
            _close(self._descriptor)
            self._descriptor = -1


ANYBODYS: Final = 0o666
"""The mode of a new file that is as open as the system makes files."""
PRIVATE: Final = 0o600
"""The mode of a new file that is the user's alone."""


def write(path: Path, data: bytes, mode: int = ANYBODYS) -> Saved:
    """Replace a file's whole content, or make it with a mode; SaveError leaves what was there."""

    def check(written: Path) -> None:
        with written.open("rb") as file:
            if not reading.same_bytes(file, data):
                raise SaveError("not_as_written", path)

    with replace_whole(path, check, mode) as new, new.path.open("r+b") as file:
        file.write(data)
    return new.saved


@contextmanager
def replace_whole(
    path: Path, check: Callable[[Path], None] = lambda _: None, mode: int = ANYBODYS
) -> Iterator[Replacement]:
    """Give a temporary file beside `path` that takes its place when the block ends well.

    Once it is on the disk, and before it takes its place, `check` may look at it and raise.

    If the block raises, the temporary file goes and what stood at `path` is untouched. An OSError
    over the temporary file is raised as SaveError, and so is a MemoryError. Symbolic links are
    followed; the mode is kept, and is `mode` if there was no file.
    """
    try:
        target = _behind_links(path)
        present = _present(target, path)
        _clear_away(target)
        new = Replacement(*_temporary(target, present, mode))
    except OSError as error:
        raise save_error(error, path) from error
    except MemoryError as error:
        raise SaveError("no_memory", path) from error
    try:
        yield new
        if _ON_WINDOWS:
            new._let_go()
        saved = _take_place(new.path, target, present, check)
    except OSError as error:
        if error.filename not in (None, new.path, str(new.path)):
            raise
        raise save_error(error, path) from error
    except MemoryError as error:
        raise SaveError("no_memory", path) from error
    finally:
        # Gone already if it has taken its place; also runs for Ctrl+C.
        with suppress(OSError, MemoryError):
            new.path.unlink()
        new._let_go()
    new._saved = saved


def save_error(error: OSError, path: Path) -> SaveError:
    """Say by what the system did not let a file be written."""
    reason = error.strerror or type(error).__name__
    code = _CODES.get(error.errno or 0, "failed")
    if code == "permission" and _RETRIES_AFTER and error.filename2 is not None:
        code = "in_use"
    return SaveError(code, path, {"reason": reason})


def _behind_links(path: Path) -> Path:
    """Give the file that links lead to, there or not; a link that does not answer is an OSError.

    Taken for no link, it would be replaced by a file.
    """
    try:
        return Path(os.path.realpath(path, strict=True))
    except FileNotFoundError:
        return Path(os.path.realpath(path))


def _present(target: Path, path: Path) -> os.stat_result | None:
    """Look at what is to be replaced; SaveError if it must not be."""
    try:
        present = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(present.st_mode):
        raise SaveError("is_a_directory", path)
    if not stat.S_ISREG(present.st_mode):
        raise SaveError("not_a_file", path)
    if not os.access(target, os.W_OK):
        raise SaveError("read_only", path)
    return present


def _temporary(target: Path, present: os.stat_result | None, mode: int) -> tuple[Path, int]:
    """Make an empty file beside the target, and give it open.

    Its name is short and of the same suffix. It is never open to more people than the file it will
    replace.
    """
    if present is not None:
        mode = stat.S_IMODE(present.st_mode) & ANYBODYS | PRIVATE
    while True:
        made = target.with_name(f"{_prefix(target)}{os.urandom(3).hex()}{_suffix(target)}")
        with suppress(FileExistsError):
            descriptor = os.open(made, os.O_CREAT | os.O_EXCL | os.O_RDWR, mode)
            held_file.hold_open(descriptor)
            return made, descriptor


def _prefix(target: Path) -> str:
    """Begin the names of all files that are made to replace the target."""
    return f".~{digest.name_of(os.fsencode(target.name), 6)}"


def _suffix(target: Path) -> str:
    return target.suffix if len(os.fsencode(target.suffix)) <= 8 else ""


def _clear_away(target: Path) -> None:
    """Delete what a process that was ended left when it was to replace the target."""
    left = outside.entries(target.parent, _suffix(target))
    if isinstance(left, Unreachable):
        return
    for path in left:
        if path.name.startswith(_prefix(target)) and held_file.is_held(path) == "no":
            outside.remove(path)


def _take_place(
    new: Path, target: Path, present: os.stat_result | None, check: Callable[[Path], None]
) -> Saved:
    if present is not None and not _ON_WINDOWS:
        _keep_owner_and_mode(new, present)
    _force_to_disk(new)
    check(new)
    folder = _open_folder(target.parent)
    try:
        _replace(new, target)
        # It is in its place: nothing that fails from here on may say that it is not.
        return Saved(target, _confirmed(folder))
    finally:
        if folder is not None:
            _close(folder)


def _keep_owner_and_mode(new: Path, present: os.stat_result) -> None:
    with suppress(OSError):
        os.chown(new, present.st_uid, present.st_gid)
    with suppress(OSError):
        new.chmod(stat.S_IMODE(present.st_mode))


def _force_to_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _open_folder(folder: Path) -> int | None:
    if _ON_WINDOWS:
        return None
    with suppress(OSError):
        return os.open(folder, os.O_RDONLY)
    return None


def _close(descriptor: int) -> None:
    with suppress(OSError, MemoryError):
        os.close(descriptor)


def _confirmed(folder: int | None) -> bool:
    if folder is None:
        # Windows cannot be asked to, and keeps a journal of its folders.
        return _ON_WINDOWS
    try:
        os.fsync(folder)
    except (OSError, MemoryError):
        return False
    return True


def _replace(new: Path, target: Path) -> None:
    for pause in _RETRIES_AFTER:
        try:
            new.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    new.replace(target)
