"""A duration is said in the largest unit that it is a whole number of."""

import pytest

from cjm_desktop.words.durations import Duration, duration, duration_words
from cjm_desktop.words.wording import ENGLISH, Wording


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "0 days"), (0.5, "0.5 days"), (1, "1 day"), (10, "10 days"), (14, "2 weeks"),
        (30, "1 month"), (45, "45 days"), (90, "3 months"), (365, "1 year"), (730, "2 years"),
    ],
)  # fmt: skip
def test_days_in_words(days: float, said: str) -> None:
    assert duration_words(ENGLISH, days) == said


def test_the_number_is_written_as_the_language_does() -> None:
    assert duration_words(Wording.of("sv"), 0.5).startswith("0,5")


@pytest.mark.parametrize("days", [0.0, 0.25, 1.0, 7.0, 13.0, 30.0, 365.0, 1_000.0, 99_999.5])
def test_no_day_is_lost(days: float) -> None:
    assert duration(days).days == days


def test_what_was_typed_in_a_unit_is_kept_in_days() -> None:
    assert Duration(2.5, "weeks").days == 17.5
