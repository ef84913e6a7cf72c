"""Writing over a file in a folder in which no other file may be made.

There nothing can take the file's place whole. What it holds is kept elsewhere first, and put back
if the writing fails; whoever is killed meanwhile has the backup, and the work in its journal.
"""

import os
from contextlib import suppress
from pathlib import Path

from cjm_desktop.storage import atomic, backups, outside, reading
from cjm_desktop.storage.backups import Plan
from cjm_desktop.storage.codec import MAX_FILE_BYTES
from cjm_desktop.storage.errors import BadFile, SaveError


def is_possible(path: Path) -> bool:
    """Tell whether a file is there and may be written to, while its folder may not."""
    target = outside.behind_links(path)
    may_write = outside.may_write(target) == "yes" and outside.is_file(target) == "yes"
    return may_write and outside.may_write(target.parent) != "yes"


def write(path: Path, data: bytes, plan: Plan | None) -> atomic.Saved:
    """Write over a file, which is kept first as `plan` says; SaveError if that cannot be done.

    What was there is then put back; if not even that succeeds, the error says where it is kept.
    """
    target = outside.behind_links(path)
    keeping = plan if plan is not None and plan.most > 0 else _own_plan()
    backups.keep(target, keeping)
    try:
        before = reading.read_file(target, MAX_FILE_BYTES)
    except BadFile as error:
        raise SaveError("failed", path, error.values or {"reason": error.code}) from error
    try:
        _overwrite(target, data, path)
    except (OSError, SaveError) as error:
        failed = error if isinstance(error, SaveError) else atomic.save_error(error, path)
        try:
            _overwrite(target, before, path)
        except (OSError, SaveError):
            raise SaveError("half_written", path, {"folder": str(keeping.folder)}) from error
        raise failed from error
    return atomic.Saved(target, durable=True)


def _own_plan() -> Plan:
    return Plan(backups.DEFAULT_MOST, backups.default_folder())


def _overwrite(target: Path, data: bytes, path: Path) -> None:
    with target.open("r+b") as file:
        file.write(data)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())
    with suppress(BadFile), reading.opened(target) as written:
        if reading.same_bytes(written, data):
            return
    raise SaveError("not_as_written", path)
