"""Each point of advice: when it is given, where it points, and when it is not."""

from dataclasses import replace
from datetime import date
from typing import Any

from cjm_desktop.insight.advice import CODES, Point, advice
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card, Handoff, Lane, Phase, Reading
from cjm_desktop.journey.vocabulary import Influence
from cjm_desktop.words import codes as phrases
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, kpi, touchpoint


def points(document: Document, code: str) -> list[Point]:
    assert code in CODES
    return [point for point in advice(document) if point.code == code]


def places(document: Document, code: str) -> list[CellKey]:
    return [point.cell for point in points(document, code)]


def mindset(phase: str, lane: str, order: str = "aZ", **fields: Any) -> Card:
    return touchpoint(phase, lane, order, kind="mindset", **fields)


def test_an_empty_document_gets_no_advice() -> None:
    assert advice(Document()) == ()


def test_a_good_map_gets_no_advice() -> None:
    cards: dict[str, Card] = {}
    for phase in ("p1", "p2", "p3"):
        for lane in ("buyer", "user"):
            cards[f"t-{phase}-{lane}"] = touchpoint(
                phase, lane, potential=5, effort=5, evidence="researched",
                customer_present=True, we_present=True, answers=(f"m-{phase}-{lane}",),
            )  # fmt: skip
            cards[f"m-{phase}-{lane}"] = mindset(phase, lane)
    kpis = {f"k-{phase}": kpi(phase) for phase in ("p1", "p2", "p3")}
    assert advice(a_map(cards, kpis=kpis)) == ()


def test_a_phase_without_goal() -> None:
    document = a_map({}, phases={"p": Phase(order="a0", name="Trigger", goal=" \n")})
    (point,) = points(document, "phase_without_goal")
    assert point.key == Key("phases", "p")
    assert point.cell == CellKey("p", None)
    assert point.values == {"phase": "Trigger", "phase_number": 1}


def test_a_phase_without_mindset_counts_any_lane_but_no_disqualified_one() -> None:
    document = a_map(
        {
            "a": mindset("p1", "topic"),
            "b": mindset("p2", "user", qualification="disqualified"),
            "c": mindset("p3", "user", qualification="qualified"),
        }
    )
    assert places(document, "phase_without_mindset") == [CellKey("p2", None)]


def test_a_role_without_any_touchpoint_is_told_once_and_holes_one_by_one() -> None:
    document = a_map({"a": touchpoint("p1", "user"), "b": touchpoint("p1", "topic")})
    (point,) = points(document, "role_without_touchpoint")
    assert point.key == Key("lanes", "buyer")
    assert point.values == {"lane": "Buyer", "lane_number": 1}
    assert places(document, "hole_before_decision") == [CellKey("p2", "user")]
    assert places(document, "hole") == [CellKey("p3", "user")]


def test_a_role_that_decides_wants_a_touchpoint_in_a_phase_before() -> None:
    def buyer(*cells: str, **influence: tuple[Influence, ...]) -> list[CellKey]:
        cards = {f"c-{phase}": touchpoint(phase, "buyer") for phase in cells}
        document = a_map(cards)
        lane = Lane(order="a0", name="Buyer", influence=influence)
        lanes = {**document.lanes, "buyer": lane}
        return places(replace(document, lanes=lanes), "absent_before_deciding")

    assert buyer(p3=("decides",)) == [CellKey("p3", "buyer")]
    assert buyer("p3", p3=("uses", "vetoes")) == [CellKey("p3", "buyer")]
    assert buyer("p2", p3=("decides",)) == []
    assert buyer(p3=("uses", "initiates", "informed")) == []
    # In the first phase there is nothing before; then the next deciding phase counts.
    assert buyer(p1=("decides",)) == []
    assert buyer(p1=("decides",), p2=("vetoes",)) == [CellKey("p2", "buyer")]
    assert buyer("p1", p1=("decides",), p2=("vetoes",)) == []


def test_the_sentence_for_a_role_absent_before_its_decision() -> None:
    lane = Lane(order="a0", name="Buyer", influence={"p2": ("decides",)})
    document = a_map({}, lanes={"buyer": lane})
    (point,) = points(document, "absent_before_deciding")
    assert point.key == Key("lanes", "buyer")
    assert phrases.advice(ENGLISH, point.code, point.values) == (
        "Buyer decides in Choice or can veto there, but has no touchpoint in any phase before it"
    )


def test_our_touchpoints_without_a_mindset_are_inside_out() -> None:
    document = a_map(
        {
            "ours": touchpoint("p1", "buyer", "a1", we_present=True),
            "ours-too": touchpoint("p1", "buyer", "a2", we_present=True),
            "theirs": touchpoint("p1", "buyer", "a0", we_present=False),
            "unknown": touchpoint("p1", "user"),
            "m": mindset("p1", "user"),
            "offer": touchpoint("p1", "topic", we_present=True),
            "alone": touchpoint("p3", "topic", we_present=True),
            "thought": touchpoint("p2", "user", we_present=True),
            "shared": mindset("p2", "topic"),
        }
    )
    first, second = points(document, "inside_out")
    assert (first.key, first.cell) == (Key("cards", "ours"), CellKey("p1", "buyer"))
    assert first.values["count"] == 2
    assert (second.key, second.cell) == (Key("cards", "alone"), CellKey("p3", "topic"))


def test_none_or_more_than_two_kpis_in_a_phase() -> None:
    kpis = {"k1": kpi("p1"), "k2": kpi("p1"), "k3": kpi("p3"), "k4": kpi("p3"), "k5": kpi("p3")}
    document = a_map({}, kpis=kpis)
    assert places(document, "phase_without_kpi") == [CellKey("p2", None)]
    (point,) = points(document, "too_many_kpis")
    assert (point.key, point.cell) == (Key("kpis", "k5"), CellKey("p3", None))
    assert point.values["count"] == 3


def test_friction_is_answered_by_an_idea_beside_it_in_a_topic_or_by_an_arrow() -> None:
    document = a_map(
        {
            "bare": touchpoint("p1", "buyer", kind="friction", title="Slow"),
            "beside": touchpoint("p1", "user", kind="friction"),
            "i1": touchpoint("p1", "user", "a1", kind="idea"),
            "topical": touchpoint("p2", "user", kind="friction"),
            "i2": touchpoint("p2", "topic", kind="idea"),
            "linked": touchpoint("p3", "buyer", kind="friction"),
            "linked-back": touchpoint("p3", "buyer", "a1", kind="friction"),
            "to-nothing": touchpoint("p3", "buyer", "a2", kind="friction"),
            "tray": touchpoint(None, None, kind="friction"),
            "i3": touchpoint("p2", "topic", "a1", kind="idea"),
            "i4": touchpoint(None, None, "a1", kind="idea"),
        },
        handoffs={
            "h1": Handoff(source="i3", target="linked"),
            "h2": Handoff(source="linked-back", target="i3"),
            "h3": Handoff(source="to-nothing", target="bare"),
            "h4": Handoff(source="i4", target="to-nothing"),
        },
    )
    found = points(document, "friction_without_idea")
    assert [point.key.id for point in found] == ["bare", "to-nothing"]
    assert found[0].values["title"] == "Slow"


def needs(count: int, **fields: Any) -> dict[str, Card]:
    return {
        f"n{at}": touchpoint("p1", "user", f"a{at}", kind="need", title=f"Need {at}", **fields)
        for at in range(count)
    }


def test_needs_and_nothing_that_we_offer_are_one_point() -> None:
    cards = {**needs(7), "there": touchpoint("p1", "buyer", customer_present=True)}
    document = a_map(cards)
    (point,) = points(document, "nothing_offered")
    assert (point.key, point.cell) == (Key("cards", "n0"), CellKey(None, "user"))
    assert phrases.advice(ENGLISH, point.code, point.values) == (
        "7 wants of the customer’s, and nothing yet that is said to be ours"
    )
    assert not points(document, "answers_untold")
    assert not points(document, "wants_unanswered")


def test_wants_beside_offers_without_a_word_about_answers_are_one_point() -> None:
    for offer in (
        touchpoint("p2", "buyer", we_present=True),
        touchpoint("p2", "topic"),
        touchpoint("p2", "buyer", kind="content"),
    ):
        document = a_map({**needs(2), "offer": offer})
        (point,) = points(document, "answers_untold")
        assert point.values["count"] == 2
        assert not points(document, "nothing_offered")
    absent = touchpoint("p2", "topic", we_present=False)
    assert points(a_map({**needs(2), "offer": absent}), "nothing_offered")


def test_once_answers_are_told_each_phase_says_what_nothing_answers() -> None:
    cards = {
        **needs(6),
        "late": mindset("p2", "user", title="Is it safe?"),
        "offer": touchpoint("p1", "topic", answers=("n0",)),
        "idea": touchpoint("p3", "topic", kind="idea", answers=("n1",)),
    }
    first, second = points(a_map(cards), "wants_unanswered")
    assert (first.key, first.cell) == (Key("cards", "n2"), CellKey("p1", None))
    assert phrases.advice(ENGLISH, first.code, first.values) == (
        "Trigger: nothing answers 4 wants of the customer’s: “Need 2”, “Need 3”, “Need 4” "
        "and one more"
    )
    assert phrases.advice(ENGLISH, second.code, second.values) == (
        "Choice: nothing answers one want of the customer’s: “Is it safe?”"
    )
    assert not points(a_map(cards), "answers_untold")


def test_a_friction_that_something_answers_needs_no_idea() -> None:
    cards = {
        "slow": touchpoint("p1", "buyer", kind="friction"),
        "chat": touchpoint("p1", "topic", answers=("slow",)),
    }
    assert not points(a_map(cards), "friction_without_idea")
    assert points(a_map({"slow": cards["slow"]}), "friction_without_idea")


def test_unscored_touchpoints_are_told_by_cell() -> None:
    document = a_map(
        {
            "a": touchpoint("p1", "buyer", "a1", potential=3, title="Half"),
            "b": touchpoint("p1", "buyer", "a2"),
            "c": touchpoint("p1", "buyer", "a0", potential=3, effort=0),
            "d": touchpoint("p1", "user", kind="note"),
        }
    )
    (point,) = points(document, "unscored_touchpoints")
    assert point.key == Key("cards", "a")
    assert (point.values["count"], point.values["title"]) == (2, "Half")


def test_a_kpi_off_target() -> None:
    late = (Reading(on=date(2026, 2, 1), value=31.0), Reading(on=date(2026, 1, 1), value=50.0))
    kpis = {
        "off": kpi("p2", name="Offers", unit="%", target=40.0, readings=late),
        "no-target": kpi("p2", "a1", readings=late),
        "unread": kpi("p3", target=40.0),
    }
    (point,) = points(a_map({}, kpis=kpis), "kpi_off_target")
    assert point.key == Key("kpis", "off")
    assert point.cell == CellKey("p2", None)
    assert point.values == {
        "title": "Offers", "value": 31.0, "target": 40.0, "unit": "%",
        "phase": "Choice", "phase_number": 2,
    }  # fmt: skip


def test_a_decision_on_assumptions_needs_an_assumption_and_no_better_evidence() -> None:
    assumed = touchpoint("p2", "user", evidence="assumed")
    better = mindset("p2", "topic", evidence="partial")
    early = touchpoint("p1", "user", evidence="assumed")
    silent = touchpoint("p2", "user")
    (point,) = points(a_map({"a": assumed, "e": early, "s": silent}), "decision_on_assumptions")
    assert point.cell == CellKey("p2", None)
    assert point.values["count"] == 1
    assert not points(a_map({"a": assumed, "b": better}), "decision_on_assumptions")
    assert not points(a_map({"s": silent}), "decision_on_assumptions")


def test_points_are_sorted_by_what_they_are_about_then_by_place() -> None:
    document = a_map({"a": touchpoint("p2", "user"), "b": touchpoint("p1", "buyer")})
    found = advice(document)
    assert [CODES.index(point.code) for point in found] == sorted(
        CODES.index(point.code) for point in found
    )
    assert places(document, "phase_without_kpi") == [CellKey(p, None) for p in ("p1", "p2", "p3")]


def test_a_map_of_topics_alone_speaks_of_its_phases() -> None:
    lanes = {"t": Lane(order="a0", kind="topic", side="customer")}
    document = a_map({"a": touchpoint("p1", "t", we_present=True)}, lanes=lanes)
    assert places(document, "inside_out") == [CellKey("p1", "t")]
    assert not points(document, "role_without_touchpoint")
