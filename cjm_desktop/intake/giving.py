"""What the base did well, given to its copies: each file is read, changed and saved by itself.

A copy that somebody has open is left out: their next save would lose what was given, or they would
be asked about a change that they know nothing of.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from cjm_desktop.editing.edits.taking import Missed, Parts, give_to_copy
from cjm_desktop.editing.store import REFUSALS, Store
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec, explain, map_lock, saving, stamp
from cjm_desktop.storage.backups import Plan
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.storage.map_lock import Locked, MapLock
from cjm_desktop.words.wording import Wording


class Given(NamedTuple):
    """What became of a copy: written, as it is because it had all, or left out, and why."""

    path: Path
    written: bool
    said: str = ""
    missed: tuple[Missed, ...] = ()


def give_to_all(
    base: Document,
    paths: Sequence[Path],
    parts: Parts,
    backups: Plan,
    tr: Wording,
    pairs: Mapping[Path, Mapping[str, str]] = MappingProxyType({}),
) -> Iterator[Given]:
    """Give parts of the base to copies, one after another; each file is written whole or stays.

    `pairs` are, for a copy, ids of the base and that of the same thing in the copy. Whoever stops
    asking stops the work, and knows what was written until then.
    """
    for path in paths:
        yield _give(base, path, parts, pairs.get(path, {}), backups, tr)


def _give(
    base: Document, path: Path, parts: Parts, pairs: Mapping[str, str], backups: Plan, tr: Wording
) -> Given:
    lock = map_lock.take(path, map_lock.this_holder())
    if isinstance(lock, Locked):
        return Given(path, False, tr("somebody has it open"))
    try:
        return _write(base, path, parts, pairs, backups, tr)
    except StorageError as error:
        return Given(path, False, explain.reason(error, tr))
    except REFUSALS:
        return Given(path, False, tr("it has no room for this"))
    finally:
        if isinstance(lock, MapLock):
            lock.release()


def _write(
    base: Document, path: Path, parts: Parts, pairs: Mapping[str, str], backups: Plan, tr: Wording
) -> Given:
    data, seen = stamp.read(path)
    copy = codec.loads(data, path)
    patch, missed = give_to_copy(base, copy, parts, pairs)
    store = Store(copy)
    if not store.commit(patch, "give_to_copy"):
        return Given(path, False, "", missed)
    saved = saving.save(store.document, path, seen, backups)
    said = "" if saved.not_backed_up is None else tr("no backup of it could be kept")
    return Given(path, True, said, missed)
