"""A phase and a lane come to what their cells hold; unknown is never counted as no."""

from typing import Any

import pytest

from cjm_desktop.insight.facts import NOTHING, Counts
from cjm_desktop.insight.tally import lane_counts, phase_counts
from cjm_desktop.journey.document import Document
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
