"""What is set letter by letter is what the shipped fonts have and draw alone."""

import sys
from unicodedata import bidirectional, category

import pytest

from cjm_desktop.layout.fonts import FILES, tables
from cjm_desktop.layout.letters import composed, is_usual

USUAL = [char for char in map(chr, range(0x80, sys.maxunicode + 1)) if is_usual(char)]


def test_usual_letters_are_in_a_shipped_font_and_stand_alone() -> None:
    known = {char for font in FILES for char in tables()[font].letters}
    assigned = [char for char in USUAL if category(char) not in ("Cn", "Zl", "Zp")]
    assert not [hex(ord(char)) for char in assigned if char not in known]
    assert not [char for char in assigned if category(char).startswith(("M", "C"))]
    assert not [char for char in USUAL if bidirectional(char) in ("R", "AL")]


@pytest.mark.parametrize("text", ["Köp “nu” – 5 €", "Ελληνικά Кириллица", "→ ≥ ★", "a\tb"])
def test_most_text_is_usual(text: str) -> None:
    assert is_usual(text)


@pytest.mark.parametrize(
    "text", ["a\u0302", "שלום", "✅", "😍", "日本", "ไทย", "a\u200bb", "a\u00adb"]
)
def test_text_that_must_be_shaped_is_not(text: str) -> None:
    assert not is_usual(text)


def test_text_is_composed_and_its_tabs_are_spaces() -> None:
    assert composed("a\u030a\tb") == "å b"
    assert composed("a\tb") == "a b"
