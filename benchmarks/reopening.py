"""How much the program grows while maps are opened, edited, saved and closed again and again.

The sample is what is opened: it has all there is in a map, arrows and readings included.
"""

from statistics import mean

from benchmarks.measure import Promise, Row, resident
from benchmarks.window import Stage
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.paths import resource

_SAMPLE = resource("samples", "bouncy-ball-machine.cjm")
_SAMPLE_CARDS = 100


def measure(cards: int, quick: bool) -> list[Row]:
    """Go round; the last tenth is held against the second, when everything has been made once."""
    if cards != _SAMPLE_CARDS:
        return []
    stage = Stage(cards)
    stage.path.write_bytes(_SAMPLE.read_bytes())
    rounds = 100 if quick else 1_000
    used: list[float] = []
    for number in range(rounds):
        _round(stage, number)
        used.append(resident())
    tenth = rounds // 10
    return [
        Row(
            "memory, opened again and again", cards, used[-tenth:], Promise(ratio=1.1),
            mean(used[tenth : 2 * tenth]), unit="MB",
            note=f"the last {tenth} of {rounds} rounds; floor: the second {tenth}",
        )
    ]  # fmt: skip


def _round(stage: Stage, number: int) -> None:
    files, session = stage.window.files, stage.session
    files.open(stage.path)
    stage.turn()
    card = next(iter(session.document.cards))
    patch = change_cards(session.document, [card], title=f"Round {number}")
    session.edit("change_card", patch)
    stage.turn()
    if not (files.save() and files.finish()):
        raise RuntimeError("the map was not saved")
    files.close()
    stage.turn()
