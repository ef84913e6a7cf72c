"""A text that could be a formula is none in a spreadsheet, and comes back as it was."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm_desktop.journey.cells import cell_text, text_of_cell

FORMULAS = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-1+1",
    "- an item",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    '"=1+1"',
    "'=1",
    "\N{FULLWIDTH EQUALS SIGN}1",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_could_be_a_formula_is_marked(text: str) -> None:
    assert cell_text(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "-1", "+3", "-1.5", "-1,5", "-1,000.25", "-5 %", "a=b", "R&D", "'t Hart", "'"]
)
def test_numbers_and_other_words_stay(text: str) -> None:
    assert cell_text(text) == text
    assert text_of_cell(text) == text


@given(st.text(alphabet="'\"=+-@ \t\ra1.", max_size=8))
@example("'=1")
@example("'-1")
def test_every_text_comes_back(text: str) -> None:
    assert text_of_cell(cell_text(text)) == text
