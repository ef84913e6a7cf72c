"""What the window says can be read in both looks, and where the keyboard is can be seen."""

from itertools import product

import pytest

from cjm_desktop.desktop.look.colours import Colours, colours
from cjm_desktop.layout.contrast import TEXT, contrast

LOOKS = pytest.mark.parametrize("look", [colours(False), colours(True)], ids=["light", "dark"])
MARK = 3.0
"""The contrast that a mark needs (WCAG 2.2, 1.4.11)."""
_GROUNDS = ("window", "bar", "field")
TEXTS = [
    *product(("ink", "quiet"), (*_GROUNDS, "hover")),
    ("ink", "pressed"),
    *product(("link", "bad", "title"), ("window", "bar")),
    ("chosen-ink", "chosen"),
    ("ink", "chosen"),
    ("tip-ink", "tip"),
    ("warn-ink", "warn-tint"),
    *product(("on-accent",), ("button", "accent-hover", "accent-pressed")),
]
MARKS = [*product(("accent", "button"), _GROUNDS), ("quiet", "hover"), ("chosen-ink", "chosen")]


@LOOKS
@pytest.mark.parametrize(("colour", "ground"), TEXTS)
def test_text_can_be_read(look: Colours, colour: str, ground: str) -> None:
    assert contrast(look[colour], look[ground]) >= TEXT


@LOOKS
@pytest.mark.parametrize(("colour", "ground"), MARKS)
def test_marks_can_be_seen(look: Colours, colour: str, ground: str) -> None:
    assert contrast(look[colour], look[ground]) >= MARK
