"""What is asked where a map is empty."""

import pytest

from cjm_desktop.insight.proposing.questions import Stage, questions, stages_of
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Lane, Phase
from cjm_desktop.words.proposals import question_reason, question_words
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import ORDERS, a_map, touchpoint


def test_each_empty_place_that_holds_cards_is_asked_about_and_no_other() -> None:
    document = a_map({"t": touchpoint("p1", "buyer"), "o": touchpoint("p2", "topic")})
    asked = {each.cell for each in questions(document)}
    empty = {
        CellKey(phase, lane) for phase in ("p1", "p2", "p3") for lane in ("buyer", "user", "topic")
    }
    assert asked == empty - {CellKey("p1", "buyer"), CellKey("p2", "topic")}


def test_a_topic_is_asked_for_its_kind_and_a_role_by_its_part() -> None:
    document = a_map({"o": touchpoint("p2", "topic")})
    found = {each.cell: each for each in questions(document)}
    topic = found[CellKey("p1", "topic")]
    assert (topic.kind, topic.side, topic.role) == ("touchpoint", "company", None)
    user = found[CellKey("p1", "user")]
    assert (user.kind, user.role, user.stage) == (None, "operator", "first")


def test_a_role_is_not_asked_where_topics_speak_of_it() -> None:
    lanes = {
        "buyer": Lane(order="a0", name="Buyer"),
        "thinks": Lane(order="a1", kind="topic", default_kind="mindset"),
    }
    document = a_map({}, lanes=lanes)
    assert {each.cell.lane for each in questions(document)} == {"thinks"}


@pytest.mark.parametrize(
    ("decisive", "stages"),
    [
        ((), ["first", "between", "between", "between", "last"]),
        ((2,), ["first", "before", "decision", "after", "last"]),
        ((0, 2), ["decision", "before", "decision", "after", "last"]),
        ((4,), ["first", "before", "before", "before", "decision"]),
    ],
)
def test_the_stage_of_a_phase_goes_by_the_decision(
    decisive: tuple[int, ...], stages: list[Stage]
) -> None:
    phases = {f"p{n}": Phase(order=ORDERS[n], decisive=n in decisive) for n in range(5)}
    document = Document(phases=phases)
    assert list(stages_of(document).values()) == stages


def test_every_question_and_reason_has_words() -> None:
    kinds = (None, "touchpoint", "mindset", "need", "friction", "idea", "content", "note")
    stages = ("first", "before", "between", "decision", "after", "last")
    said = {
        question_words(ENGLISH, kind=kind, side=side, stage=stage, lane="L", phase="P")
        for kind in kinds
        for side in (None, "customer", "company")
        for stage in stages
    }
    assert all("P" in each for each in said)
    assert len(said) == len(stages) + len(kinds) - 1 + 2
    roles = (None, "decision_maker", "specialist", "operator", "other")
    reasons = {
        question_reason(ENGLISH, stage=stage, role=role) for stage in stages for role in roles
    }
    assert len(reasons) == len(stages) * 4
