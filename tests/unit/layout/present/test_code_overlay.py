"""The code that phones scan, over the room's picture: read from afar, and its modules sharp."""

import pytest

from cjm_desktop.layout.drawing import Box, Path, Text
from cjm_desktop.layout.present.code_overlay import code_overlay, code_words
from cjm_desktop.layout.present.screen import FOOT, Screen
from cjm_desktop.room.scan_code import modules
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.layout.present.projected import SCREENS, check_readable, slide_of

URL = "http://192.168.100.200:58765/42rsxzsv7u"


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["en", "sv", "da", "nb"])
def test_it_is_read_from_afar_above_what_stands_at_the_foot(screen: Screen, language: str) -> None:
    laid = code_overlay(modules(URL), URL, "123456", Wording.of(language))(screen)
    slide = slide_of(laid, screen)
    check_readable(slide, screen)
    (placed,) = laid
    ground, *rest = placed.figure.marks
    assert isinstance(ground, Box)
    lowest = max(mark.y for mark in rest if isinstance(mark, Text))
    assert lowest < ground.height - FOOT


@pytest.mark.parametrize("screen", SCREENS)
def test_its_modules_are_whole_pixels_and_dark_where_the_code_is(screen: Screen) -> None:
    rows = modules(URL)
    (placed,) = code_overlay(rows, URL, None, ENGLISH)(screen)
    (path,) = [mark for mark in placed.figure.marks if isinstance(mark, Path)]
    corners = [
        (float(x) * screen.scale, float(y) * screen.scale)
        for kind, *at in path.segments
        if kind in ("M", "L")
        for x, y in [at]
    ]
    for at in (place for corner in corners for place in corner):
        assert abs(at - round(at)) < 1e-6
    area = sum(
        (corners[n + 1][0] - corners[n][0]) * (corners[n + 2][1] - corners[n][1])
        for n in range(0, len(corners), 4)
    )
    high = min(corners[n + 2][1] - corners[n][1] for n in range(0, len(corners), 4))
    assert round(area / high**2) == sum(map(sum, rows))
    assert high >= 4 * screen.height / 720, "a phone reads it from some metres"


def test_it_says_where_it_leads() -> None:
    assert code_words(URL, "123456", ENGLISH) == (
        "Take part, 192.168.100.200:58765/42rsxzsv7u, Code: 123456"
    )
