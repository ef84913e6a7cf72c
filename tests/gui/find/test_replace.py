"""Replacing: seen beforehand, one or all that is ticked, as one step."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.find.bar import FindBar
from cjm_desktop.desktop.find.excerpts import excerpts
from cjm_desktop.desktop.find.replace_dialog import ReplaceDialog
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.quotes import add_quote
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import CardFilter
from cjm_desktop.journey.values import MAX_TITLE
from tests.gui.desk import SAMPLE, Desk, desk_with_window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        cards = list(made.session.document.cards)[:3]
        for card, text in zip(
            cards, ("A walrus", "walrus two", "x" * (MAX_TITLE - 6) + "Walrus"), strict=True
        ):
            patch = change_cards(made.session.document, [card], title=text)
            made.session.edit("rename_card", patch)
        yield made


def begin(desk: Desk) -> ReplaceDialog:
    QTest.keyClick(desk.window.places.map_view.canvas, Qt.Key.Key_H, CTRL)
    dialog = desk.window.findChild(ReplaceDialog)
    assert isinstance(dialog, ReplaceDialog)
    assert dialog.focusWidget() is dialog.sought
    QTest.keyClicks(dialog.sought, "WALRUS")
    QTest.keyClick(dialog.sought, Qt.Key.Key_Tab)
    return dialog


def said(dialog: ReplaceDialog, column: int) -> list[str]:
    rows = map(dialog.list.topLevelItem, range(dialog.list.topLevelItemCount()))
    return [row.text(column) for row in rows if row is not None]


def titles(document: Document) -> list[str]:
    return [card.title for card in document.cards.values()][:3]


def test_what_is_ticked_is_replaced_in_one_step(desk: Desk) -> None:
    before = desk.session.document
    dialog = begin(desk)
    QTest.keyClicks(dialog.replacement, "seal")
    assert dialog.list.topLevelItemCount() == 3
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    unticked = said(dialog, 0)[0]
    QTest.keyClick(dialog.replacement, Qt.Key.Key_Return)
    left = [title for title in titles(desk.session.document) if "walrus" in title.lower()]
    assert left == [title for title in titles(before) if title[-20:] == unticked[-20:]]
    desk.session.undo()
    assert desk.session.document == before
    dialog.reject()


def test_what_people_said_is_replaced_too_and_told_as_a_quote(desk: Desk) -> None:
    session = desk.session
    session.edit("add_quote", add_quote(session.document, "q", text="Walrus, of course."))
    dialog = begin(desk)
    QTest.keyClicks(dialog.replacement, "seal")
    assert dialog.list.topLevelItemCount() == 4
    assert said(dialog, 2)[-1].endswith(": Quote")
    assert dialog.said.text().startswith("On all cards, also those in the idea tray, and in all")
    assert "stays in Undo" in dialog.said.text()
    QTest.keyClick(dialog.replacement, Qt.Key.Key_Return)
    assert session.document.quotes["q"].text == "seal, of course."
    session.undo()
    assert session.document.quotes["q"].text == "Walrus, of course."
    dialog.reject()


def test_enter_at_a_row_ticks_it_and_replaces_nothing(desk: Desk) -> None:
    before = desk.session.document
    dialog = begin(desk)
    QTest.keyClicks(dialog.replacement, "seal")
    dialog.list.setFocus()
    chosen = dialog.list.chosen()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert desk.session.document is before
    assert len(dialog.list.chosen()) == len(chosen) - 1
    dialog.reject()


def test_what_would_be_too_long_is_said_and_left(desk: Desk) -> None:
    dialog = begin(desk)
    QTest.keyClicks(dialog.replacement, "elephant")
    assert sum("too long" in each for each in said(dialog, 1)) == 1
    QTest.keyClick(dialog.replacement, Qt.Key.Key_Return)
    assert sorted(titles(desk.session.document))[:2] == ["A elephant", "elephant two"]
    dialog.reject()


def test_one_is_replaced_alone(desk: Desk) -> None:
    dialog = begin(desk)
    QTest.keyClicks(dialog.replacement, "seal")
    QTest.keyClick(dialog.one, Qt.Key.Key_Space)
    assert sum("seal" in title for title in titles(desk.session.document)) == 1
    assert dialog.list.topLevelItemCount() == 2
    dialog.reject()


def test_only_what_the_filter_shows_is_replaced_and_counted(desk: Desk) -> None:
    document = desk.session.document
    first, other, *_ = document.cards
    patch = change_cards(document, [first], tags=("sea",))
    desk.session.edit("change_card", patch)
    QTest.keyClick(desk.window.places.map_view.canvas, Qt.Key.Key_F, CTRL)
    bar = desk.window.findChild(FindBar)
    assert isinstance(bar, FindBar)
    bar.panel.set_filter(CardFilter(tags=("sea",)))
    dialog = begin(desk)
    QTest.keyClicks(dialog.replacement, "seal")
    assert dialog.said.text() == "Only in the one card that the filter shows."
    QTest.keyClick(dialog.replacement, Qt.Key.Key_Return)
    cards = desk.session.document.cards
    assert (cards[first].title, cards[other].title) == ("A seal", "walrus two")
    dialog.reject()


def test_of_a_long_text_is_shown_what_differs() -> None:
    before, after = excerpts("a " * 100 + "walrus" + " b" * 100, "a " * 100 + "seal" + " b" * 100)
    assert "walrus" in before
    assert "seal" in after
    assert before.startswith("…")
    assert len(before) < 130
