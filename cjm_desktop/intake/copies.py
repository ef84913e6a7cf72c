"""The copies of a map read and compared with their base, many at a time in processes of their own.

A copy is read, compared and summed up where it is read; only the sum comes back. What is wrong with
one file is said of it, and the others go on.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop import collector
from cjm_desktop.insight.comparing.comparison import compare
from cjm_desktop.insight.comparing.tour import Copy, summed_up
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec, explain, outside
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.storage.outside import Unreachable
from cjm_desktop.words.wording import Wording

SUFFIX: Final = ".cjm"
_WORTH: Final = 8
"""For fewer files another process takes longer to begin than it saves."""

Report = Callable[[int, int], None]
"""Told how many copies of how many are done; what it raises stops the work."""


class Unread(NamedTuple):
    """A file that could not be compared, and why, as a line that begins with its name."""

    path: Path
    said: str


def copies_among(paths: Sequence[Path], base: Path | None, tr: Wording) -> list[Path | Unread]:
    """List the maps to compare: files as they are, of a folder all maps in it but the base."""
    found: list[Path | Unread] = []
    for path in paths:
        if outside.is_folder(path) != "yes":
            found.append(path)
            continue
        maps = outside.entries(path, SUFFIX)
        if isinstance(maps, Unreachable):
            found.append(_unread(path, maps.reason))
            continue
        kept = [each for each in maps if base is None or outside.same_file(each, base) != "yes"]
        none = (
            tr("there is no other map in this folder than the one to compare with")
            if maps
            else tr("there is no map in this folder")
        )
        found += kept or [_unread(path, none)]
    return found


def read_copies(
    base: Document, paths: Sequence[Path], tr: Wording, report: Report, processes: int = 0
) -> list[Copy | Unread]:
    """Read copies and compare each with its base; what comes back is in the order of the paths.

    `processes` is how many to use at most (0: as many as the machine has processors).
    """
    used = min(processes or os.cpu_count() or 1, len(paths) // _WORTH)
    report(0, len(paths))
    if used < 2:
        found: list[Copy | Unread] = []
        for path in paths:
            found.append(_summed_up(base, path, tr))
            report(len(found), len(paths))
        return found
    return _read_apart(base, paths, tr, report, used)


def _read_apart(
    base: Document, paths: Sequence[Path], tr: Wording, report: Report, processes: int
) -> list[Copy | Unread]:
    # What a process inherits of a window and its threads could lock it up: it begins anew.
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _begin, (base, tr.language))
    try:
        with _uninterrupted():
            waiting = [_submitted(pool, path) for path in paths]
        for done, _ in enumerate(as_completed(waiting), start=1):
            report(done, len(paths))
        return [_result(each, path, tr) for each, path in zip(waiting, paths, strict=True)]
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let processes that begin here leave Ctrl+C to this one, which gets it once they have."""
    if sys.platform == "win32":
        yield
        return
    # A mask is handed on to what begins meanwhile; what was held back is delivered afterwards.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _submitted(pool: ProcessPoolExecutor, path: Path) -> "Future[Copy | Unread]":
    try:
        return pool.submit(_summed_up_there, path)
    except BrokenProcessPool as error:
        lost: Future[Copy | Unread] = Future()
        lost.set_exception(error)
        return lost


def _result(each: "Future[Copy | Unread]", path: Path, tr: Wording) -> Copy | Unread:
    try:
        return each.result()
    except BrokenProcessPool:
        # The system took the process away; most likely there was too little memory.
        return _unread(path, tr("the process that read it was ended by the system"))


def _unread(path: Path, reason: str) -> Unread:
    return Unread(path, f"{path}: {reason}")


def _summed_up(base: Document, path: Path, tr: Wording) -> Copy | Unread:
    try:
        copy = codec.load(path)
    except StorageError as error:
        return Unread(path, explain.sentence(error, tr))
    return summed_up(str(path), compare(base, copy))


_here: Callable[[Path], Copy | Unread]
"""What a process that was begun for this does with a file."""


def _begin(base: Document, language: str) -> None:
    global _here
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collector.relax()
    _here = partial(_summed_up, base, tr=Wording.of(language))


def _summed_up_there(path: Path) -> Copy | Unread:
    return _here(path)
