"""How long a frame takes while a card is dragged, with the mark where it would land."""

from functools import partial

from PySide6.QtCore import QPoint

from benchmarks.measure import FEW_CARDS, Promise, Row
from benchmarks.plain import frame_floor, one_card
from benchmarks.window import LEFT, Stage


def measure(cards: int, quick: bool) -> list[Row]:
    """Carry a card through the middle of the window at 100 % and let it go where it was."""
    stage = Stage(cards)
    stage.view.zoom_to(1.0)
    stage.canvas.scroll_to(0, 0)
    stage.settle()
    _, start = stage.card_in_view()
    stage.press(start, LEFT)
    stage.move(start + QPoint(12, 12), LEFT)
    stage.settle(0.05)
    middle = stage.viewport.rect().center()
    spent: list[float] = []
    for number in range(40 if quick else 400):
        place = middle + QPoint((number * 7) % 400 - 200, (number * 5) % 300 - 150)
        spent.append(stage.frame(partial(stage.move, place, LEFT)))
    if stage.view.drag.cargo is None:
        raise RuntimeError("nothing was dragged")
    stage.view.drag.cancel()
    large = cards > 1_000
    promise = Promise(median=1.5 if large else None, p95=8 if large else None, growth=FEW_CARDS)
    return [
        Row(
            "drag frame", cards, spent, promise, frame_floor(one_card),
            note="floor: an area as large as a card filled with a colour",
        )
    ]  # fmt: skip
