"""What keeping every change safe costs the window, how late the disk has it, how it comes back."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal

from benchmarks.maps import make_map
from benchmarks.measure import FEW_CARDS, NOTHING, Promise, Row, timed
from benchmarks.window import Stage
from cjm_desktop.desktop.work.recovery import Recovery
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.store import Store
from cjm_desktop.storage import codec, digest
from cjm_desktop.storage.journal import replay, unfinished
from cjm_desktop.storage.journal.mark import Place

_CHANGES = 1_000


def measure(cards: int, quick: bool) -> list[Row]:
    """Edit and wait for the journal, and recover a thousand changes."""
    stage = Stage(cards)
    rows = [*_edits(stage, cards, 10 if quick else 100)]
    if cards <= _CHANGES:
        rows.append(_recovery(stage, cards, 3 if quick else 10))
    return rows


def _edits(stage: Stage, cards: int, repetitions: int) -> list[Row]:
    keeper, session = stage.window.keeper, stage.session
    card = sorted(session.document.cards)[0]
    noted: list[float] = []
    kept: list[float] = []
    for number in range(repetitions + 1):
        title = f"Written for the {number}th time"
        patch = change_cards(session.document, [card], title=title)
        session.edit("rename_card", patch)
        noted.append(_spent(keeper.keep_now))
        start = time.perf_counter()
        keeper.settle()
        kept.append((time.perf_counter() - start) * 1_000)
        stage.turn()
    # With a map's first edit the thread is started and the whole map is written.
    del noted[0]
    promise = Promise(median=0.3, growth=FEW_CARDS)
    return [
        Row("kept safe, window's thread", cards, noted, promise, _floor(),
            note="an edit handed over, not a map's first; floor: a signal that nobody needs"),
        Row("kept safe, until on the disk", cards, kept, Promise(worst=700),
            note="after at most 300 ms of waiting"),
    ]  # fmt: skip


class _Bell(QObject):
    rung = Signal()


def _floor() -> float:
    bell = _Bell()
    bell.rung.connect(lambda: None)
    return sorted(timed(bell.rung.emit, 100))[50]


def _spent(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1_000


def _recovery(stage: Stage, cards: int, repetitions: int) -> Row:
    """Recover so many changes, from the click until the map is painted."""
    window = stage.window
    recovery = Recovery(stage.session, window.files, window.keeper, window._ask)
    stage.session.store.mark_saved(stage.session.store.position)
    spent: list[float] = []
    with TemporaryDirectory(prefix="cjm-") as folder:
        path = Path(folder, "journey.cjm")
        path.write_bytes(codec.dumps(make_map(cards)))
        floor = sorted(timed(lambda: codec.load(path), 5))[2]
        for _ in range(repetitions):
            found = replay.read(_crashed(path))
            spent.append(stage.frame(partial(recovery.open, found)))
            if stage.session.document != found.document:
                raise RuntimeError("another map was recovered")
            stage.session.store.mark_saved(stage.session.store.position)
    promise = Promise(worst=500) if cards == _CHANGES else NOTHING
    note = f"{_CHANGES:,} changes, from the click until painted; floor: reading the map"
    return Row("recover", cards, spent, promise, floor, note=note)


def _crashed(path: Path) -> Path:
    """Leave the journal of a thousand changes behind."""
    store = Store(codec.load(path))
    ids = sorted(store.document.cards)
    journal = unfinished.begin(unfinished.folder())
    place = Place(path, digest.of(path.read_bytes()))
    for number in range(_CHANGES):
        card = ids[number % len(ids)]
        patch = change_cards(store.document, [card], title=f"Written for the {number}th time")
        store.commit(patch, "rename_card")
        if number % 100 == 0:
            journal.keep(store.moment(), place, int(time.time()))
    journal.keep(store.moment(), place, int(time.time()))
    journal.leave()
    return journal.path
