"""Earlier versions of a map, wherever they are kept: as steps, as snapshots, as backups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal, NamedTuple

from cjm_desktop.desktop.work.snapshot_keeper import aside_words
from cjm_desktop.desktop.work.step_names import step_name
from cjm_desktop.editing.history import Entry
from cjm_desktop.editing.patch import squash
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import backups, codec, explain, outside, snapshots
from cjm_desktop.storage.backups import Backup
from cjm_desktop.storage.outside import Look, Unreachable
from cjm_desktop.storage.snapshots import Found, Kept
from cjm_desktop.words.wording import Wording

_LATEST: Final = 200_000_000_000
"""Seconds since 1970 until a year that the calendar still has, in every zone."""

_MOST_STEPS: Final = 300
"""So many are listed; in a longer list nobody finds what they look for."""

Kind = Literal["step", "snapshot", "backup"]


@dataclass(frozen=True, eq=False)
class Version:
    """An earlier version: what it is called, when it was the present one, and how to get it.

    `load` may be called in any thread, and raises a StorageError.
    """

    kind: Kind
    name: str
    when: datetime | None
    load: Callable[[], Document]
    size: int | None = None
    """In bytes, where it is in a file."""
    kept: Kept | None = None
    """The snapshot that it is."""
    backup: Backup | None = None
    """The backup that it is."""

    def is_like(self, other: "Version") -> bool:
        """Whether it is the same as another that was listed before."""
        return (self.kind, self.name, self.when) == (other.kind, other.name, other.when)


class Section(NamedTuple):
    """Versions of a kind under their heading; `remark` says what there is to say besides."""

    title: str
    versions: tuple[Version, ...]
    remark: str = ""


class Places(NamedTuple):
    """Where versions are kept in files."""

    homes: tuple[Path, ...]
    others: tuple[Path, ...]
    """The snapshots of other maps that have no file."""
    path: Path | None
    backups: Path


class Gathered(NamedTuple):
    """What is kept in files."""

    snapshots: Found
    others: Found
    backups: tuple[tuple[Backup, Look], ...] | Unreachable


def gather(places: Places) -> Gathered:
    """Look for what is kept in files; a folder that does not answer may take its time."""
    return Gathered(snapshots.find(places.homes), snapshots.find(places.others), _backups(places))


def _backups(places: Places) -> tuple[tuple[Backup, Look], ...] | Unreachable:
    if places.path is None:
        return ()
    there = backups.backups_of(places.path, places.backups)
    if isinstance(there, Unreachable):
        return there
    seen = ((each, outside.look(each.path)) for each in there)
    return tuple((each, look) for each, look in seen if isinstance(look, Look))


def step_section(store: Store, tr: Wording) -> Section:
    """List what the map was before each of the steps since it was opened, newest first."""
    steps, present = store.steps, store.document
    last = range(max(len(steps) - _MOST_STEPS, 1), len(steps))
    found = [_before(place, steps, present, tr) for place in reversed(last)]
    if steps:
        found.append(_before(0, steps, present, tr))
    remark = ""
    if not steps:
        remark = tr("As soon as you change the map, you can come back here to what it was before.")
    elif len(steps) > len(found):
        remark = tr("Here are the last {n} steps; Undo goes back further.", n=len(found) - 1)
    return Section(tr("Since it was opened"), tuple(found), remark)


def _before(place: int, steps: Sequence[Entry], present: Document, tr: Wording) -> Version:
    """Give the map as it was before a step, which is as the step before that had left it."""

    def load() -> Document:
        return squash(entry.patch for entry in steps[place:]).reverse().apply(present)

    if place == 0:
        return Version("step", tr("As it was opened"), None, load)
    last = steps[place - 1]
    name = tr("After: {step}", step=step_name(tr, last.step))
    return Version("step", name, _moment(last.when), load)


def file_sections(gathered: Gathered, tr: Wording) -> list[Section]:
    """List the versions that are kept in files."""
    found = [_snapshot_section(gathered.snapshots, tr("Snapshots"), tr)]
    if gathered.others.kept or gathered.others.aside or gathered.others.unread:
        found.append(
            _snapshot_section(gathered.others, tr("Snapshots of maps that were never saved"), tr)
        )
    return [*found, _backup_section(gathered.backups, tr)]


def _snapshot_section(found: Found, title: str, tr: Wording) -> Section:
    said = [aside_words(each, tr) for each in found.aside]
    said += [
        tr("Some snapshots cannot be read now: {reason}", reason=explain.sentence(each, tr))
        for each in found.unread
    ]
    if not found.kept and not said:
        said.append(
            tr(
                "A snapshot keeps the map under a name, such as “before the workshop”: "
                "File ▸ Save a snapshot…"
            )
        )
    return Section(title, tuple(map(_of_snapshot, found.kept)), "\n".join(said))


def _of_snapshot(kept: Kept) -> Version:
    about = kept.snapshot
    name = " ".join(about.name.split())
    return Version(
        "snapshot", name, about.taken, lambda: codec.loads(snapshots.content(kept), kept.home),
        about.size, kept,
    )  # fmt: skip


def _backup_section(found: tuple[tuple[Backup, Look], ...] | Unreachable, tr: Wording) -> Section:
    title = tr("Backups of the file")
    if isinstance(found, Unreachable):
        reason = explain.unreachable(found, tr)
        return Section(title, (), tr("The backups cannot be read now: {reason}", reason=reason))
    remark = tr("Before you first save over a file, what it held is kept here: Edit ▸ Preferences…")
    versions = tuple(_of_backup(backup, seen, tr) for backup, seen in found)
    return Section(title, versions, "" if versions else remark)


def _of_backup(backup: Backup, seen: Look, tr: Wording) -> Version:
    name = tr("Backup {number}", number=backup.number)
    when = _moment(seen.modified / 1e9)
    return Version("backup", name, when, lambda: codec.load(backup.path), seen.size, backup=backup)


def _moment(seconds: float) -> datetime | None:
    """Give the moment so many seconds after 1970; None where a clock was set to what is none."""
    return datetime.fromtimestamp(seconds, UTC) if 0 <= seconds < _LATEST else None
