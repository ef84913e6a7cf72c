"""The workshop guide: it takes the left panel, keeps the notes, and leads to where the work is."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.editors import GrowingText
from cjm_desktop.desktop.guide.panel import LEAST_WIDTH, GuidePanel
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS, WorkshopStep
from cjm_desktop.words.guide import step_way
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording
from tests.gui.desk import SAMPLE, Desk, desk_with_window

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        yield made


def press(desk: Desk, keys: str) -> None:
    QTest.keySequence(desk.window, QKeySequence(keys))


def guide(desk: Desk) -> GuidePanel:
    found = desk.window.findChild(GuidePanel)
    assert isinstance(found, GuidePanel)
    return found


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def open_step(desk: Desk, step: WorkshopStep) -> GuidePanel:
    if not desk.window.desk.guide_shown:
        press(desk, "F7")
    panel = guide(desk)
    panel.area.ensureWidgetVisible(panel.heads[step])
    QTest.mouseClick(panel.heads[step], LEFT)
    assert panel.step == step
    return panel


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


# Where it is shown


def test_the_steps_follow_each_other_by_clicks_without_scrolling(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1366, 768)
    press(desk, "F7")
    panel = guide(desk)
    for step in WORKSHOP_STEPS[1:]:
        head = panel.heads[step]
        qtbot.waitUntil(partial(is_whole, head))
        QTest.mouseClick(head, LEFT)
        assert panel.step == step


def test_the_guide_is_off_until_its_key_puts_it_in_place_of_the_cards(desk: Desk) -> None:
    assert not desk.window.desk.guide_shown
    assert not desk.window.commands["guide"].isChecked()
    press(desk, "F7")
    assert guide(desk).isVisible()
    assert desk.window.commands["guide"].isChecked()
    assert guide(desk).heads["why"].hasFocus()
    press(desk, "F7")
    assert not guide(desk).isVisible()
    assert desk.window.desk.panel_shown("left")
    assert not desk.window.commands["guide"].isChecked()


def test_its_own_button_brings_the_cards_back(desk: Desk) -> None:
    press(desk, "F7")
    QTest.mouseClick(guide(desk).close_button, LEFT)
    assert not guide(desk).isVisible()
    assert desk.window.desk.panel_shown("left")
    assert desk.window.places.map_view.isAncestorOf(focused())


def test_the_guide_goes_along_to_every_view_and_the_cards_do_not(desk: Desk) -> None:
    press(desk, "Alt+2")
    assert not desk.window.desk.panel_shown("left")
    press(desk, "F7")
    assert guide(desk).isVisible()
    for view in ("Alt+1", "Alt+3", "Alt+4", "Alt+2"):
        press(desk, view)
        assert guide(desk).isVisible()
    press(desk, "F7")
    assert guide(desk).isAncestorOf(focused())
    press(desk, "F7")
    assert not desk.window.desk.panel_shown("left")
    press(desk, "Alt+1")
    assert desk.window.desk.panel_shown("left")


def test_a_guide_that_was_closed_in_a_view_comes_back_by_its_key(desk: Desk) -> None:
    press(desk, "F7")
    press(desk, "F8")
    assert not guide(desk).isVisible()
    assert not desk.window.commands["guide"].isChecked()
    press(desk, "F7")
    assert guide(desk).isVisible()


def test_the_cards_get_their_width_back(desk: Desk, qtbot: QtBot) -> None:
    frame = desk.window.findChild(QWidget, "LeftPanel")
    assert frame is not None
    before = frame.width()
    press(desk, "F7")
    qtbot.waitUntil(lambda: frame.width() >= LEAST_WIDTH > before)
    press(desk, "F7")
    qtbot.waitUntil(lambda: frame.width() == before)


def test_guide_and_step_are_remembered(desk: Desk, qtbot: QtBot) -> None:
    open_step(desk, "scoring")
    again = MainWindow(desk.session, desk.settings, desk.theming, desk.person)
    qtbot.addWidget(again)
    again.resize(1366, 768)
    again.show()
    again.navigator.show_view("map")
    qtbot.waitUntil(lambda: again.findChild(GuidePanel) is not None)
    assert again.desk.guide_shown
    remembered = again.findChild(GuidePanel)
    assert isinstance(remembered, GuidePanel)
    assert remembered.step == "scoring"
    assert remembered.heads["scoring"].isChecked()


def fits(panel: GuidePanel) -> bool:
    return panel.page.width() <= panel.area.viewport().width()


def test_nothing_is_scrolled_sideways_at_1366_by_768(desk: Desk, qtbot: QtBot) -> None:
    for step in WORKSHOP_STEPS:
        qtbot.waitUntil(partial(fits, open_step(desk, step)))
    assert desk.window.places.map_view.width() >= 700
    assert desk.window.minimumSizeHint().width() <= 1366


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_leads_there_can_be_read_in_every_language(desk: Desk, language: str) -> None:
    panel = open_step(desk, "why")
    for step in WORKSHOP_STEPS:
        panel.page.way.setText(step_way(Wording.of(language), step))
        assert panel.page.way.minimumSizeHint().width() <= LEAST_WIDTH - 40


def test_every_button_says_what_it_does_and_its_key(desk: Desk) -> None:
    press(desk, "F7")
    buttons = guide(desk).findChildren(QToolButton)
    assert [each.accessibleName() for each in buttons] == [
        "The step before (Ctrl+PgUp)", "The next step (Ctrl+PgDown)", "Back to the cards (F7)",
    ]  # fmt: skip
    for each in (*buttons, *guide(desk).heads.values(), guide(desk).page.way):
        assert each.height() >= 24
        assert each.accessibleName() or each.text()


# Its steps


def test_the_keys_go_from_step_to_step(desk: Desk) -> None:
    press(desk, "F7")
    opened: list[str] = []
    guide(desk).opened.connect(opened.append)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert guide(desk).heads["preparation"].hasFocus()
    QTest.keyClick(focused(), Qt.Key.Key_PageDown, CONTROL)
    assert guide(desk).heads["people"].hasFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_PageUp, CONTROL)
    assert opened == ["preparation", "people", "preparation", "why"]
    assert guide(desk).step == "why"


def test_tab_goes_from_the_open_step_to_its_button_and_its_notes(desk: Desk) -> None:
    panel = open_step(desk, "mindsets")
    panel.heads["mindsets"].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert panel.page.way.hasFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert panel.page.minutes.editor.hasFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert panel.page.start.hasFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert panel.page.note.editor.hasFocus()


def test_progress_follows_the_map(desk: Desk, qtbot: QtBot) -> None:
    panel = open_step(desk, "phases")
    assert panel.heads["phases"].progress == (7, 7)
    assert panel.heads["phases"].accessibleDescription().startswith("Done. ")
    first = desk.session.document.phase_ids[0]
    desk.session.edit("change_phase", change_phase(desk.session.document, first, goal=""))
    qtbot.waitUntil(lambda: panel.heads["phases"].progress == (6, 7))
    assert panel.heads["phases"].accessibleDescription().startswith("Under way. ")
    assert "6\u00a0of\u00a07" in panel.page.progress.text()


def test_a_hidden_guide_rests_and_catches_up(desk: Desk) -> None:
    panel = open_step(desk, "why")
    press(desk, "F8")
    about = change_map(desk.session.document, purpose="", audience="", client="", scope="")
    desk.session.edit("change_map", about)
    assert not any(timer.isActive() for timer in panel.findChildren(QTimer))
    assert panel.heads["why"].progress == (4, 4)
    press(desk, "F8")
    assert panel.heads["why"].progress == (0, 4)


# Its notes


def write(panel: GuidePanel, text: str) -> None:
    """Click into the notes of the open step and type."""
    editor = panel.page.note.editor
    assert isinstance(editor, GrowingText)
    QTest.mouseClick(editor.viewport(), LEFT)
    QTest.keyClicks(editor, text)


def test_typed_notes_are_in_the_document_and_one_step(desk: Desk, qtbot: QtBot) -> None:
    before = desk.session.document
    panel = open_step(desk, "people")
    write(panel, "Ole comes late")
    assert desk.session.document.map.step_notes == {"people": "Ole comes late"}
    press(desk, "Ctrl+Z")
    assert desk.session.document == before
    qtbot.waitUntil(lambda: panel.page.note.editor.content() == "")


def test_notes_of_two_steps_are_two_and_two_steps_of_undo(desk: Desk) -> None:
    panel = open_step(desk, "people")
    write(panel, "one")
    QTest.keyClick(focused(), Qt.Key.Key_PageDown, CONTROL)
    assert panel.step == "phases"
    assert panel.page.note.editor.content() == ""
    QTest.keyClicks(panel.page.note.editor, "two")
    assert desk.session.document.map.step_notes == {"people": "one", "phases": "two"}
    press(desk, "Ctrl+Z")
    assert desk.session.document.map.step_notes == {"people": "one"}


def test_a_note_that_is_cleared_is_gone(desk: Desk) -> None:
    panel = open_step(desk, "why")
    write(panel, "ab")
    for _ in "ab":
        QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert desk.session.document.map.step_notes == {}


def test_a_note_that_looks_like_markup_is_shown_as_it_is(desk: Desk) -> None:
    hostile = "<img src='file:///etc/passwd'> & {x}"
    desk.session.edit("change_map", change_map(desk.session.document, step_notes={"why": hostile}))
    panel = open_step(desk, "why")
    assert panel.page.note.editor.content() == hostile
