"""Every kind of advice says what it is about and why it matters."""

import pytest

from cjm_desktop.insight.advice import CODES
from cjm_desktop.words.advice import advice_heading, advice_reason
from cjm_desktop.words.wording import ENGLISH


@pytest.mark.parametrize("code", CODES)
def test_each_kind_of_advice_has_a_heading_and_a_reason(code: str) -> None:
    assert advice_heading(ENGLISH, code)
    assert advice_reason(ENGLISH, code).endswith(".")


def test_no_two_kinds_are_called_the_same() -> None:
    assert len({advice_heading(ENGLISH, code) for code in CODES}) == len(CODES)
