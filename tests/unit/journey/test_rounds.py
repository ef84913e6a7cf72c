"""What a round came to is kept without who gave which vote, and a median becomes a score."""

import pytest

from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.edits.merging import merge_touchpoints
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.rounds import Round, Tally, accepted


@pytest.mark.parametrize(
    ("median", "score"), [(0, 0), (6.24, 6), (6.25, 6.5), (6.75, 7), (9.75, 10), (10, 10)]
)
def test_a_median_becomes_the_nearest_half_and_of_two_the_higher(
    median: float, score: float
) -> None:
    assert accepted(median) == score


VOTED = Document(
    cards={"a": Card(order="a0"), "b": Card(order="a1"), "c": Card(order="a2")},
    rounds={
        "r": Round(order="a0", seats=3, tallies={"a": Tally(dots=2), "b": Tally(dots=1)}),
        "s": Round(order="a1", seats=3, tallies={"b": Tally(dots=5)}),
    },
)


def test_a_round_forgets_a_card_that_is_deleted() -> None:
    after = remove_cards(VOTED, ["b"]).apply(VOTED)
    assert after.rounds["r"].tallies == {"a": Tally(dots=2)}
    assert after.rounds["s"].tallies == {}


def test_of_two_touchpoints_that_are_one_the_kept_one_keeps_its_votes_or_gets_the_others() -> None:
    after = merge_touchpoints(VOTED, "a", "b").apply(VOTED)
    assert after.rounds["r"].tallies == {"a": Tally(dots=2)}
    assert after.rounds["s"].tallies == {"a": Tally(dots=5)}


def test_rounds_stand_in_the_order_in_which_they_were_held() -> None:
    assert VOTED.round_ids == ("r", "s")
