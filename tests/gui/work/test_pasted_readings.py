"""However many headings name no KPI, and however long they are, what is said of them is short."""

import pytest

from cjm_desktop.desktop.work.pasted_readings import not_named
from cjm_desktop.words.wording import ENGLISH


@pytest.mark.parametrize(
    ("headings", "sentence"),
    [
        ([], ""),
        (["Costs"], "No KPI is called Costs."),
        (["A", "B", "C"], "No KPI is called A, B, C."),
        (["A", "B", "C", "D"], "No KPI is called A, B, C, nor as one more heading says."),
        (["A", "B", "C"] * 90, "No KPI is called A, B, C, nor as 267 more headings say."),
        (["x " * 9_000], f"No KPI is called {'x ' * 19}x…."),
    ],
)
def test_only_the_first_headings_are_repeated(headings: list[str], sentence: str) -> None:
    assert not_named(ENGLISH, headings) == sentence
