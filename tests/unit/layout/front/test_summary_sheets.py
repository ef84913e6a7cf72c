"""The summary says what is computed, names its cards and phases, and stays on one page."""

from datetime import date
from typing import Any

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Map, Reading
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import JumpArea, Text
from cjm_desktop.layout.front.summary_sheets import summary_sheets
from cjm_desktop.layout.front.summary_words import has_summary, summary
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.insight.maps import ORDERS, a_map, kpi, touchpoint
from tests.unit.layout.drawn import cut_texts, texts_of
from tests.unit.layout.front.told import rows
from tests.unit.output.maps import sample

DAY = date(2026, 11, 26)
ALONE = PrintRequest(sections=("summary",), day=DAY)
SAMPLES = ("bouncy-ball-machine", "cykelprenumeration", "lontjeneste", "sosiale-medier")
UNUSED: dict[str, Any] = {"customer_present": True, "we_present": False}


def told() -> Document:
    return a_map(
        {
            "fair": touchpoint("p1", "buyer", title="Fair", potential=8, effort=2, **UNUSED),
            "forum": touchpoint("p2", "user", title="Forum", potential=6, **UNUSED),
            "club": touchpoint("p2", "user", "a1", title="Club", **UNUSED),
            "call": touchpoint("p2", "buyer", title="Call", potential=7.5, effort=1.5,
                               decision="start", owner="Ann", due=date(2026, 12, 1),
                               evidence="researched"),
            "done": touchpoint("p3", "user", title="Old win", potential=9, effort=1,
                               progress="done", decision="keep", evidence="assumed"),
            "left": touchpoint("p3", "user", "a1", title="Left", potential=9, effort=1,
                               decision="stop"),
            "wait": Card(phase="p3", lane="user", order="a2", kind="friction", title="Long wait",
                         experience=-2),
        },
        map=Map(title="Machines", purpose="Find out why"),
        kpis={"k": kpi("p2", name="Offers", unit="%", target=40,
                       readings=(Reading(on=DAY, value=31),))},
    )  # fmt: skip


def said(document: Document, request: PrintRequest = ALONE) -> list[str]:
    return rows(summary_sheets(document, ENGLISH, request))


def test_it_says_what_matters_topic_by_topic() -> None:
    assert said(told()) == [
        "Summary Find out why",
        "The largest unmet potential is in Trigger, with Buyer (8): the customer is at “Fair” (8), "
        "and we are not.",
        "Where the customer is and we are not in brackets: potential",
        "1. Trigger: “Fair” (8)",
        "2. Choice: 2 places: “Forum” (6), “Club”",
        "Quick wins much to gain for little",
        "“Fair” in Trigger: potential 8, effort 2",
        "“Call” in Choice: potential 7.5, effort 1.5",
        "What hurts experience from −2 to 2",
        "3. Use: the experience is −2 on average",
        "“Long wait” in Use: nothing answers it yet",
        "What was decided 3 actions · 1 done",
        "Start: “Call” (Ann, 1 Dec 2026)",
        "Keep: “Old win” (done)",
        "Stop: “Left”",
        "KPIs off target",
        "Offers in Choice: 31 %, aiming at 40 %",
        "How well it is known",
        "Researched: one card (50 %) Assumed: one card (50 %)",
        "5 more cards do not say how well they are known.",
    ]


def test_each_sentence_leads_to_where_it_is_told_of() -> None:
    jumps = [
        mark.target
        for sheet in summary_sheets(told(), ENGLISH, ALONE)
        for item in sheet.drawing.figures()
        for mark in item.figure.marks
        if isinstance(mark, JumpArea)
    ]
    assert jumps[0] == anchor_name("phase", "p1")
    assert {
        anchor_name("gap", "fair"), anchor_name("phase", "p3"), anchor_name("phase", "p2"),
        anchor_name("section", "actions"), anchor_name("section", "kpis"),
        anchor_name("section", "method"),
    } <= set(jumps)  # fmt: skip


def test_numbers_and_words_are_those_of_the_language() -> None:
    words = " ".join(rows(summary_sheets(told(), Wording.of("sv"), ALONE)))
    assert "7,5" in words
    assert "”Forum” (6)" in words
    assert "7.5" not in words


def test_what_nothing_is_known_of_is_left_out() -> None:
    document = a_map({"a": touchpoint("p1", "buyer", title="Fair", evidence="assumed")})
    assert said(document) == [
        "Summary", "How well it is known", "Assumed: one card (100 %)",
    ]  # fmt: skip


def test_beside_others_it_takes_no_page_for_nothing_but_how_well_the_map_is_known() -> None:
    scored = touchpoint("p1", "buyer", title="Fair", potential=8, effort=2, evidence="assumed")
    assert has_summary(a_map({"a": scored}))
    assert not has_summary(a_map({"a": scored.replaced(potential=None, effort=None)}))


def test_one_role_has_nothing_of_another() -> None:
    words = " ".join(
        said(of_roles(told(), ("buyer",)), PrintRequest(sections=("summary",), day=DAY))
    )
    assert "Fair" in words
    assert not any(name in words for name in ("Forum", "Club", "Old win", "Long wait"))


def test_at_most_five_points_are_told_on_a_topic_and_it_is_said_how_many_more() -> None:
    cards = {
        f"c{n}": touchpoint("p1", "buyer", order, title=f"Place {n}", potential=9, effort=1)
        for n, order in enumerate(ORDERS)
    }
    words = said(a_map(cards))
    assert len([each for each in words if each.startswith("“Place")]) == 5
    assert "and 15 more" in words


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("page", ["A4", "letter", "A3"])
def test_a_sample_is_summed_up_on_one_page_in_large_type(
    name: str, portrait: bool, page: str
) -> None:
    document = sample(name)
    request = PrintRequest(page, portrait, sections=("summary",), day=DAY)  # type: ignore[arg-type]
    (sheet,) = summary_sheets(document, Wording.of(document.map.language), request)
    sentences = [
        mark.size * sheet.scale
        for item in sheet.drawing.figures()
        for mark in item.figure.marks
        if isinstance(mark, Text) and mark.colour == "ink"
    ]
    assert min(sentences) >= 11
    assert sheet.drawing.height * sheet.scale <= sheet.sheet.content.height + 0.01
    found = summary(document, DAY, 400, Wording.of(document.map.language))
    assert len(found.topics) >= 5


def test_a_sentence_of_long_names_is_cut_with_a_number_and_told_in_full() -> None:
    name = "A touchpoint that has a name of some length " * 6
    cards = {
        f"c{n}": touchpoint("p1", "buyer", order, title=f"{name}{n}", potential=9, **UNUSED)
        for n, order in enumerate(ORDERS[:3])
    }
    first, *_, last = pages(a_map(cards), ENGLISH, ALONE)
    cut = {
        mark.cut.whole
        for item in first.pieces[1].drawing.figures()
        for mark in cut_texts(item.figure.marks)
        if mark.cut is not None and mark.text[-1] in "¹²³⁴⁵⁶⁷⁸⁹"
    }
    assert last.title == "In full"
    said = " ".join(text for item in last.pieces[1].drawing.figures()
                    for text in texts_of(item.figure.marks))  # fmt: skip
    assert any(f"{name}2" in whole for whole in cut)
    assert all(" ".join(whole.split()) in " ".join(said.split()) for whole in cut)


def test_the_longest_names_still_leave_it_on_few_pages() -> None:
    cards = {
        f"c{n}": touchpoint("p1", "buyer", order, title="Long title " * 27, potential=9, effort=1,
                            decision="start", owner="Somebody " * 30, **UNUSED)
        for n, order in enumerate(ORDERS)
    }  # fmt: skip
    assert len(list(summary_sheets(a_map(cards), ENGLISH, ALONE))) == 1
