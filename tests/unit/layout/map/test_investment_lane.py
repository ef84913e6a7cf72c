"""The stair of what the customer pays rises from phase to phase and says what it is paid with."""

from itertools import pairwise
from typing import cast

import pytest

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane
from cjm_desktop.journey.vocabulary import INVESTMENTS, Investment
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Line
from cjm_desktop.layout.map.investment_lane import HEIGHT, guides, step_figure
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.role_alone import role_alone
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.insight.maps import a_map, touchpoint
from tests.unit.layout.drawn import outside, texts_of


def paying(**cards: Card) -> Document:
    document = a_map(cards)
    lanes = {**document.lanes, "paid": Lane(order="a4", kind="investment")}
    return a_map(cards, lanes=lanes)


def steps(document: Document) -> dict[int, Figure]:
    """The steps of the stair by the place of their phase."""
    layout = MapLayouter(ENGLISH).layout(document)
    body = next(band.body for band in layout.bands if band.lane == "paid")
    found = [part for part in body.parts if part.part.key is not None]
    return {round(part.x / theme.COLUMN): cast(Figure, part.part) for part in found}


def height(figure: Figure) -> float:
    return next(mark.height for mark in figure.marks if isinstance(mark, Box))


@pytest.fixture
def document() -> Document:
    return paying(
        feed=touchpoint("p1", "buyer", investment="low", title="Room in the feed"),
        time=touchpoint("p1", "user", investment="low", title="Time"),
        money=touchpoint("p3", "topic", kind="note", investment="very_high", title="Money"),
        talk=touchpoint("p3", "buyer", investment="medium", title="A talk"),
    )


def test_each_step_says_its_level_and_what_is_paid_with(document: Document) -> None:
    found = steps(document)
    assert {place: texts_of(figure.marks) for place, figure in found.items()} == {
        0: ["Low", "Room in the feed, Time"],
        2: ["Very high", "Money"],
    }
    assert found[2].label == "Very high: Money"
    assert found[2].key == Key("phases", "p3")


def test_a_dearer_phase_is_higher_by_equal_steps() -> None:
    tall = [
        height(step_figure("p", level, (), None, theme.COLUMN, ENGLISH))
        for level in INVESTMENTS
        if level != "depends"
    ]
    rises = {high - low for low, high in pairwise(tall)}
    assert len(rises) == 1
    assert rises.pop() > 0
    assert len([mark for mark in guides(3 * theme.COLUMN).marks if isinstance(mark, Line)]) == 4


def test_a_step_rises_from_the_one_before_it() -> None:
    def risers(before: Investment | None) -> int:
        marks = step_figure("p", "high", (), before, theme.COLUMN, ENGLISH).marks
        return sum(isinstance(mark, Line) and mark.x1 == mark.x2 for mark in marks)

    assert [risers("low"), risers("high"), risers(None)] == [1, 0, 0]


def test_what_depends_is_no_level_and_says_so() -> None:
    figure = step_figure("p", "depends", ("Time",), "high", theme.COLUMN, ENGLISH)
    assert texts_of(figure.marks) == ["It depends", "Time"]
    assert not [mark for mark in figure.marks if isinstance(mark, Box) and mark.fill == "stair"]
    assert any(isinstance(mark, Line) and mark.dash for mark in figure.marks)
    assert outside(figure) == []


def test_nothing_rises_from_what_depends() -> None:
    marks = step_figure("p", "high", (), "depends", theme.COLUMN, ENGLISH).marks
    assert not [mark for mark in marks if isinstance(mark, Line) and mark.x1 == mark.x2]


@pytest.mark.parametrize("language", ["en", "sv"])
def test_long_words_stay_in_the_column(language: str) -> None:
    paid_with = ("Standing among friends and colleagues " * 4, "Zeit" * 60)
    figure = step_figure("p", "very_high", paid_with, "low", theme.COLUMN, Wording.of(language))
    assert outside(figure) == []
    assert texts_of(figure.marks)[1].endswith("…")


def test_without_any_levels_only_the_guides_are_there() -> None:
    bare = paying(a=touchpoint("p1", "buyer"))
    assert steps(bare) == {}
    band = MapLayouter(ENGLISH).layout(bare).bands[-1]
    assert band.height == HEIGHT
    assert texts_of(band.header.marks)[0] == "Investment"


def test_another_level_draws_its_step_and_the_next_anew(document: Document) -> None:
    layouter = MapLayouter(ENGLISH)
    before = layouter.layout(document).bands[-1].body.parts
    notes = document.cards["time"].replaced(notes="Ten minutes")
    noted = a_map({**document.cards, "time": notes}, lanes=document.lanes)
    assert layouter.layout(noted).bands[-1].body.parts == before
    dear = document.cards["time"].replaced(investment="high")
    dearer = a_map({**document.cards, "time": dear}, lanes=document.lanes)
    after = layouter.layout(dearer).bands[-1].body.parts
    assert [old is new for (*_, old), (*_, new) in zip(before, after, strict=True)] == [
        True, True, False, True,
    ]  # fmt: skip


def test_a_role_alone_keeps_the_stair_of_its_own_cards(document: Document) -> None:
    alone = steps(role_alone(document, "buyer"))
    assert {place: texts_of(figure.marks)[0] for place, figure in alone.items()} == {
        0: "Low",
        2: "Medium",
    }
