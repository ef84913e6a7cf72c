"""How tables are read that were read before, as was chosen for their headings, on this machine.

Each is kept by the sum of the headings; what it says is understood by who reads tables
(`intake.importing.shapes`), in the window and on the command line.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from cjm_desktop.paths import user_config
from cjm_desktop.storage import atomic, outside, reading
from cjm_desktop.storage.aside import set_aside
from cjm_desktop.storage.errors import BadFile

_MOST_BYTES: Final = 2_000_000
_MOST: Final = 60


def place() -> Path:
    """Name the file; whether it is there is another question."""
    return user_config() / "tables.json"


def kept_shape(headings: str) -> Mapping[str, Any] | None:
    """Give what was chosen for some headings; None if nothing was, or it cannot be read."""
    return (_read() or {}).get(headings)


def keep_shape(headings: str, shape: Mapping[str, Any] | None) -> None:
    """Keep what was chosen for some headings, or forget it; SaveError if that cannot be.

    Of too many the oldest goes. A file that could not be read is set aside.
    """
    where, there = place(), _read()
    kept = {key: value for key, value in (there or {}).items() if key != headings}
    if shape is not None:
        kept[headings] = dict(shape)
    if kept == (there or {}):
        return
    failed = outside.make_folder(where.parent)
    if failed is not None:
        raise outside.save_error(failed, where.parent)
    if there is None and outside.is_taken(where) == "yes":
        set_aside(where)
    newest = dict(list(kept.items())[-_MOST:])
    atomic.write(where, json.dumps(newest, ensure_ascii=False, indent=2).encode("utf-8"))


def _read() -> dict[str, Mapping[str, Any]] | None:
    try:
        found = json.loads(reading.read_file(place(), _MOST_BYTES))
    except (BadFile, ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    return {key: value for key, value in found.items() if isinstance(value, dict)}
