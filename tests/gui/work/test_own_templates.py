"""A map is kept as a template, offered beside ours, begun from, and removed; by mouse and keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.new_dialog import NewDialog
from cjm_desktop.desktop.dialogs.template_dialog import TemplateDialog
from cjm_desktop.desktop.start.start_page import StartPage
from cjm_desktop.desktop.start.template_card import TemplateCard
from cjm_desktop.desktop.start.template_picker import TemplatePicker
from cjm_desktop.paths import user_data
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import own_templates, save_template
from tests.gui.desk import SAMPLE, Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def kept(user_folder: object) -> str:
    return save_template(codec.load(SAMPLE), "Ours").id


def asked_for_a_name(desk: Desk) -> TemplateDialog:
    desk.window.commands["save_template"].trigger()
    dialog = desk.window.findChild(TemplateDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def write(dialog: TemplateDialog, title: str) -> None:
    QTest.keyClick(dialog.name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.name, title)


def own(picker: TemplatePicker) -> list[TemplateCard]:
    return [card for card in picker.cards() if card.template.own]


def test_a_map_is_kept_by_the_keyboard_and_offered_on_the_start_page(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    dialog = asked_for_a_name(desk)
    write(dialog, "Nordic workshop")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    desk.window.files.close()
    (card,) = own(desk.window.places.start_page.picker)
    assert card.text() == "Nordic workshop"
    QTest.mouseClick(card, LEFT)
    assert desk.title == "Nordic workshop"
    assert len(desk.session.document.cards) == 59
    assert desk.session.path is None
    assert desk.settings.template_language == ""


def test_the_cards_can_be_left_out(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    dialog = asked_for_a_name(desk)
    QTest.mouseClick(dialog.cards, LEFT, pos=QPoint(10, dialog.cards.height() // 2))
    QTest.mouseClick(dialog.save, LEFT)
    (made,) = own_templates()
    assert made.title == desk.title
    assert not codec.load(made.path).cards
    assert len(desk.session.document.cards) == 59


def test_typing_a_name_reads_no_templates(
    desk: Desk, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.window.files.open_sample(SAMPLE)
    dialog = asked_for_a_name(desk)
    with monkeypatch.context() as patch:
        read: list[Path] = []
        patch.setattr(codec, "load", read.append)
        write(dialog, "ours")
        assert dialog.save.text() == "Replace"
        QTest.keyClicks(dialog.name, "elves")
        assert dialog.save.text() == "Save"
        assert read == []


def test_a_template_needs_a_name_and_esc_keeps_none(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    dialog = asked_for_a_name(desk)
    write(dialog, "  ")
    assert not dialog.save.isEnabled()
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert own_templates() == ()


def test_a_name_that_is_there_says_that_it_replaces(kept: str, desk: Desk) -> None:
    desk.window.files.new("empty", "sv")
    dialog = asked_for_a_name(desk)
    write(dialog, "Our")
    assert dialog.save.text() == "Save"
    QTest.keyClicks(dialog.name, "s")
    assert dialog.save.text() == "Replace"
    assert "replaced" in dialog.hint.text()
    QTest.mouseClick(dialog.save, LEFT)
    (made,) = own_templates()
    assert (made.id, made.language) == (kept, "sv")


def test_a_template_is_removed_only_when_agreed(kept: str, desk: Desk) -> None:
    picker = desk.window.places.start_page.picker
    (card,) = own(picker)
    assert card.remove is not None
    QTest.mouseClick(card.remove, LEFT)
    assert desk.person.asked == ["remove Ours"]
    assert [item.id for item in own_templates()] == [kept]
    desk.person.about_removing = True
    QTest.mouseClick(card.remove, LEFT)
    assert own_templates() == ()
    assert own(picker) == []
    assert not desk.window.files.has_map


def test_delete_removes_the_users_own_but_never_ours(kept: str, desk: Desk) -> None:
    desk.person.about_removing = True
    picker = desk.window.places.start_page.picker
    ours, mine = picker.cards()[0], own(picker)[0]
    QTest.keyClick(ours, Qt.Key.Key_Delete)
    assert desk.person.asked == []
    QTest.keyClick(mine, Qt.Key.Key_Delete)
    assert desk.person.asked == ["remove Ours"]
    assert own_templates() == ()
    assert len(picker.cards()) == 6


def test_the_new_dialog_offers_and_removes_them_too(kept: str, desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    desk.window.commands["new"].trigger()
    dialog = desk.window.findChild(NewDialog)
    assert dialog is not None
    save_template(codec.load(SAMPLE), "Another")
    dialog.picker.refresh()
    desk.person.about_removing = True
    another, _ = own(dialog.picker)
    assert another.remove is not None
    QTest.mouseClick(another.remove, LEFT)
    (left,) = own(dialog.picker)
    QTest.mouseClick(left, LEFT)
    assert not dialog.isVisible()
    assert desk.title == "Ours"


def test_the_arrows_go_round_the_grid_and_bring_cards_into_view(
    kept: str, desk: Desk, qtbot: QtBot
) -> None:
    picker = desk.window.places.start_page.picker
    cards = picker.cards()
    qtbot.waitUntil(cards[0].hasFocus)
    for key, place in (("Right", 1), ("Down", 4), ("Left", 3), ("Up", 0), ("Up", 0), ("Left", 0)):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, getattr(Qt.Key, f"Key_{key}"))
        assert cards[place].hasFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Down)
    QTest.keyClick(cards[3], Qt.Key.Key_Down)
    assert cards[6].hasFocus()
    scroll = picker.findChild(QScrollArea)
    assert scroll is not None
    view = scroll.viewport()
    top = cards[6].mapTo(view, QPoint(0, 0)).y()
    assert top >= 0
    assert top + cards[6].height() <= view.height()


def test_ours_are_all_seen_at_once_and_the_page_never_scrolls(desk: Desk) -> None:
    page = desk.window.places.start_page
    assert [card.template.id for card in page.picker.cards()] == [
        "buying-centre", "seven-phases", "workshop", "social-media", "lifecycle", "empty",
    ]  # fmt: skip
    assert lowest_places(page) == (0, 0)
    desk.window.files.open_sample(SAMPLE)
    desk.window.desk.templates.own.save("Ours", True)
    desk.window.files.close()
    QApplication.processEvents()
    page = desk.window.places.start_page
    assert len(own(page.picker)) == 1
    around, within = lowest_places(page)
    assert around == 0
    assert within > 0


def lowest_places(page: StartPage) -> tuple[int, int]:
    """Give how far the page can be scrolled, and the templates on it."""
    around, within = page.findChild(QScrollArea), page.picker.findChild(QScrollArea)
    assert around is not None
    assert within is not None
    return around.verticalScrollBar().maximum(), within.verticalScrollBar().maximum()


def test_a_template_that_cannot_be_written_is_told(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    user_data().mkdir(parents=True)
    in_the_way = user_data() / "templates"
    in_the_way.write_text("a file, not a folder")
    dialog = asked_for_a_name(desk)
    QTest.mouseClick(dialog.save, LEFT)
    assert len(desk.person.told) == 1
    assert "templates" in desk.person.told[0]
