"""Takes named snapshots of the open map, and sees to it that they stay with it.

They are written beside the window; whatever leaves the map waits until that is done. Those of a map
that was never saved wait in the state folder for its first file.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.outcome import attempt, reason
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.step_names import step_name
from cjm_desktop.journey.ids import random_id
from cjm_desktop.words.wording import Wording

# What reads and writes snapshots is imported with the first that is asked for.
if TYPE_CHECKING:
    from cjm_desktop.desktop.work.background import Job
    from cjm_desktop.storage.backups import Backup
    from cjm_desktop.storage.snapshots import Aside, Kept, Taken


def _now() -> datetime:
    return datetime.now(UTC)


class SnapshotKeeper(QObject):
    """The snapshots of one window's map."""

    changed = Signal()
    """There are others than before."""

    def __init__(
        self, session: Session, files: Files, ask: Ask, clock: Callable[[], datetime] = _now
    ) -> None:
        super().__init__(files)
        self._session = session
        self._ask = ask
        self._clock = clock
        self._job: Job | None = None
        self._path: Path | None = None
        self._homes: tuple[Path, ...] = ()
        self._left_at: tuple[Path, ...] = ()
        """Where the snapshots are that are being taken along."""
        files.opened.connect(self._begin)
        files.saved.connect(self._follow)
        files.leaving.connect(self.finish)

    @property
    def homes(self) -> tuple[Path, ...]:
        """The side files that snapshots of this map are in; the first is the one meant for them."""
        if not self._homes:
            from cjm_desktop.storage import snapshots

            path = self._path
            self._homes = (
                snapshots.homes_of(path)
                if path is not None
                else snapshots.homes_of_unsaved(random_id())
            )
        return self._homes

    @property
    def others(self) -> tuple[Path, ...]:
        """Give the side files of other maps without a file, where this map has none either."""
        from cjm_desktop.storage import snapshots

        return snapshots.other_homes_of_unsaved(self.homes) if self._path is None else ()

    def suggestion(self) -> str:
        """Propose a name: the day and the time, and what was done last."""
        tr, last = self._session.tr_, self._session.store.next_undo
        now = f"{self._clock().astimezone():%Y-%m-%d %H:%M}"
        return tr("{time}, after: {step}", time=now, step=step_name(tr, last.step)) if last else now

    def take(self, name: str) -> None:
        """Keep the map as it is now under a name."""
        from cjm_desktop.storage import snapshots

        self.finish()
        homes, document, now = self.homes, self._session.document, self._clock()
        job = self._job_of(lambda: snapshots.take(homes, document, name, now, random_id()))
        job.succeeded.connect(self._say_taken)
        job.failed.connect(self._say_failed)
        job.start()

    def remove(self, kept: "Kept") -> bool:
        """Delete a snapshot, if the user agrees."""
        self.finish()
        if not self._ask.remove_snapshot(kept.snapshot.name):
            return False
        tr = self._session.tr_
        return attempt(
            lambda: self._remove(kept), tr("The snapshot was not deleted"), self._ask, tr
        )

    def remove_backup(self, backup: "Backup", name: str) -> bool:
        """Delete a backup of the file, if the user agrees."""
        if not self._ask.remove_backup(name):
            return False
        tr = self._session.tr_
        return attempt(
            lambda: self._remove_backup(backup, name), tr("The backup was not deleted"),
            self._ask, tr,
        )  # fmt: skip

    def finish(self) -> None:
        """Wait until what is being written of snapshots is safe, and say how it went."""
        if self._job is not None:
            self._job.finish()

    def _begin(self) -> None:
        self._path, self._homes = self._session.path, ()

    def _follow(self, path: Path, *_: object) -> None:
        """Take the snapshots along to another file; if that fails, they are found at the old."""
        if path == self._path:
            return
        self.finish()
        is_first = self._path is None
        # A map without a file has snapshots only where their homes have been asked for.
        old = self._homes if is_first else self.homes
        self._path, self._homes = path, ()
        if not old:
            return
        from cjm_desktop.storage import snapshots

        homes, self._left_at = self.homes, old
        job = self._job_of(lambda: snapshots.take_along(old, homes, move=is_first))
        job.succeeded.connect(self._note_taken_along)
        job.failed.connect(self._say_left)
        job.start()

    def _remove(self, kept: "Kept") -> bool:
        from cjm_desktop.storage import snapshots

        snapshots.remove(kept)
        tr = self._session.tr_
        self._session.message.emit(tr("Deleted the snapshot “{name}”", name=kept.snapshot.name))
        self.changed.emit()
        return True

    def _remove_backup(self, backup: "Backup", name: str) -> bool:
        from cjm_desktop.storage import backups

        backups.remove(backup)
        tr = self._session.tr_
        self._session.message.emit(tr("Deleted the backup “{name}”", name=name))
        self.changed.emit()
        return True

    def _say_taken(self, taken: "Taken") -> None:
        self._end_job()
        tr = self._session.tr_
        said = [tr("Kept the snapshot “{name}”", name=taken.kept.snapshot.name)]
        if self._path is not None and taken.kept.home != self.homes[0]:
            said.append(tr("in the program’s own folder, for it could not be kept beside the map"))
        if taken.aside is not None:
            said.append(aside_words(taken.aside, tr))
        self._session.message.emit(" · ".join(said))
        self.changed.emit()

    def _say_failed(self, error: Exception) -> None:
        self._end_job()
        tr = self._session.tr_
        self._ask.tell(tr("The snapshot was not kept"), reason(error, tr))

    def _note_taken_along(self, count: int) -> None:
        self._end_job()
        if count:
            self.changed.emit()

    def _say_left(self, error: Exception) -> None:
        self._end_job()
        self._homes = (*self.homes, *self._left_at)
        tr = self._session.tr_
        said = tr("The snapshots are not with the file: {reason}", reason=reason(error, tr))
        self._session.message.emit(said)

    def _job_of(self, work: Callable[[], object]) -> "Job":
        """Prepare work on side files that is done in another thread."""
        from cjm_desktop.desktop.work.background import Job

        self._job = Job(lambda _: work(), self)
        return self._job

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None


def aside_words(aside: "Aside", tr: Wording) -> str:
    """Say that snapshots could not be read, and where what there is of them is now."""
    if aside.now == aside.home:
        return tr("Earlier snapshots cannot be read: “{name}” is damaged", name=aside.now.name)
    return tr(
        "Earlier snapshots could not be read; their file is kept as “{name}”", name=aside.now.name
    )
