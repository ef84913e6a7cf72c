"""How long a frame takes while the map is pulled along, at 100 % and when fitted."""

from functools import partial

from PySide6.QtCore import QPoint

from benchmarks.measure import Promise, Row
from benchmarks.plain import frame_floor, scroll
from benchmarks.window import MIDDLE, Stage

_STEP = QPoint(7, 5)


def measure(cards: int, quick: bool) -> list[Row]:
    """Pull the map by the middle button there and back again."""
    stage, frames = Stage(cards), 40 if quick else 400
    floor = frame_floor(scroll)
    promise = Promise(
        median=2 if cards > 1_000 else None,
        p95=8 if cards > 1_000 else None,
        growth=1.3 if cards > 1_000 else None,
        since=100,
    )
    rows = []
    for name, fit in (("pan frame, 100 %", False), ("pan frame, fitted", True)):
        if fit:
            stage.view.fit_all()
            # A map that is wholly in view cannot be pulled.
            while not stage.canvas.horizontalScrollBar().maximum():
                stage.view.zoom_in()
        else:
            stage.view.zoom_to(1.0)
            bars = stage.canvas.horizontalScrollBar(), stage.canvas.verticalScrollBar()
            stage.canvas.scroll_to(*(min(600, bar.maximum() // 2) for bar in bars))
        stage.settle()
        rows.append(Row(name, cards, _pull(stage, frames), promise, floor))
    return rows


def _pull(stage: Stage, frames: int) -> list[float]:
    place = stage.viewport.rect().center()
    stage.press(place, MIDDLE)
    spent: list[float] = []
    for number in range(frames):
        place += _STEP if number // 20 % 2 else -_STEP
        spent.append(stage.frame(partial(stage.move, place, MIDDLE)))
    stage.release(place, MIDDLE)
    return spent
