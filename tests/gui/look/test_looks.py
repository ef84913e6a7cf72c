"""Another look reaches all that is there, shown or hidden, and all that is made afterwards."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas import replay
from cjm_desktop.desktop.insight.view import TABS
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings, ThemeChoice
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from tests.gui.desk import SAMPLE, Person

MORNING = datetime(2026, 3, 12, 9)
SOON = 1000
"""Milliseconds within which what is seen a little later is due."""


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Let nothing blink, and let every card be painted at once, however long that takes."""
    monkeypatch.setattr(replay, "FRAME", 1e9)
    blinking = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(blinking)


def opened(qapp: QApplication, qtbot: QtBot, choice: ThemeChoice, folder: Path) -> MainWindow:
    """Open a copy of the sample in a window of its own, in a look, with settings of its own."""
    folder.mkdir()
    sample = folder / SAMPLE.name
    sample.write_bytes(SAMPLE.read_bytes())
    kept = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    session = Session(Document())
    # The guide says when the workshop would end: a minute may pass between two windows.
    WorkshopLead.of(session).now = lambda: MORNING
    window = MainWindow(session, kept, Theming(qapp, choice), Person())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.files.open(sample)
    # The status bar counts in an idle moment.
    qtbot.waitUntil(window.status.points.isVisible)
    return window


def picture(window: MainWindow, qtbot: QtBot) -> QImage:
    """Give what a window shows as soon as it stays as it is, with all that is due done."""
    shown = [QImage(), QImage()]

    def still() -> bool:
        QApplication.processEvents()
        shown.append(window.grab().toImage())
        return not is_due(window) and shown[-1] == shown[-2] == shown[-3]

    qtbot.waitUntil(still)
    return shown[-1]


def is_due(window: MainWindow) -> bool:
    """Say whether something is to be shown a little later: under load, after three pictures."""
    return any(
        timer.isActive() and timer.interval() < (SOON if timer.isSingleShot() else 1)
        for timer in window.findChildren(QTimer)
    )


def pictures(window: MainWindow, qtbot: QtBot) -> dict[str, QImage]:
    """Show the views with both panels, the tabs, the guide, and a form of each kind."""
    found: dict[str, QImage] = {}
    document = window.session.document
    window.navigator.show_view("map")
    window.desk.show_panel("left", True)
    window.desk.show_panel("right", True)
    for kind in ("cards", "phases", "lanes", "handoffs", "personas"):
        window.session.select([Key(kind, next(iter(getattr(document, kind))))])
        found[kind] = picture(window, qtbot)
    window.session.select([MAP_KEY])
    window.desk.show_guide(True)
    found["guide"] = picture(window, qtbot)
    window.desk.show_guide(False)
    for view in ("gap", "people"):
        window.navigator.show_view(view)
        window.desk.show_panel("right", True)
        found[view] = picture(window, qtbot)
    window.navigator.show_view("insight")
    for tab in TABS:
        window.places.insight_view.show_tab(tab.id)
        found[tab.id] = picture(window, qtbot)
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("first", "second", "seen"),
    [("light", "dark", True), ("dark", "light", False)],
    ids=["with everything shown before", "with everything shown afterwards"],
)
def test_a_switched_window_looks_like_one_that_began_so(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    first: ThemeChoice,
    second: ThemeChoice,
    seen: bool,
) -> None:
    began = opened(qapp, qtbot, second, tmp_path / "began")
    if seen:
        pictures(began, qtbot)
    wanted = pictures(began, qtbot)
    began.hide()
    switched = opened(qapp, qtbot, first, tmp_path / "switched")
    if seen:
        pictures(switched, qtbot)
    switched.desk.choose_theme(second)
    shown = pictures(switched, qtbot)
    assert [name for name in wanted if shown[name] != wanted[name]] == []
