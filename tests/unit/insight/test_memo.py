"""What is remembered must not keep a closed map in memory."""

import gc
from weakref import ref

from cjm_desktop.insight import memo
from cjm_desktop.insight.facts import facts
from cjm_desktop.journey.document import Placed
from cjm_desktop.journey.records import Card


def test_what_is_forgotten_leaves_the_memory() -> None:
    placed = (Placed("c", Card(order="a0")),)
    card = ref(placed[0].card)
    facts(placed)
    del placed
    gc.collect()
    assert card() is not None
    memo.forget()
    gc.collect()
    assert card() is None


def cells(count: int) -> list[tuple[Placed, ...]]:
    return [(Placed(f"c{n}", Card(order="a0")),) for n in range(count)]


def test_an_answer_is_found_out_once_as_long_as_it_is_asked_for() -> None:
    asked: list[tuple[Placed, ...]] = []

    @memo.remembered(memo.CELLS)
    def length(placed: tuple[Placed, ...]) -> int:
        asked.append(placed)
        return len(placed)

    memo.forget()
    memo.make_room(10)
    (kept, *others) = cells(1_000)
    for each in others:
        assert (length(kept), length(each)) == (1, 1)
    assert asked.count(kept) == 1
    assert len(asked) == 1_000


def test_no_more_is_remembered_than_a_map_has_use_for() -> None:
    memo.forget()
    memo.make_room(10)
    made = cells(3_000)
    first = ref(made[0][0].card)
    for placed in made:
        facts(placed)
    del placed, made[:2_000]
    gc.collect()
    assert first() is None
    memo.forget()


def test_all_cells_of_a_large_map_are_remembered() -> None:
    asked = 0

    @memo.remembered(memo.CELLS)
    def length(placed: tuple[Placed, ...]) -> int:
        nonlocal asked
        asked += 1
        return len(placed)

    memo.forget()
    made = cells(3_000)
    memo.make_room(len(made))
    for _ in range(3):
        for placed in made:
            length(placed)
    assert asked == 3_000
    memo.forget()
