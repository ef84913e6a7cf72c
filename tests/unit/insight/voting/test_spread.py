"""Votes by hand-worked cases: the middle, the middle half, both ends, and who is asked first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.insight.voting.spread import by_weight, dispute, disputed, spread_of
from cjm_desktop.journey.rounds import Spread, Tally

votes = st.lists(st.integers(0, 20).map(lambda half: half / 2), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("given_votes", "five"),
    [
        ([4], (4, 4, 4, 4, 4)),
        ([3, 8], (3, 4.25, 5.5, 6.75, 8)),
        ([9, 1, 5], (1, 3, 5, 7, 9)),
        ([2, 4, 6, 8], (2, 3.5, 5, 6.5, 8)),
        ([5, 5, 5, 5, 10], (5, 5, 5, 5, 10)),
        ([7.5, 8, 6, 7, 2, 9, 8], (2, 6.5, 7.5, 8, 9)),
    ],
)
def test_the_middle_its_half_and_the_ends(
    given_votes: list[float], five: tuple[float, ...]
) -> None:
    found = spread_of(given_votes)
    assert found is not None
    assert (found.least, found.lower, found.median, found.upper, found.most) == five
    assert found.votes == len(given_votes)


def test_no_votes_come_to_nothing() -> None:
    assert spread_of([]) is None


@given(votes)
def test_the_five_ascend_and_part_the_votes(values: list[float]) -> None:
    found = spread_of(values)
    assert found is not None
    assert 0 <= found.least <= found.lower <= found.median <= found.upper <= found.most <= 10
    assert 4 * sum(each < found.lower for each in values) <= len(values) + 3
    assert 4 * sum(each > found.upper for each in values) <= len(values) + 3
    assert 2 * sum(each <= found.median for each in values) >= len(values)
    assert 2 * sum(each >= found.median for each in values) >= len(values)


@given(votes, st.randoms())
def test_the_order_in_which_votes_come_says_nothing(values: list[float], any_order: object) -> None:
    shuffled = sorted(values, key=lambda _: getattr(any_order, "random")())  # noqa: B009
    assert spread_of(shuffled) == spread_of(values)


def tally(potential: list[float], effort: list[float]) -> Tally:
    return Tally(potential=spread_of(potential), effort=spread_of(effort))


AGREED = tally([5, 5, 5, 5], [2, 2, 3, 3])
ONE_APART = tally([5, 5, 5, 5, 10], [2, 2, 2, 2, 2])
SPLIT = tally([2, 2, 9, 9], [3, 3, 3, 3])
WIDE = tally([0, 4, 6, 10], [3, 3, 3, 3])


def test_the_most_disputed_comes_first_and_a_lone_dissenter_before_all_who_agree() -> None:
    cards = {"agreed": AGREED, "one apart": ONE_APART, "wide": WIDE, "split": SPLIT}
    assert by_weight(cards) == ["split", "wide", "one apart", "agreed"]
    assert disputed(cards) == ["split", "wide"]


def test_half_of_the_votes_within_two_is_consensus() -> None:
    even = Spread(votes=4, least=0, lower=4, median=5, upper=6, most=10)
    assert not dispute(Tally(potential=even)).is_one
    assert dispute(Tally(potential=even.replaced(upper=6.5))).is_one


def test_the_most_dots_come_first_and_from_more_people() -> None:
    cards = {
        "few": Tally(dots=2, voters=2),
        "one fan": Tally(dots=5, voters=1),
        "many": Tally(dots=5, voters=4),
    }
    assert by_weight(cards) == ["many", "one fan", "few"]
    assert disputed(cards) == []
