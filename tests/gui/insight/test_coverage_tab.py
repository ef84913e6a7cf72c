"""Coverage: the switch colours the cells, and a cell leads to the map by mouse and by keys."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.insight.coverage_tab import CoverageTab
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.editing.edits.lanes import remove_lane
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.edits.phases import remove_phase
from cjm_desktop.insight.coverage import holes
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.sheets.meeting_words import meeting_sentence
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import SAMPLE, Desk, desk_with_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        made.window.commands["view_insight"].trigger()
        bar = made.window.places.insight_view.bar
        qtbot.waitUntil(partial(reaches, bar, 1))
        choose_tab(made, 1)
        yield made


def reaches(bar: QTabBar, place: int) -> bool:
    """Say whether a tab can be clicked: a bar that was not laid out yet is too small for it."""
    return bool(bar.rect().contains(bar.tabRect(place).center()))


def choose_tab(desk: Desk, place: int) -> None:
    bar = desk.window.places.insight_view.bar
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(place).center())


def tab(desk: Desk) -> CoverageTab:
    page = desk.window.places.insight_view.page("coverage")
    assert isinstance(page, CoverageTab)
    return page


def middle(desk: Desk, cell: CellKey) -> QPoint:
    return tab(desk).map.rect_of(cell).center()


def test_a_click_on_a_cell_goes_there_on_the_map(desk: Desk) -> None:
    assert tab(desk).isVisible()
    cell = CellKey("p5", "l3")
    QTest.mouseClick(tab(desk).map, LEFT, pos=middle(desk, cell))
    assert desk.window.navigator.view == "map"
    assert desk.window.places.map_view.canvas.cell == cell
    assert desk.session.selection == ()


def test_arrows_and_enter_go_to_a_cell(desk: Desk) -> None:
    grid = tab(desk).map
    grid.setFocus()
    assert grid.cell == CellKey("p1", "l1")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(grid, key)
    assert grid.cell == CellKey("p2", "l3")
    assert "Operator · Trigger" in grid.accessibleDescription()
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert desk.window.navigator.view == "map"
    assert desk.window.places.map_view.canvas.cell == CellKey("p2", "l3")


def test_the_switch_chooses_what_colours_the_cells(desk: Desk) -> None:
    before = tab(desk).map.grab().toImage()
    QTest.mouseClick(tab(desk).buttons["unmet"], LEFT)
    assert tab(desk).map.measure == "unmet"
    assert tab(desk).map.grab().toImage() != before


def test_the_headline_counts_the_holes_and_follows_edits(desk: Desk, qtbot: QtBot) -> None:
    assert tab(desk).headline.text() == "4 holes, 4 before the decision"
    desk.session.edit("remove_phase", remove_phase(desk.session.document, "p1"))
    assert len(holes(desk.session.document)) == 3
    qtbot.waitUntil(lambda: tab(desk).headline.text() == "3 holes, 3 before the decision")
    assert CellKey("p1", "l1") not in tab(desk).map.grid.cells


def test_the_grid_needs_no_sideways_scrolling_at_1366_by_768(desk: Desk) -> None:
    assert desk.window.size().toTuple() == (1366, 768)
    assert not tab(desk).area.horizontalScrollBar().isVisible()
    assert not tab(desk).area.verticalScrollBar().isVisible()


def test_the_tab_is_remembered(desk: Desk, qtbot: QtBot) -> None:
    again = MainWindow(desk.session, desk.settings, desk.theming, desk.person)
    qtbot.addWidget(again)
    assert again.places.insight_view.tab == "coverage"
    choose_tab(desk, 0)
    third = MainWindow(desk.session, desk.settings, desk.theming, desk.person)
    qtbot.addWidget(third)
    assert third.places.insight_view.tab == "presence"


def test_a_map_without_roles_is_told_what_will_be_here(desk: Desk, qtbot: QtBot) -> None:
    for lane in desk.session.document.role_lane_ids:
        desk.session.edit("remove_lane", remove_lane(desk.session.document, lane))
    qtbot.waitUntil(lambda: tab(desk).map.isHidden())
    assert tab(desk).map.cell is None
    assert not tab(desk).buttons["unmet"].isEnabled()


def test_a_map_without_touchpoints_says_how_to_begin(desk: Desk) -> None:
    assert tab(desk).how.text().startswith("A click")
    desk.window.files.new("empty", "en")
    desk.window.navigator.show_view("insight")
    assert "first touchpoint" in tab(desk).how.text()
    assert tab(desk).headline.text() == "3 holes"


def test_the_key_of_the_rail_brings_it_to_the_front(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.window.navigator.show_view("map")
    QTest.keySequence(desk.window, QKeySequence("Alt+3"))
    assert desk.window.navigator.view == "insight"
    assert desk.window.places.insight_view.tab == "coverage"


def test_meetings_before_contact_are_said_where_the_method_gives_figures(
    desk: Desk, qtbot: QtBot
) -> None:
    assert "where contact is made" not in tab(desk).how.text()
    desk.session.edit("change_map", change_map(desk.session.document, method="seven-phases"))
    sentence = meeting_sentence(desk.session.document, ENGLISH)
    assert sentence
    qtbot.waitUntil(lambda: sentence in tab(desk).how.text())
