"""Writing files so that a crash, a full disk or a power cut leaves the old or the new one whole.

The new content goes to a temporary file beside the old one, is forced to the disk, and only then
takes its name. Qt's QSaveFile is not used: it can report success for a file cut short by a full
disk, and does not force the folder's entry to the disk.
"""

import errno
import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.storage import reading
from cjm_desktop.storage.errors import SaveCode, SaveError

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

    def __init__(self, path: Path) -> None:
        self.path = path
        self._saved: Saved | None = None

    @property
    def saved(self) -> Saved:
        """How it went; only to be asked after the `with` block."""
        if self._saved is None:
            raise RuntimeError("the file has not taken its place yet")
        return self._saved


def write(path: Path, data: bytes) -> Saved:
    """Replace a file's whole content, or make it; SaveError leaves what was there."""
    with replace_whole(path) as new:
        with new.path.open("r+b") as file:
            file.write(data)
        _force_to_disk(new.path)
        with new.path.open("rb") as file:
            if not reading.same_bytes(file, data):
                raise SaveError("not_as_written", path)
    return new.saved


@contextmanager
def replace_whole(path: Path) -> Iterator[Replacement]:
    """Give a temporary file beside `path` that takes its place when the block ends well.

    If the block raises, the temporary file goes and what stood at `path` is untouched. An OSError
    over the temporary file is raised as SaveError, and so is a MemoryError. Symbolic links are
    followed; the mode is kept.
    """
    try:
        target = _behind_links(path)
        present = _present(target, path)
        new = Replacement(_temporary(target, present))
    except OSError as error:
        raise save_error(error, path) from error
    except MemoryError as error:
        raise SaveError("no_memory", path) from error
    try:
        yield new
        saved = _take_place(new.path, target, present)
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


def _temporary(target: Path, present: os.stat_result | None) -> Path:
    """Make an empty file beside the target, with a short name of the same suffix.

    It is never open to more people than the file it will replace.
    """
    mode = 0o666 if present is None else stat.S_IMODE(present.st_mode) & 0o666 | 0o600
    suffix = target.suffix if len(os.fsencode(target.suffix)) <= 8 else ""
    while True:
        made = target.with_name(f".~{secrets.token_hex(6)}{suffix}")
        with suppress(FileExistsError):
            descriptor = os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)
            # Nothing was written to it that could fail to arrive.
            _close(descriptor)
            return made


def _take_place(new: Path, target: Path, present: os.stat_result | None) -> Saved:
    if present is not None and not _ON_WINDOWS:
        _keep_owner_and_mode(new, present)
    _force_to_disk(new)
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
