"""How long a step of the wheel takes: until something is seen, and until it is sharp."""

import time
from functools import partial

from benchmarks.measure import FEW_CARDS, Promise, Row
from benchmarks.plain import everything, frame_floor, scaled
from benchmarks.window import Stage, painted

_STEPS = (60, -60)
_BURST = 4
"""Steps of the wheel that follow each other before the map may become sharp."""
_WAIT = 0.2
"""Seconds within which the map must have begun to become sharp after the last step."""


def measure(cards: int, quick: bool) -> list[Row]:
    """Zoom step by step from the fitted map to 200 % and back."""
    stage = Stage(cards)
    stage.view.fit_all()
    stage.settle()
    middle = stage.viewport.rect().center()
    first: list[float] = []
    sharp: list[float] = []
    whole: list[float] = []
    for angle in _STEPS:
        for _ in range(4 if quick else 12):
            for _ in range(_BURST):
                first.append(stage.frame(partial(stage.wheel, middle, angle)))
            frames = _until_sharp(stage)
            sharp += frames[:1]
            whole.append(sum(frames))
    large = cards > 1_000
    return [
        Row(
            "zoom step, first response", cards, first,
            Promise(median=3 if large else None, growth=FEW_CARDS), frame_floor(scaled),
            note="floor: a picture of the window painted a little larger",
        ),
        Row(
            "zoom step, sharp", cards, sharp,
            Promise(median=10 if large else None, worst=20 if large else None, growth=FEW_CARDS),
            frame_floor(everything),
            note="the first frame that is not the scaled picture; floor: the window filled with a "
            "colour",
        ),
        Row(
            "zoom step, every card sharp", cards, whole,
            note="all frames until nothing more is painted, added up",
        ),
    ]  # fmt: skip


def _until_sharp(stage: Stage) -> list[float]:
    """Wait until the map is sharp and all of it there; gives the frames painted meanwhile."""
    frames: list[float] = []
    deadline = time.perf_counter() + _WAIT
    while time.perf_counter() < deadline:
        start = time.perf_counter()
        stage.application.processEvents()
        painted()
        spent = time.perf_counter() - start
        if spent > 0.0005:
            frames.append(spent * 1_000)
            deadline = time.perf_counter() + 0.05
    return frames or [0.0]
