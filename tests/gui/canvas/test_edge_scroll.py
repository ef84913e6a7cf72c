"""Near an edge the map scrolls by itself: smoothly, by the clock, alike for all that is dragged."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.tools.edge_scroll import FADING, FASTEST, REACH, speed
from tests.gui.canvas.bench import Bench
from tests.gui.canvas.maps import large_map


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A map that is larger than the window, scrolled to its middle."""
    bench = Bench(qtbot, large_map())
    bench.map.canvas.scroll_to(400, 200)
    bench.settle()
    return bench


def across(bench: Bench) -> int:
    return bench.map.canvas.horizontalScrollBar().value()


@pytest.mark.parametrize("fading", [False, True])
def test_it_grows_with_the_nearness_without_a_jump_or_a_dead_pixel(fading: bool) -> None:
    speeds = [speed(at, 800, fading=fading) for at in range(800 - REACH - 1, 800 + 1)]
    assert speeds[0] == 0
    assert speeds[-1] == FASTEST
    assert all(0 < later - earlier < 60 for earlier, later in pairwise(speeds[1:]))
    assert [speed(800 - at, 800, fading=fading) for at in (700, 790, 800)] == [
        -speed(at, 800, fading=fading) for at in (700, 790, 800)
    ]


def test_beyond_the_edge_it_goes_on_or_fades() -> None:
    assert speed(5_000, 800) == FASTEST
    fading = [speed(at, 800, fading=True) for at in range(800, 800 + FADING + 1)]
    assert fading == sorted(fading, reverse=True)
    assert fading[-1] == 0
    assert max(a - b for a, b in pairwise(fading)) < 20


def test_a_rubber_band_that_rests_beyond_the_edge_goes_on(bench: Bench) -> None:
    view = bench.view.rect()
    bench.lift(bench.body(600, 202), bench.on(bench.view, QPoint(view.right() + 9, 300)))
    start = across(bench)
    bench.qtbot.waitUntil(lambda: across(bench) > start + 200)
    band = bench.map.canvas.overlay.band
    assert band is not None
    assert band.width > 400
    bench.release(bench.on(bench.view, QPoint(view.right() + 9, 300)))
    assert not bench.map.canvas.edge_scroll.active


def test_an_arrow_that_rests_near_the_edge_goes_on(bench: Bench) -> None:
    bench.click(bench.card("c4r2"))
    handle = bench.map.canvas.overlay.handle
    assert handle is not None
    place = bench.on(bench.view, QPoint(bench.view.width() - 10, 200))
    bench.lift(bench.body(handle.x + 6, handle.y + 6), place)
    start = across(bench)
    bench.qtbot.waitUntil(lambda: across(bench) > start + 100)
    bench.release(place)


def test_a_card_past_the_edge_scrolls_on_but_lands_nowhere(bench: Bench) -> None:
    before = bench.document
    place = bench.on(bench.view, QPoint(300, bench.view.height() + 8))
    down = bench.map.canvas.verticalScrollBar()
    start = down.value()
    bench.lift(bench.card("c4r2"), place)
    bench.qtbot.waitUntil(lambda: down.value() > start + 60)
    assert bench.drop_mark() is None
    bench.release(place)
    assert bench.document is before
    assert not bench.map.canvas.edge_scroll.active


def test_over_the_headers_a_card_scrolls_on_to_those_out_of_sight(bench: Bench) -> None:
    phases = bench.map.phases
    bench.lift(bench.card("c4r2"), bench.on(phases, QPoint(phases.width() - 4, 20)))
    start = across(bench)
    bench.qtbot.waitUntil(lambda: across(bench) > start + 60)
    bench.move(bench.card("c4r2"))
    assert not bench.map.canvas.edge_scroll.active


def test_on_the_tray_a_card_no_longer_scrolls_the_map(bench: Bench) -> None:
    bench.lift(bench.card("c4r2"), bench.on(bench.view, QPoint(3, 200)))
    bench.move(bench.on(bench.palette.tray, QPoint(40, 20)))
    assert not bench.map.canvas.edge_scroll.active
    bench.release(bench.on(bench.palette.tray, QPoint(40, 20)))
