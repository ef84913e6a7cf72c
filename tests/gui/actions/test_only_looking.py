"""A command that writes nothing writes nothing, wherever its key is pressed, and pressed again."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.desktop.chart.plot import Plot
from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard
from cjm_desktop.desktop.table.table import MapTable
from cjm_desktop.desktop.tray.tray_list import TrayList
from cjm_desktop.desktop.work.navigator import View
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Key
from cjm_desktop.storage import codec
from tests.gui.desk import Desk, desk_with_window
from tests.maps import P2L2, small_map

pytestmark = pytest.mark.slow
LEAVES = {"quit", "close", "new_window", "new", "open", "import", "save", "save_as", "sample"}
"""What leaves the map, or asks for a file first."""
Situation = Callable[[Desk], None]
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    document = small_map()
    scored = change_cards(document, ["d"], potential=7.0, effort=2.0).apply(document)
    (tmp_path / "small.cjm").write_bytes(codec.dumps(scored))
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.window.files.open(tmp_path / "small.cjm")
        yield desk


def cards(*chosen: str) -> Situation:
    def begin(desk: Desk) -> None:
        desk.window.places.map_view.canvas.setFocus()
        desk.session.select_cards(chosen)

    return begin


def cell(desk: Desk) -> None:
    cards()(desk)
    desk.window.places.map_view.canvas.set_cell(P2L2)


def headers(desk: Desk) -> None:
    desk.window.places.map_view.lanes.setFocus()
    desk.session.select([Key("lanes", "l1")])


def writing(desk: Desk) -> None:
    cards("a")(desk)
    desk.window.commands["edit_title"].trigger()


def field(desk: Desk) -> None:
    cards("a")(desk)
    desk.window.places.panels.show_fields("notes")


def part(kind: type[QWidget], view: View = "map", tab: str = "") -> Situation:
    def begin(desk: Desk) -> None:
        desk.window.navigator.show_view(view)
        if tab:
            desk.window.navigator.show_tab(tab)
        QApplication.processEvents()
        desk.session.select_cards(["d"])
        next(each for each in desk.window.findChildren(kind) if each.isVisible()).setFocus()

    return begin


SITUATIONS: Mapping[str, Situation] = {
    "a cell": cell, "a header": headers, "writing": writing,
    "a field": field, "the tray": part(TrayList),
    "the chart": part(Plot, "gap"), "the table": part(MapTable, "table"),
    "presence": part(PresenceBoard, "insight", "presence"),
}  # fmt: skip


def looking() -> list[tuple[str, QKeyCombination]]:
    """List the keys of what does not write, but those that are typed where one writes."""
    found = []
    for spec in TABLE.values():
        for key in spec.keys if not spec.writes and spec.id not in LEAVES else ():
            pressed = QKeySequence(key)[0]  # type: ignore[index]  # it can be
            typed = pressed.key().value < Qt.Key.Key_Escape.value
            if not typed or pressed.keyboardModifiers() & _HELD:
                found.append((spec.id, pressed))
    return found


def put_back(desk: Desk) -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) or (window.isVisible() and window is not desk.window):
            window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if desk.window.desk.is_finding:
        desk.window.desk.finder.close()
    desk.window.desk.show_full_screen(False)
    desk.window.navigator.show_view("map")
    desk.window.desk.show_guide(False)
    desk.window.desk.notes.show(False)
    desk.window.desk.show_panel("left", True)
    desk.window.activateWindow()
    QApplication.processEvents()


@pytest.mark.parametrize("where", SITUATIONS)
def test_looking_changes_nothing(desk: Desk, where: str) -> None:
    keys = looking()
    assert len(keys) > 40
    before = desk.session.document
    for action, pressed in keys:
        put_back(desk)
        SITUATIONS[where](desk)
        QApplication.processEvents()
        for _ in range(2):
            front = QApplication.activePopupWidget() or QApplication.activeWindow() or desk.window
            target = front.windowHandle() if isinstance(front, QMainWindow) else front
            QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())
            QApplication.processEvents()
        assert desk.session.document == before, (action, pressed)
    put_back(desk)
