"""The choices for exports that are kept on this machine, for every map, in a file of their own."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

from pydantic_core import ValidationError

from cjm_desktop.journey.model import Model
from cjm_desktop.journey.records import ExportPreset
from cjm_desktop.journey.validation import Limits
from cjm_desktop.paths import user_config
from cjm_desktop.storage import atomic, outside, reading
from cjm_desktop.storage.aside import set_aside
from cjm_desktop.storage.errors import BadFile

_MOST_BYTES: Final = 2_000_000
_MOST: Final = 60


class Kept(Model):
    """What the file holds."""

    presets: Annotated[tuple[ExportPreset, ...], Limits(fail_fast=True)] = ()


def place() -> Path:
    """Name the file; whether it is there is another question."""
    return user_config() / "export-presets.json"


def own_presets() -> tuple[ExportPreset, ...]:
    """List what is kept; nothing of a file that cannot be read."""
    return _read() or ()


def keep_presets(presets: Sequence[ExportPreset]) -> None:
    """Keep these and no others, the newest of too many; SaveError if that cannot be.

    A file that could not be read is set aside.
    """
    where = place()
    failed = outside.make_folder(where.parent)
    if failed is not None:
        raise outside.save_error(failed, where.parent)
    if _read() is None and outside.is_taken(where) == "yes":
        set_aside(where)
    kept = {"presets": [each.without_defaults() for each in presets[-_MOST:]]}
    atomic.write(where, json.dumps(kept, ensure_ascii=False, indent=2).encode("utf-8"))


def _read() -> tuple[ExportPreset, ...] | None:
    try:
        return Kept.read(reading.read_file(place(), _MOST_BYTES), extra="ignore").presets
    except (BadFile, ValidationError):
        return None
