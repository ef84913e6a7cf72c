"""What a room reads can be told from its ground in a room that is not dark.

Of the light that a projector gives for white, a tenth comes back from walls and lamps, onto all of
the picture. What is large, as all text of a screen is, needs a contrast of 3 (WCAG 2.2, 1.4.3).
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

import pytest

from cjm_desktop.desktop.look.colours import Colours, colours
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS
from cjm_desktop.layout.contrast import luminance
from cjm_desktop.layout.drawing import Box, Disc, Icon, Mark, Path, PlacedFigure, Text
from cjm_desktop.layout.present.code_overlay import code_overlay
from cjm_desktop.layout.present.instruction import instruction
from cjm_desktop.layout.present.overlay import time_up
from cjm_desktop.layout.present.round_overlay import result_overlay, votes_overlay
from cjm_desktop.layout.present.slide import Slide
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import SAMPLE
from tests.unit.layout.present.projected import BEAMER, HD, opened, presented
from tests.unit.layout.present.test_round_pages import dots, scores

STRAY: Final = 0.1
LARGE: Final = 3.0
LOOKS = pytest.mark.parametrize("look", [colours(False), colours(True)], ids=["light", "dark"])


class Seen(NamedTuple):
    """A text or a sign, and what it stands on."""

    what: str
    colour: str
    ground: str


def slides() -> Iterator[Slide]:
    document = codec.load(SAMPLE)
    for made in presented(document).values():
        yield from made
    for card in document.cards:
        yield from opened(document, card)


def seen_on(slide: Slide) -> Iterator[Seen]:
    for placed in slide.drawing.figures():
        yield from seen_in(placed)


def seen_in(placed: PlacedFigure) -> Iterator[Seen]:
    marks = placed.figure.marks
    for place, mark in enumerate(marks):
        if isinstance(mark, Text) and mark.text.strip():
            at = mark.x + min(mark.width, mark.size) / 2, mark.y - mark.size * 0.3
            yield Seen(mark.text, mark.colour, ground_of(marks[:place], *at))
        elif isinstance(mark, Icon):
            at = mark.x + mark.size / 2, mark.y + mark.size / 2
            yield Seen(mark.name, mark.colour, ground_of(marks[:place], *at))


def ground_of(below: tuple[Mark, ...], x: float, y: float) -> str:
    """The colour of the last mark below that has something at a place."""
    for mark in reversed(below):
        if isinstance(mark, Box | Disc | Path) and mark.fill and has(mark, x, y):
            return mark.fill
    return "paper"


def has(mark: Box | Disc | Path, x: float, y: float) -> bool:
    match mark:
        case Box():
            return mark.x <= x <= mark.x + mark.width and mark.y <= y <= mark.y + mark.height
        case Disc():
            return (mark.x - x) ** 2 + (mark.y - y) ** 2 <= mark.radius**2
        case Path():
            points = [each[1:] for each in mark.segments if each[0] in ("M", "L")]
            xs, ys = [float(each[0]) for each in points], [float(each[1]) for each in points]
            return bool(xs) and min(xs) <= x <= max(xs) and min(ys) <= y <= max(ys)


def in_stray_light(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + STRAY) / (low + STRAY)


def faint(look: Colours, seen: Iterator[Seen]) -> dict[tuple[str, str], tuple[float, str]]:
    """What has too little contrast, by its colours, with one example."""
    found: dict[tuple[str, str], tuple[float, str]] = {}
    for what, colour, ground in seen:
        contrast = in_stray_light(hexadecimal(look, colour), hexadecimal(look, ground))
        if contrast < LARGE:
            found[colour, ground] = round(contrast, 2), what
    return found


def hexadecimal(look: Colours, colour: str) -> str:
    return colour if colour.startswith("#") else look[colour]


@LOOKS
def test_all_that_is_read_stands_out_in_stray_light(look: Colours) -> None:
    seen = {each for slide in slides() for each in seen_on(slide)}
    assert len(seen) > 200
    assert faint(look, iter(seen)) == {}


@LOOKS
def test_what_lies_over_the_picture_stands_out_in_stray_light(look: Colours) -> None:
    document = codec.load(SAMPLE)
    asked = votes_overlay(3, 12, ENGLISH)(HD)
    said = [each for step in WORKSHOP_STEPS for each in instruction(HD, document, step, ENGLISH)]
    results = [
        each
        for held in (scores(document), dots(document))
        for at in (None, next(iter(held.tallies)))
        for each in result_overlay(document, held, ENGLISH, at)(BEAMER)
    ]
    code = code_overlay(((1,),), "http://10.0.0.1:8765/abc", "123456", ENGLISH)(HD)
    laid = [time_up(HD, ENGLISH), *asked, *said, *results, *code]
    assert faint(look, (each for placed in laid for each in seen_in(placed))) == {}
