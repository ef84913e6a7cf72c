"""What one key means while cards are judged, in each language; no window is needed for it."""

from typing import get_args

import pytest

from cjm_desktop.desktop.work.judging_words import key_hints, score_hints
from cjm_desktop.desktop.work.score_typing import ScoreTyping, Typed, whole_score
from cjm_desktop.desktop.work.verdicts import LETTERS, Verdict, letter, verdict_of
from cjm_desktop.insight.judging import JUDGING, SCORING
from cjm_desktop.journey.records import Card
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import ENGLISH, Wording

CARDS = ("a",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_verdict_has_a_letter_of_its_own_in_every_language(language: str) -> None:
    tr = Wording.of(language)
    verdicts = get_args(Verdict)
    assert len({letter(tr, each) for each in verdicts}) == len(verdicts)
    for each in verdicts:
        assert verdict_of(tr, letter(tr, each).lower()) == each
        assert verdict_of(tr, LETTERS[each]) == each
    assert [verdict_of(tr, each) for each in ("x", "5", "!", "")] == [None] * 4


def test_a_digit_is_a_whole_score_and_plus_is_ten() -> None:
    assert [whole_score(each) for each in "0789+="] == [0, 7, 8, 9, 10, 10]
    assert [whole_score(each) for each in ("a", ",", "-", "", "10")] == [None] * 5


def test_potential_comes_first_then_effort_then_the_next_card() -> None:
    typing = ScoreTyping()
    given = [typing.whole(CARDS, score) for score in (8, 3, 5)]
    assert given == [
        Typed(CARDS, "potential", 8), Typed(CARDS, "effort", 3), Typed(CARDS, "potential", 5),
    ]  # fmt: skip


def test_a_half_belongs_to_what_was_typed_last_though_the_next_card_has_its_turn() -> None:
    typing = ScoreTyping()
    typing.whole(CARDS, 8)
    assert typing.half() == Typed(CARDS, "potential", 8.5)
    assert typing.half() is None
    typing.whole(CARDS, 3)
    typing.begin()
    assert typing.half() == Typed(CARDS, "effort", 3.5)
    typing.forget()
    assert typing.half() is None


def test_no_half_is_added_to_ten_or_to_nothing() -> None:
    typing = ScoreTyping()
    assert typing.half() is None
    typing.whole(CARDS, 10)
    assert typing.half() is None


def test_the_bar_says_what_a_card_is_asked_and_what_holds() -> None:
    mindset = Card(order="a0", kind="mindset", qualification="disqualified")
    assert key_hints(ENGLISH, mindset, JUDGING) == [
        ("Q", "holds", False), ("D", "does not hold", True),
    ]  # fmt: skip
    there = Card(order="a0", customer_present=False)
    assert [hint.key for hint in key_hints(ENGLISH, there, JUDGING) if hint.holds] == ["Shift+C"]
    keys = [hint.key for hint in key_hints(Wording.of("sv"), there, SCORING)]
    assert keys == ["0–9", ",", "+"]
    scored = Card(order="a0", potential=7.5)
    assert score_hints(Wording.of("sv"), scored, "effort")[0].value == "7,5"
    assert [hint.due for hint in score_hints(ENGLISH, scored, "effort")] == [False, True]
