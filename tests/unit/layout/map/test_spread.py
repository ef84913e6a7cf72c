"""Discs that would cover each other are set side by side, near where they belong."""

from itertools import combinations
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.spread import FARTHEST, Spot, huddled, reach_fitting, spread

ROOM = Rect(0, 0, 400, 400)


def test_a_disc_alone_stays_where_it_belongs() -> None:
    assert spread([Spot(30, 40, 10, ROOM)]) == [(30, 40)]


def test_the_second_of_two_stands_to_the_right_of_the_first() -> None:
    spot = Spot(200, 200, 10, ROOM)
    assert spread([spot, spot]) == [(200, 200), (220, 200)]


def test_the_third_stands_to_the_left_and_the_fourth_above() -> None:
    spot = Spot(200, 200, 10, ROOM)
    assert spread([spot] * 4)[2:] == [(180, 200), (200, 180)]


def test_at_the_right_edge_of_its_room_a_disc_goes_left() -> None:
    spot = Spot(400, 200, 10, ROOM)
    assert spread([spot, spot]) == [(400, 200), (380, 200)]


def test_thirty_discs_of_one_place_are_apart_and_near() -> None:
    places = spread([Spot(200, 200, 10, ROOM)] * 30)
    assert min(dist(one, other) for one, other in combinations(places, 2)) >= 20 - 1e-6
    assert max(dist(place, (200, 200)) for place in places) < 75


def test_what_finds_no_place_near_stays_where_it_belongs() -> None:
    small = Rect(195, 195, 10, 10)
    places = spread([Spot(200, 200, 10, small)] * 2)
    assert places == [(200, 200), (200, 200)]


spots = st.builds(
    lambda column, row, reach: Spot(column * 20.0, row * 20.0, reach, ROOM),
    st.integers(0, 20),
    st.integers(0, 20),
    st.sampled_from([8.0, 11.0]),
)


@given(st.lists(spots, max_size=40))
def test_discs_are_apart_in_their_room_and_within_bounds(crowd: list[Spot]) -> None:
    places = spread(crowd)
    for spot, place in zip(crowd, places, strict=True):
        assert ROOM.x <= place.x <= ROOM.right
        assert ROOM.y <= place.y <= ROOM.bottom
        assert dist(place, (spot.x, spot.y)) <= FARTHEST * spot.reach
    for first, second in combinations(range(len(crowd)), 2):
        apart = crowd[first].reach + crowd[second].reach
        assert dist(places[first], places[second]) >= apart - 1e-3
    assert places == spread(crowd)


def test_a_crowd_huddles_within_its_limit() -> None:
    places = huddled([Spot(200, 200, 2, ROOM)] * 500, 12)
    assert dist(places[0], (200, 200)) == 0
    assert len(set(places)) > 20
    assert max(dist(place, (200, 200)) for place in places) <= 12


def test_many_discs_are_smaller() -> None:
    assert reach_fitting(10, 400 * 400, 10) == 10
    assert 3 < reach_fitting(1000, 400 * 400, 10) < 4
