"""Reads versions beside the window: the one that is looked at first, then those in the list.

Of those in the list only what their rows show is kept, or a long list would fill the memory.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.comparison.laid_out import LaidOut, laid_out, lay_out
from cjm_desktop.desktop.dialogs.versions.version import Places, Version, gather
from cjm_desktop.desktop.dialogs.versions.version_words import Counts
from cjm_desktop.desktop.start.template_preview import Preview, preview_of
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.editing.patch import Patch, difference
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.map.map_layout import MapLayout


class Outline(NamedTuple):
    """What a row shows of a version."""

    preview: Preview
    counts: Counts


class Reading(NamedTuple):
    """A version that is looked at, beside the present, and the patch from it to the present."""

    comparison: LaidOut
    since: Patch

    @property
    def document(self) -> Document:
        """The map as it was."""
        return self.comparison.left.document


class VersionReader(QObject):
    """Reads one version after another."""

    laid_out = Signal(object)
    """The present map, laid out: a MapLayout."""
    gathered = Signal(object)
    """What is kept in files: a Gathered."""
    outlined = Signal(object)
    """A version whose outline is known now, or why it cannot be had."""
    read = Signal(object, object)
    """A version, and the Reading or the exception that came of it."""

    def __init__(self, present: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._present = present
        self._layout: MapLayout | None = None
        self._places: Places | None = None
        self._wanted: Version | None = None
        self._waiting: dict[Version, None] = {}
        self._outlines: dict[Version, Outline | Exception] = {}
        self._job: Job | None = None
        self._has_ended = False
        self._done: Callable[[object], None] = lambda _: None

    def gather(self, places: Places) -> None:
        """Look for what is kept in files."""
        self._places = places
        self._go_on()

    def want(self, version: Version) -> None:
        """Read a version to be looked at, in place of the one that was wanted before."""
        self._wanted = version
        self._go_on()

    def outline(self, version: Version) -> Outline | Exception | None:
        """Give what the row of a version shows; None until it is known, and then it is told."""
        known = self._outlines.get(version)
        if known is None and version not in self._waiting:
            self._waiting[version] = None
            self._go_on()
        return known

    @property
    def is_resting(self) -> bool:
        """Whether all is read that was asked for."""
        return self._job is None

    def finish(self) -> None:
        """Read nothing more, whoever asks; returns once nothing is being read."""
        self._has_ended = True
        self._end_job()

    def _go_on(self) -> None:
        """Begin with what is most wanted, unless something is being read."""
        if self._job is not None or self._has_ended:
            return
        present, layout = self._present, self._layout
        if layout is None:
            self._start(lambda: lay_out(present), _or_raise(self._take_layout))
        elif (places := self._places) is not None:
            self._places = None
            self._start(lambda: gather(places), _or_raise(self.gathered.emit))
        elif (wanted := self._wanted) is not None:
            self._wanted = None
            self._start(lambda: _reading(wanted, layout), lambda got: self._tell(wanted, got))
        elif self._waiting:
            # What was painted last is what is seen now.
            version, _ = self._waiting.popitem()
            self._start(lambda: _outline(version, present), lambda got: self._note(version, got))

    def _start(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        self._job = job = Job(lambda _: work(), self)
        self._done = done
        job.succeeded.connect(self._finished)
        job.failed.connect(self._finished)
        job.start()

    def _finished(self, got: object) -> None:
        self._end_job()
        if self._has_ended:
            return
        done, self._done = self._done, lambda _: None
        done(got)
        self._go_on()

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None

    def _take_layout(self, layout: object) -> None:
        if isinstance(layout, MapLayout):
            self._layout = layout
            self.laid_out.emit(layout)

    def _tell(self, version: Version, got: object) -> None:
        if self._wanted is None:
            self.read.emit(version, got)

    def _note(self, version: Version, got: object) -> None:
        if isinstance(got, Outline | Exception):
            self._outlines[version] = got
            self.outlined.emit(version)


def _or_raise(tell: Callable[[object], None]) -> Callable[[object], None]:
    """Tell what came of work that cannot fail; if it did, nobody foresaw it."""

    def done(got: object) -> None:
        if isinstance(got, Exception):
            raise got
        tell(got)

    return done


def _reading(version: Version, present: MapLayout) -> Reading:
    document = version.load()
    since = difference(document, present.document)
    return Reading(laid_out(document, present), since)


def _outline(version: Version, present: Document) -> Outline:
    document = version.load()
    return Outline(preview_of(document), Counts.of(difference(document, present)))
