"""A narrow heading is set smaller before a word of it is broken or a line of it is cut."""

import pytest

from cjm_desktop.layout.fitting import LEAST, heading_style, whole_words
from cjm_desktop.layout.text import Style, clamped_lines, width

HEADING = Style("bold", 13)


def test_a_heading_that_has_room_keeps_its_size() -> None:
    assert whole_words(HEADING, ("5. Purchase",), 200) is HEADING
    assert heading_style(HEADING, ("5. Purchase",), 200, 3) is HEADING


@pytest.mark.parametrize("word", ["Købsbeslutning", "Markedsføringsafdelingen"])
def test_a_long_word_is_whole_in_smaller_type(word: str) -> None:
    room = width(word, "bold", 9) + 0.01
    style = whole_words(HEADING, (f"5. {word}",), room)
    assert LEAST <= style.size < HEADING.size
    assert word in [line.text for line in clamped_lines(f"5. {word}", style, room, 3)]


def test_a_word_may_be_parted_at_its_hyphen() -> None:
    room = width("Post-purchase", "bold", 13) - 1
    assert whole_words(HEADING, ("Post-purchase",), room) is HEADING


def test_type_becomes_smaller_before_a_line_is_cut_but_not_too_small() -> None:
    text = "One of the names that go on for rather longer than any heading has room for"
    style = heading_style(HEADING, (text,), 160, 3)
    assert style.size < HEADING.size
    assert len(clamped_lines(text, style, 160, 4)) <= 3
    assert heading_style(HEADING, (text * 9,), 200, 3).size == LEAST
