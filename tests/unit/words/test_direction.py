"""A name in a sentence turns no letter of the sentence."""

import pytest

from cjm_desktop.words.direction import in_line
from cjm_desktop.words.wording import ENGLISH

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("control", TURNS)
def test_what_turns_letters_is_left_out(control: str) -> None:
    assert in_line(f"a{control}b") == "ab"


@pytest.mark.parametrize("text", ["", "plain", "Österåker", "\u05d0\u05d1", "a\u200fb"])
def test_other_words_stay(text: str) -> None:
    assert in_line(text) == text


def test_every_sentence_is_made_so() -> None:
    name = "map\u202emjc.exe"
    assert ENGLISH("Saved “{name}”", name=name) == "Saved “mapmjc.exe”"
    assert ENGLISH.plural("{n} of {name}", "{n} of {name}", 2, name=name) == "2 of mapmjc.exe"
    assert ENGLISH.quoted(name) == "“mapmjc.exe”"
