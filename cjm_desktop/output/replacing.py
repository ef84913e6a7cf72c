"""What an output may take the place of.

A map is work that nobody can make again; an export can be made again at any time. So a map takes
the place of a file only if it is told to, an export that of an earlier export and never that of a
map, and neither that of a file that it is made from, by whatever link or spelling it is named.
What cannot be written at all (folders, devices, folders out of reach) is for the writer to refuse.
"""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from cjm_desktop.storage.errors import SaveError

Source = Path | int
"""What an output is made from: a file, or the descriptor of a standard stream."""

_STDOUT = 1


def check_map(path: Path, sources: Iterable[Source], *, force: bool) -> None:
    """Refuse to write a map onto what must stay; `force` is for a file that is only in the way."""
    present = _present(path)
    if present is None:
        return
    _refuse_source(present, path, sources)
    if not force:
        raise SaveError("exists", path)


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
    try:
        present = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            raise SaveError("dangling_link", path) from None
        return None
    except OSError:
        return None
    return present if stat.S_ISREG(present.st_mode) else None


def _refuse_source(present: os.stat_result, path: Path, sources: Iterable[Source]) -> None:
    for source in sources:
        try:
            same = os.path.samestat(present, os.stat(source))  # noqa: PTH116 (also of a descriptor)
        except OSError:
            continue
        if same:
            raise SaveError("source", path)
