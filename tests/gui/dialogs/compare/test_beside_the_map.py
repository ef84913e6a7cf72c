"""The map is worked on beside what it is compared with, which follows it."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.compare.compare_dialog import CompareDialog
from cjm_desktop.editing.edits.improved import improved_journey
from cjm_desktop.journey.document import Key
from cjm_desktop.storage import codec
from tests.gui.desk import Desk
from tests.gui.dialogs.compare.comparing import LEFT, click, compared, row, tick
from tests.maps import small_map


def test_the_map_is_worked_on_beside_it_and_ticks_stay(
    desk: Desk, qtbot: QtBot, cards: list[str], copy: Path
) -> None:
    dialog = compared(desk, qtbot, copy)
    assert not dialog.isModal()
    tick(dialog.pair.list, row(dialog.pair.list, "Another"))
    ticked = dialog.pair.list.parts()
    assert list(ticked) == [Key("cards", cards[1])]
    desk.session.select_cards([cards[5]])
    desk.window.commands["delete"].trigger()
    assert dialog.busy
    assert not dialog.take.isEnabled()
    qtbot.waitUntil(lambda: not dialog.busy)
    base = desk.session.document
    assert cards[5] not in base.cards
    assert row(dialog.pair.list, codec.load(copy).cards[cards[5]].title).text(1) == "is missing"
    assert dialog.pair.list.parts() == ticked
    QTest.mouseClick(dialog.take, LEFT)
    assert desk.session.document.cards[cards[1]].title == "Another"
    desk.session.open(base, None)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_it_stays_where_it_hides_nothing_of_what_it_leads_to(
    desk: Desk, qtbot: QtBot, cards: list[str], copy: Path
) -> None:
    dialog = compared(desk, qtbot, copy)
    dialog.move(desk.window.frameGeometry().topRight() + QPoint(10, 0))
    one = row(dialog.pair.list, "Another")
    click(dialog.pair.list, one)
    QTest.keyClick(dialog.pair.list, Qt.Key.Key_Return)
    assert desk.session.selected_cards == (cards[1],)
    assert dialog.isVisible()
    desk.window.close()
    assert not dialog.isVisible()


def test_the_journey_as_it_was_follows_the_improved_one(desk: Desk, qtbot: QtBot) -> None:
    desk.session.open(improved_journey(small_map()), None)
    desk.window.files.opened.emit()
    desk.window.commands["compare_earlier"].trigger()
    dialog = desk.window.findChildren(CompareDialog)[-1]
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.pair.counts.text() == "1 changed"  # that it is the improved one
    desk.session.select_cards(["b"])
    desk.window.commands["delete"].trigger()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.pair.counts.text() == "2 changed"
    assert row(dialog.pair.list, "B").text(0) == "B"
    desk.window.commands["delete"].trigger()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.pair.counts.text() == "1 changed"
    dialog.close()
