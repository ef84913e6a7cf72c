"""The guide is read, searched and followed by keys, in the window's language, and comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.help.guide_window import GuidePlace, GuideWindow
from cjm_desktop.desktop.help.reader import GuideReader
from cjm_desktop.desktop.look.colours import colours
from cjm_desktop.words.wording import Wording
from tests.gui.desk import Desk, desk_with_window
from tests.gui.hearing import faults_heard
from tests.gui.help.stand_in import write_guide

K = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def desk(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    write_guide(tmp_path, monkeypatch)
    yield from desk_with_window(qtbot, qapp)


def guide_by_key(desk: Desk, qtbot: QtBot) -> GuideWindow:
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    QTest.keyClick(desk.window.windowHandle(), K.Key_F1, CTRL)
    qtbot.waitUntil(lambda: bool(open_guides(desk)))
    guide = open_guides(desk)[0]
    with qtbot.waitActive(guide):
        guide.activateWindow()
    return guide


def open_guides(desk: Desk) -> list[GuideWindow]:
    return [each for each in desk.window.findChildren(GuideWindow) if each.isVisible()]


def press(guide: GuideWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(guide.windowHandle(), key, modifier or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def write(guide: GuideWindow, text: str) -> None:
    QTest.keyClicks(guide.field, text)
    QApplication.processEvents()


def current(tree: QTreeWidget) -> str:
    item = tree.currentItem()
    return item.text(0) if item is not None else ""


def link_place(reader: GuideReader, words: str) -> QPoint:
    cursor = reader.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 1)
    return reader.cursorRect(cursor).center()


def test_words_are_found_marked_and_gone_through_by_keys(desk: Desk, qtbot: QtBot) -> None:
    guide = guide_by_key(desk, qtbot)
    assert guide.reader.chapter == "consultant"
    write(guide, "STANDS")
    assert guide.said.text() == "2 places"
    assert len(guide.reader.extraSelections()) == 1
    press(guide, K.Key_Return)
    assert guide.reader.textCursor().selectedText() == "stands"
    press(guide, K.Key_F3)
    assert guide.reader.chapter == "analyst"
    # Behind an emoji, which the toolkit counts as two letters.
    assert guide.reader.textCursor().selectedText() == "stands"
    assert guide.said.text() == "2 of 2"
    press(guide, K.Key_F3, SHIFT)
    assert guide.reader.chapter == "consultant"
    assert current(guide.found) == "The next card stands below."


def test_links_lead_on_and_keys_lead_back(desk: Desk, qtbot: QtBot) -> None:
    guide = guide_by_key(desk, qtbot)
    view = guide.reader.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=link_place(guide.reader, "the score"))
    assert guide.place.chapter == "analyst"
    assert guide.reader.source().fragment() == "score-a-card"
    press(guide, K.Key_Left, ALT)
    assert guide.reader.chapter == "consultant"
    press(guide, K.Key_Right, ALT)
    assert guide.reader.chapter == "analyst"


def test_a_link_out_of_the_guide_is_shown_before_it_is_opened(desk: Desk, qtbot: QtBot) -> None:
    guide = guide_by_key(desk, qtbot)
    view = guide.reader.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=link_place(guide.reader, "Inter"))
    assert desk.person.asked == ["open https://rsms.me/inter/ at rsms.me"]
    assert guide.reader.chapter == "consultant"


def test_it_goes_by_esc_and_comes_back_where_it_was(desk: Desk, qtbot: QtBot) -> None:
    guide = guide_by_key(desk, qtbot)
    guide.show_place(GuidePlace("analyst", 1))
    press(guide, K.Key_Escape)
    assert not open_guides(desk)
    assert guide_by_key(desk, qtbot).place.chapter == "analyst"
    assert desk.settings.choices("users_guide")["chapter"] == "analyst"


def test_the_language_changes_under_it_and_the_place_stays(desk: Desk, qtbot: QtBot) -> None:
    guide = guide_by_key(desk, qtbot)
    guide.show_place(GuidePlace("consultant", 1))
    desk.window.speak(Wording.of("sv"))
    qtbot.waitUntil(lambda: bool(open_guides(desk)) and open_guides(desk)[0] is not guide)
    spoken = open_guides(desk)[0]
    # What a language does not have is in English.
    assert [chapter.title for chapter in spoken.chapters] == ["För konsulten", "For the analyst"]
    assert current(spoken.contents) == "Write cards"


def test_pictures_are_as_wide_as_there_is_room(desk: Desk, qtbot: QtBot) -> None:
    guide = guide_by_key(desk, qtbot)

    def taken() -> bool:
        text = guide.reader.document().size()
        return text.width() <= guide.reader.viewport().width()

    guide.resize(1500, 600)
    qtbot.waitUntil(taken)
    guide.resize(700, 600)
    qtbot.waitUntil(taken)
    assert guide.reader.horizontalScrollBar().maximum() == 0


def test_the_page_follows_the_dark_look(desk: Desk, qtbot: QtBot) -> None:
    guide = guide_by_key(desk, qtbot)
    desk.theming.choose("dark")
    heading = guide.reader.document().begin().begin().fragment().charFormat()
    assert heading.foreground().color().name().upper() == colours(dark=True)["title"]


def test_every_part_is_heard(desk: Desk, qtbot: QtBot) -> None:
    guide = guide_by_key(desk, qtbot)
    assert not [fault for part in guide.findChildren(QWidget) for fault in faults_heard(part)]


def test_while_one_searches_the_page_is_turned_and_has_room_for_its_width(
    desk: Desk, qtbot: QtBot
) -> None:
    guide = guide_by_key(desk, qtbot)
    guide.resize(500, 200)
    guide.reader.load_anew()
    assert not guide.reader.horizontalScrollBar().maximum()
    bar = guide.reader.verticalScrollBar()
    assert guide.field.hasFocus()
    press(guide, K.Key_PageDown)
    below = bar.value()
    assert below > 0
    press(guide, K.Key_PageUp)
    assert bar.value() < below
