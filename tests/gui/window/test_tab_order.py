"""The keyboard reaches every part of the window and is never caught in one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.insight.view import TABS
from cjm_desktop.desktop.work.navigator import VIEWS
from tests.gui.desk import SAMPLE, Desk
from tests.gui.tab_order import steps_from


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("view", ["view_map", "view_gap", "view_insight", "view_people"])
def test_tab_goes_round_through_bars_panels_and_view(desk: Desk, view: str, key: Qt.Key) -> None:
    desk.window.files.new("buying-centre", "en")
    desk.window.commands[view].trigger()
    desk.window.desk.show_panel("left", True)
    desk.window.desk.show_panel("right", True)
    first = desk.window.focusWidget()
    assert first is not None
    passed = {part for stop in stops_from(first, key) for part in parts_around(stop)}
    assert {"TopBar", "LeftPanel", "RightPanel"} <= passed


@pytest.mark.parametrize("tab", [tab.id for tab in TABS])
def test_no_tab_of_insight_catches_the_keyboard_while_it_is_empty(desk: Desk, tab: str) -> None:
    desk.window.files.new("empty", "en")
    desk.window.places.insight_view.show_tab(tab)
    desk.window.commands["view_insight"].trigger()
    desk.window.desk.show_panel("right", True)
    first = desk.window.focusWidget()
    assert first is not None
    passed = {part for stop in stops_from(first, Qt.Key.Key_Tab) for part in parts_around(stop)}
    assert {"TopBar", "RightPanel"} <= passed


@pytest.mark.parametrize("view", ["view_map", "view_gap", "view_insight", "view_people"])
def test_esc_leads_from_every_field_of_a_panel_back_to_the_view(desk: Desk, view: str) -> None:
    desk.window.files.new("buying-centre", "en")
    desk.window.commands[view].trigger()
    desk.window.desk.show_panel("left", True)
    desk.window.desk.show_panel("right", True)
    home = QApplication.focusWidget()
    assert home is not None
    for stop in list(stops_from(home, Qt.Key.Key_Tab)):
        if {"LeftPanel", "RightPanel"}.isdisjoint(parts_around(stop)):
            continue
        stop.setFocus()
        QTest.keyClick(stop, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is home, stop


@pytest.mark.parametrize(("view", "order"), [
    ("view_map", ["Phases", "Lanes", "Journey map"]),
    ("view_gap", [
        "Show the touchpoints of a role", "Show the touchpoints of a phase",
        "Show the touchpoints by whether what they need is in place",
        "Gap chart", "Ranked touchpoints", "Touchpoints without scores",
    ]),
    ("view_table", [
        "Show only cards in which this is written", "Group the cards", "Choose columns",
        "Table of cards",
    ]),
    ("actions", [
        "What the map says", "Show the actions of an owner", "Show the actions in a state",
        "Sort the actions", "Actions",
    ]),
])  # fmt: skip
def test_tab_goes_through_a_view_as_one_reads(desk: Desk, view: str, order: list[str]) -> None:
    window = desk.window
    window.files.open(SAMPLE)
    if view == "actions":
        window.places.insight_view.show_tab(view)
        view = "view_insight"
    window.commands[view].trigger()
    for side in ("left", "right"):
        window.desk.show_panel(side, False)
    first = QApplication.focusWidget()
    assert first is not None
    assert first.accessibleName() in order
    stops = [each for each in stops_from(first, Qt.Key.Key_Tab) if each is not window]
    room = window.places.room(window.navigator.view or "map")
    top = next(at for at, each in enumerate(stops) if "TopBar" in parts_around(each))
    read = stops[top:] + stops[:top]
    assert [each.accessibleName() for each in read if room.isAncestorOf(each)] == order


@pytest.mark.parametrize("view", [f"view_{each}" for each in VIEWS])
def test_tab_goes_through_the_parts_of_the_window_as_one_reads(desk: Desk, view: str) -> None:
    window = desk.window
    window.files.open(SAMPLE)
    # Panels and views that came otherwise than they stand are read as they stand.
    for each in ("view_table", "view_people", view, "find"):
        window.commands[each].trigger()
    for side in ("right", "left"):
        window.desk.show_panel(side, True)
    window.commands[view].trigger()
    held = QApplication.focusWidget()
    assert held is not None
    room = window.places.room(window.navigator.view or "map")
    room.setObjectName("view")
    window.status.setObjectName("status")
    order = ["TopBar", "FindBar", "Rail", "LeftPanel", "view", "RightPanel", "status"]
    passed = [
        part for stop in stops_from(held, Qt.Key.Key_Tab) for part in parts_around(stop)
        if part in order
    ]  # fmt: skip
    met = list(dict.fromkeys(passed))
    assert {"TopBar", "FindBar", "Rail", "view", "RightPanel"} <= set(met)
    start = min(met, key=order.index)
    turned = met[met.index(start) :] + met[: met.index(start)]
    assert turned == sorted(met, key=order.index)
    back = [part for stop in stops_from(held, Qt.Key.Key_Backtab) for part in parts_around(stop)]
    assert set(met) <= set(back)


def stops_from(first: QWidget, key: Qt.Key) -> Iterator[QWidget]:
    """Go from one stop to the next until the first comes again."""
    return (each.start for each in steps_from(first, key))


def parts_around(widget: QWidget) -> Iterator[str]:
    """Name a widget and all that it is in."""
    inner: QWidget | None = widget
    while inner is not None:
        yield inner.objectName()
        inner = inner.parentWidget()
