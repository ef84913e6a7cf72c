"""Text is at least 4.5:1 on what it stands on and marks 3:1, in light and dark (WCAG 2.2)."""

from itertools import product

import pytest

from cjm_desktop.journey.looks import role_colour
from cjm_desktop.journey.values import ROLE_COLOURS
from cjm_desktop.journey.vocabulary import CARD_KINDS
from cjm_desktop.layout import theme
from cjm_desktop.layout.contrast import luminance
from cjm_desktop.layout.theme import DARK, LIGHT, Palette

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])

KINDS = [f"kind-{kind}" for kind in CARD_KINDS]
ROLES = [role_colour(index) for index in range(ROLE_COLOURS)]
HEATS = [
    theme.heat(measure, step) for measure in theme.HEATS for step in range(1, theme.HEAT_STEPS + 1)
]
QUARTERS = ("quick_win", "long_term_bet", "fill_in", "question")

TEXTS = [
    *product(("ink", "quiet"), ("paper", "friction-tint", "surround")),
    ("quiet", "chip"),
    ("customer", "paper"),
    ("on-mark", "customer"),
    ("on-mark", "we"),
    *product(("ink", "quiet"), QUARTERS),
    *product(("ink",), HEATS),
    ("bad", "paper"),
    *product(("ink", "quiet"), ("stair",)),
    ("good", "chip"),
]
MARKS = [
    *product((*KINDS, "star", "good", "bad", "quiet", "accent"), ("paper", "friction-tint")),
    *product((*ROLES, "axis", "customer", "we"), ("paper",)),
    *product(ROLES, QUARTERS),
    ("axis", "friction-tint"),
    *product(("ink",), HEATS),
    ("accent", "surround"),
    *product(("accent", "quiet"), ("stair",)),
    ("good", "chip"),
]


def contrast(palette: Palette, colour: str, ground: str) -> float:
    dark, light = sorted((luminance(palette[colour]), luminance(palette[ground])))
    return (light + 0.05) / (dark + 0.05)


@PALETTES
@pytest.mark.parametrize(("colour", "ground"), TEXTS)
def test_text_can_be_read(palette: Palette, colour: str, ground: str) -> None:
    assert contrast(palette, colour, ground) >= 4.5


@PALETTES
@pytest.mark.parametrize(("colour", "ground"), MARKS)
def test_marks_can_be_seen(palette: Palette, colour: str, ground: str) -> None:
    assert contrast(palette, colour, ground) >= 3


def test_light_and_dark_have_the_same_names() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_a_colour_of_its_own_is_left_alone() -> None:
    assert theme.resolve("#123456", DARK) == "#123456"
    assert theme.resolve("ink", DARK) == DARK["ink"]


def test_roles_take_turns_with_the_colours() -> None:
    assert role_colour(0) == role_colour(ROLE_COLOURS) == "role-1"
    assert len({role_colour(index) for index in range(ROLE_COLOURS)}) == 5
