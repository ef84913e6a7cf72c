"""How long an edit takes from the commit until the window shows it, and undoing and redoing it."""

from PySide6.QtGui import QAccessible

from benchmarks.measure import EVERY_CARD, Promise, Row, at
from benchmarks.plain import frame_floor, one_card
from benchmarks.window import Stage
from cjm_desktop.desktop.accessibility.factory import hear
from cjm_desktop.desktop.window.heard_views import TREES
from cjm_desktop.editing.edits.cards import change_cards


def measure(cards: int, quick: bool) -> list[Row]:
    """Give a card in view another title, again and again."""
    stage = Stage(cards)
    stage.view.zoom_to(1.0)
    stage.settle()
    card, _ = stage.card_in_view()
    stage.session.select_cards([card])
    stage.settle()
    times = 10 if quick else 100
    edits, undone, redone = _edit(stage, card, times)
    _listen(stage)
    heard, *_ = _edit(stage, card, times)
    promise = Promise(median=at(cards, 8, 16), growth=EVERY_CARD)
    floor = frame_floor(one_card)
    return [
        Row("edit", cards, edits, promise, floor, note="a title changed, with all panels open"),
        Row("undo", cards, undone, promise, floor),
        Row("redo", cards, redone, promise, floor),
        Row("edit heard", cards, heard, promise, floor, note="a screen reader knows every card"),
    ]


def _edit(stage: Stage, card: str, times: int) -> tuple[list[float], list[float], list[float]]:
    """Write a title, take it back and do it again, so many times; gives how long each took."""
    edits: list[float] = []
    undone: list[float] = []
    redone: list[float] = []
    for number in range(times):
        title = f"Written for the {number}th time" + " and longer" * (number % 5)

        def edit(title: str = title) -> None:
            patch = change_cards(stage.session.document, [card], title=title)
            stage.session.edit("rename_card", patch)

        edits.append(stage.frame(edit))
        undone.append(stage.frame(stage.session.undo))
        redone.append(stage.frame(stage.session.redo))
    return edits, undone, redone


def _listen(stage: Stage) -> None:
    """Ask for the name of all that the window shows, and be told what changes from then on."""
    hear(TREES)
    QAccessible.setActive(True)
    asked = [QAccessible.queryAccessibleInterface(stage.window)]
    while asked:
        each = asked.pop()
        each.text(QAccessible.Text.Name)
        asked += [each.child(place) for place in range(each.childCount())]
