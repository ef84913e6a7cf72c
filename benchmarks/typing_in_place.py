"""How long it takes from a key to the letter on the screen while a card is written in."""

import time
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from benchmarks.measure import Promise, Row
from benchmarks.window import Stage, application, painted
from cjm_desktop.desktop.canvas.inline_editor import InlineEditor

_TEXT = "the buyer asks for a second offer "


def measure(cards: int, quick: bool) -> list[Row]:
    """Write in a card that is in view."""
    stage = Stage(cards)
    stage.view.zoom_to(1.0)
    stage.settle()
    card, _ = stage.card_in_view()
    stage.view.hands.editing.edit(card)
    stage.settle()
    editor = stage.viewport.findChild(InlineEditor)
    if editor is None:
        raise RuntimeError("nothing is being written in")
    spent: list[float] = []
    for letter in _TEXT * (1 if quick else 4):
        spent.append(stage.frame(partial(QTest.keyClicks, editor, letter)))
    if stage.session.document.cards[card].title not in _TEXT * 4:
        raise RuntimeError("what was written has not come to the map")
    promise = Promise(p95=16 if cards > 1_000 else None)
    return [
        Row(
            "letter typed in a card", cards, spent, promise, _floor(),
            note="the map is changed and laid out at every letter; floor: a text field alone",
        )
    ]  # fmt: skip


def _floor() -> float:
    field = QPlainTextEdit()
    field.show()
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    application().processEvents()
    spent: list[float] = []
    for letter in _TEXT:
        start = time.perf_counter()
        QTest.keyClicks(field, letter)
        painted()
        spent.append((time.perf_counter() - start) * 1_000)
    field.close()
    return sorted(spent)[len(spent) // 2]
