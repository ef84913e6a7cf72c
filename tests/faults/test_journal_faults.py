"""Whatever call fails, or is the last before a kill, while work is kept, recovered, thrown away.

What was said to be kept comes back, or something later; never anything else, and the next try after
a fault has all. Every call of every path is tried: by each fault, and by a kill.
"""

import os
import shutil
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import pytest

from cjm_desktop.storage.errors import StorageError
from cjm_desktop.storage.journal import replay, unfinished
from tests.faults.injection import Call, Injection, Instrument
from tests.faults.journal_work import Work
from tests.unit.commands.test_process import posix, run_program

RecordProperty = Callable[[str, object], None]

FAULTS: Final = (
    "ENOSPC", "EDQUOT", "EFBIG", "EIO", "EACCES", "EROFS", "ESTALE", "ENOTCONN", "MemoryError",
)  # fmt: skip


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # Names of journals are random; calls are known by them.
    monkeypatch.setattr(unfinished, "random_id", lambda: "abc")
    return tmp_path / "disk" / "unfinished"


def clear(where: Path) -> None:
    shutil.rmtree(where, ignore_errors=True)
    where.parent.mkdir(exist_ok=True)


def recover(work: Work) -> None:
    """Start again: clear away, read, take up, go on, and put away."""
    where = work.where
    unfinished.tidy(where)
    for path in unfinished.abandoned(where):
        try:
            resumed = unfinished.resume(path)
        except StorageError:
            continue
        if resumed is None:
            continue
        journal, found = resumed
        moment = work.moments[-1]
        assert work.place_of(found) is not None
        with suppress(StorageError):
            journal.keep(moment, found.place, 1_800_000_000)
        journal.leave()


def throw_away(work: Work) -> None:
    for path in unfinished.abandoned(work.where):
        unfinished.throw_away(path)


PATHS: Final[dict[str, tuple[bool, Callable[[Work], object]]]] = {
    "keep a journal": (False, lambda work: work.do()),
    "recover a journal": (True, recover),
    "throw a journal away": (True, throw_away),
}
"""Each path: whether there is work from before, and what is done."""


def prepared(where: Path, has_work: bool) -> Work:
    clear(where)
    work = Work(where)
    if has_work:
        work.do()
    return work


def calls_of(name: str, where: Path, instrument: Instrument) -> Sequence[Call]:
    has_work, act = PATHS[name]
    for _ in range(2):
        work = prepared(where, has_work)
        with instrument.watching():
            act(work)
    return instrument.calls


def is_kept_in_bin(where: Path) -> bool:
    kept = list((where / "thrown-away").glob("*.journal"))
    return len(kept) == 1 and replay.read(kept[0]).trouble is None


@pytest.mark.parametrize(
    "faults", [FAULTS[:1], pytest.param(FAULTS[1:], marks=pytest.mark.slow)], ids=["some", "all"]
)
@pytest.mark.parametrize("name", PATHS)
def test_every_call_fails_by_every_fault(
    name: str,
    faults: Sequence[str],
    where: Path,
    monkeypatch: pytest.MonkeyPatch,
    record_property: RecordProperty,
) -> None:
    has_work, act = PATHS[name]
    instrument = Instrument(monkeypatch, [where.parent])
    calls = calls_of(name, where, instrument)
    chosen = [Injection(call, fault) for fault in faults for call in calls]
    record_property("faults", (name, len(chosen)))
    wrong: list[str] = []
    for each in chosen:
        work = prepared(where, has_work)
        with instrument.watching(each):
            act(work)
        if not instrument.has_struck:
            wrong.append(f"{each}: was not reached")
        if not is_kept_in_bin(where):
            wrong += [f"{each}: {what}" for what in work.wrongs()]
        if len(work.refused) > 1 or (work.refused and work.kept < len(work.moments) - 1):
            wrong.append(f"{each}: what came after was not kept either")
    assert not wrong, "\n".join((f"{len(wrong)} of {len(chosen)}", *wrong))


@posix
@pytest.mark.parametrize("name", PATHS)
def test_killed_at_every_call_what_was_kept_comes_back(
    name: str, where: Path, monkeypatch: pytest.MonkeyPatch, record_property: RecordProperty
) -> None:
    has_work, act = PATHS[name]
    instrument = Instrument(monkeypatch, [where.parent])
    calls = calls_of(name, where, instrument)
    record_property("faults", (f"{name}, killed", len(calls)))
    wrong: list[str] = []
    for number, call in enumerate(calls):
        work = prepared(where, has_work)
        told, tell = os.pipe()
        child = os.fork()
        if child == 0:
            _be_killed(work, act, instrument, number, tell)
        os.close(tell)
        status = os.waitpid(child, 0)[1]
        with os.fdopen(told, "rb") as heard:
            kept = len(heard.read())
        if os.WTERMSIG(status) != signal.SIGKILL:
            wrong.append(f"{call}: was not killed ({status})")
        _remember(work, has_work)
        if not is_kept_in_bin(where):
            least = work.kept if has_work else kept
            wrong += [f"killed at {call}: {what}" for what in work.wrongs(least=least)]
        unfinished.tidy(where)
        left = [path.name for path in where.glob("*.unreadable*")] if where.is_dir() else []
        wrong += [f"killed at {call}: {left} cannot be read"] if left else []
    assert not wrong, "\n".join((f"{len(wrong)} of {len(calls)}", *wrong))


def _remember(work: Work, has_work: bool) -> None:
    """Know the moments that the child had, which its parent has not."""
    if not has_work:
        aside = Work(work.where.parent / "aside")
        aside.do()
        work.moments = aside.moments


def _be_killed(
    work: Work, act: Callable[[Work], object], instrument: Instrument, number: int, tell: int
) -> None:
    """Work in a process of its own until a call; says with a byte that a step is kept."""
    meet, met = instrument.meet, 0

    def counted(what: str, place: str | None, filename: Any = None) -> None:
        nonlocal met
        before = len(instrument.calls)
        meet(what, place, filename)
        if len(instrument.calls) > before:
            if met == number:
                os.kill(os.getpid(), signal.SIGKILL)
            met += 1

    try:
        instrument.meet = counted  # type: ignore[method-assign]
        work.acknowledged = lambda _: os.write(tell, b".")
        with instrument.watching():
            act(work)
    finally:
        os._exit(0)


LIMITED: Final = """
import resource, sys
from pathlib import Path
from tests.faults.journal_work import Work
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
work = Work(Path(sys.argv[1]))
work.do()
print(*{error.code for error in work.refused}, work.kept)
"""


@posix
@pytest.mark.parametrize("most", [100, 1_500, 2_600])
def test_a_limit_on_the_size_of_files_is_told_and_what_fitted_comes_back(
    where: Path, most: int
) -> None:
    done = run_program(LIMITED, str(where), str(most))
    code, kept = done.stdout.decode().split()
    assert code == "too_large_for_place"
    work = Work(where)
    _remember(work, has_work=False)
    assert list(work.wrongs(least=int(kept))) == []
