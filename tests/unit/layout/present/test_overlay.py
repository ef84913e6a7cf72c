"""What lies over a screen is as readable as the screen, within it, and says what it shows."""

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS
from cjm_desktop.layout.drawing import Box, Text
from cjm_desktop.layout.present.instruction import instruction
from cjm_desktop.layout.present.overlay import time_bar, time_up
from cjm_desktop.layout.present.round_overlay import votes_overlay
from cjm_desktop.layout.present.screen import SMALLEST_TEXT, Screen
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.layout.present.projected import FULL_HD, HD, SCREENS, check_readable, slide_of


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_the_bar_of_the_time_shrinks_with_it(share: float) -> None:
    figure = time_bar(HD, share).figure
    left = [mark.width for mark in figure.marks if isinstance(mark, Box) and mark.fill == "accent"]
    assert left == ([pytest.approx(figure.width * share)] if share else [])


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["en", "sv", "da", "nb"])
def test_what_is_laid_over_is_read_from_afar_within_the_edges(
    screen: Screen, language: str
) -> None:
    tr = Wording.of(language)
    laid = [
        *votes_overlay(7, 12, tr)(screen),
        time_up(screen, tr),
        *(each for step in WORKSHOP_STEPS for each in instruction(screen, Document(), step, tr)),
    ]
    check_readable(slide_of(laid, screen), screen)


@pytest.mark.parametrize("screen", [HD, FULL_HD])
def test_that_the_time_is_up_is_read_at_the_foot(screen: Screen) -> None:
    x, y, figure = time_up(screen, ENGLISH)
    assert figure.label == "Time’s up"
    assert all(mark.size >= SMALLEST_TEXT for mark in figure.marks if isinstance(mark, Text))
    assert 0 < x < x + figure.width < screen.width / screen.scale
    assert y + figure.height <= screen.height / screen.scale
