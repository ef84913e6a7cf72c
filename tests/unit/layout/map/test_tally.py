"""Headers say what there is to count, and nothing else."""

import pytest

from cjm_desktop.insight.facts import NOTHING, Counts
from cjm_desktop.insight.wants import WantCount
from cjm_desktop.journey.records import Lane, Phase
from cjm_desktop.layout import theme
from cjm_desktop.layout.contrast import luminance
from cjm_desktop.layout.drawing import Disc, Figure, Icon, Text
from cjm_desktop.layout.map.headers import (
    lane_header,
    lane_header_content,
    phase_header,
    phase_height,
)
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.map.tally import ROW, Tally, lane_tally, phase_tally, tally_words
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint
from tests.unit.layout.drawn import outside, texts_of

FULL = Counts(touchpoints=9, mindsets=5, qualified=3, disqualified=1, theirs=7, ours=4, unused=3)
PHASE = Phase(order="a0", name="Choice", goal="Choose well")


def headed(tally: Tally, accent: str = "#1F2D5C", room: float = theme.COLUMN) -> Figure:
    height = phase_height(PHASE, 1, room) + ROW
    return phase_header("p", PHASE, 1, accent, room, height, tally)


def test_a_phase_says_how_many_mindsets_hold_and_who_is_there() -> None:
    figure = headed(phase_tally(FULL, ENGLISH))
    assert texts_of(figure.marks)[2:] == ["3 of 5", "C", "7", "W", "4"]
    assert [mark.name for mark in figure.marks if isinstance(mark, Icon)] == ["message-circle"]
    assert sum(isinstance(mark, Disc) for mark in figure.marks) == 2
    assert outside(figure) == []


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (NOTHING, []),
        (Counts(touchpoints=4, disqualified=2, ideas=1), []),
        (Counts(touchpoints=2, theirs=2), ["C 2"]),
        (Counts(touchpoints=2, theirs=2, unused=1), ["C 2", "W 0"]),
        (Counts(touchpoints=2, ours=1, wasted=1), ["C 0", "W 1"]),
        (Counts(mindsets=2), [" 0 of 2"]),
    ],
)
def test_only_what_is_known_is_shown(counts: Counts, said: list[str]) -> None:
    assert [f"{item.letter} {item.text}" for item in phase_tally(counts, ENGLISH)] == said


@pytest.mark.parametrize(
    ("room", "said"),
    [(125, "1. Choice Choose well 3 of 5 C 7"), (80, "1. Choice")],
)
def test_a_narrow_chevron_leaves_out_what_does_not_fit(room: float, said: str) -> None:
    assert " ".join(texts_of(headed(phase_tally(FULL, ENGLISH), room=room).marks)) == said


def test_a_long_name_has_the_room_that_the_tally_would_need() -> None:
    phase = PHASE.replaced(name="Recommendation " * 3)
    height = phase_height(PHASE, 1, theme.COLUMN) + ROW
    figure = phase_header("p", phase, 1, "#1F2D5C", 100, height, phase_tally(FULL, ENGLISH))
    assert "3 of 5" not in texts_of(figure.marks)


@pytest.mark.parametrize("accent", ["#1F2D5C", "#000000", "#FFFFFF", "#F2C200", "#6B6B6B"])
def test_a_tally_can_be_read_on_any_accent(accent: str) -> None:
    figure = headed(phase_tally(FULL, ENGLISH), accent)
    discs = [mark for mark in figure.marks if isinstance(mark, Disc)]
    for text in (mark for mark in figure.marks if isinstance(mark, Text)):
        under = [d.fill for d in discs if abs(d.x - text.x) < d.radius and text.y > d.y - d.radius]
        ground = theme.resolve((under or [accent])[0] or accent, theme.LIGHT)
        ink = theme.resolve(text.colour, theme.LIGHT)
        dark, light = sorted((luminance(ink), luminance(ground)))
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_a_lane_says_how_many_mindsets_it_has_and_who_is_there() -> None:
    lane = Lane(order="a0", name="Buyer")
    bare, low = lane_header_content(lane, (), ENGLISH)
    content, height = lane_header_content(lane, (), ENGLISH, lane_tally(FULL, ENGLISH))
    assert texts_of(content)[len(texts_of(bare)) :] == ["5", "C", "7", "W", "4"]
    assert height == low, "the room was there from the start"
    assert outside(lane_header("l", "Buyer", "role-1", content, height)) == []


def test_answers_are_counted_where_any_are_told() -> None:
    cards = {
        "safe": touchpoint("p1", "user", kind="need"),
        "slow": touchpoint("p1", "user", "a1", kind="friction"),
        "later": touchpoint("p2", "user", kind="need"),
        "chat": touchpoint("p1", "topic"),
    }
    untold = MapLayouter(ENGLISH).layout(a_map(cards))
    assert not any(item.sign == "answered" for tally in untold.tallies for item in tally)
    answered = {**cards, "chat": cards["chat"].replaced(answers=("safe",))}
    layout = MapLayouter(ENGLISH).layout(a_map(answered))
    counted = [[item.text for item in tally if item.sign == "answered"] for tally in layout.tallies]
    assert counted == [["1/2"], ["0/1"], []]
    lane = next(band for band in layout.bands if band.lane == "user")
    assert "1/3" in texts_of(lane.header.marks)


def test_the_words_say_every_number() -> None:
    assert tally_words(FULL, WantCount(6, 3, 2), ENGLISH).splitlines() == [
        "5 mindsets, 3 qualified",
        "One more mindset was disqualified",
        "The customer is at 7 touchpoints",
        "We are at 4 touchpoints",
        "3 are unused: the customer is there and we are not",
        "Wants answered: 3 of 6",
        "For 2 more there are proposals",
    ]
    assert tally_words(NOTHING, WantCount(), ENGLISH) == ""


def test_headers_have_the_room_before_a_phase_has_something_to_say() -> None:
    quiet, telling = (
        MapLayouter(ENGLISH).layout(a_map({"c": touchpoint("p1", "buyer", we_present=we)}))
        for we in (None, True)
    )
    assert quiet.tallies == ((), (), ())
    assert [bool(tally) for tally in telling.tallies] == [True, False, False]
    assert telling.header_height == quiet.header_height
    assert texts_of(telling.headers[0].marks)[-2:] == ["W", "1"]
    assert texts_of(telling.headers[1].marks)[-1] == "Choose well"
