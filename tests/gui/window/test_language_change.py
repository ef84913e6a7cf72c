"""Another language is spoken at once, and nothing of the user's work is lost over it."""

from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QFrame, QMenuBar, QStatusBar
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.guide.panel import GuidePanel
from cjm_desktop.desktop.window import app
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.window.places import Places
from cjm_desktop.desktop.window.recent_menu import RecentMenu
from cjm_desktop.desktop.window.windows import show_fitting
from cjm_desktop.desktop.work.view_flag import ViewFlag
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.words.languages import LANGUAGES
from tests.gui.desk import Person
from tests.gui.window.test_languages import SAMPLE, english


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    windows = app.compose(qapp, ask=Person())
    made = windows.make()
    qtbot.addWidget(made, before_close_func=lambda _: made.session.open(Document(), None))
    show_fitting(made)
    made.resize(1366, 768)
    qtbot.waitExposed(made)
    yield made
    qapp.setStyleSheet("")
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def speak(window: MainWindow, qtbot: QtBot, language: str) -> None:
    before = window.places
    window.commands[f"language_{language}"].trigger()
    qtbot.waitUntil(lambda: window.places is not before)


def test_all_is_in_the_language_and_the_work_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    window.files.open(SAMPLE)
    session.edit("change_map", change_map(session.document, title="Another"))
    session.select_cards(list(session.document.cards)[:2])
    window.desk.show_panel("left", False)
    window.places.map_view.zoom_to(0.7)
    before, selected = session.document, session.selected_cards
    speak(window, qtbot, "sv")
    assert not english(window)
    assert session.document is before
    assert session.selected_cards == selected
    assert window.files.modified
    assert window.navigator.view == "map"
    assert window.places.map_view.zoom == pytest.approx(0.7)
    assert not window.desk.panel_shown("left")
    window.commands["undo"].trigger()
    assert session.document.map.title != "Another"
    speak(window, qtbot, "da")
    names = [window.commands[f"language_{each}"].text().replace("&", "") for each in LANGUAGES]
    assert names == ["English", "Svenska", "Dansk", "Norsk bokmål"], "each under its own name"
    assert window.commands["redo"].isEnabled()
    window.commands["redo"].trigger()
    assert session.document.map.title == "Another"
    assert window.places.map_view.hasFocus() or window.places.map_view.canvas.hasFocus()


@pytest.mark.parametrize("view", ["gap", "insight", "people", "table"])
def test_every_view_stays_at_the_front(window: MainWindow, qtbot: QtBot, view: str) -> None:
    window.files.open(SAMPLE)
    window.commands[f"view_{view}"].trigger()
    window.desk.finder.open()
    speak(window, qtbot, "sv")
    assert window.navigator.view == view
    assert not english(window)
    window.session.edit("change_map", change_map(window.session.document, title="Another"))
    window.session.undo()
    window.navigator.show_view("map")
    window.commands["find"].trigger()
    assert window.desk.is_finding


def test_cards_are_judged_on_the_map_that_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.files.open(SAMPLE)
    speak(window, qtbot, "sv")
    window.commands["judge_cards"].trigger()
    assert window.session.selected_cards


def test_the_start_page_changes_and_a_map_opens_from_it(window: MainWindow, qtbot: QtBot) -> None:
    speak(window, qtbot, "nb")
    assert not english(window)
    window.places.start_page.picker.cards()[0].click()
    assert window.navigator.view == "map"
    assert window.session.document.map.language == "nb"


def test_nothing_of_the_old_language_is_left_behind(window: MainWindow, qtbot: QtBot) -> None:
    window.files.open(SAMPLE)
    window.commands["view_insight"].trigger()
    window.desk.show_palette()
    for language in ("sv", "en", "sv"):
        speak(window, qtbot, language)
    kinds = (Places, QStatusBar, QMenuBar, CommandRegistry, RecentMenu)
    # What is replaced goes when the toolkit next has time.
    qtbot.waitUntil(lambda: all(len(window.findChildren(kind)) == 1 for kind in kinds))
    assert len(window.findChildren(QFrame, "CommandPalette")) == 0


@pytest.mark.parametrize("flag", get_args(ViewFlag))
def test_what_is_left_out_is_chosen_in_the_new_views_too(
    window: MainWindow, qtbot: QtBot, flag: ViewFlag
) -> None:
    window.files.open(SAMPLE)
    before = window.desk.view_flags.on(flag)
    speak(window, qtbot, "sv")
    window.desk.view_flags.turn(flag, not before)
    assert window.desk.view_flags.on(flag) is not before
    window.desk.view_flags.turn(flag, before)


def test_a_step_of_the_workshop_is_begun_in_the_guide_that_is_seen(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.files.open(SAMPLE)
    window.desk.show_guide(True)
    speak(window, qtbot, "sv")
    window.desk.show_guide(True)
    (guide,) = window.findChildren(GuidePanel)
    guide.heads["scoring"].click()
    with capture_exceptions() as raised:
        guide.page.start.click()
    assert raised == []
    assert guide.step == "scoring"
    assert guide.agenda.lead.step_on == "scoring"
