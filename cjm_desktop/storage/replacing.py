"""What an output may take the place of.

A map is work that nobody can make again; an export can be made again at any time. So a map takes
the place of a file only if it is told to, an export that of an earlier export and never that of a
map, and neither that of a file that it is made from, by whatever link or spelling it is named.
What cannot be written at all (folders, devices, folders out of reach) is for the writer to refuse.
"""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.storage import atomic
from cjm_desktop.storage.errors import SaveError

Source = Path | int
"""What an output is made from: a file, or the descriptor of a standard stream."""

_STDOUT: Final = 1
_HEAD: Final = 4_096
_BOM: Final = b"\xef\xbb\xbf"
_MAP_SUFFIX: Final = ".cjm"


class Kind(NamedTuple):
    """What an export looks like: the name of its format and its first bytes, none for text."""

    name: str
    first_bytes: bytes = b""

    def is_like(self, head: bytes) -> bool:
        """Tell whether a file that begins so may be an earlier export."""
        return head.startswith(self.first_bytes) if self.first_bytes else b"\0" not in head


def check_map(path: Path, sources: Iterable[Source], *, force: bool) -> None:
    """Refuse to write a map onto what must stay; `force` is for a file that is only in the way."""
    present = _present(path)
    if present is None:
        return
    _refuse_source(present, path, sources)
    if not force:
        raise SaveError("exists", path)


def check_export(path: Path, kind: Kind, sources: Iterable[Source], *, force: bool) -> None:
    """Refuse to write an export onto what must stay; `force` is for what is of another kind.

    An empty file, as made by those who reserve a name, holds nothing that could be lost.
    """
    present = _present(path)
    if present is None:
        return
    _refuse_source(present, path, sources)
    head = _head(path)
    if _may_be_a_map(path, head):
        raise SaveError("map_there", path)
    if head and not force and not kind.is_like(head):
        raise SaveError("other_kind", path, {"kind": kind.name})


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write files of which none takes its place before all are whole; SaveError."""
    with ExitStack() as all_of_them:
        for path, content in contents.items():
            new = all_of_them.enter_context(atomic.replace_whole(path))
            new.path.write_bytes(content)
            if new.path.read_bytes() != content:
                raise SaveError("not_as_written", path)


def check_standard_output(sources: Iterable[Source]) -> None:
    """Refuse to append an output to what it is made from, as `… - >> FILE` would."""
    try:
        present = os.fstat(_STDOUT)
    except OSError:
        return
    if stat.S_ISREG(present.st_mode):
        _refuse_source(present, Path("<stdout>"), sources)


def _present(path: Path) -> os.stat_result | None:
    """Look at the file that would be replaced, through links; None if there is none."""
    with _certainty(path):
        try:
            present = path.stat()
        except FileNotFoundError:
            if path.is_symlink():
                raise SaveError("dangling_link", path) from None
            return None
        except NotADirectoryError:
            return None
    return present if stat.S_ISREG(present.st_mode) else None


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SaveError("failed", path, {"reason": reason}) from error
    except MemoryError as error:
        raise SaveError("no_memory", path) from error


@contextmanager
def _certainty(path: Path) -> Iterator[None]:
    """Refuse to write where it cannot be found out what would be lost."""
    try:
        yield
    except OSError as error:
        raise atomic.save_error(error, path) from error
    except MemoryError as error:
        raise SaveError("no_memory", path) from error


def _may_be_a_map(path: Path, head: bytes) -> bool:
    """Tell a map, even a damaged one, by its name behind all links, or by how its text begins."""
    with _certainty(path):
        target = Path(os.path.realpath(path))
    if target.suffix.lower() == _MAP_SUFFIX:
        return True
    return bool(head) and head.removeprefix(_BOM).lstrip()[:1] in (b"{", b"")


def _refuse_source(present: os.stat_result, path: Path, sources: Iterable[Source]) -> None:
    for source in sources:
        seen = _look_at(source, path)
        if seen is not None and os.path.samestat(present, seen):
            raise SaveError("source", path)


def _look_at(source: Source, path: Path) -> os.stat_result | None:
    """Look at a source; None if it is gone, or a stream that is closed."""
    if isinstance(source, int):
        with suppress(OSError):
            return os.fstat(source)
        return None
    with _certainty(path), suppress(FileNotFoundError, NotADirectoryError):
        return source.stat()
    return None
