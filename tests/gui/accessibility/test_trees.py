"""Each thing that a view paints is heard, by name, place and what can be done with it."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.accessibility.interfaces import ThingInterface
from cjm_desktop.desktop.accessibility.tree import Tree
from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.desktop.chart.plot import Plot
from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.desktop.insight.coverage_map import CoverageMap
from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard
from cjm_desktop.desktop.tray.palette import PalettePanel
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.edits.lanes import remove_lane
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.vocabulary import CARD_LANES
from tests.gui.accessibility.listening import Event, Listener, Role, act, find, interface, walk
from tests.gui.desk import Desk
from tests.maps import small_map


def place(document: Document, cell: CellKey) -> str:
    lane, phase = document.lanes[str(cell.lane)], document.phases[str(cell.phase)]
    return f"{lane.name}, {phase.name}"


def the_only(desk: Desk, kind: type[QWidget]) -> QWidget:
    (found,) = desk.window.findChildren(kind)
    return found


def test_all_cards_of_the_sample_are_named_with_their_place(desk: Desk) -> None:
    document = desk.session.document
    heard = [each for each in walk(interface(desk.window)) if each.role == Role.ListItem]
    said = {each.name.rpartition(", ")[0]: each.description for each in heard}
    assert len(document.cards) == 59
    for card in document.cards.values():
        description = said[card.title]
        if card.phase is None:
            assert "in the idea tray" in description
        else:
            assert f"in {place(document, CellKey(card.phase, card.lane))}" in description
        assert card.qualification != "disqualified" or "Disqualified." in description


def test_each_cell_says_its_place_and_how_many_cards_it_has(view: MapView) -> None:
    document = view.canvas.session.document
    lanes = [lane for lane in document.lane_ids if document.lanes[lane].kind in CARD_LANES]
    cells = [CellKey(phase, lane) for lane in lanes for phase in document.phase_ids]
    names = [each.name for each in walk(interface(view.canvas)) if each.role == Role.List]
    assert any(document.cells.get(cell) is None for cell in cells)
    for cell, name in zip(cells, names, strict=True):
        count = len(document.cells.get(cell, ()))
        where = place(document, cell)
        cards = "1 card" if count == 1 else f"{count} cards"
        assert name == (f"{where}, {cards}" if count else f"Empty cell, {where}")


def test_lanes_without_cards_say_what_they_draw(view: MapView) -> None:
    said = [each.name for each in walk(interface(view.canvas)) if each.role == Role.StaticText]
    assert "Trigger. Gap: Decision-maker: +2.5, 1 unused; Specialist: +5, 2 unused" in said
    assert any(each.startswith("Loyalty. Experience: Decision-maker: Very good;") for each in said)
    assert any(each.startswith("Handoff, “Shift report”: from “") for each in said)


def test_a_thing_knows_where_it_is(view: MapView) -> None:
    session = view.canvas.session
    (card, *_) = view.canvas.layout_.shown_in(next(iter(session.document.cells)))
    thing = find(view, f"{card.card.title}, {card.card.kind}")
    middle = thing.rect().center()
    assert interface(view.canvas).childAt(middle.x(), middle.y()) is thing
    assert not thing.state().selected
    session.select_cards([card.id])
    assert thing.state().selected
    assert not thing.state().offscreen
    view.canvas.scroll_to(0, 10_000)
    assert thing.state().offscreen


@pytest.mark.parametrize(
    ("tab", "kind", "said"),
    [
        (None, Plot, "1 of"),
        ("presence", PresenceBoard, " · "),
        ("coverage", CoverageMap, ""),
    ],
)
def test_views_of_insight_list_what_they_paint(
    desk: Desk, qtbot: QtBot, tab: str | None, kind: type[QWidget], said: str
) -> None:
    if tab is None:
        desk.window.navigator.show_view("gap")
    else:
        desk.window.navigator.show_tab(tab)
    view = the_only(desk, kind)
    qtbot.waitUntil(view.isVisible)
    things = [each for each in walk(interface(view)) if each.role == Role.ListItem]
    assert len(things) > 20
    assert all(each.name and not each.interface.rect().isEmpty() for each in things)
    assert said in things[0].description


def test_a_dot_that_goes_is_told_of_once_the_chart_is_painted(
    desk: Desk, qtbot: QtBot, listener: Listener
) -> None:
    desk.window.navigator.show_view("gap")
    plot = the_only(desk, Plot)
    qtbot.waitUntil(plot.isVisible)
    best = next(each for each in walk(interface(plot)) if each.role == Role.ListItem)
    cards = desk.session.document.cards
    gone = next(each for each in cards if cards[each].title == best.name.rpartition(", ")[0])
    desk.session.edit("remove_card", remove_cards(desk.session.document, [gone]), select=())
    qtbot.waitUntil(lambda: not shiboken6.isValid(best.interface))
    assert len(listener.of(Event.ObjectDestroyed)) == 1


def test_headers_say_what_they_come_to_and_obey(view: MapView, qtbot: QtBot) -> None:
    session = view.canvas.session
    trigger = find(view.phases, "Trigger, phase")
    assert trigger.text(QAccessible.Text.Description).startswith("2 of 7. 2 mindsets")
    act(trigger, "Press")
    phase = session.document.phase_ids[1]
    qtbot.waitUntil(lambda: session.selection == (Key("phases", phase),))
    act(find(view.phases, "Add a phase"), "Press")
    qtbot.waitUntil(lambda: len(session.document.phases) == 8)
    assert find(view.title, session.document.map.title).role() == Role.Heading


def test_what_can_be_done_with_a_card_is_done(view: MapView, qtbot: QtBot) -> None:
    session = view.canvas.session
    card = find(view, "Demo at our test centre, touchpoint")
    act(card, "Edit")
    qtbot.waitUntil(lambda: view.hands.editing.card is not None)
    view.hands.editing.stop()
    act(card, "Delete")
    qtbot.waitUntil(lambda: len(session.document.cards) == 58)
    assert not shiboken6.isValid(card)
    act(find(view, "Empty cell, Operator, Inactive"), "Add")
    qtbot.waitUntil(lambda: len(session.document.cards) == 59)


def test_what_can_be_done_with_an_idea_is_done(view: MapView, qtbot: QtBot) -> None:
    session = view.canvas.session
    panel = PalettePanel(session, Navigator(), CardDrag(view))
    qtbot.addWidget(panel)
    panel.show()
    idea, *others = [each for each in walk(interface(panel.tray)) if each.role == Role.ListItem]
    assert len(others) == 3
    assert idea.description.startswith("Idea 1 of 4 in the idea tray")
    act(idea.interface, "Press")
    qtbot.waitUntil(lambda: len(session.selected_cards) == 1)
    assert idea.interface.state().selected
    act(idea.interface, "Delete")
    qtbot.waitUntil(lambda: len(session.document.cards) == 58)


def test_focus_follows_the_arrow_keys(view: MapView, listener: Listener) -> None:
    canvas = view.canvas
    interface(canvas)
    canvas.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(canvas, key)
    assert listener.focused == [
        "Toy industry conference, touchpoint",
        "The line runs. Why would I change it?, mindset",
        "Printed product catalogue, touchpoint",
        "Decision-maker, Inactive, 3 cards",
    ]
    assert interface(canvas).focusChild().text(QAccessible.Text.Name) == listener.focused[-1]


def test_only_what_was_handed_out_is_told_of(view: MapView, listener: Listener) -> None:
    canvas, session = view.canvas, view.canvas.session
    root = interface(canvas)
    cell = root.child(0).child(0)
    assert cell.text(QAccessible.Text.Name) == "Decision-maker, Inactive, 3 cards"
    card = session.document.cells[CellKey(*_first_cell(session.document))][0]
    session.edit("remove_card", remove_cards(session.document, [card.id]), select=())
    gone = [Event.NameChanged, Event.DescriptionChanged]
    assert [kind for kind, _ in listener.told] == gone  # the cell's: the card was never asked for
    assert cell.text(QAccessible.Text.Name) == "Decision-maker, Inactive, 2 cards"
    listener.told.clear()
    assert list(walk(root))
    session.undo()
    assert f"{card.card.title}, {card.card.kind}" in listener.of(Event.ObjectCreated)
    session.redo()
    assert len(listener.of(Event.ObjectDestroyed)) == 2  # the card, and the arrow to it
    lane = session.document.lane_ids[0]
    assert cell.isValid()
    session.edit("remove_lane", remove_lane(session.document, lane, "remove"), select=())
    assert not shiboken6.isValid(cell)


def _first_cell(document: Document) -> tuple[str, str]:
    return document.phase_ids[0], document.lane_ids[0]


def test_nothing_is_made_before_a_program_asks_nor_left_when_a_view_goes(view: MapView) -> None:
    assert view.findChildren(Tree) == []
    heard = [each.interface for each in walk(interface(view.canvas))]
    things = [each for each in heard if isinstance(each, ThingInterface)]
    (tree,) = view.findChildren(Tree)
    handed = tree.handed
    assert len(handed.interfaces) > 59
    view.canvas.session.open(small_map(), None)
    assert all(thing.there for thing in handed.interfaces)
    assert not all(shiboken6.isValid(each) for each in things)
    assert find(view.canvas, "Buyer, One, 3 cards").isValid()
    view.hide()  # nothing else paints what goes now
    shiboken6.delete(view.canvas)
    assert handed.interfaces == {}
    assert not any(shiboken6.isValid(each) for each in things)
