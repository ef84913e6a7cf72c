"""Drawing the curve of experience: cards that say it move together, else the lane says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.experience import draw_experience
from cjm_desktop.editing.edits.phases import remove_phase
from cjm_desktop.editing.store import Store
from cjm_desktop.insight.experience import experience, speaking
from cjm_desktop.journey.document import CellKey, Document, Key
from tests.maps import small_map
from tests.strategies import documents


def drawn(document: Document, role: str, steps: dict[str, int | None]) -> Document:
    speak = {phase: speaking(document, CellKey(phase, role)) for phase in steps}
    return draw_experience(document, role, steps, speak).apply(document)


def felt(document: Document, **steps: int) -> Document:
    return document.replaced({
        Key("cards", each): document.cards[each].replaced(experience=step)
        for each, step in steps.items()
    })  # fmt: skip


def test_where_no_card_says_anything_the_lane_does_and_can_be_silent_again() -> None:
    document = drawn(small_map(), "l1", {"p1": 2, "p2": -1})
    assert document.lanes["l1"].experience == {"p1": 2, "p2": -1}
    assert experience(document, CellKey("p2", "l1")) == -1
    assert drawn(document, "l1", {"p1": None, "p2": None}) == small_map()


def test_a_card_that_says_it_is_what_changes() -> None:
    document = drawn(felt(small_map(), a=1), "l1", {"p1": -2})
    assert document.cards["a"].experience == -2
    assert document.lanes["l1"].experience == {}


def test_a_card_has_the_first_word_and_what_was_drawn_waits() -> None:
    document = felt(drawn(small_map(), "l1", {"p1": 2}), a=-1)
    assert experience(document, CellKey("p1", "l1")) == -1
    assert experience(felt(small_map()), CellKey("p1", "l1")) is None
    silent = document.replaced({Key("cards", "a"): small_map().cards["a"]})
    assert experience(silent, CellKey("p1", "l1")) == 2


@pytest.mark.parametrize(("a", "b", "step", "then"), [(1, -1, 1, (2, 0)), (2, 1, 2, (2, 1))])
def test_several_cards_move_together_as_far_as_there_are_steps(
    a: int, b: int, step: int, then: tuple[int, int]
) -> None:
    document = felt(small_map(), a=a, b=b)
    assert document.cards["a"].lane == document.cards["b"].lane
    moved = document.replaced({Key("cards", "b"): document.cards["b"].replaced(phase="p1")})
    found = drawn(moved, "l1", {"p1": step})
    assert (found.cards["a"].experience, found.cards["b"].experience) == then


def test_a_removed_phase_goes_from_what_was_drawn_and_comes_back_with_undo() -> None:
    store = Store(drawn(small_map(), "l1", {"p1": 2, "p2": 1}))
    store.commit(remove_phase(store.document, "p1"), "remove_phase")
    assert store.document.lanes["l1"].experience == {"p2": 1}
    store.undo()
    assert store.document.lanes["l1"].experience == {"p1": 2, "p2": 1}


@given(documents(), st.integers(-2, 2), st.data())
def test_the_curve_comes_to_within_half_a_step_or_every_card_is_at_the_end(
    document: Document, step: int, data: st.DataObject
) -> None:
    if not document.phases or not document.role_lane_ids:
        return
    phase = data.draw(st.sampled_from(sorted(document.phases)))
    role = data.draw(st.sampled_from(sorted(document.role_lane_ids)))
    cell = CellKey(phase, role)
    found = drawn(document, role, {phase: step})
    now = experience(found, cell)
    assert now is not None
    cards = [found.cards[each].experience for each in speaking(found, cell)]
    assert abs(now - step) <= 0.5 or any(each in (-2, 2) for each in cards)
