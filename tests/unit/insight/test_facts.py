"""What cells, phases and lanes come to; unknown is never counted as no."""

from typing import Any

import pytest

from cjm_desktop.insight.facts import (
    NOTHING,
    Counts,
    Felt,
    facts,
    filled_cells,
    lane_counts,
    mean_felt,
    phase_counts,
)
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import Qualification
from tests.unit.insight.maps import a_map, touchpoint


def there(customer: bool | None, we: bool | None) -> dict[str, Any]:
    return {"customer_present": customer, "we_present": we}


@pytest.fixture
def document() -> Document:
    return a_map(
        {
            "both": touchpoint("p1", "buyer", **there(True, True)),
            "unused": touchpoint("p1", "user", **there(True, False)),
            "wasted": touchpoint("p1", "user", "a1", **there(False, True)),
            "half": touchpoint("p1", "topic", **there(True, None)),
            "unsaid": touchpoint("p1", "topic", "a1"),
            "idea": touchpoint("p1", "buyer", "a1", kind="idea", **there(True, True)),
            "gone": touchpoint("p1", "buyer", "a2", change="removed", **there(True, True)),
            "later": touchpoint("p2", "user", **there(None, True)),
            "open": touchpoint("p2", "user", "a1", kind="mindset"),
            "holds": touchpoint("p2", "user", "a2", kind="mindset", qualification="qualified"),
            "not": touchpoint("p2", "user", "a3", kind="mindset", qualification="disqualified"),
            "tray": touchpoint(None, None, **there(True, True)),
        }
    )


def test_a_phase_is_counted_over_all_lanes(document: Document) -> None:
    # Customer: both, unused, half. We: both, wasted. What is removed does not count.
    assert phase_counts(document, "p1") == Counts(
        touchpoints=5, ours=2, ideas=1, theirs=3, unused=1, wasted=1
    )


def test_a_side_that_is_not_known_is_neither_there_nor_missing(document: Document) -> None:
    assert phase_counts(document, "p2") == Counts(
        touchpoints=1, ours=1, mindsets=2, qualified=1, disqualified=1
    )


def test_a_lane_is_counted_over_all_phases(document: Document) -> None:
    assert lane_counts(document, "user") == Counts(
        touchpoints=3, ours=2, mindsets=2, qualified=1, disqualified=1, theirs=1, unused=1, wasted=1
    )


def test_what_holds_no_cards_comes_to_nothing(document: Document) -> None:
    assert phase_counts(document, "p3") == lane_counts(document, "gap") == NOTHING


def _mindset(
    phase: str | None, lane: str | None, order: str, judged: Qualification = "open"
) -> Card:
    return Card(kind="mindset", phase=phase, lane=lane, order=order, qualification=judged)


MINDSETS = {
    "open": _mindset("p1", "buyer", "a0"),
    "holds": _mindset("p1", "buyer", "a1", "qualified"),
    "holds too": _mindset("p1", "topic", "a0", "qualified"),
    "not": _mindset("p1", "user", "a0", "disqualified"),
    "nor this": _mindset("p1", "user", "a1", "disqualified"),
    "nor that": _mindset("p1", "topic", "a1", "disqualified"),
    "elsewhere": _mindset("p2", "buyer", "a0", "qualified"),
    "in the tray": _mindset(None, None, "a0", "disqualified"),
}


def test_mindsets_are_counted_by_what_was_said_of_them_over_all_lanes_of_a_phase() -> None:
    document = a_map(dict(MINDSETS))
    assert phase_counts(document, "p1") == Counts(mindsets=3, qualified=2, disqualified=3)
    assert phase_counts(document, "p2") == Counts(mindsets=1, qualified=1)
    assert phase_counts(document, "p3") == NOTHING


def test_what_is_no_mindset_any_more_is_not_counted() -> None:
    """A card keeps its qualification when it becomes something else, and back."""
    note = MINDSETS["not"].replaced(kind="note")
    document = a_map(dict(MINDSETS) | {"not": note})
    assert phase_counts(document, "p1") == Counts(mindsets=3, qualified=2, disqualified=2)


BUYER = CellKey("p1", "buyer")


def test_what_is_felt_in_a_cell_is_the_mean_of_the_cards_that_have_one() -> None:
    document = a_map(
        {
            "a": touchpoint("p1", "buyer", experience=2),
            "b": touchpoint("p1", "buyer", "a1", experience=-1, kind="friction"),
            "c": touchpoint("p1", "buyer", "a2"),
            "e": touchpoint("p2", "user"),
        }
    )
    assert facts(document.cells[BUYER]).felt == Felt(1, 2)
    assert mean_felt([facts(document.cells[BUYER]).felt]) == 0.5
    assert mean_felt([facts(document.cells[CellKey("p2", "user")]).felt]) is None
    assert mean_felt([]) is None


def test_a_disqualified_mindset_says_nothing_of_the_experience() -> None:
    touch = touchpoint("p1", "buyer", experience=2)
    mindset = touchpoint("p1", "buyer", "a1", kind="mindset", experience=-2)
    denied = mindset.replaced(qualification="disqualified")
    assert facts(a_map({"a": touch, "b": mindset}).cells[BUYER]).felt == (0, 2)
    assert facts(a_map({"a": touch, "b": denied}).cells[BUYER]).felt == (2, 1)


def test_filled_cells_are_gone_through_by_phase_then_lane(document: Document) -> None:
    assert [tuple(cell) for cell, _ in filled_cells(document)] == [
        ("p1", "buyer"), ("p1", "user"), ("p1", "topic"), ("p2", "user"),
    ]  # fmt: skip
