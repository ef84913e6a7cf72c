"""Scores are set together, moved by a difference, and never leave 0 to 10."""

from cjm_desktop.editing.edits.scores import (
    nudge_scores,
    nudge_today,
    score_cards,
    score_today,
)
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card

DOCUMENT = Document(
    cards={
        "one": Card(order="a0", effort=2, potential=9.5),
        "half": Card(order="a1", potential=4),
    }
)


def test_scores_are_set_and_kept_within_the_scale() -> None:
    after = score_cards(DOCUMENT, {"one": (-3, 12), "half": (4.5, 5)}).apply(DOCUMENT)
    assert (after.cards["one"].effort, after.cards["one"].potential) == (0, 10)
    assert (after.cards["half"].effort, after.cards["half"].potential) == (4.5, 5)


def test_a_difference_moves_what_is_scored_and_leaves_the_rest() -> None:
    patch = nudge_scores(DOCUMENT, ["one", "half"], 0.5, 1)
    after = patch.apply(DOCUMENT)
    assert (after.cards["one"].effort, after.cards["one"].potential) == (2.5, 10)
    assert patch.keys == (Key("cards", "one"),)


def test_the_same_scores_change_nothing() -> None:
    assert not score_cards(DOCUMENT, {"one": (2, 9.5)})


TODAY = Document(
    cards={
        "both": Card(order="a0", effort=2, effort_now=7, potential=8),
        "only": Card(order="a1", effort_now=7, potential=8),
        "unsaid": Card(order="a2", effort=2, potential=8),
        "none": Card(order="a3"),
    }
)


def test_what_it_takes_today_is_set_within_the_scale_and_leaves_the_rest() -> None:
    after = score_today(TODAY, {"both": 12, "none": 3.5}).apply(TODAY)
    assert after.cards["both"] == TODAY.cards["both"].replaced(effort_now=10.0)
    assert after.cards["none"] == TODAY.cards["none"].replaced(effort_now=3.5)


def test_what_it_takes_today_is_moved_at_first_from_what_it_would_take() -> None:
    after = nudge_today(TODAY, TODAY.cards, 0.5).apply(TODAY)
    assert {card_id: card.effort_now for card_id, card in after.cards.items()} == {
        "both": 7.5, "only": 7.5, "unsaid": 2.5, "none": None,
    }  # fmt: skip
    assert [card.effort for card in after.cards.values()] == [2, None, 2, None]


def test_a_potential_is_moved_without_saying_what_it_would_take() -> None:
    up = nudge_scores(TODAY, ["only", "both"], 0, 1).apply(TODAY)
    assert (up.cards["only"].potential, up.cards["only"].effort) == (9, None)
    right = nudge_scores(TODAY, ["only"], 0.5, 0).apply(TODAY)
    assert (right.cards["only"].effort, right.cards["only"].effort_now) == (7.5, 7)
