"""What is kept off the collector's walks is kept only while it lives."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from cjm_desktop import collector


class Ring:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def only_when_asked() -> Iterator[None]:
    """Have nothing collected meanwhile, and nothing kept afterwards."""
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


def test_what_is_kept_is_not_walked() -> None:
    ring = Ring()
    known = ref(ring)
    collector.keep()
    del ring
    gc.collect()
    assert known() is not None


def test_dead_cycles_are_freed_after_a_number_of_openings() -> None:
    ring = Ring()
    known = ref(ring)
    collector.keep()
    del ring
    for _ in range(collector.OPENINGS):
        collector.keep()
    assert known() is None


def test_nothing_is_walked_while_it_rests_however_much_is_made() -> None:
    gc.enable()
    ring = Ring()
    known = ref(ring)
    del ring
    with collector.resting():
        made = [Ring() for _ in range(2 * gc.get_threshold()[0])]
        assert known() is not None
        del made
    assert gc.isenabled()


def test_who_rested_before_rests_afterwards() -> None:
    with collector.resting():
        pass
    assert not gc.isenabled()
