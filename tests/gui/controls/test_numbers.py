"""What is typed into a field of a number, and what the field writes."""

import pytest

from cjm_desktop.desktop.controls.reading import Unfit, number, score
from cjm_desktop.words.wording import Wording


@pytest.mark.parametrize(
    ("language", "text", "value", "written"),
    [
        ("en", "1,250", 1250, "1250"),
        ("en", "2.5", 2.5, "2.5"),
        ("sv", "1 250,5", 1250.5, "1250,5"),
        ("sv", "2.5", 2.5, "2,5"),
        ("da", "1.250,5", 1250.5, "1250,5"),
        ("da", "−2", -2, "-2"),
        ("nb", " ", None, ""),
    ],
)
def test_a_number_is_read_as_the_language_writes_it(
    language: str, text: str, value: float | None, written: str
) -> None:
    field = number(Wording.of(language))
    assert field.parse(text) == value
    assert field.write(value) == written
    assert field.parse(written) == value


@pytest.mark.parametrize("text", ["many", "40 %", "1.2.3", "1_000", "8/10", "nan"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(Unfit, match="Write a number"):
        number(Wording.of("en")).parse(text)


@pytest.mark.parametrize(("text", "value"), [("7,5", 7.5), ("7.5", 7.5), ("10", 10), ("", None)])
def test_a_score_is_read_with_a_comma_or_a_point(text: str, value: float | None) -> None:
    assert score(Wording.of("da")).parse(text) == value


@pytest.mark.parametrize("text", ["11", "-1", "7,3", "7 %", "7k"])
def test_a_score_is_a_number_alone_in_halves(text: str) -> None:
    with pytest.raises(Unfit, match="0"):
        score(Wording.of("da")).parse(text)
