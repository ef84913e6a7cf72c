"""Two programs on one map, and a third that meddles: nobody's work is written over."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.faults.sharing.orders import Order, Story, Worker, dying, living

A_PART = 97
"""Every so many of the orders are tried each time, all of them by `make test-all`."""

PARTS = 8

Note = Callable[[str, object], None]


@pytest.fixture(scope="module")
def workers() -> Iterator[dict[str, Worker]]:
    made = {name: Worker(name) for name in ("a", "b")}
    yield made
    for each in made.values():
        each.kill()


def tell(
    orders: Sequence[Order],
    workers: dict[str, Worker],
    folder: Path,
    note: Note,
) -> None:
    """Go through each order in a folder of its own."""
    for number, order in enumerate(orders):
        place = folder / str(number)
        place.mkdir()
        story = Story(place / "map.cjm", workers)
        story.begin()
        try:
            for who, step in order:
                story.take(who, step)
            story.end()
        except AssertionError as error:
            raise AssertionError(f"{' '.join(map(':'.join, order))}: {error}") from error
    note("faults", ("orders of two programs on one map", len(orders)))


def test_a_part_of_the_orders(
    workers: dict[str, Worker], tmp_path: Path, record_property: Note
) -> None:
    tell(living()[::A_PART] + dying()[::A_PART], workers, tmp_path, record_property)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_every_order_in_which_nobody_dies(
    workers: dict[str, Worker], tmp_path: Path, record_property: Note, part: int
) -> None:
    tell(living()[part::PARTS], workers, tmp_path, record_property)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_every_order_in_which_one_is_killed(
    workers: dict[str, Worker], tmp_path: Path, record_property: Note, part: int
) -> None:
    tell(dying()[part::PARTS], workers, tmp_path, record_property)
