"""How the window goes on while 200 phones hand up five cards a second each.

A hand pulls the map along all the while, a frame every sixtieth of a second. A frame lasts from the
moment at which it is due until it is painted, so whatever holds the window up before it counts.
"""

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import mkstemp

from benchmarks.measure import Promise, Row, resident
from benchmarks.room import CARDS_A_SECOND, ONE_SIZE, PHONES, SECONDS, SECONDS_QUICK, name_in
from benchmarks.window import MIDDLE, Stage, painted
from cjm_desktop.room.address import LOCAL
from cjm_desktop.room.shown import shown_of

_FRAME = 1 / 60
_STEP = 7
_EACH_CARD = 1.5
"""So many KB a card may take: its text, its row, and what keeps it from coming twice."""
_PATIENCE = 30.0


def measure(cards: int, quick: bool) -> list[Row]:
    """Pull the map while cards come in, and count what is listed."""
    if cards != ONE_SIZE:
        return []
    stage, seconds = Stage(cards), SECONDS_QUICK if quick else SECONDS
    room = stage.window.desk.room
    room.offered.listen(room.host)
    room.host.open(shown_of(stage.session.document), LOCAL, "en", with_code=False)
    room.show(True)
    stage.view.zoom_to(1.0)
    stage.settle()
    hosting = room.host.hosting
    assert hosting is not None
    answer = Path(mkstemp()[1])
    phones = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.room", hosting.url, str(seconds)],
        stdout=answer.open("w"),
    )
    sent = PHONES * CARDS_A_SECOND * seconds
    while room.count < sent // 10 and phones.poll() is None:
        stage.application.processEvents()
        time.sleep(0.001)
    before, counted = resident(), room.count
    frames, worked = _frames(stage, lambda: phones.poll() is None)
    told = json.loads(answer.read_text())
    answer.unlink()
    until = time.monotonic() + _PATIENCE
    while room.count < len(told["received"]) and time.monotonic() < until:
        stage.application.processEvents()
    each = (resident() - before) * 1_000 / max(1, room.count - counted)
    came = Counter(name_in(card.title) for card in room.offered.in_order)
    lost = sent - len(came.keys() & set(told["received"]))
    twice = sum(many - 1 for many in came.values())
    room.close()
    note = f"{PHONES} phones, {CARDS_A_SECOND} cards a second each, {sent:,} cards"
    return [
        Row("room: the window's frame while cards come", cards, frames, Promise(p95=16), note=note),
        Row("room: processor's time for a frame while cards come", cards, worked, Promise(p95=16)),
        Row("room: cards not listed", cards, [float(lost)], Promise(worst=0), unit="pieces"),
        Row("room: cards listed twice", cards, [float(twice)], Promise(worst=0), unit="pieces"),
        Row("room: memory for each card that waits", cards, [each], Promise(worst=_EACH_CARD),
            unit="KB"),
    ]  # fmt: skip


def _frames(stage: Stage, lasts: Callable[[], bool]) -> tuple[list[float], list[float]]:
    """Give the frames' times by the clock, and by the processor in the window's thread."""
    place = stage.viewport.rect().center()
    stage.press(place, MIDDLE)
    spent: list[float] = []
    worked: list[float] = []
    due = time.perf_counter()
    number = 0
    while lasts():
        while time.perf_counter() < due:
            stage.application.processEvents()
            time.sleep(0.0005)
        work = time.thread_time()
        number += 1
        place.setX(place.x() + (_STEP if number // 20 % 2 else -_STEP))
        stage.application.processEvents()
        stage.move(place, MIDDLE)
        painted()
        worked.append((time.thread_time() - work) * 1_000)
        spent.append((time.perf_counter() - due) * 1_000)
        due = max(due + _FRAME, time.perf_counter())
    stage.release(place, MIDDLE)
    return spent, worked
