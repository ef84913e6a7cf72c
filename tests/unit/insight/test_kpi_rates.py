"""Of two phases whose KPIs count the same customers, the one says how many go on to the other."""

from datetime import date
from typing import Any

import pytest

from cjm_desktop.insight.kpi_rates import Rate, kpi_rates
from cjm_desktop.insight.kpis import state
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Kpi, Reading
from cjm_desktop.layout.sheets.rate_words import rate_sentences
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, kpi

DAY = date(2026, 10, 1)


def counting(phase: str, value: float, counts: str = "visitors", **fields: Any) -> Kpi:
    return kpi(phase, counts=counts, readings=(Reading(on=DAY, value=value),), **fields)


def measured(**kpis: Kpi) -> Document:
    return a_map({}, kpis=kpis)


def test_of_those_counted_in_a_phase_a_share_goes_on() -> None:
    document = measured(a=counting("p1", 400), b=counting("p2", 124), c=counting("p3", 31))
    assert kpi_rates(document) == (
        Rate("visitors", "p1", "p2", 400, 0.31),
        Rate("visitors", "p2", "p3", 124, 0.25),
    )
    assert list(rate_sentences(document, ENGLISH)) == [
        "1. Trigger: of 400 visitors, 31 % go on to 2. Choice",
        "2. Choice: of 124 visitors, 25 % go on to 3. Use",
    ]


def test_a_phase_that_does_not_count_them_is_passed_over() -> None:
    document = measured(a=counting("p1", 200), b=counting("p2", 9, "offers"), c=counting("p3", 1))
    assert [(rate.phase, rate.later) for rate in kpi_rates(document)] == [("p1", "p3")]
    assert list(rate_sentences(document, ENGLISH)) == [
        "1. Trigger: of 200 visitors, 0.5 % go on to 3. Use"
    ]


def test_the_latest_reading_counts_and_letters_may_differ() -> None:
    readings = (Reading(on=date(2026, 11, 1), value=100), Reading(on=DAY, value=1))
    first = kpi("p1", counts="Visitors ", readings=readings)
    (rate,) = kpi_rates(measured(a=first, b=counting("p2", 50)))
    assert (rate.counted, rate.share) == (100, 0.5)


def test_of_several_in_a_phase_the_first_stands_for_it() -> None:
    document = measured(
        a=counting("p1", 100, order="a0"), b=counting("p1", 10, order="a1"), c=counting("p2", 50)
    )
    assert [rate.share for rate in kpi_rates(document)] == [0.5]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (counting("p1", 0), counting("p2", 5)),
        (counting("p1", 40, unit="%"), counting("p2", 5)),
        (kpi("p1", counts="visitors"), counting("p2", 5)),
        (counting("p1", 5, ""), counting("p2", 5, "")),
        (counting("p1", 5, "leads"), counting("p2", 5)),
        (counting("p1", -5), counting("p2", 5)),
        (counting("p1", 5), counting("p2", 6)),
    ],
)
def test_what_cannot_be_told_is_not_said(first: Kpi, second: Kpi) -> None:
    assert kpi_rates(measured(a=first, b=second)) == ()


@pytest.mark.parametrize(
    ("day", "value", "found"),
    [
        (None, 3, "off_target"), (date(2026, 12, 31), 3, "not_yet"), (DAY, 3, "off_target"),
        (date(2026, 9, 1), 3, "off_target"), (date(2026, 12, 31), 5, "on_target"),
    ],
)  # fmt: skip
def test_a_reading_before_the_day_of_its_target_is_not_off_it(
    day: date | None, value: float, found: str
) -> None:
    assert state(counting("p1", value, target=5, target_on=day)) == found
