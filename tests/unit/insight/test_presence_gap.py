"""The workshop's gap, worked out by hand: what is said of both sides, of one, and of none."""

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.insight.gap import headline
from cjm_desktop.insight.presence_gap import Sides, Stance, counterparts, presence_gap, stance
from cjm_desktop.journey.records import Card
from tests.unit.insight.maps import a_map, touchpoint
from tests.unit.insight.workshop import YES_NO, workshop


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
