"""How long the window does not answer while the map is being saved: the hand must not feel it."""

import time

from benchmarks.measure import Promise, Row
from benchmarks.window import Stage
from cjm_desktop.editing.edits.cards import change_cards


def measure(cards: int, quick: bool) -> list[Row]:
    """Save a changed map again and again, and note the longest turn of the loop each time."""
    stage = Stage(cards)
    files, session = stage.window.files, stage.session
    card = next(iter(session.document.cards))
    held: list[float] = []
    for number in range(5 if quick else 40):
        title = f"Saved for the {number}th time"
        session.edit("rename_card", change_cards(session.document, [card], title=title))
        stage.settle()
        turns = [_spent(files.save)]
        while files.saver.busy:
            turns.append(_spent(stage.turn))
        if files.modified:
            raise RuntimeError("the map was not saved")
        held.append(max(turns))
    promise = Promise(p95=15 if cards > 1_000 else None)
    return [
        Row(
            "save, window held", cards, held, promise,
            note="the longest turn of the window's loop in each save",
        )
    ]  # fmt: skip


def _spent(act: object) -> float:
    assert callable(act)
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1_000
