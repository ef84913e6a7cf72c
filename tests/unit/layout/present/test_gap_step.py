"""A projected gap chart is read without a guess: quarters by their names, dots by their numbers."""

from collections.abc import Iterator

import pytest

from cjm_desktop.insight.gap import ranking
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.present.round_overlay import result_overlay
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.slide import Progress, Slide
from cjm_desktop.layout.present.slides import step_slides
from cjm_desktop.layout.present.steps import Step
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording
from tests.unit.layout.present.projected import DAY, SCREENS, check_readable, slide_of
from tests.unit.layout.present.test_round_pages import SAMPLES, sample, scores

GROUPS = ("quick_win", "long_term_bet", "fill_in", "question")


def charts(document: Document, screen: Screen, tr: Wording) -> Iterator[Slide]:
    """The chart as a step, and as what a round came to."""
    yield step_slides(document, Step("gap"), screen, tr, Progress(0, 1), DAY)[0]
    yield slide_of(result_overlay(document, scores(document), tr)(screen), screen)


def said(slide: Slide, tr: Wording) -> str:
    """What is written on the ground of the chart, line after line."""
    label = tr("Potential against effort, both from 0 to 10")
    (ground,) = [each.figure for each in slide.drawing.figures() if each.figure.label == label]
    return " ".join(mark.text for mark in ground.marks if isinstance(mark, Text))


ON_SCREENS = pytest.mark.parametrize("screen", [*SCREENS, Screen(1366, 768), Screen(1600, 1200)])


@ON_SCREENS
@pytest.mark.parametrize("language", SAMPLES)
def test_quarters_are_named_in_full(screen: Screen, language: str) -> None:
    tr = Wording.of(language)
    for slide in charts(sample(language), screen, tr):
        check_readable(slide, screen)
        written = said(slide, tr)
        assert [name for name in GROUPS if phrase(tr, name) not in written] == []
        assert "…" not in written


@ON_SCREENS
def test_every_dot_has_the_number_that_the_list_beside_it_has(screen: Screen) -> None:
    document = sample("sv")
    slide, *_ = charts(document, screen, Wording.of("sv"))
    dots = [each.figure for each in slide.drawing.figures() if each.figure.role == "dot"]
    words = [mark.text for dot in dots for mark in dot.marks if isinstance(mark, Text)]
    numbers = [int(word) for word in words if word.isdecimal()]
    assert sorted(numbers) == [item.rank for item in ranking(document)]
