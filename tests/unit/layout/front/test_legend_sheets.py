"""The legend has every mark that is on the map, no other, and draws it as the map does."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Handoff, Phase
from cjm_desktop.layout.drawing import Disc, Icon, Mark, Text
from cjm_desktop.layout.front.legend_entries import Entry, legend_subjects
from cjm_desktop.layout.front.legend_sheets import has_legend, legend_sheets
from cjm_desktop.layout.map.card_face import card_face
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.insight.maps import a_map, touchpoint
from tests.unit.layout.front.told import rows
from tests.unit.layout.fullness import NEAR_EMPTY
from tests.unit.output.maps import sample

ALONE = PrintRequest(sections=("legend",), day=date(2026, 11, 26))


def entries(document: Document, *, chart: bool = True) -> dict[str, Entry]:
    subjects = legend_subjects(document, ENGLISH, chart=chart)
    return {entry.words: entry for subject in subjects for entry in subject.entries}


def one(**fields: Any) -> Document:
    return a_map({"a": touchpoint("p1", "buyer", title="Fair", **fields)})


BARE = frozenset(entries(one()))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"customer_present": True}, "The customer is there"),
        ({"customer_present": False}, "The customer is not there"),
        ({"we_present": True}, "We are there"),
        ({"we_present": False}, "We are not there"),
        ({"experience": -2}, "Very bad"),
        ({"experience": 0}, "Neutral"),
        ({"evidence": "assumed"}, "Assumed"),
        ({"evidence": "researched"}, "Researched"),
        ({"investment": "high"}, "High"),
        ({"potential": 8.5, "effort": 2}, "Potential / effort, each from 0 to 10"),
        ({"moment_of_truth": True}, "A moment of truth: here it is won or lost"),
        ({"indirect": True}, "Indirect: customers meet us here without our doing"),
        ({"manner": "automated"}, "Automated"),
        ({"links": ("https://x.se",)}, "Has a link"),
        ({"change": "added"}, "New in the improved journey"),
        ({"kind": "friction"}, "What stands in the customer’s way"),
    ],
)
def test_a_mark_is_told_where_it_occurs_and_nowhere_else(
    fields: dict[str, Any], words: str
) -> None:
    assert words not in BARE
    assert words in entries(one(**fields))


def test_signs_are_those_of_the_card() -> None:
    card = Card(order="a0", phase="p1", lane="buyer", title="Fair", customer_present=True,
                we_present=False, experience=2, evidence="partial", potential=8.5,
                effort=2)  # fmt: skip
    told = entries(a_map({"a": card}))
    drawn = card_face("a", card, ENGLISH).marks
    for words in ("The customer is there", "We are not there", "Very good", "Partly known",
                  "Potential / effort, each from 0 to 10"):  # fmt: skip
        for mark in told[words].marks:
            assert any(_looks(mark) == _looks(other) for other in drawn), words


def _looks(mark: Mark) -> tuple[object, ...]:
    match mark:
        case Disc():
            return ("disc", mark.radius, mark.fill, mark.stroke)
        case Icon():
            return ("icon", mark.name, mark.size, mark.colour)
        case Text():
            return ("text", mark.text, mark.size, mark.colour, mark.font)
        case _:
            return (mark,)


def test_disqualified_mindsets_are_struck_and_phases_flagged() -> None:
    cards = {"m": Card(order="a0", phase="p1", lane="buyer", kind="mindset", title="Hm",
                       qualification="disqualified")}  # fmt: skip
    told = entries(a_map(cards))
    struck = told["A mindset that does not hold"].marks
    assert any(isinstance(mark, Text) and mark.struck for mark in struck)
    assert "The decision is made here" in told
    calm = a_map({}, phases={"p1": Phase(order="a0", name="One")})
    assert "The decision is made here" not in entries(calm)


def test_the_clock_of_a_phase_is_told() -> None:
    document = one()
    timed = {**document.phases, "p1": document.phases["p1"].replaced(duration=3.0)}
    assert "How long the phase takes" not in entries(document)
    assert "How long the phase takes" in entries(replace(document, phases=timed))


def test_roles_and_kinds_of_arrows_are_named() -> None:
    cards = {"a": touchpoint("p1", "buyer", title="A"), "b": touchpoint("p2", "user", title="B")}
    arrows = {"h": Handoff(source="a", target="b", kind="loop")}
    told = entries(a_map(cards, handoffs=arrows))
    assert {"Buyer", "User", "Loops back"} <= set(told)
    assert not {"Handoff", "Leads to"} & set(told)


def test_the_charts_signs_come_with_the_chart_only() -> None:
    document = one(customer_present=True, we_present=False, potential=8, effort=2)
    assert "Unused by us" in entries(document)
    assert "Unused by us" not in entries(document, chart=False)


def test_one_role_has_none_of_another() -> None:
    cards = {"a": touchpoint("p1", "buyer", title="A", experience=2),
             "b": touchpoint("p2", "user", title="B", experience=-2)}  # fmt: skip
    said = rows(legend_sheets(of_roles(a_map(cards), ("buyer",)), ENGLISH,
                              PrintRequest(sections=("legend",))))  # fmt: skip
    assert {"Buyer", "Very good"} <= set(said)
    assert not {"User", "Very bad"} & set(said)


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("name", ["bouncy-ball-machine", "cykelprenumeration"])
def test_a_samples_legend_takes_three_quarters_of_a_page_at_most(name: str, portrait: bool) -> None:
    request = PrintRequest("A4", portrait, sections=("legend",))
    (sheet,) = legend_sheets(sample(name), ENGLISH, request)
    assert sheet.drawing.height * sheet.scale <= 0.75 * sheet.sheet.content.height


def test_a_map_without_cards_has_none() -> None:
    assert not has_legend(a_map({"t": touchpoint(None, None)}))
    assert has_legend(one())


@pytest.mark.parametrize("language", ["sv", "da", "nb", "en"])
def test_words_of_the_legend_begin_alike_and_names_as_they_are_written(language: str) -> None:
    document = sample("bouncy-ball-machine")
    role = document.role_lane_ids[0]
    lanes = {**document.lanes, role: document.lanes[role].replaced(name="iPhone owner")}
    subjects = legend_subjects(replace(document, lanes=lanes), Wording.of(language), chart=True)
    said = [entry.words for subject in subjects for entry in subject.entries]
    assert [words for words in said if words[0].islower()] == ["iPhone owner"]


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("name", [None, "bouncy-ball-machine", "lonetjanst"])
def test_a_legend_stands_on_one_page_and_not_lonely_at_its_top(
    name: str | None, paper: Paper, portrait: bool
) -> None:
    few = {
        "a": touchpoint("p1", "buyer", title="A", customer_present=True, potential=8, effort=2),
        "b": touchpoint("p2", "user", kind="need", title="B", evidence="assumed"),
        "c": touchpoint("p2", "user", title="C", we_present=False, experience=1),
    }
    document = a_map(few) if name is None else sample(name)
    request = PrintRequest(paper, portrait, sections=("legend",))
    (sheet,) = legend_sheets(document, Wording.of(document.map.language), request)
    end = sheet.drawing.height * sheet.scale / sheet.sheet.content.height
    assert NEAR_EMPTY < end <= 1


def test_larger_paper_has_the_same_legend_larger() -> None:
    (small,) = legend_sheets(sample("bouncy-ball-machine"), ENGLISH, ALONE)
    (large,) = legend_sheets(sample("bouncy-ball-machine"), ENGLISH, replace(ALONE, page="A3"))
    assert large.scale > 1.3 * small.scale
    assert abs(large.drawing.height - small.drawing.height) < 20
