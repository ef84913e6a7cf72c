"""A KPI against its target, in both directions, and its trend by day."""

from datetime import date
from typing import Any

import pytest

from cjm_desktop.insight.kpis import history, state, trend
from cjm_desktop.journey.records import Reading
from tests.unit.insight.maps import kpi


def readings(*values: float) -> dict[str, Any]:
    days = [date(2026, 1, day) for day in range(1, 29)]
    return {
        "readings": tuple(
            Reading(on=on, value=value) for on, value in zip(days, values, strict=False)
        )
    }


@pytest.mark.parametrize(
    ("better", "target", "values", "expected"),
    [
        ("higher", 40.0, (31, 40), "on_target"),
        ("higher", 40.0, (50, 39.5), "off_target"),
        ("lower", 5.0, (9, 5), "on_target"),
        ("lower", 5.0, (4, 5.5), "off_target"),
        ("lower", 0.0, (0.5,), "off_target"),
        ("higher", None, (1,), "no_target"),
        ("higher", 1.0, (), "no_reading"),
        ("higher", None, (), "no_reading"),
    ],
)
def test_state(better: str, target: float | None, values: tuple[float, ...], expected: str) -> None:
    assert state(kpi("p1", better=better, target=target, **readings(*values))) == expected


@pytest.mark.parametrize(
    ("better", "values", "expected"),
    [
        ("higher", (1, 9, 10), "improving"),
        ("higher", (10, 9), "worsening"),
        ("lower", (10, 9), "improving"),
        ("lower", (9, 10), "worsening"),
        ("lower", (1, 7, 7), "steady"),
        ("higher", (7,), None),
        ("higher", (), None),
    ],
)
def test_trend(better: str, values: tuple[float, ...], expected: str | None) -> None:
    assert trend(kpi("p1", better=better, **readings(*values))) == expected


def test_the_latest_reading_is_the_latest_by_day_then_by_place() -> None:
    days = ((3, 30.0), (1, 10.0), (3, 31.0), (2, 20.0))
    taken = tuple(Reading(on=date(2026, 1, day), value=value) for day, value in days)
    measured = kpi("p1", target=31.0, readings=taken)
    assert [reading.value for reading in history(measured)] == [10.0, 20.0, 30.0, 31.0]
    assert state(measured) == "on_target"
