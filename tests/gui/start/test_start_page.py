"""The start page begins a map, goes on with one, or shows the sample; by mouse and by keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.start.start_page import StartPage
from cjm_desktop.desktop.start.template_card import TemplateCard
from cjm_desktop.desktop.window.recent_menu import RecentMenu
from tests.gui.desk import Desk, map_file

LEFT = Qt.MouseButton.LeftButton


def card(desk: Desk, template: str) -> TemplateCard:
    cards = desk.window.places.start_page.picker.cards()
    return next(each for each in cards if each.template.id == template)


def test_the_page_is_alone_until_a_map_is_open(desk: Desk) -> None:
    assert desk.window.places.start_page.isVisible()
    assert desk.window.navigator.view is None
    assert not desk.window.top_bar.isVisible()
    assert desk.window.windowTitle() == "CJM Desktop"


def test_a_click_on_a_template_begins_a_map(desk: Desk) -> None:
    QTest.mouseClick(card(desk, "buying-centre"), LEFT)
    assert len(desk.session.document.phases) == 7
    assert len(desk.session.document.role_lane_ids) == 3
    assert desk.window.navigator.view == "map"
    assert desk.window.top_bar.isVisible()
    assert not desk.window.places.start_page.isVisible()


def test_no_page_is_kept_behind_a_map(desk: Desk, qtbot: QtBot) -> None:
    page = desk.window.places.start_page
    with qtbot.waitSignal(page.destroyed):
        QTest.mouseClick(card(desk, "buying-centre"), LEFT)
    assert desk.window.findChildren(StartPage) == []
    desk.window.files.close()
    assert desk.window.places.start_page.picker.cards()[0].hasFocus()


def test_the_keyboard_alone_begins_a_map(desk: Desk, qtbot: QtBot) -> None:
    first = desk.window.places.start_page.picker.cards()[0]
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, TemplateCard)
    assert focused.template.id == "seven-phases"
    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert desk.session.document.map.method == "seven-phases"


def test_enter_begins_a_map_from_the_first_template(desk: Desk, qtbot: QtBot) -> None:
    first = desk.window.places.start_page.picker.cards()[0]
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert len(desk.session.document.phases) == 7


def test_the_map_speaks_the_chosen_language_next_time_too(desk: Desk) -> None:
    picker = desk.window.places.start_page.picker
    swedish = picker.findChild(QToolButton, "language-sv")
    assert swedish is not None
    QTest.mouseClick(swedish, LEFT)
    assert card(desk, "buying-centre").text() == "Köpgrupp"
    QTest.mouseClick(card(desk, "buying-centre"), LEFT)
    assert desk.session.document.map.language == "sv"
    assert desk.settings.template_language == "sv"


def test_a_card_tells_a_screen_reader_what_it_is(desk: Desk) -> None:
    empty = card(desk, "empty")
    assert empty.accessibleName() == "Empty"
    assert empty.accessibleDescription().startswith("Three phases")


def test_the_sample_opens_from_its_button(desk: Desk) -> None:
    QTest.mouseClick(desk.window.places.start_page.sample_button, LEFT)
    assert len(desk.session.document.cards) >= 45
    assert desk.session.path is None


def test_a_sample_of_another_method_opens_from_the_start_page(desk: Desk, qtbot: QtBot) -> None:
    button = desk.window.places.start_page.samples_button
    samples = desk.window.menus["samples"]
    assert button.menu() is samples

    def press_the_last() -> None:
        qtbot.waitUntil(samples.isVisible)
        place = samples.actionGeometry(samples.actions()[4]).center()
        QTest.mouseClick(samples, LEFT, pos=place)

    QTimer.singleShot(0, press_the_last)
    QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: desk.window.files.has_map)
    assert desk.session.document.map.method == "lifecycle"


def test_a_recent_file_opens_by_a_click(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = map_file(tmp_path, "Seen before")
    desk.settings.add_recent(path)
    (row,) = desk.window.places.start_page.recent.rows()
    qtbot.waitUntil(row.isEnabled)
    assert row.accessibleDescription() == str(tmp_path)
    QTest.mouseClick(row, LEFT)
    assert desk.title == "Seen before"
    assert desk.session.path == path


def test_a_missing_recent_file_is_marked_and_can_be_taken_off(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    there, gone = map_file(tmp_path), tmp_path / "gone.cjm"
    desk.settings.add_recent(there)
    desk.settings.add_recent(gone)
    rows = desk.window.places.start_page.recent.rows()
    qtbot.waitUntil(lambda: "Not there any more" in rows[0].accessibleDescription())
    qtbot.waitUntil(rows[1].isEnabled)
    assert not rows[0].isEnabled()
    line = rows[0].parentWidget()
    assert line is not None
    remove = line.findChild(QToolButton, "recent-remove")
    assert remove is not None
    QTest.mouseClick(remove, LEFT)
    assert desk.settings.recent == (there,)


def test_the_open_button_asks_for_a_file(desk: Desk, tmp_path: Path) -> None:
    desk.person.to_open = map_file(tmp_path, "Found")
    QTest.mouseClick(desk.window.places.start_page.open_button, LEFT)
    assert desk.title == "Found"


def test_the_recent_menu_lists_files_with_their_folders(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = map_file(tmp_path, "Menu & all", "a&b.cjm")
    desk.settings.add_recent(tmp_path / "gone.cjm")
    desk.settings.add_recent(path)
    menu = desk.window.menus["recent"]
    menu.aboutToShow.emit()
    first, second = menu.actions()[:2]
    qtbot.waitUntil(lambda: "Not there any more" in second.text())
    qtbot.waitUntil(first.isEnabled)
    assert first.text() == f"a&&b.cjm — {str(tmp_path).replace('&', '&&')}"
    assert not second.isEnabled()
    texts = [entry.text() for entry in menu.actions()]
    menu.actions()[texts.index("&Take off what is not there any more")].trigger()
    assert desk.settings.recent == (path,)
    first.trigger()
    qtbot.waitUntil(lambda: desk.session.path == path)


def test_clearing_the_list_forgets_all(desk: Desk, tmp_path: Path) -> None:
    desk.settings.add_recent(map_file(tmp_path))
    menu = desk.window.menus["recent"]
    assert isinstance(menu.findChild(RecentMenu), RecentMenu)
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert desk.settings.recent == ()
    assert desk.window.places.start_page.recent.rows() == []
