"""A phase or a lane as a whole, by its menu and by keys: inserted, doubled, divided, made one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.header_strip import HeaderStrip
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.journey.looks import looks
from tests.gui.canvas.bench import CTRL, NONE
from tests.gui.desk import Desk, desk_with_window
from tests.maps import P1L1, P1L2, shown, small_map

K = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.session.open(small_map(), None)
        desk.window.files.opened.emit()
        yield desk


Offer = Callable[[HeaderStrip, int], dict[str, QAction]]


@pytest.fixture
def offered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Offer:
    """Click a header with the right button; gives the entries of the menu by their names."""
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: opened.append(menu))

    def offer(strip: HeaderStrip, index: int) -> dict[str, QAction]:
        place = strip.rect_of(index).center()
        QTest.mouseClick(strip, Qt.MouseButton.RightButton, NONE, place)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, strip.mapToGlobal(place))
        QApplication.sendEvent(strip, event)
        return entries(opened.pop())

    return offer


def entries(menu: QMenu) -> dict[str, QAction]:
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found.update(entries(inner))
        found[action.objectName()] = action
    return found


def write(name: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, name)
    QTest.keyClick(field, K.Key_Return)


def test_a_phase_is_inserted_before_and_behind_the_one_that_was_clicked(
    desk: Desk, offered: Offer
) -> None:
    phases = desk.window.places.map_view.phases
    menu = offered(phases, 1)
    assert menu["insert_before"].text() == "Insert a phase &before"
    menu["insert_before"].trigger()
    write("New")
    document = desk.session.document
    assert [document.phases[each].name for each in document.phase_ids] == [
        "One", "New", "Two", "Three",
    ]  # fmt: skip
    offered(phases, 3)["insert_after"].trigger()
    write("Last")
    assert desk.session.document.phases[desk.session.document.phase_ids[-1]].name == "Last"
    desk.session.undo()
    desk.session.undo()
    assert desk.session.document == small_map()


def test_a_lane_inserted_is_of_the_kind_of_the_one_that_was_clicked(
    desk: Desk, offered: Offer
) -> None:
    menu = offered(desk.window.places.map_view.lanes, 2)
    assert menu["insert_before"].text() == "Insert a lane a&bove"
    menu["insert_before"].trigger()
    write("Doubt")
    lanes = [desk.session.document.lanes[each] for each in desk.session.document.lane_ids]
    assert [lane.name for lane in lanes] == ["Buyer", "", "Doubt", "Need"]
    assert lanes[2].kind == "topic"


def test_a_header_is_duplicated_by_its_key_with_its_cards_and_its_name_is_written(
    desk: Desk,
) -> None:
    session = desk.session
    desk.window.places.map_view.phases.setFocus()
    session.select([Key("phases", "p1")])
    QTest.keyClick(desk.window.windowHandle(), K.Key_D, CTRL)
    QApplication.processEvents()
    new = session.document.phase_ids[1]
    assert session.document.phases[new].name == "One (copy)"
    write("One again")
    document = session.document
    assert document.phases[new].name == "One again"
    titles = [placed.card.title for placed in document.cells[CellKey(new, "l1")]]
    assert titles == ["A", "B", "C"]
    assert [kpi.name for _, kpi in document.kpis_of(new)] == ["Leads", "Demos"]
    session.undo()
    assert session.document == small_map()


def test_the_selected_cards_and_those_below_go_to_the_new_phase(desk: Desk) -> None:
    session = desk.session
    desk.window.places.map_view.setFocus()
    session.select_cards(["b"])
    said: list[str] = []
    session.message.connect(said.append)
    desk.window.commands["split_phase"].trigger()
    write("One and a half")
    new = session.document.phase_ids[1]
    cells = shown(session.document)
    assert (cells[P1L1], cells[CellKey(new, "l1")], cells[P1L2]) == ("a", "b c", "e")
    assert said == ["2 cards went to the new phase."]
    session.undo()
    assert session.document == small_map()


def test_of_a_header_alone_the_lower_half_of_each_cell_goes(desk: Desk, offered: Offer) -> None:
    offered(desk.window.places.map_view.lanes, 0)["split_lane"].trigger()
    write("Second buyer")
    document = desk.session.document
    new = document.lane_ids[1]
    cells = shown(document)
    assert (cells[P1L1], cells[CellKey("p1", new)]) == ("a b", "c")
    assert looks(document)[new].colour != looks(document)["l1"].colour


def test_merging_keeps_all_and_says_what_is_in_the_description(desk: Desk, offered: Offer) -> None:
    session = desk.session
    session.edit("change_phase", change_phase(session.document, "p2", goal="Be sure"))
    said: list[str] = []
    session.message.connect(said.append)
    menu = offered(desk.window.places.map_view.phases, 0)
    menu["merge_next"].trigger()
    document = session.document
    assert document.phase_ids == ("p1", "p3")
    assert shown(document)[P1L1] == "a b c d"
    assert (document.phases["p1"].goal, document.phases["p1"].description) == (
        "Be sure", "Name: Two",
    )  # fmt: skip
    assert said == ["Merged into “One”. Kept in its description: Name: Two"]
    session.undo()
    assert set(session.document.phases) == {"p1", "p2", "p3"}


def test_what_is_hidden_is_no_next_to_merge_with(desk: Desk, offered: Offer) -> None:
    session, view = desk.session, desk.window.places.map_view
    session.select([Key("phases", "p2")])
    view.phases.setFocus()
    QTest.keyClick(view.phases, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert session.document.phases["p2"].hidden
    offered(view.phases, 0)["merge_next"].trigger()
    assert tuple(session.document.phases) == ("p1", "p2")
    assert shown(session.document)[P1L1] == "a b c"
    assert shown(session.document)[P1L2] == "e f g"
    assert session.document.phases["p2"].hidden
    assert not offered(view.phases, 0)["merge_next"].isEnabled()
    session.undo()
    assert set(session.document.phases) == {"p1", "p2", "p3"}


def test_what_cannot_be_done_is_not_offered(desk: Desk, offered: Offer) -> None:
    view = desk.window.places.map_view
    assert not offered(view.phases, 2)["merge_next"].isEnabled()
    curve = offered(view.lanes, 1)
    assert not any(curve[each].isEnabled() for each in ("merge_next", "split_lane"))
    assert not curve["lane_colour_role-2"].isEnabled()
    assert curve["duplicate"].isEnabled()


def test_a_colour_is_chosen_in_the_lanes_menu_and_stays_when_lanes_move(
    desk: Desk, offered: Offer
) -> None:
    lanes = desk.window.places.map_view.lanes
    menu = offered(lanes, 0)
    assert menu["lane_colour_role-1"].isChecked()
    menu["lane_colour_role-4"].trigger()
    assert looks(desk.session.document)["l1"].colour == "role-4"
    lanes.setFocus()
    QTest.keyClick(lanes, K.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert desk.session.document.lane_ids == ("lx", "l1", "l2")
    assert looks(desk.session.document)["l1"].colour == "role-4"


def test_the_menu_key_opens_the_menu_at_the_header(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    places: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda _menu, place: places.append(place))
    phases = desk.window.places.map_view.phases
    desk.session.select([Key("phases", "p2")])
    corner = phases.mapToGlobal(QPoint(0, 0))
    QApplication.sendEvent(
        phases, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), corner)
    )
    assert places == [phases.mapToGlobal(phases.rect_of(1).center())]
