"""What was remembered of a view becomes values that the toolkit can take, or none."""

import pytest

from cjm_desktop.desktop.work import remembered
from cjm_desktop.desktop.work.remembered import MapSeen

INF, NAN = float("inf"), float("nan")


@pytest.mark.parametrize(
    "bad", [3e9, -3e9, 10**400, 1e308, INF, -INF, NAN, "1", None, [1], {}, True]
)
@pytest.mark.parametrize("field", MapSeen._fields)
def test_a_place_on_the_map_is_of_numbers_that_a_screen_can_have(field: str, bad: object) -> None:
    good = {"zoom": 0.5, "x": 300, "y": 12.6}
    assert remembered.map_seen(good) == MapSeen(0.5, 300, 13)
    assert remembered.map_seen({**good, field: bad}) is None
    del good[field]
    assert remembered.map_seen(good) is None


@pytest.mark.parametrize(
    "bad", [None, [], [1], [1, 2, 3], [0, 0], [-1, 5], [1, 3e9], ["1", 2], {"0": 1}, [NAN, 1]]
)
def test_widths_are_as_many_as_there_are_columns(bad: object) -> None:
    assert remembered.widths([200, 300.4], 2) == [200, 300]
    assert remembered.widths(bad, 2) is None
