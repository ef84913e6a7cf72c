"""Days are written in full as each language does."""

from datetime import date

import pytest

from cjm_desktop.words.days import long_day
from cjm_desktop.words.wording import Wording


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "5 March 2026"), ("sv", "5 mars 2026"), ("da", "5. marts 2026"),
        ("nb", "5. mars 2026"),
    ],
)  # fmt: skip
def test_a_day_is_written_as_the_language_does(language: str, written: str) -> None:
    assert long_day(Wording.of(language), date(2026, 3, 5)) == written
