"""Where each role has touchpoints, and the holes that cost most."""

from cjm_desktop.insight.coverage import (
    before_decision,
    coverage,
    covers,
    holes,
    holes_before_decision,
)
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Phase
from tests.unit.insight.maps import a_map, touchpoint

CARDS = {
    "a": touchpoint("p1", "buyer"),
    "b": touchpoint("p1", "buyer", "a1"),
    "c": touchpoint("p2", "user"),
    "d": touchpoint("p2", "buyer", kind="mindset"),
    "e": touchpoint("p3", "topic"),
}


def test_touchpoints_are_counted_for_every_role_and_phase() -> None:
    assert coverage(a_map(CARDS)) == {
        CellKey("p1", "buyer"): 2,
        CellKey("p1", "user"): 0,
        CellKey("p2", "buyer"): 0,
        CellKey("p2", "user"): 1,
        CellKey("p3", "buyer"): 0,
        CellKey("p3", "user"): 0,
        CellKey("p1", None): 0,
        CellKey("p2", None): 0,
        CellKey("p3", None): 1,
    }


def test_what_is_about_nobody_can_miss_nothing() -> None:
    shared = [cell for cell in holes(a_map(CARDS)) if cell.lane is None]
    assert shared == []
    assert not covers(a_map(CARDS))[CellKey("p1", None)].hole


def test_holes_before_the_decision_are_told_apart() -> None:
    document = a_map(CARDS)
    assert len(holes(document)) == 4
    assert before_decision(document) == ("p1", "p2")
    assert holes_before_decision(document) == (CellKey("p1", "user"), CellKey("p2", "buyer"))


def test_without_a_decisive_phase_nothing_is_before_it() -> None:
    document = a_map(CARDS, phases={p: Phase(order=o) for p, o in (("p1", "a0"), ("p2", "a1"))})
    assert before_decision(document) == ()
    assert holes_before_decision(document) == ()
    assert len(holes(document)) == 2


def test_an_empty_map_has_no_holes() -> None:
    assert holes(Document()) == ()
