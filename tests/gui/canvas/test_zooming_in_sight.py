"""Zooming keeps the selected card in sight, and what is fitted fills the view and no more."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.sight import LARGEST
from tests.gui.canvas.bench import CTRL, Bench
from tests.gui.canvas.maps import large_map
from tests.gui.canvas.test_looking import wheel


@pytest.fixture
def large(qtbot: QtBot) -> Bench:
    """A map that is larger than the window, scrolled to its middle."""
    bench = Bench(qtbot, large_map())
    bench.map.canvas.scroll_to(400, 200)
    bench.settle()
    return bench


def in_sight(bench: Bench) -> bool:
    rect = bench.map.canvas.layout_.card_rect(bench.selected)
    assert rect is not None
    shown = bench.map.canvas.projection.to_view(rect)
    return bench.view.rect().adjusted(-1, -1, 1, 1).contains(shown)


def bars(bench: Bench) -> tuple[bool, bool]:
    canvas = bench.map.canvas
    return canvas.horizontalScrollBar().isVisible(), canvas.verticalScrollBar().isVisible()


def select(bench: Bench, place: int) -> None:
    """Select the first (0) or last (-1) of the cards that are seen, at the edge or beyond."""
    canvas = bench.map.canvas
    seen = canvas.layout_.cards_in(canvas.projection.area(bench.view.rect()))
    bench.session.select_cards([[*seen][place]])


@pytest.mark.parametrize("place", [0, -1])
def test_keys_and_buttons_keep_the_selected_card_in_sight(large: Bench, place: int) -> None:
    select(large, place)
    for step in (large.map.zoom_in,) * 4 + (large.map.zoom_out,) * 8 + (large.map.zoom_in,) * 6:
        step()
        assert in_sight(large), f"at {large.map.zoom}"
    large.map.zoom_to(1.0)
    assert in_sight(large)
    large.map.fit_width()
    assert in_sight(large)


def test_so_does_the_wheel_wherever_the_pointer_is(large: Bench) -> None:
    select(large, 0)
    for turn in (120,) * 4 + (-120,) * 8:
        wheel(large, large.view, QPoint(550, 450), QPoint(0, turn), CTRL)
        assert in_sight(large), f"at {large.map.zoom}"


def test_a_card_that_was_left_behind_holds_nothing_back(large: Bench) -> None:
    select(large, 0)
    large.map.canvas.scroll_to(1_100, 900)
    large.map.zoom_in()
    assert not in_sight(large)


def test_fitting_all_leaves_no_scroll_bars_in_any_window(large: Bench) -> None:
    for width, height in ((1000, 720), (700, 520), (999, 413), (1003, 901)):
        large.window.resize(width, height)
        large.settle()
        large.map.zoom_to(2.0)
        large.map.fit_all()
        large.settle()
        assert bars(large) == (False, False)
        large.map.fit_width()
        large.settle()
        assert not bars(large)[0]


def test_a_small_map_is_fitted_until_titles_are_24_pixels_high(bench: Bench) -> None:
    bench.window.resize(2600, 1900)
    QApplication.processEvents()
    bench.map.fit_width()
    assert bench.map.zoom == pytest.approx(LARGEST)
    bench.map.fit_all()
    assert 1 < bench.map.zoom <= LARGEST


def test_a_header_has_room_for_its_first_count_from_the_start(bench: Bench) -> None:
    place = bench.card("d")
    bench.click(bench.card("a"))
    bench.key(Qt.Key.Key_C)
    assert bench.document.cards["a"].customer_present
    assert bench.card("d") == place
