"""A day is read as it is written in the file and as it is spoken, and nothing else is a day."""

from datetime import date

import pytest

from cjm_desktop.desktop.controls.reading import Unfit, day, day_or_none
from cjm_desktop.words.wording import ENGLISH


@pytest.mark.parametrize(
    "text", ["2026-10-01", " 2026-10-1 ", "1.10.2026", "01.10.2026", "1. 10. 2026"]
)
def test_a_day_is_read(text: str) -> None:
    assert day(ENGLISH).parse(text) == date(2026, 10, 1)


@pytest.mark.parametrize(
    "text",
    [
        "31.2.2026",
        "2026-13-01",
        "1.10.26",
        "20261001",
        "10/1/2026",
        "0000-01-01",
        "soon",
        "٢٠٢٦-١٠-٠١",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Unfit, match="year-month-day"):
        day_or_none(ENGLISH).parse(text)


def test_nothing_is_no_day_where_none_is_needed() -> None:
    reading = day_or_none(ENGLISH)
    assert reading.parse("  ") is None
    assert reading.write(None) == ""
    assert reading.write(date(2026, 10, 1)) == "2026-10-01"
    with pytest.raises(Unfit):
        day(ENGLISH).parse("")
