"""The table in its view: the selection of all views, keys, columns, and what is remembered."""

from typing import cast

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.table.model import place_of
from cjm_desktop.desktop.table.view import TableView
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.fragment import MEDIA_TYPE
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout.card_table import USUAL
from cjm_desktop.words.wording import Wording
from tests.gui.desk import SAMPLE, Desk
from tests.gui.table.rows import KEY, LEFT, cell, editor, ids, middle, shown, stand_at
from tests.gui.table.test_table_model import DOCUMENT


def test_the_selection_is_the_one_of_all_views(view: TableView, session: Session) -> None:
    port = view.table.viewport()
    QTest.mouseClick(port, LEFT, pos=middle(view, "second", "title"))
    assert list(session.selected_cards) == ["second"]
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(port, LEFT, control, middle(view, "third", "kind"))
    assert list(session.selected_cards) == ["second", "third"]
    session.select_cards(["first"])
    assert view.table.currentIndex().row() == view.table.rows.row_of("first")
    QTest.keyClick(view.table, KEY.Key_A, control)
    assert set(session.selected_cards) == set(DOCUMENT.cards)


def test_enter_writes_and_goes_on_below(view: TableView, session: Session) -> None:
    stand_at(view, "first", "potential")
    QTest.keyClick(view.table, KEY.Key_Return)
    QTest.keyClicks(editor(view, QLineEdit), "7,5")
    QTest.keyClick(editor(view, QLineEdit), KEY.Key_Return)
    QApplication.processEvents()
    assert session.document.cards["first"].potential == 7.5
    assert view.table.currentIndex() == cell(view, "second", "potential")


def test_the_keyboard_goes_past_headings(view: TableView, session: Session) -> None:
    view.grouping.setCurrentIndex(view.grouping.findData("kind"))
    view.filter.setFocus()
    view.table.setFocus()
    for _ in range(3):
        QTest.keyClick(view.table, KEY.Key_Down)
    assert list(session.selected_cards) == ["third"]
    QTest.keyClick(view.table, KEY.Key_PageUp)
    assert list(session.selected_cards) == ["first"]
    QTest.keyClick(view.table, KEY.Key_PageDown)
    assert list(session.selected_cards) == ["third"]


def test_tab_goes_from_what_is_above_into_the_table(view: TableView) -> None:
    view.filter.setFocus()
    seen = []
    for _ in range(3):
        held = QApplication.focusWidget()
        assert held is not None
        QTest.keyClick(held, KEY.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [view.grouping, view.columns_button, view.table]


def test_what_is_no_score_is_refused_in_words_and_the_old_one_kept(
    view: TableView, session: Session
) -> None:
    stand_at(view, "first", "effort")
    QTest.keyClick(view.table, KEY.Key_F2)
    field = editor(view, QLineEdit)
    QTest.keyClicks(field, "12")
    QTest.keyClick(field, KEY.Key_Return)
    assert view.refusal.isVisible()
    assert "0 to 10" in view.refusal.text()
    assert session.document.cards["first"].effort is None
    QTest.keyClick(field, KEY.Key_Escape)
    assert not view.refusal.isVisible()


def test_a_choice_goes_to_all_selected_rows(view: TableView, session: Session) -> None:
    stand_at(view, "first", "decision")
    session.select_cards(["first", "second"])
    QTest.keyClick(view.table, KEY.Key_F2)
    box = editor(view, QComboBox)
    box.setCurrentIndex(box.findData("start"))
    box.activated.emit(box.currentIndex())
    cards = session.document.cards
    assert [cards[each].decision for each in DOCUMENT.cards] == ["start", "start", None]
    session.undo()
    assert session.document == DOCUMENT


def test_copied_rows_are_cells_with_headings_and_cards(view: TableView, session: Session) -> None:
    view.table.show_columns(["title", "kind", "channel"])
    view.table.setFocus()
    session.select_cards(["third", "first"])
    QTest.keyClick(view.table, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    assert data.text() == "Title\tKind\tChannel\nB\tTouchpoint\tWeb\nC\tNeed\t"
    assert "<th>Channel</th>" in data.html()
    assert data.hasFormat(MEDIA_TYPE)


def test_cells_are_pasted_from_the_current_one_on_as_one_step(
    view: TableView, session: Session
) -> None:
    said: list[str] = []
    session.message.connect(said.append)
    stand_at(view, "first", "potential")
    QApplication.clipboard().setText("4\t2\nmuch\t3")
    QTest.keyClick(view.table, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    cards = session.document.cards
    assert [cards["first"].potential, cards["first"].effort] == [4, 2]
    assert [cards["second"].potential, cards["second"].effort] == [None, 3]
    assert said == ["2 cards changed · not understood and left as it was: much"]
    session.undo()
    assert session.document == DOCUMENT


def test_copied_rows_with_ids_find_their_cards_again(view: TableView, session: Session) -> None:
    view.table.show_columns(["id", "title", "owner"])
    session.select_cards(["first", "second"])
    view.table.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view.table, KEY.Key_C, control)
    clipboard = QApplication.clipboard()
    clipboard.setText(clipboard.text().replace("A\t", "Another\tEva"))
    stand_at(view, "third", "title")
    QTest.keyClick(view.table, KEY.Key_V, control)
    cards = session.document.cards
    assert [card.title for card in cards.values()] == ["B", "Another", "C"]
    assert cards["second"].owner == "Eva"


def test_a_field_without_room_in_a_cell_is_edited_among_the_fields(
    view: TableView, navigator: Navigator
) -> None:
    wanted: list[str] = []
    navigator.field_wanted.connect(wanted.append)
    view.table.show_column("notes", True)
    stand_at(view, "first", "notes")
    QTest.keyClick(view.table, KEY.Key_Return)
    assert wanted == ["notes"]


def test_rows_are_sorted_by_a_click_and_filtered_by_typing(view: TableView) -> None:
    header = view.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(place_of("title")) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, pos=at)
    assert ids(view) == ["second", "first", "third"]
    QTest.keyClicks(view.filter, "web")
    assert ids(view) == ["first"]
    view.filter.clear()
    assert ids(view) == ["second", "first", "third"]


@pytest.mark.parametrize(("language", "letters"), [("sv", "ZÅÄÖ"), ("da", "ZÆØÅ"), ("nb", "ZÆØÅ")])
def test_a_click_sorts_by_the_alphabet_of_the_language(
    qtbot: QtBot, language: str, letters: str
) -> None:
    mixed = {letters[place]: f"c{place}" for place in (2, 0, 3, 1)}
    document = DOCUMENT.replaced({
        Key("cards", each): DOCUMENT.cards["first"].replaced(title=letter)
        for letter, each in mixed.items()
    } | {Key("cards", each): None for each in DOCUMENT.cards})  # fmt: skip
    session = Session(document)
    session.tr_ = Wording.of(language)
    view = shown(qtbot, TableView(session, Navigator()))
    header = view.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(place_of("title")) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, pos=at)
    assert ids(view) == [mixed[letter] for letter in letters]


def test_the_keyboard_stays_in_its_row_when_others_come_and_go(
    view: TableView, session: Session
) -> None:
    stand_at(view, "second", "owner")
    QTest.keyClick(view.table, KEY.Key_F2)
    field = editor(view, QLineEdit)
    QTest.keyClicks(field, "Ev")
    changed = change_cards(session.document, ["first"], title="Changed meanwhile")
    session.edit("rename_card", changed)
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, KEY.Key_Return)
    QApplication.processEvents()
    assert session.document.cards["second"].owner == "Eva"


def test_columns_are_chosen_in_a_menu(view: TableView) -> None:
    menu = view.column_menu()
    entries = {action.text(): action for action in menu.actions()}
    assert not entries["Title"].isEnabled()
    assert entries["Channel"].isChecked()
    entries["Tags"].trigger()
    entries["Channel"].trigger()
    assert view.table.columns == (*(each for each in USUAL if each != "channel"), "tags")
    entries["The usual columns"].trigger()
    assert view.table.columns == USUAL


def test_what_was_arranged_is_there_again(qtbot: QtBot, view: TableView, session: Session) -> None:
    kept: list[dict[str, object]] = []
    view.rearranged.connect(kept.append)
    view.table.show_columns(["kind", "title", "tags"])
    view.table.setColumnWidth(place_of("kind"), 333)
    view.grouping.setCurrentIndex(view.grouping.findData("kind"))
    view.table.sortByColumn(place_of("title"), Qt.SortOrder.DescendingOrder)
    QApplication.processEvents()
    again = shown(qtbot, TableView(session, Navigator(), kept[-1]))
    assert again.table.columns == ("kind", "title", "tags")
    assert again.table.columnWidth(place_of("kind")) == 333
    assert ids(again) == ids(view) == ["first", "second", "third"]
    assert again.grouping.currentData() == "kind"


def test_columns_are_told_once_they_all_stand(view: TableView) -> None:
    QApplication.processEvents()
    kept: list[dict[str, object]] = []
    view.rearranged.connect(kept.append)
    view.table.show_columns(["title", "tags", "kind"])
    QApplication.processEvents()
    assert [each["columns"] for each in kept] == [["title", "tags", "kind"]]


def test_titles_have_the_room_of_a_wide_window_until_they_are_given_a_width(
    qtbot: QtBot, view: TableView, session: Session
) -> None:
    kept: list[dict[str, object]] = []
    view.rearranged.connect(kept.append)
    table, title = view.table, place_of("title")
    table.show_columns(["title", "kind", "phase"])
    view.resize(500, 400)
    narrow = table.columnWidth(title)
    view.resize(700, 400)
    assert table.columnWidth(title) > narrow
    assert table.horizontalHeader().length() == table.viewport().width()
    QApplication.processEvents()
    assert "title" not in kept[-1]["widths"]  # type: ignore[operator]
    table.setColumnWidth(title, 123)
    view.resize(900, 400)
    QApplication.processEvents()
    assert table.columnWidth(title) == 123
    again = shown(qtbot, TableView(session, Navigator(), kept[-1]))
    assert again.table.columnWidth(title) == 123


def test_the_name_of_a_phase_is_read_where_the_window_has_room(
    view: TableView, session: Session
) -> None:
    table, phase = view.table, place_of("phase")
    view.resize(1900, 400)
    id_ = next(iter(session.document.phases))
    name = "First interest in one of the suppliers that are known already"
    usual = table.columnWidth(phase)
    session.edit("rename_phase", change_phase(session.document, id_, name=name))
    assert table.columnWidth(phase) > usual
    assert table.columnWidth(phase) >= table.fontMetrics().horizontalAdvance(name)
    table.setColumnWidth(phase, 90)
    view.resize(1800, 400)
    assert table.columnWidth(phase) == 90
    assert table.widths["phase"] == 90


def test_what_another_hand_wrote_is_not_believed(qtbot: QtBot, session: Session) -> None:
    odd = {"columns": ["nothing", 3], "widths": {"title": -4, "x": 9}, "grouping": 7, "sort": []}
    made = shown(qtbot, TableView(session, Navigator(), odd))
    assert made.table.columns == ("title",)
    assert ids(made) == ["first", "second", "third"]


def test_it_is_the_fifth_place_of_the_window(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    desk.window.commands["view_table"].trigger()
    room = cast(TableView, desk.window.places.room("table"))
    assert room.isVisible()
    assert room.table.hasFocus()
    assert set(ids(room)) == set(desk.session.document.cards)
    room.table.show_columns(["title", "tags"])
    QApplication.processEvents()
    assert desk.settings.choices("table")["columns"] == ["title", "tags"]


def test_a_list_that_is_unfolded_goes_with_its_card(
    view: TableView, session: Session, qtbot: QtBot
) -> None:
    stand_at(view, "first", "decision")
    QTest.keyClick(view.table, KEY.Key_F2)
    box = editor(view, QComboBox)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    session.open(Document(), None)
    qtbot.waitUntil(lambda: not shiboken6.isValid(box))
    assert QApplication.activePopupWidget() is None
