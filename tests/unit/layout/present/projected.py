"""What tests ask of the screens of a presentation: how they are measured, and what is on them."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Drawing, Group, PlacedFigure, PlacedPart, Text
from cjm_desktop.layout.fonts import tables
from cjm_desktop.layout.present.screen import Screen, capitals
from cjm_desktop.layout.present.shown import projected
from cjm_desktop.layout.present.slide import Progress, Slide
from cjm_desktop.layout.present.slides import card_slides, step_slides
from cjm_desktop.layout.present.steps import Step, steps_of
from cjm_desktop.words.wording import Wording
from tests.unit.layout.drawn import extent

DAY: Final = date(2026, 11, 27)
HD: Final = Screen(1280, 720)
FULL_HD: Final = Screen(1920, 1080)
BEAMER: Final = Screen(1024, 768)
SCREENS: Final = (HD, FULL_HD, BEAMER, Screen(1920, 1200), Screen(3840, 2160), Screen(800, 600))
_SLACK: Final = 0.01


def presented(document: Document, screen: Screen = HD) -> dict[Step, tuple[Slide, ...]]:
    """All steps of a map with their screens."""
    tr = Wording.of(document.map.language)
    steps = steps_of(projected(document))
    return {
        step: step_slides(document, step, screen, tr, Progress(place, len(steps)), DAY)
        for place, step in enumerate(steps)
    }


def opened(document: Document, card: str, screen: Screen = HD) -> tuple[Slide, ...]:
    """The screens of one card with its notes."""
    return card_slides(document, card, screen, Wording.of(document.map.language), notes=True)


def slide_of(laid: Iterable[PlacedFigure], screen: Screen) -> Slide:
    """Give what lies over a screen as a screen of its own."""
    parts = tuple(PlacedPart(each.x, each.y, each.figure) for each in laid)
    root = Group(screen.width / screen.scale, screen.height / screen.scale, parts)
    return Slide("", 1, 1, Drawing(root, "en"), screen.scale)


def cards_on(slides: tuple[Slide, ...]) -> list[str]:
    """The ids of the cards on screens, in reading order."""
    return [placed.figure.key.id for slide in slides for placed in slide.cards if placed.figure.key]


def texts(slide: Slide) -> Iterator[Text]:
    """All that is written on a screen."""
    for placed in slide.drawing.figures():
        yield from (mark for mark in placed.figure.marks if isinstance(mark, Text))


def smallest_capitals(slide: Slide) -> float:
    """How high the lowest capitals on a screen are, in pixels."""
    heights = (text.size * tables()[text.font].cap_height * slide.scale for text in texts(slide)
               if text.text.strip())  # fmt: skip
    return min(heights, default=float("inf"))


def check_readable(slide: Slide, screen: Screen) -> None:
    """Hold a screen to what can be read of it, and to its edges."""
    assert smallest_capitals(slide) >= capitals(*screen), slide.title
    root = slide.drawing.root
    assert abs(root.width * slide.scale - screen.width) < _SLACK
    assert abs(root.height * slide.scale - screen.height) < _SLACK
    for x, y, figure in slide.drawing.figures():
        for mark in figure.marks:
            at = extent(mark).moved(x, y)
            assert at.x >= -_SLACK, (slide.title, mark)
            assert at.y >= -_SLACK, (slide.title, mark)
            assert at.right <= root.width + _SLACK, (slide.title, mark)
            assert at.bottom <= root.height + _SLACK, (slide.title, mark)
