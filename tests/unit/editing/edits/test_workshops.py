"""Edits of workshops: undone exactly, and true of the cards that are there."""

from datetime import date, datetime, timedelta

from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.edits.workshops import (
    add_remark,
    change_remark,
    keep_protocol,
    remove_remark,
    set_minutes,
)
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.agenda import PROPOSED, Course, following, minutes_of, outlook
from cjm_desktop.insight.protocol import minutes_between
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.workshops import Remark, Stretch, Workshop

DAY = date(2026, 11, 27)
TWO = Document(cards={"a": Card(order="a0"), "b": Card(order="a1")})


def done(document: Document, patch: Patch) -> Document:
    after = patch.apply(document)
    assert patch.reverse().apply(after) == document
    return after


def test_minutes_are_those_proposed_until_they_are_told() -> None:
    assert minutes_of(TWO, "mindsets") == PROPOSED["mindsets"]
    told = done(TWO, set_minutes(TWO, "mindsets", 50))
    assert minutes_of(told, "mindsets") == 50
    assert done(told, set_minutes(told, "mindsets", None)) == TWO


def test_what_is_noted_makes_a_workshop_and_the_last_of_it_takes_it_away() -> None:
    once = done(TWO, add_remark(TWO, "w", DAY, Remark(text="Later")))
    twice = done(once, add_remark(once, "w", DAY, Remark(kind="agreed", text="In May")))
    assert [each.text for each in twice.workshops["w"].remarks] == ["Later", "In May"]
    assert twice.workshops["w"].on == DAY
    taken = done(twice, change_remark(twice, "w", 0, taken_up=True))
    assert taken.workshops["w"].remarks[0].taken_up
    left = done(taken, remove_remark(taken, "w", 0))
    assert done(left, remove_remark(left, "w", 0)).workshops == {}


def test_a_protocol_keeps_what_was_noted_and_leaves_out_cards_that_are_gone() -> None:
    noted = add_remark(TWO, "w", DAY, Remark(text="Later")).apply(TWO)
    course = (Stretch(step="why", began="09:00", ended="09:10"),)
    told = Workshop(order="a0", on=DAY, course=course, came={"a": "why", "gone": "why"})
    after = done(noted, keep_protocol(noted, "w", told))
    assert after.workshops["w"].came == {"a": "why"}
    assert [each.text for each in after.workshops["w"].remarks] == ["Later"]
    without = done(after, remove_cards(after, ["a"]))
    assert without.workshops["w"].came == {}


def test_workshops_stand_in_the_order_in_which_they_were_held() -> None:
    once = add_remark(TWO, "z", DAY, Remark(text="1")).apply(TWO)
    assert add_remark(once, "a", DAY, Remark(text="2")).apply(once).workshop_ids == ("z", "a")


def test_time_goes_on_over_midnight() -> None:
    assert minutes_between("09:05", "10:00") == 55
    assert minutes_between("23:50", "00:10") == 20


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-27T{clock}")


AGENDA = Document().map.replaced(
    agenda=dict.fromkeys(PROPOSED, 0) | {"phases": 20, "mindsets": 30, "scoring": 10}
)
PLAN = Document(map=AGENDA)


def test_the_end_is_what_is_left_of_the_step_and_all_that_follow() -> None:
    course = Course(at("09:00"), "phases", "phases", at("09:00"))
    seen = outlook(PLAN, course, at("09:05"))
    assert (seen.planned, seen.expected, seen.late, seen.left) == (at("10:00"), at("10:00"), 0, 15)
    over = outlook(PLAN, course, at("09:27"))
    assert (over.expected, over.late, over.left) == (at("10:07"), 7, -7)


def test_who_goes_on_early_ends_early_and_a_step_that_was_done_is_not_left() -> None:
    course = Course(at("09:00"), "phases", "mindsets", at("09:12"), frozenset({"phases"}))
    assert outlook(PLAN, course, at("09:12")).late == -8
    back = Course(at("09:00"), "phases", "phases", at("09:50"), frozenset({"mindsets"}))
    assert outlook(PLAN, back, at("09:50")).expected == at("09:50") + timedelta(minutes=30)


def test_steps_without_time_are_passed_over() -> None:
    assert following(PLAN, "phases") == "mindsets"
    assert following(PLAN, "mindsets") == "scoring"
    assert following(PLAN, "scoring") is None
