"""Days are written as each language does, in full and short."""

from datetime import date

import pytest
from babel.dates import format_date

from cjm_desktop.intake.days import day_of
from cjm_desktop.words.days import long_day, short_day
from cjm_desktop.words.languages import LANGUAGES
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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_a_short_day_is_written_as_babel_does_holds_together_and_can_be_read_again(
    language: str, month: int
) -> None:
    day = date(2026, month, 4)
    written = short_day(Wording.of(language), day)
    locale = "en_GB" if language == "en" else language
    assert written.replace("\N{NO-BREAK SPACE}", " ") == format_date(day, "medium", locale=locale)
    assert " " not in written
    assert day_of(written) == day
