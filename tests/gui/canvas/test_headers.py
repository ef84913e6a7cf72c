"""Phases and lanes are added, named, put in order and removed where their headers are."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.canvas.header_strip import HeaderStrip
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.journey.document import TRAY, Document, Key
from cjm_desktop.layout.drawing import Figure, Text
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.swimlane import MapLayouter
from tests.gui.canvas.bench import ALT, RIGHT, Bench
from tests.maps import P1L1, P1L2

ESC, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Return


class Strip(NamedTuple):
    """One of the two strips and its words."""

    bench: Bench
    noun: str

    @property
    def widget(self) -> HeaderStrip:
        return self.bench.map.phases if self.noun == "phase" else self.bench.map.lanes

    @property
    def ids(self) -> tuple[str, ...]:
        document = self.bench.document
        return document.phase_ids if self.noun == "phase" else document.lane_ids

    def name(self, record: str) -> str:
        document = self.bench.document
        return (document.phases if self.noun == "phase" else document.lanes)[record].name

    def at(self, index: int) -> QPoint:
        return self.bench.on(self.widget, self.widget.rect_of(index).center())

    def after(self, index: int) -> QPoint:
        corner = self.widget.rect_of(index).bottomRight() - QPoint(3, 3)
        return self.bench.on(self.widget, corner)


@pytest.fixture(params=["phase", "lane"])
def strip(bench: Bench, request: pytest.FixtureRequest) -> Strip:
    return Strip(bench, request.param)


def test_the_plus_adds_one_and_its_name_is_written(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    count = len(strip.ids)
    bench.click(bench.on(strip.widget, strip.widget.plus().center()))
    bench.type("Fourth")
    bench.key(ENTER)
    assert len(strip.ids) == count + 1
    assert strip.name("n1") == "Fourth"
    assert not bench.writing()
    assert bench.steps == [f"add_{strip.noun}"]
    bench.steps_back(before)


def test_a_double_click_writes_the_name(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    first = strip.ids[0]
    old = strip.name(first)
    bench.double_click(strip.at(0))
    assert bench.editor.toPlainText() == old
    bench.type("Better")
    bench.key(ESC)
    assert strip.name(first) == "Better"
    assert strip.widget.hasFocus()
    assert bench.steps == [f"rename_{strip.noun}"]
    bench.steps_back(before)


def test_undo_while_the_name_is_written_shows_the_name_of_before(strip: Strip) -> None:
    bench = strip.bench
    old = strip.name(strip.ids[0])
    bench.double_click(strip.at(0))
    bench.type("Wrong")
    bench.session.undo()
    assert bench.editor.toPlainText() == old
    bench.type("!")
    bench.key(ESC)
    assert strip.name(strip.ids[0]) == old + "!"


def test_undo_of_an_addition_ends_the_writing_of_its_name(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    bench.click(bench.on(strip.widget, strip.widget.plus().center()))
    bench.session.undo()
    bench.settle()
    assert bench.document == before
    assert not bench.writing()
    assert bench.window.isAncestorOf(bench.window.focusWidget())


def test_undo_beside_a_map_that_is_not_seen_ends_the_writing_of_a_name(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    bench.map.hide()
    getattr(bench.map, f"add_{strip.noun}")()
    bench.session.undo()
    assert bench.document == before
    bench.map.show()
    bench.settle()
    assert not bench.writing()


def test_it_is_dragged_to_another_place(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    first, second, third = strip.ids
    bench.carry(strip.at(0), strip.after(1))
    assert strip.ids == (second, first, third)
    assert bench.steps == [f"move_{strip.noun}"]
    bench.steps_back(before)
    bench.carry(strip.at(2), strip.bench.on(strip.widget, strip.widget.rect_of(0).topLeft()))
    assert strip.ids == (third, second, first)


def test_dragged_to_where_it_is_leaves_no_step(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    bench.carry(strip.at(1), strip.at(1) + QPoint(15, 0))
    assert bench.document is before


def test_esc_ends_the_drag(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    bench.lift(strip.at(0), strip.after(2))
    bench.key(ESC)
    bench.release(strip.after(2))
    assert bench.document is before


def test_another_button_does_not_end_the_drag(strip: Strip) -> None:
    bench = strip.bench
    first, second, third = strip.ids
    bench.lift(strip.at(0), strip.after(2))
    bench.press(strip.after(2), button=RIGHT)
    bench.release(strip.after(2), button=RIGHT)
    assert strip.ids == (first, second, third)
    bench.release(strip.after(2))
    assert strip.ids == (second, third, first)


def test_near_an_end_a_dragged_header_scrolls_the_map(strip: Strip) -> None:
    bench = strip.bench
    bench.map.canvas.zoom_at(3.0)
    bench.settle()
    canvas = bench.map.canvas
    phases = strip.noun == "phase"
    bar = canvas.horizontalScrollBar() if phases else canvas.verticalScrollBar()
    bar.setValue(0)
    bench.settle()
    far = strip.widget.rect().bottomRight() - QPoint(6, 6)
    bench.lift(bench.on(strip.widget, QPoint(60, 40)), bench.on(strip.widget, far))
    bench.qtbot.waitUntil(lambda: bar.value() > 100)
    bench.key(ESC)
    stopped = bar.value()
    bench.qtbot.wait(100)
    assert bar.value() == stopped
    assert bench.steps == []


def test_it_is_put_in_order_by_the_keyboard(strip: Strip) -> None:
    bench, before = strip.bench, strip.bench.document
    first, second, third = strip.ids
    bench.click(strip.at(0))
    bench.key(Qt.Key.Key_Right if strip.noun == "phase" else Qt.Key.Key_Down, ALT)
    assert strip.ids == (second, first, third)
    bench.steps_back(before)
    bench.key(Qt.Key.Key_Left if strip.noun == "phase" else Qt.Key.Key_Up, ALT)
    assert strip.ids == (first, second, third)
    bench.key(Qt.Key.Key_Down if strip.noun == "phase" else Qt.Key.Key_Right, ALT)
    assert strip.ids == (first, second, third), "an arrow across the strip moves nothing along it"


def test_arrows_go_along_and_enter_writes(strip: Strip) -> None:
    bench = strip.bench
    bench.click(strip.at(0))
    bench.key(Qt.Key.Key_Right)
    assert [key.id for key in bench.session.selection] == [strip.ids[1]]
    bench.key(ENTER)
    bench.type("x")
    assert strip.name(strip.ids[1]) == "x"


def test_a_phase_is_added_after_the_selected_one(bench: Bench) -> None:
    bench.click(bench.phase(0))
    bench.map.add_phase()
    bench.type("Between")
    bench.key(ESC)
    assert bench.document.phase_ids == ("p1", "n1", "p2", "p3")
    assert bench.document.phases["n1"].name == "Between"


def test_a_lane_of_another_kind_is_added(bench: Bench) -> None:
    bench.map.add_lane("gap")
    bench.key(ESC)
    assert bench.document.lanes["n1"].kind == "gap"
    assert bench.document.lane_ids[-1] == "n1"


@pytest.mark.parametrize(("at", "cards"), [("phase", "a b c e"), ("lane", "a b c d")])
def test_removed_with_its_cards(bench: Bench, at: str, cards: str) -> None:
    before = bench.document
    bench.answer.fate = "remove"
    bench.click(bench.phase(0) if at == "phase" else bench.lane(0))
    bench.map.delete()
    assert not set(cards.split()) & set(bench.document.cards)
    assert len(bench.document.phase_ids) + len(bench.document.lane_ids) == 5
    assert bench.steps == [f"remove_{at}"]
    bench.steps_back(before)


@pytest.mark.parametrize(("at", "cards"), [("phase", "a b c e"), ("lane", "a b c d")])
def test_removed_with_its_cards_kept_in_the_tray(bench: Bench, at: str, cards: str) -> None:
    before = bench.document
    bench.answer.fate = "tray"
    bench.click(bench.phase(0) if at == "phase" else bench.lane(0))
    bench.map.delete()
    assert bench.cells[TRAY] == f"t1 t2 {cards}"
    bench.steps_back(before)


def test_what_goes_with_a_phase_is_said_beforehand(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.phase(0))
    bench.map.delete()
    (asked,) = bench.answer.asked
    assert asked[0] == "One"
    assert (asked[1].cards, asked[1].kpis) == (4, 2)
    assert bench.document is before, "going back changes nothing"
    assert bench.session.selection == (Key("phases", "p1"),)


def test_nothing_is_asked_of_an_empty_lane(bench: Bench) -> None:
    bench.click(bench.lane(1))
    bench.map.delete()
    assert bench.answer.asked == []
    assert bench.document.lane_ids == ("l1", "l2")


def test_the_titles_of_maps_are_written_in_place(bench: Bench) -> None:
    before = bench.document
    bench.double_click(bench.on(bench.map.title))
    bench.type("Our map")
    bench.key(ESC)
    assert bench.document.map.title == "Our map"
    assert bench.map.canvas.hasFocus()
    bench.steps_back(before)


def test_a_second_double_click_on_the_title_goes_on_writing(bench: Bench) -> None:
    bench.double_click(bench.on(bench.map.title))
    bench.type("Our map")
    bench.map.title.rename()
    bench.type("Another")
    bench.session.undo()
    assert bench.editor.toPlainText() == "Our map"
    bench.key(ESC)
    assert not bench.writing()
    assert bench.document.map.title == "Our map"


def test_another_document_ends_the_writing_of_names(strip: Strip) -> None:
    bench = strip.bench
    bench.double_click(strip.at(0))
    bench.type("Half")
    bench.session.open(bench.document, None)
    bench.settle()
    assert not bench.writing()
    assert P1L1 in bench.cells
    assert P1L2 in bench.cells


class Painted(QObject):
    """The areas of a widget that are painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.areas: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def test_an_edit_of_a_card_paints_no_header_that_stays(strip: Strip) -> None:
    bench = strip.bench
    bench.settle()
    painted, place = Painted(strip.widget), strip.widget.rect_of(0)
    card = next(iter(bench.document.cells[P1L1])).id
    bench.session.edit("rename_card", change_cards(bench.document, [card], title="Another"))
    bench.settle()
    assert strip.widget.rect_of(0) == place, "no row has grown"
    assert painted.areas == []
    bench.session.edit("rename_lane", strip.widget.renamed(strip.widget.keys()[0], "Other"))
    bench.settle()
    assert painted.areas
    assert all(area.intersects(place) for area in painted.areas)


def test_no_header_is_drawn_anew_before_a_zoom_rests(
    strip: Strip, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = strip.bench
    bench.settle()
    drawn: list[int] = []
    figure_of = strip.widget.figure_of

    def counted(index: int, rect: QRect) -> Figure:
        drawn.append(index)
        return figure_of(index, rect)

    monkeypatch.setattr(strip.widget, "figure_of", counted)
    painted = Painted(strip.widget)
    bench.map.zoom_in()
    bench.map.zoom_in()
    strip.widget.repaint()
    assert painted.areas
    assert drawn == []
    bench.qtbot.waitUntil(lambda: set(drawn) == set(range(len(strip.ids))))


def test_a_hidden_map_is_laid_out_when_it_is_asked_for(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[Document] = []
    lay_out = MapLayouter.layout

    def counted(layouter: MapLayouter, document: Document) -> MapLayout:
        laid_out.append(document)
        return lay_out(layouter, document)

    monkeypatch.setattr(MapLayouter, "layout", counted)
    bench.map.hide()
    card = next(iter(bench.document.cells[P1L1])).id
    for title in ("One", "Another"):
        bench.session.edit("rename_card", change_cards(bench.document, [card], title=title))
    assert laid_out == []
    assert bench.map.canvas.layout_.document is bench.document
    bench.session.edit("rename_card", change_cards(bench.document, [card], title="A third"))
    bench.map.show()
    assert laid_out[-1] is bench.document
    assert len(laid_out) == 2


@pytest.mark.parametrize("percent", range(90, 141, 3))
def test_a_goal_has_as_many_lines_as_there_is_room_for_at_every_zoom(
    bench: Bench, percent: int
) -> None:
    document, goal = bench.document, "Keep an ear open for better ways to run the whole plant"
    first = document.phase_ids[0]
    cards = [id_ for id_, card in document.cards.items() if card.phase == first]
    # What there is to count stands at the header's foot, where the goal has no room.
    bench.session.edit("change_card", change_cards(document, cards, kind="mindset"))
    bench.session.edit("change_phase", change_phase(bench.document, first, goal=goal))
    bench.map.zoom_to(percent / 100)
    strip = bench.map.phases
    figure = strip.figure_of(0, strip.rect_of(0))
    words = " ".join(mark.text for mark in figure.marks if isinstance(mark, Text))
    assert goal in " ".join(words.split())


def test_the_plus_is_whole_or_not_there(strip: Strip) -> None:
    bench, widget, before = strip.bench, strip.widget, strip.bench.document
    plus = widget.plus()
    for short, adds in ((1, 0), (0, 1)):
        widget.setFixedSize(
            plus.right() + 1 - short if strip.noun == "phase" else widget.width(),
            plus.bottom() + 1 - short if strip.noun == "lane" else widget.height(),
        )
        bench.settle()
        assert widget.plus() == plus
        bench.click(bench.on(widget, plus.topLeft() + QPoint(6, 6)))
        assert (
            len(strip.ids)
            == len(before.phase_ids if strip.noun == "phase" else before.lane_ids) + adds
        )
