"""How long it takes a room to see the next step: its first frame, and until it stands still."""

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.measure import EVERY_CARD, Promise, Row
from benchmarks.window import Stage, painted
from cjm_desktop.desktop.present.present_window import PresentWindow

_STEPS = 14
_WAIT = 2.0


def measure(cards: int, quick: bool) -> list[Row]:
    """Go through the first steps of a map, waiting for each as a person does."""
    stage = Stage(cards)
    begin = time.perf_counter()
    stage.window.commands["present"].trigger()
    shown = stage.window.desk.presenting.shown
    assert shown is not None
    shown.resize(1920, 1080)
    painted()
    opened = (time.perf_counter() - begin) * 1_000
    first: list[float] = []
    settled: list[float] = []
    for _ in range(4 if quick else _STEPS):
        stage.settle()
        start = time.perf_counter()
        QTest.keyClick(shown.view, Qt.Key.Key_Right)
        painted()
        first.append((time.perf_counter() - start) * 1_000)
        settled.append(_until_still(stage, shown, start))
    shown.close()
    return [
        Row("present: the first screen", cards, [opened], note="from the key, with what it needs"),
        Row(
            "present: one step to the next, first frame", cards, first,
            Promise(p95=16, growth=EVERY_CARD), note="eased, 1920 × 1080",
        ),
        Row("present: one step to the next, settled", cards, settled, Promise(p95=150)),
    ]  # fmt: skip


def _until_still(stage: Stage, shown: PresentWindow, start: float) -> float:
    """Wait until no screen gives way to another; gives the time since it began."""
    while shown.view.is_moving and time.perf_counter() - start < _WAIT:
        stage.application.processEvents()
    painted()
    return (time.perf_counter() - start) * 1_000
