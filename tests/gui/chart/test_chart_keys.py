"""Letters and digits judge in the ranking and in the list of what is not scored yet."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.bubble import Bubble
from cjm_desktop.desktop.chart.model import Column
from cjm_desktop.desktop.chart.view import ChartView
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import change_cards
from tests.gui.chart.chart_hand import DOCUMENT, cell, listed, ranked, scores, send, shown
from tests.unit.insight.workshop import workshop


@pytest.fixture
def session() -> Session:
    return Session(DOCUMENT)


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> ChartView:
    return shown(qtbot, session)


def choose(view: ChartView, card: str, column: Column = Column.NAME) -> QAbstractItemView:
    """Put the keyboard on a row of the ranking, or of the list."""
    if card in listed(view):
        view.unscored.setCurrentIndex(view.unscored.unscored.index(listed(view).index(card)))
        view.unscored.setFocus()
        return view.unscored
    view.table.setCurrentIndex(cell(view, card, column))
    view.table.setFocus()
    return view.table


def type_on(text: str, view: QAbstractItemView) -> None:
    for letter in text:
        QTest.keyClicks(view, letter)
        QApplication.processEvents()


def test_digits_score_the_unscored_one_after_another(view: ChartView, session: Session) -> None:
    first, second = listed(view)
    type_on("7,4", choose(view, first))
    assert scores(session, first) == (4, 7.5)
    assert session.selected_cards == (second,)
    type_on("62.", view.unscored)
    assert scores(session, second) == (2.5, 6)
    assert listed(view) == []


def test_digits_score_the_ranking_and_the_row_below_is_next(
    view: ChartView, session: Session
) -> None:
    first, second, *_ = ranked(view)
    type_on("1+", choose(view, first))
    assert scores(session, first) == (10, 1)
    assert session.selected_cards == (second,)
    assert ranked(view)[-1] == first


def test_letters_judge_in_both(view: ChartView, session: Session) -> None:
    for card in (ranked(view)[0], listed(view)[0]):
        type_on("c", choose(view, card))
        assert session.document.cards[card].customer_present is True
    assert not JudgingMode.of(session).on


def test_a_digit_in_a_cell_of_scores_is_typed_there(view: ChartView, session: Session) -> None:
    card = ranked(view)[0]
    type_on("4", choose(view, card, Column.EFFORT))
    assert not JudgingMode.of(session).on
    (field,) = view.table.viewport().findChildren(QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert scores(session, card)[0] == 4


def test_words_are_typed_in_the_cell_of_resources(view: ChartView, session: Session) -> None:
    card = ranked(view)[0]
    table = choose(view, card, Column.RESOURCES)
    QTest.keyClicks(table, "c")
    (field,) = view.table.viewport().findChildren(QLineEdit)
    QTest.keyClicks(field, "all 2")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert session.document.cards[card].resources == "call 2"
    assert session.document.cards[card].customer_present is None


def test_a_workshops_dots_have_the_colour_of_their_side_and_their_name(qtbot: QtBot) -> None:
    session = Session(workshop())
    for card, title in (("search", "Search engines"), ("brochure", "A brochure")):
        session.edit("rename_card", change_cards(session.document, [card], title=title))
    view = shown(qtbot, session)
    for card, typed in (("search", "+3"), ("brochure", "42")):
        type_on(typed, choose(view, card))
    assert (scores(session, "search"), scores(session, "brochure")) == ((3, 10), (2, 4))
    chart = view.plot.chart
    named = {each.id: " ".join(each.lines) for each in chart.names}
    for card, side in (("search", "customer"), ("brochure", "we")):
        title = session.document.cards[card].title
        assert (chart.dots_by_id[card].figure.swatch, named[card]) == (side, title)
        at = view.plot.point_of_dot(card).toPoint()
        send(view.plot, QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton)
        bubble = view.plot.findChild(Bubble)
        assert bubble is not None
        assert bubble.text().startswith(title)
