"""Marked text fits its room, says all that it was given, and is told apart without colour."""

import pytest

from cjm_desktop.insight.comparing.texts import Span, spans
from cjm_desktop.layout.drawing import Line, Text
from cjm_desktop.layout.hyphenation import words_of
from cjm_desktop.layout.sheets.marked_text import marked_block, marked_lines
from cjm_desktop.layout.text import Style
from cjm_desktop.words.wording import ENGLISH

STYLE = Style("regular", 9.5)


def lines(before: str, after: str, room: float = 400) -> list[str]:
    marks = {"same": "{}", "removed": "[{}]", "added": "<{}>"}
    found = marked_lines(spans(before, after), STYLE, room)
    return ["".join(marks[run.how].format(run.text) for run in line) for line in found]


def test_words_stand_in_their_order_with_their_marks() -> None:
    assert lines("A visit to the fair", "A visit to our fair") == ["A visit to [the]<our> fair"]
    assert lines("One\nTwo", "One\nTwo more") == ["One", "Two< more>"]


@pytest.mark.parametrize("room", [40.0, 90.0, 200.0])
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(room: float) -> None:
    before = "A visit to the trade fair in Jönköping, with Donaudampfschifffahrtsgesellschaft"
    after = "A visit to our spring fair in Malmö, with Donaudampfschifffahrtsgesellschaft and us"
    found = marked_lines(spans(before, after), STYLE, room)
    assert len(found) > 1
    assert all(run.x + run.width <= room + 1e-6 for line in found for run in line)
    said = "".join(run.text for line in found for run in line)
    wanted = "".join(text for _, text in spans(before, after))
    assert said.replace(" ", "") == wanted.replace(" ", "")


def test_a_word_that_went_does_not_touch_the_one_that_came() -> None:
    (line,) = marked_lines([Span("removed", "the"), Span("added", "our")], STYLE, 400)
    assert line[1].x > line[0].x + line[0].width


def test_struck_out_and_underlined() -> None:
    found = marked_lines(spans("the fair", "our fair"), STYLE, 400)
    marks, bottom = marked_block(found, 10, 5, STYLE)
    words = {mark.text: mark for mark in marks if isinstance(mark, Text)}
    assert {text: mark.struck for text, mark in words.items()} == {
        "the": True, "our": False, " fair": False,
    }  # fmt: skip
    (under,) = [mark for mark in marks if isinstance(mark, Line)]
    our = words["our"]
    assert (under.x1, under.x2) == (our.x, our.x + our.width)
    assert our.y < under.y1 < bottom


def test_a_broken_word_is_said_whole() -> None:
    word = "Recommendations"
    with words_of(ENGLISH):
        found = marked_lines([Span("added", f"{word} now")], STYLE, 40)
    marks, _ = marked_block(found, 0, 0, STYLE)
    shown = [mark for mark in marks if isinstance(mark, Text)]
    assert len(shown) > 2
    said = (mark.text if mark.says is None else mark.says for mark in shown)
    assert "".join(said) == f"{word}now"
