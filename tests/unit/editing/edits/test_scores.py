"""Scores are set together, moved by a difference, and never leave 0 to 10."""

from cjm_desktop.editing.edits.scores import nudge_scores, score_cards
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
