"""The corner shows the whole map where it is larger than what is seen, and is dragged in."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from cjm_desktop.editing.edits.cards import remove_cards
from tests.gui.canvas.bench import Bench
from tests.gui.canvas.maps import large_map
from tests.gui.canvas.test_looking import scrolled


@pytest.fixture
def large(qtbot: QtBot) -> Bench:
    bench = Bench(qtbot, large_map())
    qtbot.waitUntil(lambda: bench.map.miniature.shown)
    return bench


def colours(bench: Bench) -> set[str]:
    bench.settle()
    image = bench.map.miniature.grab().toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_the_frame_is_around_what_is_seen(large: Bench) -> None:
    corner = large.map.miniature.seen.topLeft()
    large.map.canvas.scroll_to(300, 200)
    assert large.map.miniature.seen.x() > corner.x()
    assert large.map.miniature.seen.y() > corner.y()
    layout = large.map.canvas.layout_
    assert large.map.miniature.seen.width() < large.map.miniature.width() / 2
    assert layout.width > large.view.width()


def test_a_press_and_a_drag_in_it_show_another_part(large: Bench) -> None:
    small = large.map.miniature
    far = large.on(small, QPoint(small.width() - 8, small.height() - 8))
    large.press(far)
    canvas = large.map.canvas
    assert scrolled(large)[1] > canvas.verticalScrollBar().maximum() * 0.7
    at = scrolled(large)
    large.move(large.on(small, QPoint(12, 10)))
    assert scrolled(large) == (0, 0) != at
    large.release(large.on(small, QPoint(12, 10)))
    assert large.session.selection == ()


def test_it_follows_edits_once_there_is_a_rest(large: Bench) -> None:
    before = colours(large)
    assert len(before) > 3
    session = large.session
    session.edit("remove_cards", remove_cards(session.document, [*session.document.cards]))
    large.qtbot.waitUntil(lambda: large.map.canvas.gathering.is_complete)
    assert colours(large) != before


def test_of_a_map_that_is_seen_as_a_whole_there_is_none(large: Bench) -> None:
    large.map.fit_all()
    large.settle()
    assert not large.map.miniature.shown
    large.map.zoom_to(1.5)
    large.qtbot.waitUntil(lambda: large.map.miniature.shown)
    large.map.miniature.show_picture(False)
    assert not large.map.miniature.shown
    assert len(colours(large)) == 1
