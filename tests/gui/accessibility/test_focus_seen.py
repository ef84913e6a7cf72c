"""Each stop of Tab looks otherwise while it has the keyboard, in both looks."""

from typing import Literal

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.insight.view import TABS
from cjm_desktop.desktop.work.navigator import VIEWS
from tests.gui.desk import Desk
from tests.gui.tab_order import steps_from

_AROUND = 3
"""Pixels around a widget in which its frame may be drawn."""


def seen(window: QWidget, stop: QWidget) -> tuple[QImage, QImage]:
    """Take a picture of a widget, and of how it stands in its window."""
    corner = stop.mapTo(window, QPoint())
    area = QRect(corner, stop.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return stop.grab().toImage(), window.grab(area).toImage()


def bring_into_view(stop: QWidget) -> None:
    """Scroll to a stop, as Tab does."""
    around = stop.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and around.widget() is not stop:
            around.ensureWidgetVisible(stop)
        around = around.parentWidget()


@pytest.mark.slow
@pytest.mark.parametrize("look", ["light", "dark"])
def test_each_stop_shows_that_it_has_the_keyboard(
    desk: Desk, qtbot: QtBot, look: Literal["light", "dark"]
) -> None:
    window = desk.window
    desk.theming.choose(look)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    unseen: list[str] = []
    looked_at = 0
    for view in (*VIEWS, *(tab.id for tab in TABS)):
        if view in VIEWS:
            window.navigator.show_view(view)
        else:
            window.navigator.show_tab(view)
        first = QApplication.focusWidget()
        assert first is not None
        for step in list(steps_from(first)):
            step.end.setFocus()
            step.start.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(step.start)
            with_focus = seen(window, step.start)
            step.end.setFocus()
            looked_at += 1
            if seen(window, step.start) == with_focus:
                unseen.append(f"{view}: {type(step.start).__name__}")
    assert unseen == []
    assert looked_at > 150
