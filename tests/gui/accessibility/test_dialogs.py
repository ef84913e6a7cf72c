"""Every dialog by the keyboard: its controls are named, Tab goes as one reads, focus comes back."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, get_args

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.preferences_dialog import PreferencesDialog
from cjm_desktop.desktop.insight.ideas_tab import IdeasTab
from cjm_desktop.desktop.work.navigator import Handout
from cjm_desktop.journey.vocabulary import Kind
from tests.gui.desk import Desk
from tests.gui.hearing import faults_heard
from tests.gui.look.exhibits import EXHIBITS, Exhibit
from tests.gui.tab_order import Step, steps_back, steps_from

Open = Callable[[Desk], object]


def export(handout: Handout, desk: Desk) -> None:
    """Begin to hand over a thing."""
    desk.window.desk.export(handout)


def exhibit(shown: Exhibit, desk: Desk) -> None:
    """Have a dialog come up as it does in the exhibition."""
    shown.show(desk.window)


_SHOWN: Final = (
    "paste", "import", "failure", "damaged", "room", "present-order", "export-slides",
    "model-brief", "model-answer", "model-cards", "model-names",
)  # fmt: skip
DIALOGS: Final[Mapping[str, Open]] = {
    "new": lambda desk: desk.window.desk.new_map(),
    "template": lambda desk: desk.window.desk.save_as_template(),
    "copy": lambda desk: desk.window.desk.make_copy(),
    "snapshot": lambda desk: desk.window.desk.save_snapshot(),
    "versions": lambda desk: desk.window.desk.show_versions(),
    "preferences": lambda desk: desk.window.desk.show_preferences(),
    "improved journey": lambda desk: desk.window.desk.start_improved(),
    "round of voting": lambda desk: desk.window.desk.vote(),
    "report": lambda desk: desk.window.commands["report"].trigger(),
    "about": lambda desk: desk.window.commands["about"].trigger(),
    "shortcuts": lambda desk: desk.window.commands["shortcuts"].trigger(),
    "replace": lambda desk: desk.window.commands["replace"].trigger(),
    "copies": lambda desk: desk.window.desk.comparisons.with_copies(),
    **{f"export {each}": partial(export, each) for each in get_args(Handout)},
    **{each.name: partial(exhibit, each) for each in EXHIBITS if each.name in _SHOWN},
}
_INSPECTED: Final[tuple[Kind, ...]] = (
    "cards", "phases", "lanes", "personas", "handoffs", "kpis",
)  # fmt: skip


def activate(window: QWidget, qtbot: QtBot) -> None:
    """Have a window at the front, as the desktop does when a dialog over it goes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def look_at(dialog: QDialog) -> list[str]:
    """List what is wrong with the names and the order of what is seen."""
    focused = QApplication.focusWidget()
    assert focused is not None
    parts = dialog.findChildren(QWidget)
    unheard = [fault for each in parts for fault in faults_heard(each)]
    marked = [each.accessibleName() for each in parts if "&" in each.accessibleName()]
    return [*unheard, *marked, *steps_back(steps_from(focused))]


@pytest.mark.slow
def test_dialogs_are_heard_read_in_order_and_left_as_they_were_come_to(
    desk: Desk, qtbot: QtBot
) -> None:
    faults: dict[str, list[str]] = {}
    for name, show in DIALOGS.items():
        activate(desk.window, qtbot)
        home = desk.window.places.map_view.canvas
        home.setFocus()
        show(desk)
        dialog = next(each for each in desk.window.findChildren(QDialog) if each.isVisible())
        activate(dialog, qtbot)
        faults[name] = look_at(dialog)
        if isinstance(dialog, PreferencesDialog):
            for row in range(1, dialog.list.count()):
                dialog.list.setCurrentRow(row)
                faults[name] += look_at(dialog)
        dialog.setFocus()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), name
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        activate(desk.window, qtbot)
        assert QApplication.focusWidget() is home, name
    assert [(name, each) for name, found in faults.items() for each in found] == []


def test_panels_and_tabs_are_read_in_order(desk: Desk, qtbot: QtBot) -> None:
    document, window = desk.session.document, desk.window
    activate(window, qtbot)
    panel = window.findChild(QWidget, "RightPanel")
    assert panel is not None
    stops = 0
    for kind in _INSPECTED:
        window.places.map_view.canvas.setFocus()
        desk.session.select([next(key for key in document.keys() if key.kind == kind)])
        QApplication.processEvents()  # the form is laid out
        steps = within(panel)
        stops += len(steps)
        assert [str(each) for each in steps if each.leads_back] == []
    assert stops > 60
    window.navigator.show_tab("ideas")
    (ideas,) = window.findChildren(IdeasTab)
    qtbot.waitUntil(ideas.isVisible)
    assert [str(each) for each in within(ideas) if each.leads_back] == []


def within(part: QWidget) -> list[Step]:
    """Give the steps of Tab that begin and end in a part of the window."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return [
        each
        for each in steps_from(focused)
        if part.isAncestorOf(each.start) and part.isAncestorOf(each.end)
    ]
