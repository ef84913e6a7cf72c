"""The ranked table's efforts, resources and needs, and the filter by what is there."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.model import Column
from cjm_desktop.desktop.chart.view import ChartView
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Key
from tests.gui.chart.chart_hand import (
    DOCUMENT,
    cell,
    listed,
    ranked,
    shown,
    touchpoint,
)

LONG = "Two sellers half a day each, the agency’s retainer, and a week of the engineer’s time"
THERE: dict[str, Any] = {"budget": True, "competence": True, "follow_up": True}
MAP = DOCUMENT.replaced(
    {
        Key("cards", "first"): DOCUMENT.cards["first"].replaced(**THERE, resources=LONG),
        Key("cards", "second"): DOCUMENT.cards["second"].replaced(we_present=True, budget=False),
        Key("cards", "only"): touchpoint("Newsletter", 3, None).replaced(effort_now=9.0),
    }
)


@pytest.fixture
def session() -> Session:
    return Session(MAP)


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> ChartView:
    return shown(qtbot, session)


def said(view: ChartView, card_id: str, column: Column) -> str:
    return str(cell(view, card_id, column).data(Qt.ItemDataRole.AccessibleTextRole))


def open_cell(view: ChartView, card_id: str, column: Column) -> None:
    view.table.setFocus()
    view.table.setCurrentIndex(cell(view, card_id, column))
    QTest.keyClick(view.table, Qt.Key.Key_F2)


def test_each_row_says_both_efforts_what_it_takes_and_what_is_there(view: ChartView) -> None:
    assert [said(view, card_id, Column.TODAY) for card_id in ("first", "second", "only")] == [
        "–", "6", "9",
    ]  # fmt: skip
    assert said(view, "only", Column.EFFORT) == "–"
    assert said(view, "first", Column.RESOURCES) == LONG
    assert said(view, "second", Column.NEEDS) == (
        "Budget: no · Competence: not known · Follow-up: not known"
    )
    assert said(view, "only", Column.GAP) == "−6, Question it — do less or stop"


def test_todays_effort_is_typed_in_place_as_one_step(
    qtbot: QtBot, view: ChartView, session: Session
) -> None:
    open_cell(view, "first", Column.TODAY)
    field = view.table.viewport().findChild(QLineEdit)
    assert field is not None
    assert field.accessibleName() == "Effort today"
    field.selectAll()
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.document.cards["first"].effort_now == 7)
    entry = session.store.next_undo
    assert entry is not None
    assert entry.step == "score_card"
    session.undo()
    assert session.document == MAP


@pytest.mark.parametrize(("card_id", "column"), [("second", Column.TODAY), ("only", Column.EFFORT)])
def test_a_score_that_is_opened_and_left_is_not_said(
    qtbot: QtBot, view: ChartView, session: Session, card_id: str, column: Column
) -> None:
    """Neither what is taken from the other effort, nor nought where nothing is known."""
    open_cell(view, card_id, column)
    field = view.table.viewport().findChild(QLineEdit)
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)
    # What was entered is taken a little later, and the field is gone then.
    qtbot.waitUntil(view.table.hasFocus)
    assert session.document is MAP


def test_a_potential_is_typed_without_saying_what_it_would_take(
    qtbot: QtBot, view: ChartView, session: Session
) -> None:
    open_cell(view, "only", Column.POTENTIAL)
    field = view.table.viewport().findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, "6")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.document.cards["only"].potential == 6)
    assert session.document.cards["only"].effort is None


def test_resources_are_typed_in_place(qtbot: QtBot, view: ChartView, session: Session) -> None:
    open_cell(view, "third", Column.RESOURCES)
    field = view.table.viewport().findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "1 fair a year")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.document.cards["third"].resources == "1 fair a year")


def test_words_are_wrapped_and_their_row_grows_and_shrinks_with_them(view: ChartView) -> None:
    def height(card_id: str) -> int:
        row = view.table.ranking.row_of(card_id)
        assert row is not None
        return view.table.rowHeight(row)

    metrics = view.table.fontMetrics()
    room = view.table.columnWidth(Column.RESOURCES)
    lines = metrics.horizontalAdvance(LONG) / room
    assert lines > 2
    assert height("first") >= lines * metrics.lineSpacing()
    assert height("third") < height("first")
    view.resize(2400, 760)
    QApplication.processEvents()
    assert height("first") < lines * metrics.lineSpacing()


def test_a_row_keeps_its_height_when_the_order_changes(view: ChartView, session: Session) -> None:
    before = view.table.rowHeight(ranked(view).index("first"))
    session.edit("score_card", change_cards(session.document, ["first"], effort=10.0))
    assert ranked(view).index("first") > 0
    assert view.table.rowHeight(ranked(view).index("first")) == before
    assert view.table.rowHeight(0) < before


def test_the_table_is_whole_at_the_size_of_a_small_laptop(view: ChartView) -> None:
    view.resize(1366 - 88, 640)
    QApplication.processEvents()
    assert not any(view.table.isColumnHidden(column) for column in Column)
    end = view.table.columnViewportPosition(Column.DECISION)
    assert end + view.table.columnWidth(Column.DECISION) <= view.table.viewport().width()


@pytest.mark.parametrize(
    ("steps", "kept", "left"),
    [
        (1, ["first"], []),
        (2, ["second"], []),
        (5, ["second", "third", "only"], ["loose", "half"]),
    ],
)
def test_the_filter_keeps_what_has_what_it_needs_or_lacks_it(
    view: ChartView, steps: int, kept: list[str], left: list[str]
) -> None:
    view.filters.needs.setFocus()
    for _ in range(steps):
        QTest.keyClick(view.filters.needs, Qt.Key.Key_Down)
    assert (ranked(view), listed(view)) == (kept, left)
    assert [each.id for each in view.plot.chart.dots] == kept
    assert view.filters.needs.accessibleName()


def test_the_marks_of_needs_are_drawn(view: ChartView) -> None:
    """Where nothing is known a dash stands; what is known is drawn in ink."""
    table = view.table
    picture = table.viewport().grab().toImage()

    def dark(card_id: str) -> int:
        rect = table.visualRect(cell(view, card_id, Column.NEEDS)).adjusted(0, 0, -6, -2)
        return sum(
            picture.pixelColor(x, y).lightness() < 90
            for x in range(rect.left(), rect.right())
            for y in range(rect.top(), rect.bottom())
        )

    assert dark("first") > 5 * dark("third")
