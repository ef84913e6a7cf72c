"""How long an edit takes from the commit until the window shows it, and undoing and redoing it."""

from benchmarks.measure import EVERY_CARD, Promise, Row, at
from benchmarks.plain import frame_floor, one_card
from benchmarks.window import Stage
from cjm_desktop.editing.edits.cards import change_cards


def measure(cards: int, quick: bool) -> list[Row]:
    """Give a card in view another title, again and again."""
    stage = Stage(cards)
    stage.view.zoom_to(1.0)
    stage.settle()
    card, _ = stage.card_in_view()
    stage.session.select_cards([card])
    stage.settle()
    edits: list[float] = []
    undone: list[float] = []
    redone: list[float] = []
    for number in range(10 if quick else 100):
        title = f"Written for the {number}th time" + " and longer" * (number % 5)

        def edit(title: str = title) -> None:
            patch = change_cards(stage.session.document, [card], title=title)
            stage.session.edit("rename_card", patch)

        edits.append(stage.frame(edit))
        undone.append(stage.frame(stage.session.undo))
        redone.append(stage.frame(stage.session.redo))
    promise = Promise(median=at(cards, 8, 16), growth=EVERY_CARD)
    floor = frame_floor(one_card)
    return [
        Row("edit", cards, edits, promise, floor, note="a title changed, with all panels open"),
        Row("undo", cards, undone, promise, floor),
        Row("redo", cards, redone, promise, floor),
    ]
