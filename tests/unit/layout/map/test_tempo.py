"""A phase's header says how long the phase takes, and draws it to scale where that is wanted."""

import pytest

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Map
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Line
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint
from tests.unit.layout.drawn import outside, texts_of

ACCENT = Map.accent


def timed(*days: float | None, to_scale: bool = False) -> Document:
    document = a_map({"c": touchpoint("p1", "buyer")}, map=Map(duration_to_scale=to_scale))
    return document.replaced(
        {
            Key("phases", phase): document.phases[phase].replaced(duration=each)
            for phase, each in zip(document.phase_ids, days, strict=True)
        }
    )


def headers(document: Document) -> tuple[Figure, ...]:
    return MapLayouter(ENGLISH).layout(document).headers


def bars(figure: Figure) -> list[float]:
    return [mark.width for mark in figure.marks if isinstance(mark, Box)]


def test_a_header_says_the_duration_in_words() -> None:
    said = [texts_of(figure.marks)[-1] for figure in headers(timed(30, None, 14))]
    assert said[0] == "1 month"
    assert said[1] != said[0]
    assert said[2] == "2 weeks"


def test_bars_are_in_proportion_and_what_is_not_known_is_open() -> None:
    half, unknown, whole = headers(timed(15, None, 30, to_scale=True))
    assert bars(whole)[0] == pytest.approx(2 * bars(half)[0])
    assert bars(unknown) == []
    open_bar = [mark for mark in unknown.marks if isinstance(mark, Line) and mark.dash]
    assert open_bar[0].x2 - open_bar[0].x1 == pytest.approx(bars(whole)[0])


def test_without_durations_headers_are_as_they_were() -> None:
    plain = MapLayouter(ENGLISH).layout(timed(None, None, None))
    assert plain.tempos == (None, None, None)
    said = MapLayouter(ENGLISH).layout(timed(7, None, None))
    drawn = MapLayouter(ENGLISH).layout(timed(7, None, None, to_scale=True))
    assert plain.header_height < said.header_height < drawn.header_height


@pytest.mark.parametrize("to_scale", [False, True])
def test_nothing_leaves_the_header(to_scale: bool) -> None:
    for figure in headers(timed(99_999, 0, 0.5, to_scale=to_scale)):
        assert outside(figure) == []
        assert figure.width >= theme.COLUMN


def test_a_duration_draws_its_header_anew_and_no_other() -> None:
    layouter, document = MapLayouter(ENGLISH), timed(30, 7, 365)
    before = layouter.layout(document).headers
    changed = document.phases["p2"].replaced(duration=14.0)
    after = layouter.layout(document.replaced({Key("phases", "p2"): changed})).headers
    same = [old is new for old, new in zip(before, after, strict=True)]
    assert same == [True, False, True]
