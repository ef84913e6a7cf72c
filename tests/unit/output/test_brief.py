"""A brief for a language model: the question, the form of an answer, and no more than is chosen."""

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Map
from cjm_desktop.output.brief import BriefRequest, brief, words_in
from cjm_desktop.words.brief import ASKS, Ask, ask_sentence, ask_title
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.insight.maps import a_map, touchpoint


def some_map(language: str = "en") -> Document:
    return a_map(
        {
            "a": touchpoint("p1", "buyer", title="Trade\nfair", notes="Names: Eva"),
            "b": touchpoint("p2", "user", title="Demo"),
            "gone": touchpoint("p2", "user", "a1", title="Struck out", change="removed"),
            "i": touchpoint(None, None, kind="idea", title="A film"),
        },
        map=Map(title="Machine", language=language),
    )


def test_the_map_stands_in_it_with_its_names_and_without_notes() -> None:
    text = brief(some_map(), BriefRequest())
    for said in (
        "# Machine",
        "### Trigger",
        "Goal: See why",
        "- Touchpoint: Trade fair",
        "- Idea: A film",
    ):
        assert said in text
    for left in ("Eva", "Struck out"):
        assert left not in text


def test_notes_go_along_only_if_wanted() -> None:
    assert "(Names: Eva)" in brief(some_map(), BriefRequest(notes=True))


@pytest.mark.parametrize("ask", ASKS)
def test_each_question_has_a_name_and_stands_in_the_brief(ask: Ask) -> None:
    text = brief(some_map(), BriefRequest(asks=(ask,)))
    assert ask_sentence(ENGLISH, ask) in text
    assert ask_title(ENGLISH, ask)


def test_own_words_and_empty_places_are_asked() -> None:
    text = brief(some_map(), BriefRequest(asks=("empty",), own="What of spring?"))
    assert "What of spring?" in text
    assert "- Buyer · Choice" in text
    assert "- Buyer · Trigger" not in text


def test_only_the_phases_and_roles_that_are_chosen_are_told_of() -> None:
    text = brief(some_map(), BriefRequest(phases=("p2",), roles=("user",)))
    assert "Demo" in text
    for left in ("Trade fair", "Trigger", "Buyer"):
        assert left not in text


def test_it_speaks_the_language_of_the_map() -> None:
    text = brief(some_map(language="sv"), BriefRequest())
    assert Wording.of("sv")("Touchpoint") in text


def test_words_are_counted() -> None:
    assert words_in("One two,\n three ") == 3
