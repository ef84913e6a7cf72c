"""The table of languages agrees with what Babel knows, and with what ships for each."""

import pytest
from babel import Locale
from babel.numbers import get_decimal_symbol

from cjm_desktop.paths import resource
from cjm_desktop.storage.templates import templates
from cjm_desktop.words.languages import LANGUAGES, SOURCE, TRANSLATED, language_of
from cjm_desktop.words.wording import Wording

ROWS = pytest.mark.parametrize("code", LANGUAGES)


@ROWS
def test_a_language_is_called_as_it_calls_itself(code: str) -> None:
    assert LANGUAGES[code].name.casefold() == str(Locale(code).display_name).casefold()


@ROWS
def test_the_decimal_sign_is_the_languages_own(code: str) -> None:
    assert LANGUAGES[code].decimal == get_decimal_symbol(code)


def test_each_language_but_the_source_has_its_catalogue_and_no_other_has() -> None:
    shipped = {path.name for path in resource("translations").iterdir()}
    assert shipped == set(TRANSLATED) == set(LANGUAGES) - {SOURCE.code}


def test_templates_are_in_languages_that_can_be_chosen() -> None:
    assert {item.language for item in templates()} <= set(LANGUAGES)


@ROWS
def test_a_language_is_found_by_its_code_with_a_region_and_by_its_aliases(code: str) -> None:
    row = LANGUAGES[code]
    for known in (code, *row.aliases):
        spellings = (known, known.upper(), f"{known}_XX", f"{known}-XX")
        assert [language_of(each) for each in spellings] == [row] * 4


@pytest.mark.parametrize("code", ["", "C", "fy", "svx", "../sv"])
def test_any_other_code_is_served_in_english(code: str) -> None:
    assert language_of(code) is SOURCE


@ROWS
def test_what_is_quoted_stands_between_the_languages_marks(code: str) -> None:
    first, last = LANGUAGES[code].quotes
    assert Wording.of(code).quoted("{x}") == f"{first}{{x}}{last}"
