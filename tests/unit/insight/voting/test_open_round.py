"""The open round: late and changed votes count, nothing is told before it is revealed."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import ValidationError, to_json

from cjm_desktop.insight.voting.open_round import (
    NO_VOTE,
    Ballot,
    Hidden,
    NoSeatLeft,
    OpenRound,
    TooManyDots,
)
from cjm_desktop.insight.voting.spread import spread_of
from cjm_desktop.journey.rounds import Tally

SCORES = OpenRound(title="The demo", cards=("a", "b"), seats=("", "", ""))
DOTS = OpenRound(about="dots", cards=("a", "b", "c"), seats=("Sales", "Service"), dots=3)


def test_a_changed_vote_takes_the_place_of_the_one_before() -> None:
    voted = SCORES.cast("a", 0, Ballot(potential=3)).cast("a", 0, Ballot(potential=8, effort=2))
    assert voted.reveal().tallies() == {"a": Tally(potential=spread_of([8]), effort=spread_of([2]))}
    assert voted.progress == (2, 12)
    assert voted.cast("a", 0, NO_VOTE).reveal().tallies() == {}


def test_a_round_whose_votes_were_all_taken_back_has_none() -> None:
    after = SCORES.cast("a", 0, Ballot(potential=3)).cast("a", 0, NO_VOTE)
    assert (after, after.has_votes) == (SCORES, False)


def test_a_late_vote_counts_and_so_does_who_comes_late() -> None:
    revealed = SCORES.cast("a", 0, Ballot(potential=4)).reveal()
    late = revealed.cast("a", 2, Ballot(potential=8)).joined("Latecomer")
    later = late.cast("a", 3, Ballot(potential=9))
    assert later.tallies()["a"].potential == spread_of([4, 8, 9])


def test_nothing_is_told_before_it_is_revealed() -> None:
    voted = SCORES.cast("a", 0, Ballot(potential=4))
    with pytest.raises(Hidden):
        voted.tallies()
    with pytest.raises(Hidden):
        voted.summary(None)
    assert voted.progress == (1, 12)


@pytest.mark.parametrize("score", [-0.5, 10.5, 7.25, float("nan"), "7"])
def test_a_vote_is_a_score(score: Any) -> None:
    with pytest.raises(ValidationError):
        Ballot(potential=score)


def test_who_is_not_there_has_no_vote_and_neither_has_another_card() -> None:
    with pytest.raises(IndexError):
        SCORES.cast("a", 3, NO_VOTE)
    with pytest.raises(KeyError):
        SCORES.cast("z", 0, NO_VOTE)


def test_a_seat_gives_no_more_dots_than_it_has_and_can_give_them_elsewhere() -> None:
    voted = DOTS.cast("a", 0, Ballot(dots=2)).cast("b", 0, Ballot(dots=1))
    with pytest.raises(TooManyDots) as none:
        voted.cast("c", 0, Ballot(dots=1))
    assert none.value.left == 0
    moved = voted.cast("a", 0, Ballot(dots=0)).cast("c", 0, Ballot(dots=2))
    assert moved.cast("c", 1, Ballot(dots=3)).reveal().tallies() == {
        "b": Tally(dots=1, voters=1),
        "c": Tally(dots=5, voters=2),
    }


def test_what_is_kept_has_no_vote_and_no_name() -> None:
    held = DOTS.cast("a", 0, Ballot(dots=2)).reveal().summary(date(2026, 11, 27))
    assert (held.about, held.seats, held.on) == ("dots", 2, date(2026, 11, 27))
    assert held.tallies == {"a": Tally(dots=2, voters=1)}
    assert "Sales" not in repr(held)


def test_what_is_asked_once_more_begins_empty_and_the_rest_stays_as_it_was() -> None:
    first = SCORES.cast("a", 0, Ballot(potential=7)).cast("b", 1, Ballot(effort=4)).reveal()
    voted = first.again(["b", "gone"])
    assert (voted.open_cards, voted.progress, voted.revealed) == (("b",), (0, 6), False)
    with pytest.raises(KeyError):
        voted.cast("a", 0, NO_VOTE)
    again = voted.cast("b", 1, Ballot(effort=9)).reveal().tallies()
    assert again == {
        "a": Tally(potential=spread_of([7])),
        "b": Tally(effort=spread_of([9])),
    }


def test_cards_that_are_gone_go_with_their_votes() -> None:
    voted = SCORES.cast("a", 0, Ballot(effort=4)).cast("b", 0, Ballot(effort=6))
    left = voted.limited_to({"b", "c"})
    assert (left.cards, left.progress) == (("b",), (1, 6))


casts = st.lists(
    st.tuples(
        st.sampled_from("ab"),
        st.integers(0, 2),
        st.builds(Ballot, potential=st.sampled_from((None, 0, 2.5, 10)),
                  effort=st.sampled_from((None, 1, 9.5))),
    ),
    max_size=12,
)  # fmt: skip


@given(casts)
def test_only_the_last_vote_of_each_seat_counts_whenever_it_comes(
    given_casts: list[tuple[str, int, Ballot]],
) -> None:
    held = SCORES
    for place, cast in enumerate(given_casts):
        held = (held.reveal() if place == len(given_casts) // 2 else held).cast(*cast)
    last = {(card, seat): ballot for card, seat, ballot in given_casts}
    for card, tally in held.reveal().tallies().items():
        row = [ballot for (voted, _), ballot in last.items() if voted == card]
        assert tally.potential == spread_of(b.potential for b in row if b.potential is not None)
        assert tally.effort == spread_of(b.effort for b in row if b.effort is not None)


@given(casts)
def test_it_is_written_and_read_as_it_is(given_casts: list[tuple[str, int, Ballot]]) -> None:
    held = SCORES
    for cast in given_casts:
        held = held.cast(*cast)
    assert OpenRound.read(to_json(held)) == held


def test_phones_and_seats_are_counted_together_and_a_changed_vote_once() -> None:
    voted = SCORES.cast("a", 0, Ballot(potential=4)).sent("x", "a", Ballot(potential=0))
    voted = voted.sent("x", "a", Ballot(potential=8)).sent("y", "a", Ballot(effort=1))
    assert voted.answered == {"x", "y"}
    assert voted.voters == 5
    assert voted.reveal().tallies()["a"] == Tally(
        potential=spread_of([4, 8]), effort=spread_of([1])
    )
    assert voted.reveal().summary(None).seats == 5
    assert voted.sent("y", "a", NO_VOTE).without({"x"}).phones == {}


def test_a_round_may_be_about_phones_alone() -> None:
    voted = OpenRound(cards=("a",), seats=()).sent("x", "a", Ballot(potential=3))
    assert voted.has_votes
    assert voted.reveal().summary(None).seats == 1
    assert OpenRound.read(to_json(voted)) == voted


def test_a_phone_gives_no_more_dots_than_each_has() -> None:
    voted = DOTS.sent("x", "a", Ballot(dots=2))
    with pytest.raises(TooManyDots) as many:
        voted.sent("x", "b", Ballot(dots=2))
    assert many.value.left == 1
    moved = voted.sent("x", "a", Ballot(dots=1)).sent("x", "b", Ballot(dots=2))
    assert moved.reveal().tallies()["b"] == Tally(dots=2, voters=1)


def test_what_is_asked_again_is_asked_of_phones_too_and_what_is_gone_is_not() -> None:
    voted = SCORES.sent("x", "a", Ballot(potential=3)).sent("x", "b", Ballot(potential=4))
    again = voted.reveal().again(["a"])
    assert again.phones == {"x": {"b": Ballot(potential=4)}}
    assert again.answered == frozenset()
    with pytest.raises(KeyError):
        again.sent("x", "b", NO_VOTE)
    assert voted.limited_to({"a"}).phones == {"x": {"a": Ballot(potential=3)}}


def test_there_is_an_end_to_who_can_vote() -> None:
    full = OpenRound(
        cards=("a",), seats=(), phones={str(n): {"a": Ballot(potential=1)} for n in range(500)}
    )
    assert full.sent("7", "a", Ballot(potential=2)).phones["7"]["a"].potential == 2
    with pytest.raises(NoSeatLeft):
        full.sent("new", "a", Ballot(potential=2))
