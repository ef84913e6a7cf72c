"""Phases and lanes are hidden by command, marked between their neighbours, and shown again."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.header_strip import HeaderStrip
from cjm_desktop.desktop.canvas.header_tree import HeaderTree
from cjm_desktop.editing.edits.part_hiding import hidden_parts, hide
from cjm_desktop.journey.document import Key
from cjm_desktop.storage.codec import dumps, loads
from tests.gui.canvas.bench import RIGHT, Bench
from tests.gui.desk import desk_with_window
from tests.maps import small_map

K = Qt.Key


class Strip(NamedTuple):
    """One of the strips, and what two neighbours on it are of."""

    bench: Bench
    widget: HeaderStrip
    keys: list[Key]

    def hide(self, count: int = 2) -> None:
        for key in self.keys[:count]:
            self.bench.session.select([key])
            self.bench.map.hiding.toggle()
        self.bench.settle()

    @property
    def mark(self) -> QPoint:
        index = self.widget.keys().index(self.keys[0])
        return self.widget.rect_of(index).center()

    @property
    def hidden(self) -> list[Key]:
        return hidden_parts(self.bench.document)


@pytest.fixture(params=["phases", "lanes"])
def strip(bench: Bench, request: pytest.FixtureRequest) -> Strip:
    if request.param == "phases":
        return Strip(bench, bench.map.phases, [Key("phases", "p2"), Key("phases", "p3")])
    return Strip(bench, bench.map.lanes, [Key("lanes", "lx"), Key("lanes", "l2")])


def test_two_that_are_hidden_have_one_mark_and_a_double_click_only_shows_them(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    strip.hide()
    assert strip.hidden == strip.keys
    assert loads(dumps(bench.document)) == bench.document
    QTest.mouseMove(strip.widget, strip.mark)
    bench.settle()
    kind = strip.keys[0].kind
    assert f"2 {kind} are hidden:" in strip.widget.toolTip()
    assert strip.widget.cursor().shape() == Qt.CursorShape.PointingHandCursor
    place = strip.mark
    QTest.mouseClick(strip.widget, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(strip.widget, Qt.MouseButton.LeftButton, pos=place)
    assert strip.hidden == []
    assert bench.document == before  # nothing was renamed, collapsed or moved
    assert list(bench.session.selection) == strip.keys
    assert bench.steps[-1] == "show_hidden"
    bench.session.undo()
    assert strip.hidden == strip.keys


def test_the_keyboard_stops_at_the_mark_once_and_enter_shows(strip: Strip) -> None:
    strip.hide()
    strip.bench.session.select([strip.widget.keys()[0]])
    strip.widget.setFocus()
    QTest.keyClick(strip.widget, K.Key_Right)
    assert strip.bench.session.selection == (strip.keys[0],)
    QTest.keyClick(strip.widget, K.Key_Right)
    assert strip.bench.session.selection == (strip.keys[0],)  # behind it is nothing to be seen
    QTest.keyClick(strip.widget, K.Key_Return)
    assert strip.hidden == []


def test_the_right_button_selects_what_is_marked_for_its_menu(strip: Strip) -> None:
    strip.hide(1)
    strip.bench.session.select(())
    QTest.mouseClick(strip.widget, RIGHT, pos=strip.mark)
    assert strip.bench.session.selection == (strip.keys[0],)
    assert strip.hidden == strip.keys[:1]


def test_it_is_heard_and_shown_by_who_cannot_see_it(strip: Strip) -> None:
    strip.hide()
    tree = HeaderTree(strip.bench.map, strip.widget)
    thing = tree.of_record(strip.keys[1])
    assert thing is not None
    assert "hidden" in thing.description
    (deed,) = thing.deeds
    deed.do()
    assert strip.hidden == []


def test_arrow_keys_and_ctrl_a_pass_over_what_is_hidden(bench: Bench) -> None:
    bench.session.edit("hide_phase", hide(bench.document, [Key("phases", "p2")], hidden=True))
    bench.session.select_cards(["e"])
    bench.map.canvas.setFocus()
    bench.key(K.Key_Right)
    assert bench.map.hands.keys.spot().cell.phase == "p3"  # type: ignore[union-attr]
    bench.map.cards.select_all()
    assert "d" not in bench.session.selected_cards
    assert hidden_parts(bench.document) == [Key("phases", "p2")]


def test_tab_from_a_card_that_is_written_passes_over_what_is_hidden(bench: Bench) -> None:
    bench.session.edit("hide_phase", hide(bench.document, [Key("phases", "p2")], hidden=True))
    bench.click(bench.card("a"))
    bench.key(K.Key_Return)
    bench.key(K.Key_Tab)
    bench.type("New")
    bench.key(K.Key_Backtab)
    bench.type("Back")
    bench.key(K.Key_Escape)
    placed = {card.title: card.phase for card in bench.document.cards.values()}
    assert (placed["New"], placed["Back"]) == ("p3", "p1")
    assert bench.map.canvas.layout_.card_rect("d") is None


def test_a_card_that_is_gone_to_is_seen_though_its_phase_is_hidden(bench: Bench) -> None:
    bench.session.edit("hide_phase", hide(bench.document, [Key("phases", "p2")], hidden=True))
    assert bench.map.canvas.layout_.card_rect("d") is None
    bench.session.select_cards(["d"])
    assert bench.map.canvas.layout_.card_rect("d") is not None
    QTest.mouseMove(bench.map.phases, bench.map.phases.rect_of(1).center())
    bench.settle()
    assert "Hidden; opened to be looked at" in bench.map.phases.toolTip()
    assert hidden_parts(bench.document) == [Key("phases", "p2")]
    bench.session.select([Key("phases", "p2")])
    bench.map.hiding.toggle()
    assert bench.map.canvas.layout_.card_rect("d") is None


def test_the_last_that_is_seen_cannot_be_hidden(qtbot: QtBot, qapp: object) -> None:
    for desk in desk_with_window(qtbot, qapp):  # type: ignore[arg-type]
        window = desk.window
        window.session.open(small_map(), None)
        window.navigator.show_view("map")
        for phase in ("p1", "p2", "p3"):
            window.session.select([Key("phases", phase)])
            window.commands["hide_part"].trigger()
        assert hidden_parts(window.session.document) == [Key("phases", "p1"), Key("phases", "p2")]
        assert not window.commands["hide_part"].isEnabled()
        window.commands["show_hidden"].trigger()
        assert hidden_parts(window.session.document) == []


def test_a_hidden_phase_that_advice_leads_to_is_opened(bench: Bench) -> None:
    bench.session.edit("hide_phase", hide(bench.document, [Key("phases", "p2")], hidden=True))
    assert "p2" not in bench.map.canvas.layout_.shown_phases
    bench.map.show_to_read(Key("phases", "p2"))
    assert "p2" in bench.map.canvas.layout_.shown_phases
