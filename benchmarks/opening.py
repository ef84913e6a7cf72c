"""How long it takes in a running program to open a file, until its map is painted."""

import json
from statistics import median

from benchmarks.measure import EVERY_CARD, Promise, Row, timed
from benchmarks.window import Stage


def measure(cards: int, quick: bool) -> list[Row]:
    """Open the same file again and again."""
    stage = Stage(cards)
    data = stage.path.read_bytes()
    floor = median(timed(lambda: json.loads(data), 5 if quick else 20))
    spent: list[float] = []
    for _ in range(3 if quick else 15):
        spent.append(stage.frame(lambda: stage.window.files.open(stage.path)))
        stage.settle()
    most = {1_000: 120, 10_000: 600}.get(cards)
    promise = Promise(median=most, ratio=20 if cards > 1_000 else None, growth=EVERY_CARD)
    return [
        Row(
            "open a file until painted", cards, spent, promise, floor,
            note="in a running program; floor: `json.loads` of that file",
        )
    ]  # fmt: skip
