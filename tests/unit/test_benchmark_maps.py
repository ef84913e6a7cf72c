"""The maps that speed is measured with are valid, of the size asked for, and always the same."""

import pytest

from benchmarks.maps import SHAPES, make_map
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.storage.codec import dumps, loads


@pytest.mark.parametrize("cards", [100, 1_000])
def test_a_map_is_valid_and_of_its_shape(cards: int) -> None:
    document = make_map(cards)
    assert list(breaches(document)) == []
    assert len(document.cards) == cards
    assert (len(document.phases), len(document.lanes)) == SHAPES[cards]
    assert loads(dumps(document)) == document


def test_a_map_is_always_the_same() -> None:
    assert dumps(make_map(100)) == dumps(make_map(100))
