"""The workshop's gap, worked out by hand: what is said of both sides, of one, and of none."""

from dataclasses import replace
from typing import Any

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.insight.gap import headline
from cjm_desktop.insight.presence_gap import Sides, Stance, counterparts, presence_gap, stance
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane
from tests.unit.insight.maps import a_map, touchpoint

YES_NO: dict[str, Any] = {"customer_present": True, "we_present": False}
NO_YES: dict[str, Any] = {"customer_present": False, "we_present": True}
BOTH: dict[str, Any] = {"customer_present": True, "we_present": True}


def workshop() -> Document:
    """A trigger phase as a team might fill it in, with a little in the phase after it.

    The customer goes to niche blogs (8) and search (9), both without us, to colleagues, of which
    it is not said, and to a trade fair, where we are. We make brochures that nobody asks for.
    """
    document = a_map(
        {
            "blogs": touchpoint("p1", "goes", "a0", potential=8.0, **YES_NO),
            "search": touchpoint("p1", "goes", "a1", potential=9.0, **YES_NO),
            "colleagues": touchpoint("p1", "goes", "a2", potential=7.0, customer_present=True),
            "fair": touchpoint("p1", "goes", "a3", **BOTH),
            "brochure": touchpoint("p1", "topic", "a0", effort=6.0, **NO_YES),
            "letter": touchpoint("p1", "topic", "a1", we_present=True),
            "guide": touchpoint("p1", "topic", "a2", kind="content", potential=5.0, **YES_NO),
            "pigeons": touchpoint("p1", "topic", "a3", customer_present=False, we_present=False),
            "chat": touchpoint("p2", "buyer", "a0"),
            "phone": touchpoint("p2", "buyer", "a1", we_present=False),
            "doubt": touchpoint("p2", "buyer", "a2", kind="mindset", **YES_NO),
            "idea": touchpoint(None, None, potential=10.0, **YES_NO),
        }
    )
    goes = Lane(order="a1V", name="Where the customer goes", kind="topic", side="customer")
    return replace(document, lanes={**document.lanes, "goes": goes})


def ids(sides: Sides) -> dict[str, str]:
    lists = sides._asdict()
    lists.pop("unmet")
    return {code: " ".join(item.id for item in items) for code, items in lists.items() if items}


def test_the_phases_of_a_workshop() -> None:
    found = presence_gap(workshop())
    assert {phase: ids(sides) for phase, sides in found.items()} == {
        "p1": {
            "unused": "blogs search guide", "customer_open": "colleagues", "matched": "fair",
            "wasted": "brochure", "ours_open": "letter", "neither": "pigeons",
        },
        "p2": {"untold": "chat phone"},
        "p3": {},
    }  # fmt: skip
    first = found["p1"]
    assert [item.id for item in first.customer_only] == ["blogs", "search", "guide", "colleagues"]
    assert [item.id for item in first.ours_only] == ["brochure", "letter"]
    assert [sides.undecided for sides in found.values()] == [2, 2, 0]


def test_unmet_potential_is_that_of_touchpoints_as_everywhere_else() -> None:
    assert [sides.unmet for sides in presence_gap(workshop()).values()] == [17.0, 0.0, 0.0]
    cell = a_map({"a": touchpoint("p1", "buyer", potential=4.5, **YES_NO)})
    worst = headline(cell)
    assert worst is not None
    assert worst.unmet == presence_gap(cell)["p1"].unmet == 4.5


def test_what_is_removed_in_the_improved_journey_does_not_count() -> None:
    document = workshop()
    removed = change_cards(document, ["search", "letter"], change="removed").apply(document)
    first = presence_gap(removed)["p1"]
    assert ids(first)["unused"] == "blogs guide"
    assert (first.unmet, first.undecided) == (8.0, 1)


@pytest.mark.parametrize(
    ("customer", "we", "expected"),
    [
        (True, True, "matched"),
        (True, False, "unused"),
        (True, None, "customer_open"),
        (False, True, "wasted"),
        (False, False, "neither"),
        (False, None, "untold"),
        (None, True, "ours_open"),
        (None, False, "untold"),
        (None, None, "untold"),
    ],
)
def test_unknown_is_never_no(customer: bool | None, we: bool | None, expected: Stance) -> None:
    assert stance(Card(order="a0", customer_present=customer, we_present=we)) == expected


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        ("blogs", "brochure letter"),
        ("colleagues", "brochure letter"),
        ("letter", "blogs search guide colleagues"),
        ("fair", ""),
        ("pigeons", ""),
        ("chat", ""),
        ("doubt", ""),
        ("idea", ""),
        ("nobody", ""),
    ],
)
def test_the_other_side_of_the_same_phase_may_be_the_same(card: str, expected: str) -> None:
    assert " ".join(counterparts(workshop(), card)) == expected
