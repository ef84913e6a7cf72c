"""Votes stand behind scores until those are changed; accepting is one step and can be undone."""

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.rounds import accept_round
from cjm_desktop.insight.voting.open_round import Ballot, OpenRound
from cjm_desktop.insight.voting.standing import standing_votes
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card

MAP = Document(
    cards={"a": Card(order="a0", potential=1), "b": Card(order="a1"), "c": Card(order="a2")}
)
HELD = (
    OpenRound(cards=("a", "b"), seats=("", ""))
    .cast("a", 0, Ballot(potential=6, effort=3))
    .cast("a", 1, Ballot(potential=6.5, effort=4))
    .cast("b", 0, Ballot(potential=9))
    .reveal()
    .summary(None)
)


def test_accepting_scores_what_was_voted_and_leaves_what_was_not() -> None:
    patch = accept_round(MAP, "r", HELD)
    after = patch.apply(MAP)
    assert (after.cards["a"].potential, after.cards["a"].effort) == (6.5, 3.5)
    assert (after.cards["b"].potential, after.cards["b"].effort) == (9, None)
    assert after.cards["c"] is MAP.cards["c"]
    assert patch.reverse().apply(after) == MAP


def test_the_next_round_comes_after_the_last() -> None:
    once = accept_round(MAP, "z", HELD).apply(MAP)
    twice = accept_round(once, "a1", HELD).apply(once)
    assert twice.round_ids == ("z", "a1")


def test_votes_stand_until_a_score_is_changed_and_again_when_that_is_undone() -> None:
    after = accept_round(MAP, "r", HELD).apply(MAP)
    assert standing_votes(after) == {"a": HELD.tallies["a"]}
    patch = change_cards(after, ["a"], effort=4.0)
    assert standing_votes(patch.apply(after)) == {}
    assert standing_votes(patch.reverse().apply(patch.apply(after))) == {"a": HELD.tallies["a"]}
