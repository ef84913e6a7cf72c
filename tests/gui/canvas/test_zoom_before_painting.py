"""A zoom shows a scaled copy of what was painted, so before anything is painted there is none."""

from PySide6.QtGui import QColor

from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.layout import theme
from tests.gui.canvas.bench import Bench
from tests.gui.looks import put_on
from tests.maps import small_map

SEEN = {"zoom": 0.7, "x": 0, "y": 0}


def corner(view: MapView) -> QColor:
    """The colour above the map's first lane, as the canvas would paint it now."""
    return view.canvas.viewport().grab().toImage().pixelColor(2, 2)


def test_a_map_opened_at_its_last_zoom_is_painted_at_once(bench: Bench) -> None:
    bench.session.open(small_map(), None)
    bench.map.restore_view_state(SEEN)
    put_on(dark=True)
    assert corner(bench.map) == QColor(theme.DARK["surround"])


def test_a_map_zoomed_behind_another_view_is_painted_when_it_comes_back(bench: Bench) -> None:
    bench.map.hide()
    bench.map.zoom_in()
    put_on(dark=True)
    bench.map.show()
    assert corner(bench.map) == QColor(theme.DARK["surround"])


def test_a_zoom_of_what_is_painted_shows_it_scaled_first(bench: Bench) -> None:
    bench.settle()
    bench.map.zoom_in()
    put_on(dark=True)
    assert corner(bench.map) == QColor(theme.LIGHT["surround"])
    bench.qtbot.waitUntil(lambda: corner(bench.map) == QColor(theme.DARK["surround"]))
