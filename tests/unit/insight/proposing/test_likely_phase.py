"""Which phase an idea would serve, by the words of what stands there."""

from typing import Any

from cjm_desktop.insight.proposing.likely_phase import LikelyPhase, likely_phases
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from tests.unit.insight.maps import a_map, touchpoint


def a_filled_map(**ideas: Card) -> Document:
    return a_map(
        {
            "a": touchpoint("p1", "buyer", title="Trade conference"),
            "b": touchpoint("p2", "buyer", title="References from other factories"),
            "c": touchpoint("p2", "user", title="Demonstration with the machine"),
            "d": touchpoint("p3", "user", title="Training on the machine"),
            **ideas,
        }
    )


def idea(title: str, **fields: Any) -> Card:
    return touchpoint(None, None, kind="idea", title=title, **fields)


def likely(title: str, **fields: Any) -> list[tuple[str, tuple[str, ...]]]:
    found = likely_phases(a_filled_map(i=idea(title, **fields)))
    return [(each.phase, each.words) for each in found]


def test_a_word_that_only_one_phase_has_speaks_for_it() -> None:
    assert likely("More references") == [("p2", ("references",))]


def test_endings_count_for_nothing() -> None:
    assert likely("A reference book") == [("p2", ("reference",))]


def test_the_phase_speaks_by_its_own_words() -> None:
    assert likely("What was the trigger?") == [("p1", ("trigger",))]


def test_notes_tags_and_the_channel_speak() -> None:
    assert likely("Idea", notes="at the conference") == [("p1", ("conference",))]
    assert likely("Idea", tags=("training",)) == [("p3", ("training",))]
    assert likely("Idea", channel="Demonstration") == [("p2", ("demonstration",))]


def test_what_several_phases_have_decides_nothing() -> None:
    assert likely("A machine") == []
    assert likely("Training and conference") == []


def test_small_words_and_strangers_say_nothing() -> None:
    assert likely("What they want from other than that") == []
    assert likely("Podcast") == []


def test_only_ideas_of_which_nothing_was_said_are_asked_about() -> None:
    said = idea("references", proposed_phase="p1")
    dropped = idea("references", dropped="")
    document = a_filled_map(i=said, j=dropped)
    assert list(likely_phases(document)) == []


def test_a_card_more_where_it_stands_makes_the_difference() -> None:
    document = a_filled_map(
        i=idea("machine"),
        e=touchpoint("p3", "buyer", title="machine"),
        f=touchpoint("p3", "buyer", "a1", title="The machine"),
    )
    assert list(likely_phases(document)) == []  # a word of two phases says too little
    one = a_filled_map(i=idea("machine training"))
    assert list(likely_phases(one)) == [LikelyPhase("i", "p3", ("training", "machine"))]
