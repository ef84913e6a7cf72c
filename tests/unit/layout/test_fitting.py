"""Headings are set smaller before a word is broken, broken before a cut, and cut with a sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.layout.fitting import fitted_lines
from cjm_desktop.layout.hyphenation import words_of
from cjm_desktop.layout.text import ELLIPSIS, Style, width
from cjm_desktop.words.wording import Wording

STYLE = Style("bold", 13)
WORD = "Købsbeslutning"


def fitted(text: str, room: float, most: int = 3, height: float = 1_000) -> tuple[float, list[str]]:
    with words_of(Wording.of("da")):
        style, lines = fitted_lines(text, STYLE, room, most, height)
    return style.size, [line.text for line in lines]


def test_what_has_room_keeps_its_size() -> None:
    assert fitted(WORD, 200) == (13, [WORD])


def test_a_word_that_nearly_fits_is_set_smaller_and_stays_whole() -> None:
    size, lines = fitted(f"5. {WORD}", width(WORD, "bold", 13) * 0.85)
    assert size < 13
    assert lines == ["5.", WORD]


def test_a_number_stands_with_the_word_after_it_in_a_smaller_size_unless_none_has_room() -> None:
    named, room = f"5. {WORD}", width(f"5. {WORD}", "bold", 13)
    with words_of(Wording.of("da")):
        style, (line,) = fitted_lines(named, STYLE, room * 0.85, 3, together=2)
        assert (line.text, style.size < 13) == (named, True)
        style, lines = fitted_lines(named, STYLE, width(named, "bold", 13) * 0.74, 3, together=2)
    assert style.size == pytest.approx(13 * 0.84)
    assert [line.text for line in lines] == ["5.", WORD]


def test_a_word_that_would_be_too_small_is_broken_in_full_size() -> None:
    assert fitted(WORD, width(WORD, "bold", 13) * 0.7) == (13, ["Købsbe-", "slutning"])


def test_more_lines_have_room_in_a_smaller_size() -> None:
    size, lines = fitted("one two three", width("three", "bold", 13), height=3 * 13)
    assert lines == ["one", "two", "three"]
    assert size == pytest.approx(13 * 0.76)


def test_what_has_no_room_in_any_size_is_cut_with_a_sign() -> None:
    size, lines = fitted("one two three four five", width("three", "bold", 13), most=2)
    assert size == pytest.approx(13 * 0.76)
    assert len(lines) == 2
    assert lines[-1].endswith(ELLIPSIS)


@given(st.text(max_size=60), st.floats(20, 200), st.integers(1, 4), st.floats(10, 80))
def test_it_is_never_higher_or_wider_than_there_is_room(
    text: str, room: float, most: int, height: float
) -> None:
    style, lines = fitted_lines(text, STYLE, room, most, height)
    assert 1 <= len(lines) <= most
    assert len(lines) == 1 or len(lines) * style.line_height <= height
    assert all(line.width <= room + 1e-6 or len(line.text) < 9 for line in lines)
