"""Who is there: unknown is never counted as no."""

import pytest

from cjm_desktop.insight.card import presence
from cjm_desktop.journey.records import Card


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
