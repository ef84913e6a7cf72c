"""Phases and lanes are resized by their borders and by keys, collapsed, and opened for a card."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.header_strip import HeaderStrip
from cjm_desktop.desktop.look.scale import FINGER
from cjm_desktop.editing.edits.part_sizes import collapse, size_of
from cjm_desktop.journey.document import Key
from cjm_desktop.storage.codec import dumps, loads
from tests.gui.canvas.bench import ALT, CTRL, SHIFT, Bench
from tests.gui.desk import desk_with_window
from tests.maps import P1L1, small_map

K, Cursor = Qt.Key, Qt.CursorShape


class Strip(NamedTuple):
    """One of the strips, and what its first header is about."""

    bench: Bench
    widget: HeaderStrip
    key: Key

    def border(self, beyond: int = 0) -> QPoint:
        """A place so many pixels beyond the end of the first header, on the strip."""
        along = self.widget.along(1, 1)
        rect = self.widget.rect_of(0)
        end = round(self.widget.shown_size(0) * self.bench.map.zoom) + beyond
        return QPoint(
            rect.x() + end if along.x() else rect.center().x(),
            rect.y() + end if along.y() else rect.center().y(),
        )

    def at(self, beyond: int = 0) -> QPoint:
        return self.bench.on(self.widget, self.border(beyond))

    @property
    def size(self) -> int | None:
        return size_of(self.bench.document, self.key)

    def shape(self, beyond: int) -> Qt.CursorShape:
        QTest.mouseMove(self.widget, self.border(beyond))
        self.bench.settle()
        return self.widget.cursor().shape()


@pytest.fixture(params=["phases", "lanes"])
def strip(bench: Bench, request: pytest.FixtureRequest) -> Strip:
    if request.param == "phases":
        return Strip(bench, bench.map.phases, Key("phases", "p1"))
    return Strip(bench, bench.map.lanes, Key("lanes", "l1"))


def test_a_border_is_dragged_and_selects_and_moves_nothing(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    shown = strip.widget.shown_size(0)
    bench.lift(strip.at(-3), strip.at(57))
    assert strip.widget.shown_size(0) == pytest.approx(shown + 60, abs=1)  # while it is held
    bench.release(strip.at(0))
    assert strip.size == pytest.approx(shown + 63, abs=4)
    assert bench.session.selection == ()
    assert (bench.document.phase_ids, bench.document.lane_ids) == (
        before.phase_ids, before.lane_ids,
    )  # fmt: skip
    assert bench.steps == ["resize_phase" if strip.key.kind == "phases" else "resize_lane"]
    assert loads(dumps(bench.document)) == bench.document
    bench.steps_back(before)


def test_esc_takes_a_resize_back(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    bench.lift(strip.at(), strip.at(60))
    bench.key(K.Key_Escape)
    assert bench.document == before
    bench.release(strip.at(60))
    assert bench.document == before
    assert bench.steps == []


def test_the_pointer_says_so_before_the_press_and_a_finger_reaches_further(strip: Strip) -> None:
    split = strip.widget.border_cursor
    assert strip.shape(-4) == strip.shape(0) == strip.shape(3) == split
    assert strip.shape(-9) == Cursor.PointingHandCursor
    strip.bench.map.canvas.target = FINGER
    assert strip.shape(-11) == split


def test_ctrl_shift_and_an_arrow_resize_the_selected_header(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    shown = strip.widget.shown_size(0)
    strip.widget.setFocus()
    bench.session.select([strip.key])
    along, across = (
        (K.Key_Right, K.Key_Down) if strip.key.kind == "phases" else (K.Key_Down, K.Key_Right)
    )
    bench.key(across, CTRL | SHIFT)
    assert bench.document == before
    bench.key(along, CTRL | SHIFT)
    assert strip.size == round(shown + 16)
    assert bench.session.selection == (strip.key,)
    bench.steps_back(before)


def test_a_double_click_on_a_border_fits_to_content_and_all_become_alike(strip: Strip) -> None:
    bench = strip.bench
    bench.session.select([strip.key])
    bench.carry(strip.at(), strip.at(90))
    bench.map.sizes.alike()
    kind, size = strip.key.kind, strip.size
    ids = bench.document.phase_ids if kind == "phases" else bench.document.lane_ids
    assert {size_of(bench.document, Key(kind, each)) for each in ids} == {size}
    bench.settle()
    bench.double_click(strip.at())
    assert not bench.writing()
    assert strip.size is not None
    assert size is not None
    assert strip.size < size
    bench.map.sizes.usual()
    assert strip.size is None


def test_what_is_collapsed_shows_no_cards_and_a_double_click_shows_them_again(
    strip: Strip,
) -> None:
    bench, before = strip.bench, strip.bench.document
    bench.session.select([strip.key])
    bench.map.sizes.toggle()
    bench.settle()
    layout = bench.map.canvas.layout_
    assert layout.card_rect("a") is None
    assert bench.document.cards == before.cards
    assert strip.widget.shown_size(0) < 60
    assert loads(dumps(bench.document)) == bench.document
    bench.double_click(bench.on(strip.widget, strip.widget.rect_of(0).center()))
    assert bench.document == before
    assert not bench.writing()
    bench.session.undo()
    bench.map.sizes.expand_all()
    assert bench.document == before


def test_what_is_collapsed_has_no_size_and_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    for desk in desk_with_window(qtbot, qapp):
        session, key = desk.session, Key("phases", "p1")
        session.open(small_map(), None)
        desk.window.files.opened.emit()
        strip, sizes = desk.window.places.map_view.phases, ("fit_part", "usual_size", "alike")
        session.select([key])
        assert all(desk.window.commands[each].isEnabled() for each in sizes)
        desk.window.commands["collapse"].trigger()
        assert not any(desk.window.commands[each].isEnabled() for each in sizes)
        hints: list[str] = []
        session.hinted.connect(hints.append)
        before = session.document
        QTest.keyClick(strip, K.Key_Right, CTRL | SHIFT)
        assert session.document is before
        assert hints[-1] == "It is collapsed: its size is seen once it is expanded."


def test_what_is_collapsed_is_opened_for_a_card_that_is_selected_or_made(bench: Bench) -> None:
    collapsed = [Key("lanes", "l1"), Key("phases", "p1")]
    bench.session.edit("collapse_lane", collapse(bench.document, collapsed, collapsed=True))
    canvas, before = bench.map.canvas, bench.document
    assert canvas.layout_.card_rect("a") is None
    bench.session.select_cards(["a"])
    assert canvas.layout_.card_rect("a") is not None
    assert bench.document is before
    bench.session.select([collapsed[0]])
    bench.map.sizes.toggle()
    assert canvas.layout_.card_rect("a") is None
    bench.map.hands.editing.new(P1L1, None)
    assert bench.writing()


def test_the_keys_of_headers_reach_them_in_the_window(qtbot: QtBot, qapp: QApplication) -> None:
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.session.open(small_map(), None)
        desk.window.files.opened.emit()
        desk.window.places.map_view.phases.setFocus()
        desk.session.select([Key("phases", "p1")])
        QApplication.processEvents()
        QTest.keyClick(desk.window.windowHandle(), K.Key_Right, CTRL | SHIFT)
        assert desk.session.document.phases["p1"].width == 192
        QTest.keyClick(desk.window.windowHandle(), K.Key_Right, ALT)
        assert desk.session.document.phase_ids == ("p2", "p1", "p3")


def test_cards_dropped_on_what_is_collapsed_go_behind_its_last(bench: Bench) -> None:
    patch = collapse(bench.document, [Key("lanes", "l1")], collapsed=True)
    bench.session.edit("collapse_lane", patch)
    bench.settle()
    rect = bench.map.canvas.layout_.cell_rect(P1L1)
    assert rect is not None
    bench.carry(bench.card("e"), bench.body(rect.x + 40, rect.y + 10))
    assert bench.cells[P1L1] == "a b c e"
