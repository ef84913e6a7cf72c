"""New ids are made from the old ones: the same for the same, and none twice."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.storage.rescue import identity, judging
from cjm_desktop.storage.rescue.identity import FreeIds


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_an_id_is_kept_if_it_is_one_and_made_valid_if_not(record_id: str) -> None:
    made = identity.valid(record_id)
    is_id = judging.fault_of("cards", "image", record_id) is None
    assert (made == record_id) == is_id
    assert judging.fault_of("cards", "image", made) is None


def test_what_was_tried_is_not_tried_again() -> None:
    taken = {f"a-{n}" for n in range(2, 1_000)}
    asked = []

    def is_taken(made: str) -> bool:
        asked.append(made)
        return made in taken

    free = FreeIds(is_taken)
    assert [free.like("a") for _ in range(3)] == ["a-1000", "a-1001", "a-1002"]
    assert len(asked) == len(taken) + 3


def test_ids_made_from_long_ones_are_valid() -> None:
    assert judging.fault_of("cards", "image", FreeIds(lambda _: False).like("x" * 64)) is None
