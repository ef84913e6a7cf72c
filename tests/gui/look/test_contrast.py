"""What the window says can be read in both looks, and where the keyboard is can be seen."""

import re
from itertools import product

import pytest

from cjm_desktop.desktop.look import stylesheet
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
MARKS = [
    *product(("accent", "button"), _GROUNDS),
    *product(("accent",), ("surround", "hover", "chosen")),
    *product(("edge",), (*_GROUNDS, "surround", "hover")),
    ("quiet", "hover"),
    ("chosen-ink", "chosen"),
]
_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
_FIELD = re.compile(r"QLineEdit|QPlainTextEdit|QComboBox|segment")
_BORDER = re.compile(r"border(?:-color)?: (?:\d+px solid )?(#\w{6})")


@LOOKS
@pytest.mark.parametrize(("colour", "ground"), TEXTS)
def test_text_can_be_read(look: Colours, colour: str, ground: str) -> None:
    assert contrast(look[colour], look[ground]) >= TEXT


@LOOKS
@pytest.mark.parametrize(("colour", "ground"), MARKS)
def test_marks_can_be_seen(look: Colours, colour: str, ground: str) -> None:
    assert contrast(look[colour], look[ground]) >= MARK


@LOOKS
def test_what_is_written_or_chosen_in_has_an_edge_that_is_seen(look: Colours) -> None:
    faint = [
        (where.strip(), colour)
        for where, what in _RULE.findall(stylesheet.sheet(look))
        if _FIELD.search(where) and "AbstractItemView" not in where and ":disabled" not in where
        for colour in _BORDER.findall(what)
        if contrast(colour, look["field"]) < MARK
    ]
    assert not faint
