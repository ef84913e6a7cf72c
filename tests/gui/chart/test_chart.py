"""The gap chart by mouse and keys: what a user does there is what the document says."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.bubble import Bubble
from cjm_desktop.desktop.chart.model import Column
from cjm_desktop.desktop.chart.view import ChartView
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.scores import score_cards
from tests.gui.chart.chart_hand import (
    CONTROL,
    DOCUMENT,
    LEFT,
    NONE,
    SHIFT,
    click_cell,
    dot,
    drag,
    place,
    ranked,
    scores,
    send,
    shown,
)


@pytest.fixture
def session() -> Session:
    return Session(DOCUMENT)


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> ChartView:
    return shown(qtbot, session)


# Dragging dots


def test_dragging_a_dot_scores_it_on_halves_as_one_step(view: ChartView, session: Session) -> None:
    drag(view.plot, dot(view, "first"), place(view, 4.6, 7.3))
    assert scores(session, "first") == (4.5, 7.5)
    entry = session.store.next_undo
    assert entry is not None
    assert entry.step == "score_card"
    session.undo()
    assert scores(session, "first") == (2, 9)
    assert session.store.next_undo is None
    session.redo()
    assert scores(session, "first") == (4.5, 7.5)


def test_a_drag_is_live_in_the_document_and_in_the_ranking(
    qtbot: QtBot, view: ChartView, session: Session
) -> None:
    drag(view.plot, dot(view, "first"), place(view, 9, 1), release=False)
    assert scores(session, "first") == (9, 1)
    qtbot.waitUntil(lambda: ranked(view) == ["second", "third", "first"])
    QTest.mouseRelease(view.plot, LEFT, NONE, place(view, 9, 1))


def test_a_dot_dragged_beyond_the_axes_stops_at_their_ends(
    view: ChartView, session: Session
) -> None:
    drag(view.plot, dot(view, "first"), QPoint(2, 2))
    assert scores(session, "first") == (0, 10)


def test_escape_gives_up_a_drag(view: ChartView, session: Session) -> None:
    drag(view.plot, dot(view, "first"), place(view, 8, 3), release=False)
    assert scores(session, "first") == (8, 3)
    QTest.keyClick(view.plot, Qt.Key.Key_Escape)
    assert scores(session, "first") == (2, 9)
    send(view.plot, QEvent.Type.MouseMove, place(view, 5, 5))
    QTest.mouseRelease(view.plot, LEFT, NONE, place(view, 5, 5))
    assert session.document == DOCUMENT
    assert session.store.next_undo is None


def test_a_hand_that_trembles_does_not_score(view: ChartView, session: Session) -> None:
    start = dot(view, "first")
    drag(view.plot, start, start + QPoint(2, 1))
    assert session.document is DOCUMENT
    assert session.selected_cards == ("first",)


def test_selected_dots_are_dragged_together_and_keep_their_distance(
    view: ChartView, session: Session
) -> None:
    session.select_cards(["first", "second"])
    drag(view.plot, dot(view, "first"), place(view, 3, 8))
    assert scores(session, "first") == (3, 8)
    assert scores(session, "second") == (7, 7)
    session.undo()
    assert session.document == DOCUMENT


# Keys on the chart


def test_arrows_score_the_selected_dot_by_halves_as_one_step(
    view: ChartView, session: Session
) -> None:
    session.select_cards(["first"])
    view.plot.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        QTest.keyClick(view.plot, key)
    assert scores(session, "first") == (2.5, 8.5)
    for _ in range(6):
        QTest.keyClick(view.plot, Qt.Key.Key_Up)
    assert scores(session, "first") == (2.5, 10)
    session.undo()
    assert session.document == DOCUMENT


def test_page_keys_walk_from_dot_to_dot_by_rank(view: ChartView, session: Session) -> None:
    view.plot.setFocus()
    chosen: list[str] = []
    for key in ("PageDown", "PageDown", "PageDown", "PageUp", "Home", "End"):
        QTest.keyClick(view.plot, getattr(Qt.Key, f"Key_{key}"))
        chosen += session.selected_cards
    assert chosen == ["first", "second", "third", "second", "first", "third"]
    assert "Brochure" in view.plot.accessibleDescription()


def test_an_arrow_without_a_selection_chooses_the_best(view: ChartView, session: Session) -> None:
    view.plot.setFocus()
    QTest.keyClick(view.plot, Qt.Key.Key_Left)
    assert session.selected_cards == ("first",)
    assert session.document is DOCUMENT


def test_control_a_selects_every_dot(view: ChartView, session: Session) -> None:
    view.plot.setFocus()
    QTest.keyClick(view.plot, Qt.Key.Key_A, CONTROL)
    assert session.selected_cards == ("first", "second", "third")


def test_the_chart_claims_its_keys_before_shortcuts(view: ChartView) -> None:
    for key, claimed in ((Qt.Key.Key_Left, True), (Qt.Key.Key_Home, True), (Qt.Key.Key_F, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, NONE)
        event.ignore()
        QApplication.sendEvent(view.plot, event)
        assert event.isAccepted() is claimed


def test_tab_goes_from_filters_to_chart_to_table_to_list(view: ChartView) -> None:
    view.filters.needs.setFocus()
    order = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    assert order == [view.plot, view.table, view.unscored]


# Selection


def test_clicks_select_in_the_session_and_in_the_table(view: ChartView, session: Session) -> None:
    QTest.mouseClick(view.plot, LEFT, NONE, dot(view, "second"))
    assert list(session.selected_cards) == ["second"]
    QTest.mouseClick(view.plot, LEFT, CONTROL, dot(view, "third"))
    QTest.mouseClick(view.plot, LEFT, SHIFT, dot(view, "first"))
    QTest.mouseClick(view.plot, LEFT, CONTROL, dot(view, "second"))
    assert list(session.selected_cards) == ["third", "first"]
    rows = {index.row() for index in view.table.selectionModel().selectedRows()}
    assert rows == {0, 2}
    QTest.mouseClick(view.plot, LEFT, NONE, place(view, 5, 2))
    assert session.selection == ()


def test_rows_select_in_the_session(view: ChartView, session: Session) -> None:
    click_cell(view, "third", Column.NAME)
    assert session.selected_cards == ("third",)
    click_cell(view, "first", Column.NAME, CONTROL)
    assert set(session.selected_cards) == {"first", "third"}


def test_a_selection_made_elsewhere_is_shown_here(view: ChartView, session: Session) -> None:
    session.select_cards(["second", "loose"])
    assert [index.row() for index in view.table.selectionModel().selectedRows()] == [1]
    chosen = view.unscored.selectionModel().selectedIndexes()
    assert [view.unscored.unscored.id_at(index.row()) for index in chosen] == ["loose"]
    assert session.selected_cards == ("second", "loose")


def test_a_selected_row_follows_its_touchpoint(view: ChartView, session: Session) -> None:
    session.select_cards(["first"])
    session.edit("change_card", change_cards(session.document, ["first"], effort=10.0))
    assert ranked(view) == ["second", "first", "third"]
    assert [index.row() for index in view.table.selectionModel().selectedRows()] == [1]
    assert session.selected_cards == ("first",)


# Who is there


def test_the_letters_that_judge_cards_work_on_dots_but_not_while_one_is_dragged(
    view: ChartView, session: Session
) -> None:
    QTest.mouseClick(view.plot, LEFT, NONE, dot(view, "first"))
    QTest.keyClick(view.plot, Qt.Key.Key_W)
    assert session.document.cards["first"].we_present is True
    QTest.keyClick(view.plot, Qt.Key.Key_C)
    QTest.keyClick(view.plot, Qt.Key.Key_C)
    assert session.document.cards["first"].customer_present is False
    drag(view.plot, dot(view, "first"), place(view, 9, 1), release=False)
    QTest.keyClick(view.plot, Qt.Key.Key_W)
    assert session.document.cards["first"].we_present is True
    QTest.mouseRelease(view.plot, LEFT, NONE, place(view, 9, 1))


def test_a_dot_tells_which_others_have_its_scores(view: ChartView, session: Session) -> None:
    patch = score_cards(session.document, {"third": (2.0, 9.0)})
    session.edit("score_card", patch)
    at = view.plot.point_of_dot("first").toPoint()
    send(view.plot, QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton)
    bubble = view.plot.findChild(Bubble)
    assert bubble is not None
    assert bubble.text().endswith("The same scores have: Brochure")
