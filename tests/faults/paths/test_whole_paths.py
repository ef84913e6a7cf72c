"""Whatever call fails on a path: no work is lost, nothing false is said, and something is.

`make test` lets five calls of each path fail once, by one fault after the other in turn; the
slow tests let every call fail by every fault. How many that were is told at the end of the run.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.faults.injection import FAULTS, Call, Injection, Instrument, injections, sample
from tests.faults.paths.stage import Stage
from tests.faults.paths.version_ways import VERSION_WAYS
from tests.faults.paths.way import Way
from tests.faults.paths.ways import WAYS as FILE_WAYS
from tests.faults.paths.wrongs import wrongs

WAYS = {**FILE_WAYS, **VERSION_WAYS}

TRIES = 3
"""So often a path is gone for a fault that is not met."""

RecordProperty = Callable[[str, object], None]


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(qtbot, qapp, tmp_path / "maps")
    yield made
    made.end()


@pytest.fixture
def instrument(
    monkeypatch: pytest.MonkeyPatch, stage: Stage, user_folder: Path
) -> Iterator[Instrument]:
    with monkeypatch.context() as patch:
        yield Instrument(patch, [stage.folder, user_folder])


@pytest.mark.parametrize("name", WAYS)
def test_some_calls_that_fail_once(
    name: str, stage: Stage, instrument: Instrument, record_property: RecordProperty
) -> None:
    chosen = sample(calls_of(WAYS[name], stage, instrument), most=5)
    sweep(WAYS[name], stage, instrument, chosen).tell(name, record_property)


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", WAYS)
def test_every_call_that_fails_by_every_fault(
    name: str, fault: str, stage: Stage, instrument: Instrument, record_property: RecordProperty
) -> None:
    chosen = injections(calls_of(WAYS[name], stage, instrument), fault)
    sweep(WAYS[name], stage, instrument, chosen).tell(name, record_property)


def calls_of(way: Way, stage: Stage, instrument: Instrument) -> Sequence[Call]:
    """Go a path twice without a fault, and give the calls of the second time.

    The first time, what is kept for the life of the process is read.
    """
    if not way.starts:
        stage.start()
    for _ in range(2):
        begin(way, stage)
        attempt(way, stage, instrument)
        assert way.is_done(stage), stage.said
        assert not list(wrongs(way, stage))
        if way.starts:
            stage.leave()
    return instrument.calls


def strike(way: Way, stage: Stage, instrument: Instrument, each: Injection) -> None:
    """Go a path with a fault; again if what happens beside the window kept it from being met."""
    for turn in range(TRIES):
        if turn and way.starts:
            stage.leave()
        begin(way, stage)
        attempt(way, stage, instrument, each)
        if instrument.has_struck or not way.is_steady or not each.call.is_certain:
            return


class Swept(NamedTuple):
    """What came of a path that was gone once for each fault."""

    met: int
    """How many of the faults were met."""
    wrong: Sequence[str]

    def tell(self, name: str, record_property: RecordProperty) -> None:
        """Count the faults, and fail the test if anything was wrong."""
        record_property("faults", (name, self.met))
        assert not self.wrong, "\n".join((f"{len(self.wrong)} wrong", *self.wrong))


def sweep(way: Way, stage: Stage, instrument: Instrument, chosen: Sequence[Injection]) -> Swept:
    """Go a path once for each fault, and again without it; say all that was wrong on the way."""
    found: list[str] = []
    met = 0
    for each in chosen:
        strike(way, stage, instrument, each)
        wrong = list(wrongs(way, stage, each))
        met += instrument.has_struck
        if not instrument.has_struck:
            wrong = ["was not reached"] if way.is_steady and each.call.is_certain else []
        done = way.is_done(stage)
        if way.starts:
            stage.leave()
        if way.starts or not done:
            attempt(way, stage, instrument)
            if not way.is_done(stage):
                wrong.append(f"does not work the second time ({stage.said})")
            if way.starts:
                stage.leave()
        found += [f"{each}: {what}" for what in wrong]
    if not way.starts:
        stage.leave()
    return Swept(met, found)


def begin(way: Way, stage: Stage) -> None:
    stage.begin_anew(without_settings=way.starts)
    way.prepare(stage)
    if not way.starts:
        stage.write_settings()


def attempt(
    way: Way, stage: Stage, instrument: Instrument, injection: Injection | None = None
) -> None:
    with instrument.watching(injection):
        way.go(stage)
        stage.write_settings()
        stage.settle()
