"""What is said of unmet potential: of whom, what it is made of, what is not known of it."""

from typing import Any

import pytest

from cjm_desktop.command_line import main
from cjm_desktop.insight.gap import gaps, headline
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.layout.drawing import Disc, Path, figures
from cjm_desktop.layout.map.experience_lane import HEIGHT
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.party_words import headline_words, unmet_words, unused_words
from cjm_desktop.layout.sheets.presence_board import headline as presence_headline
from cjm_desktop.layout.sheets.presence_board import phase_words
from cjm_desktop.words.wording import ENGLISH
from tests.cases import case, path_of
from tests.unit.insight.maps import a_map, touchpoint

UNUSED: dict[str, Any] = {"customer_present": True, "we_present": False}


def said(document: Document) -> str:
    found = headline(document)
    assert found is not None
    return headline_words(document, found, ENGLISH)


def test_several_touchpoints_are_counted_and_named() -> None:
    assert said(case("m2-two-target-groups")) == (
        "Largest unmet potential: All roles in Trigger (14): 2 touchpoints: “YouTube” (7), "
        "“Branschforum” (7), where the customer is and we are not."
    )


def test_of_many_the_first_are_named() -> None:
    cards = {
        f"c{place}": touchpoint("p1", "buyer", f"a{place}", potential=4 + place, title=f"C{place}",
                                **UNUSED)
        for place in range(5)
    }  # fmt: skip
    assert "(30): 5 touchpoints, first “C4” (8), “C3” (7), “C2” (6), where" in said(a_map(cards))


def test_one_that_is_not_scored_has_no_part_in_the_sum() -> None:
    cards = {
        "a": touchpoint("p1", "buyer", potential=4, title="Fair", **UNUSED),
        "b": touchpoint("p1", "buyer", "a1", title="Blog", **UNUSED),
    }
    assert said(a_map(cards)).startswith("Largest unmet potential: Buyer in Trigger (4): “Fair”, ")


def test_equals_are_named() -> None:
    cards = {
        "a": touchpoint("p1", "buyer", potential=4, title="Fair", **UNUSED),
        "b": touchpoint("p2", "user", potential=4, title="Blog", **UNUSED),
        "c": touchpoint("p3", "topic", potential=4, title="Ad", **UNUSED),
    }
    end = " And equally: User · Choice, All roles · Use."
    assert said(a_map(cards)).endswith(end)


@pytest.mark.parametrize(
    ("unused", "unvalued", "words"),
    [(2, 0, "2 unused"), (2, 2, "2 unused, not scored"), (3, 1, "3 unused, 1 not scored")],
)
def test_what_is_not_scored_is_no_zero(unused: int, unvalued: int, words: str) -> None:
    assert unused_words(unused, unvalued, ENGLISH) == words


def test_a_map_of_unused_touchpoints_that_nobody_scored(
    capsys: pytest.CaptureFixture[str],
) -> None:
    document = case("m2-unused-unscored")
    trigger = CellKey("p2", "l1")
    assert unmet_words(gaps(document)[trigger], ENGLISH) == "?"
    assert headline(document) is None
    assert phase_words(presence_gap(document)["p2"], ENGLISH).startswith("2 unused, not scored")
    assert " · 3 not scored" in presence_headline(document, ENGLISH)
    assert main(["gap", str(path_of("m2-unused-unscored"))]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "? Idealkunden · Trigger 2 unused, not scored" in lines


def curve(document: Document) -> list[tuple[float, str]]:
    """The points of the experience lane: how far above the middle, and in which colour."""
    layout = MapLayouter(ENGLISH).layout(document)
    (band,) = (each for each in layout.bands if document.lanes[each.lane].kind == "experience")
    return [
        (HEIGHT / 2 - _middle(mark), str(mark.stroke))
        for _, _, figure in figures(band.body, 0, 0)
        for mark in figure.marks
        if isinstance(mark, Disc | Path) and mark.fill == "paper"
    ]


def _middle(mark: Disc | Path) -> float:
    """Give the y of a shape that is as high above its middle as it is below."""
    if isinstance(mark, Disc):
        return mark.y
    heights = [float(y) for _, *numbers in mark.segments for y in numbers[1:]]
    return (min(heights) + max(heights)) / 2


def test_what_is_felt_in_topics_is_on_the_curve_of_those_they_are_about() -> None:
    document = case("m2-experience-in-topics")
    assert curve(document) == [(0, "role-1")]  # 2 of Google and −2 of Facebook
    buyer = document.lanes["l1"].replaced(name="Buyer", order="a0V")
    both = document.replaced({Key("lanes", "new"): buyer})
    assert [colour for _, colour in curve(both)] == ["quiet"]
    told = both.lanes["l3"].replaced(about=("new",))
    apart = both.replaced({Key("lanes", "l3"): told})
    of_two = {colour: height for height, colour in curve(apart)}
    assert set(of_two) == {"role-2", "quiet"}
    assert of_two["role-2"] > 0 > of_two["quiet"]
