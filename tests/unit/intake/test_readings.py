"""Readings pasted from spreadsheets of our languages; whatever comes, nothing is raised or lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.intake.days import day_of
from cjm_desktop.intake.readings import (
    Pasted,
    Unread,
    looks_like_table,
    read_readings,
    readings_table,
)
from cjm_desktop.journey.records import Reading
from cjm_desktop.words.languages import LANGUAGES

OCTOBER = date(2026, 10, 31)
FIRST = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-10-31", OCTOBER),
        (" 2026-10-31 ", OCTOBER),
        ("2026/10/31", OCTOBER),
        ("20261031", OCTOBER),
        ("2026-10-31 00:00:00", OCTOBER),
        ("2026-10-31T08:30", OCTOBER),
        ("31.10.2026", OCTOBER),
        ("31. 10. 2026", OCTOBER),
        ("31/10/2026", OCTOBER),
        ("31-10-2026", OCTOBER),
        ("31.10.26", OCTOBER),
        ("03/04/2026", date(2026, 4, 3)),
        ("2026-10", FIRST),
        ("2026-1", date(2026, 1, 1)),
        ("10/2026", FIRST),
        ("Oct 2026", FIRST),
        ("okt 2026", FIRST),
        ("okt. 2026", FIRST),
        ("Oct-26", FIRST),
        ("oktober 2026", FIRST),
        ("2026 okt", FIRST),
        ("31 okt 2026", OCTOBER),
        ("31. oktober 2026", OCTOBER),
        ("October 31, 2026", OCTOBER),
        ("mai 2026", date(2026, 5, 1)),
        ("marts 2026", date(2026, 3, 1)),
        ("desember 2026", date(2026, 12, 1)),
        ("29.02.2028", date(2028, 2, 29)),
        ("29.02.2026", None),
        ("03/13/2026", None),
        ("2026-13", None),
        ("2026", None),
        ("okt", None),
        ("ma 2026", None),
        ("", None),
        ("0026-10-01", date(26, 10, 1)),
        ("0000-01-01", None),
        ("٢٠٢٦-١٠-٣١", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    assert day_of(text) == day


def read(text: str, language: str = "en") -> Pasted:
    return read_readings(text, language)


def values(pasted: Pasted, column: int = 0) -> dict[str, float]:
    return {each.on.isoformat(): each.value for each in pasted.columns[column].readings}


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-01\t31,5\n2026-02-01\t40",
        "Datum\tVärde\r\n2026-01-01\t31,5\r\n2026-02-01\t40\r\n",
        "2026-01-01;31,5\n2026-02-01;40\n\n",
        "2026-01-01,31.5\n2026-02-01,40",
        "2026-01-01,31,5\n2026-02-01,40",
        'Date,Value\n2026-01-01,"31,5"\n2026-02-01,"40"',
        "2026-01-01 31,5\n2026-02-01 40 %",
        "\ufeffjan 2026\t31,5 %\nfeb 2026\t40 %\tmuch better",
    ],
)
def test_tables_as_programs_write_them(text: str) -> None:
    pasted = read(text)
    assert values(pasted) == {"2026-01-01": 31.5, "2026-02-01": 40}
    assert pasted.unread == ()


def test_what_is_not_understood_is_listed_with_its_line_and_the_rest_is_taken() -> None:
    pasted = read("Day\tValue\n2026-01-01\t1\nsoon\t2\n2026-03-01\tmany\n\n2026-04-01\t4")
    assert values(pasted) == {"2026-01-01": 1, "2026-04-01": 4}
    assert pasted.unread == (Unread(3, "soon\t2"), Unread(4, "2026-03-01\tmany"))


def test_a_day_without_a_value_says_nothing() -> None:
    pasted = read("2026-01-01\t1\n2026-02-01\t\n2026-03-01")
    assert values(pasted) == {"2026-01-01": 1}
    assert pasted.unread == ()


def test_a_first_row_with_a_number_is_no_heading() -> None:
    assert read("January\t31\n2026-02-01\t40").unread == (Unread(1, "January\t31"),)


def test_named_columns_are_read_each_for_itself() -> None:
    pasted = read("Month\tVisits\tOffers\njan 2026\t10\t\nfeb 2026\t20\t7\nmar 2026\tx\t8")
    assert [column.name for column in pasted.columns] == ["Visits", "Offers"]
    assert values(pasted) == {"2026-01-01": 10, "2026-02-01": 20}
    assert values(pasted, 1) == {"2026-02-01": 7, "2026-03-01": 8}
    assert [each.line for each in pasted.unread] == [4]


@pytest.mark.parametrize(
    ("text", "table"),
    [("31", False), ("2026-10-31\n", False), ("2026-10-31\t31", True), ("1\r\n2", True)],
)
def test_more_than_goes_into_one_field_is_a_table(text: str, table: bool) -> None:
    assert looks_like_table(text) is table


pieces = st.sampled_from(
    ("2026-01-01", "31.10.2026", "okt", "2026", "31", ",5", "%", "\t", ";", ",", " ", "\n", '"',
     "'", "-", "E+9", "²", "\x00", "\ud800", "٣", "$", "1" * 400)
)  # fmt: skip
anything = st.one_of(st.text(), st.lists(pieces, max_size=30).map("".join))
languages = st.sampled_from(tuple(LANGUAGES))


@given(anything, languages)
def test_anything_can_be_pasted(text: str, language: str) -> None:
    pasted = read_readings(text, language)
    assert len(pasted.columns) >= 1
    lines = len(text.splitlines()) + text.count("\r") + 1
    assert all(1 <= each.line <= lines and each.text for each in pasted.unread)


numbers = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(10**6), 10**6).map(lambda n: n / 1000),
)


@given(
    st.lists(st.builds(Reading, on=st.dates(), value=numbers), min_size=1),
    languages,
)
def test_what_is_written_is_read_again(readings: list[Reading], language: str) -> None:
    pasted = read_readings(readings_table(readings, language), language)
    assert pasted.unread == ()
    assert pasted.columns[0].readings == tuple(readings)


def test_a_cell_that_is_far_too_long_is_no_day() -> None:
    # Each form of a day would try for each space to which side it belongs: years for this one.
    assert day_of("2026" + " " * 10_000_000 + "x") is None
    assert day_of("12 " + " " * 40 + "March 2026") == date(2026, 3, 12)
