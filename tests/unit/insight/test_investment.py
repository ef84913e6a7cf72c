"""A phase is as dear as its dearest card."""

from cjm_desktop.insight.investment import HighestInvestment, phase_investment
from tests.unit.insight.maps import a_map, touchpoint


def paid(found: HighestInvestment | None) -> tuple[str, list[str], dict[str, int]] | None:
    if found is None:
        return None
    counts: dict[str, int] = {level: count for level, count in found.counts.items() if count}
    return found.level, [item.id for item in found.dearest], counts


def test_the_highest_level_of_a_phase_with_its_cards_over_all_lanes() -> None:
    document = a_map(
        {
            "mail": touchpoint("p1", "topic", kind="note", investment="medium"),
            "time": touchpoint("p1", "buyer", investment="low"),
            "call": touchpoint("p1", "buyer", "a1", investment="medium"),
            "free": touchpoint("p1", "user"),
            "name": touchpoint("p3", "user", investment="very_high"),
        }
    )
    assert paid(phase_investment(document, "p1")) == (
        "medium", ["call", "mail"], {"low": 1, "medium": 2},
    )  # fmt: skip
    assert paid(phase_investment(document, "p2")) is None
    assert paid(phase_investment(document, "p3")) == ("very_high", ["name"], {"very_high": 1})


def test_disqualified_removed_and_tray_cards_never_count() -> None:
    document = a_map(
        {
            "not": touchpoint(
                "p1", "buyer", kind="mindset", qualification="disqualified", investment="high"
            ),
            "gone": touchpoint("p1", "buyer", "a1", investment="high", change="removed"),
            "tray": touchpoint(None, None, investment="very_high"),
            "holds": touchpoint("p2", "buyer", kind="mindset", investment="low"),
        }
    )
    assert phase_investment(document, "p1") is None
    assert paid(phase_investment(document, "p2")) == ("low", ["holds"], {"low": 1})
