"""Who is there: unknown is never counted as no."""

from typing import Any

import pytest

from cjm_desktop.insight.presence import by_presence, presence
from cjm_desktop.journey.records import Card
from tests.unit.insight.maps import a_map, touchpoint


@pytest.mark.parametrize(
    ("customer", "we", "expected"),
    [
        (True, True, "matched"),
        (True, False, "unused"),
        (False, True, "wasted"),
        (False, False, "neither"),
        (True, None, None),
        (None, True, None),
        (False, None, None),
        (None, False, None),
        (None, None, None),
    ],
)
def test_presence(customer: bool | None, we: bool | None, expected: str | None) -> None:
    assert presence(Card(order="a0", customer_present=customer, we_present=we)) == expected


def test_touchpoints_are_listed_by_who_is_there() -> None:
    both: dict[str, Any] = {"customer_present": True, "we_present": True}
    document = a_map(
        {
            "b": touchpoint("p2", "buyer", **both),
            "a": touchpoint("p1", "user", **both),
            "tray": touchpoint(None, None, **both),
            "idea": touchpoint("p1", "user", "a1", kind="idea", **both),
            "wasted": touchpoint("p1", "topic", customer_present=False, we_present=True),
        }
    )
    found = {code: [item.id for item in items] for code, items in by_presence(document).items()}
    assert found == {"matched": ["a", "b"], "unused": [], "wasted": ["wasted"], "neither": []}
