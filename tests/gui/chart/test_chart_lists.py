"""Beside the gap chart: the ranked table, what is not scored, filters, and an empty chart."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.bubble import Bubble
from cjm_desktop.desktop.chart.model import Column
from cjm_desktop.desktop.chart.unscored import SIGN_ROLE
from cjm_desktop.desktop.chart.view import ChartView
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane
from cjm_desktop.layout.gap.gap_chart import ALL
from cjm_desktop.layout.lane_look import lane_looks
from cjm_desktop.layout.lane_shape import shape_mark
from tests.gui.chart.chart_hand import (
    DOCUMENT,
    LEFT,
    NONE,
    cell,
    click_cell,
    dot,
    drag,
    list_row,
    listed,
    place,
    ranked,
    scores,
    send,
    shown,
    touchpoint,
)
from tests.gui.looks import put_on
from tests.gui.tips import seen


@pytest.fixture
def session() -> Session:
    return Session(DOCUMENT)


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> ChartView:
    return shown(qtbot, session)


# The table


def open_decision(view: ChartView) -> QComboBox:
    box = view.table.viewport().findChild(QComboBox)
    assert box is not None
    return box


def test_a_decision_is_chosen_in_place_by_mouse(
    qtbot: QtBot, view: ChartView, session: Session
) -> None:
    click_cell(view, "second", Column.DECISION)
    box = open_decision(view)
    qtbot.waitUntil(lambda: box.view().isVisible())
    row = box.view().visualRect(box.model().index(box.findData("do_less"), 0)).center()
    QTest.mouseMove(box.view().viewport(), row)
    QTest.mouseClick(box.view().viewport(), LEFT, NONE, row)
    assert session.document.cards["second"].decision == "do_less"
    entry = session.store.next_undo
    assert entry is not None
    assert entry.step == "decide"
    session.undo()
    assert session.document == DOCUMENT


def test_a_decision_is_chosen_in_place_by_keys(
    qtbot: QtBot, view: ChartView, session: Session
) -> None:
    view.table.setFocus()
    view.table.setCurrentIndex(cell(view, "third", Column.DECISION))
    QTest.keyClick(view.table, Qt.Key.Key_F2)
    box = open_decision(view)
    qtbot.waitUntil(lambda: box.view().isVisible())
    QTest.keyClick(box.view(), Qt.Key.Key_End)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert session.document.cards["third"].decision == "stop"
    qtbot.waitUntil(lambda: view.table.hasFocus())


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_a_key_chooses_the_decision_wherever_in_the_row_it_is_pressed(
    qtbot: QtBot, view: ChartView, session: Session, key: Qt.Key
) -> None:
    view.table.setFocus()
    view.table.setCurrentIndex(cell(view, "third", Column.NAME))
    QTest.keyClick(view.table, key)
    box = open_decision(view)
    qtbot.waitUntil(lambda: box.view().isVisible())
    QTest.keyClick(box.view(), Qt.Key.Key_End)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert session.document.cards["third"].decision == "stop"
    qtbot.waitUntil(lambda: view.table.hasFocus())


def test_a_score_is_typed_in_place_and_one_between_halves_is_refused_in_words(
    qtbot: QtBot, view: ChartView, session: Session
) -> None:
    view.table.setFocus()
    view.table.setCurrentIndex(cell(view, "third", Column.POTENTIAL))
    QTest.keyClick(view.table, Qt.Key.Key_F2)
    field = view.table.viewport().findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    said: list[str] = []
    session.message.connect(said.append)
    before = scores(session, "third")
    for wrong in ("9,3", "12", "45"):
        field.selectAll()
        QTest.keyClicks(field, wrong)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert said[-1] == "A score is 0 to 10, in whole or half steps. It is still 2."
        assert field.isVisible()
        assert scores(session, "third") == before
    field.selectAll()
    QTest.keyClicks(field, "9,5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: scores(session, "third") == (7, 9.5))


def test_user_text_is_never_markup(view: ChartView, session: Session) -> None:
    model = view.table.ranking
    tip = model.data(cell(view, "second", Column.NAME), Qt.ItemDataRole.ToolTipRole)
    assert "<b>Demo" in seen(tip)
    QTest.mouseMove(view.plot, dot(view, "second"))
    bubble = view.plot.findChild(Bubble)
    assert bubble is not None
    assert bubble.isVisible()
    assert bubble.textFormat() == Qt.TextFormat.PlainText
    assert bubble.text().startswith("<b>Demo</b>\nOperator · Trigger\nPotential 8 · Effort 6")
    formats = {label.textFormat() for label in view.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_a_narrow_table_leaves_the_place_to_the_tooltip(view: ChartView) -> None:
    assert not view.table.isColumnHidden(Column.PLACE)
    view.resize(960, 600)
    QApplication.processEvents()
    assert view.table.isColumnHidden(Column.PLACE)
    tip = view.table.ranking.data(cell(view, "third", Column.NAME), Qt.ItemDataRole.ToolTipRole)
    assert "Operator · Loyalty" in tip


def test_the_narrowest_table_keeps_its_names_and_all_is_scrolled_to(view: ChartView) -> None:
    table = view.table
    table.resize(560, 300)
    assert not any(map(table.isColumnHidden, (Column.TODAY, Column.NEEDS)))
    assert not table.horizontalScrollBar().isVisible()
    table.resize(400, 300)
    assert all(map(table.isColumnHidden, (Column.TODAY, Column.NEEDS)))
    table.resize(300, 300)
    assert table.columnWidth(Column.NAME) == scaled(110)
    table.setCurrentIndex(cell(view, "third", Column.DECISION))
    table.scrollTo(table.currentIndex())
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    table.resize(560, 300)
    assert not any(map(table.isColumnHidden, (Column.TODAY, Column.NEEDS)))
    assert table.horizontalScrollBar().maximum() == 0


# What is not scored


def test_an_unscored_touchpoint_is_scored_where_it_is_dropped(
    view: ChartView, session: Session
) -> None:
    assert listed(view) == ["loose", "half"]
    source = view.unscored.viewport()
    end = source.mapFromGlobal(view.plot.mapToGlobal(place(view, 3, 6)))
    drag(source, list_row(view, "loose"), end)
    assert scores(session, "loose") == (3, 6)
    assert listed(view) == ["half"]
    assert "loose" in ranked(view)
    session.undo()
    assert session.document == DOCUMENT
    assert listed(view) == ["loose", "half"]


def test_an_unscored_touchpoint_has_the_sign_of_its_lanes_dots(
    view: ChartView, session: Session
) -> None:
    looks = lane_looks(session.document)
    for row, card_id in enumerate(listed(view)):
        lane = session.document.cards[card_id].lane
        figure = view.unscored.unscored.index(row).data(SIGN_ROLE)
        (sign,) = figure.marks
        assert sign == shape_mark(looks[str(lane)].shape, 6, 6, 5, looks[str(lane)].colour)


def test_a_roles_first_score_is_where_it_was_aimed(qtbot: QtBot) -> None:
    """Its name in the legend must not begin a row, and move the plot below the pointer."""
    roles = [f"a{number}" for number in range(1, 5)]
    fairs = {f"at-{role}": touchpoint("Fair", 8, 2, role) for role in roles[:-1]}
    session = Session(
        Document(
            phases=DOCUMENT.phases,
            lanes={role: Lane(order=role, name=f"Head of the works no. {role}") for role in roles},
            cards={**fairs, "film": touchpoint("Film", None, None, roles[-1])},
        )
    )
    view = shown(qtbot, session)
    source = view.unscored.viewport()
    drag(
        source,
        list_row(view, "film"),
        source.mapFromGlobal(view.plot.mapToGlobal(place(view, 3, 9))),
    )
    assert scores(session, "film") == (3, 9)


def test_the_last_unscored_one_can_be_carried_over_the_chart_and_away(
    view: ChartView, session: Session
) -> None:
    session.edit("remove_card", remove_cards(session.document, ["half"]))
    QApplication.processEvents()
    before = session.document
    source = view.unscored.viewport()
    over = source.mapFromGlobal(view.plot.mapToGlobal(place(view, 3, 6)))
    start = list_row(view, "loose")
    drag(source, start, over, release=False)
    assert scores(session, "loose") == (3, 6)
    QApplication.processEvents()
    send(source, QEvent.Type.MouseMove, start)
    assert scores(session, "loose") == (None, None)
    QTest.mouseRelease(source, LEFT, NONE, start)
    assert session.document == before
    assert listed(view) == ["loose"]
    drag(source, start, over)
    assert scores(session, "loose") == (3, 6)
    assert view.unscored.isHidden()


def test_escape_gives_up_what_is_carried(view: ChartView, session: Session) -> None:
    source = view.unscored.viewport()
    over = source.mapFromGlobal(view.plot.mapToGlobal(place(view, 3, 6)))
    drag(source, list_row(view, "half"), over, release=False)
    assert scores(session, "half") == (3, 6)
    QTest.keyClick(view.unscored, Qt.Key.Key_Escape)
    assert scores(session, "half") == (None, 6)
    QTest.mouseRelease(source, LEFT, NONE, over)
    assert session.document == DOCUMENT
    assert listed(view) == ["loose", "half"]


def test_enter_scores_in_the_middle_and_arrows_go_on_from_there(
    view: ChartView, session: Session
) -> None:
    QTest.mouseClick(view.unscored.viewport(), LEFT, NONE, list_row(view, "loose"))
    QTest.keyClick(view.unscored, Qt.Key.Key_Return)
    assert scores(session, "loose") == (5, 5)
    assert view.plot.hasFocus()
    QTest.keyClick(view.plot, Qt.Key.Key_Up)
    assert scores(session, "loose") == (5, 5.5)


# Filters, and what is empty


def test_filters_limit_chart_table_and_list(view: ChartView) -> None:
    view.filters.lanes.setFocus()
    QTest.keyClick(view.filters.lanes, Qt.Key.Key_Down)
    assert view.filters.lanes.currentText() == "Specialist"
    assert (ranked(view), listed(view)) == (["first"], ["loose"])
    QTest.keyClick(view.filters.lanes, Qt.Key.Key_Down)
    QTest.keyClick(view.filters.phases, Qt.Key.Key_End)
    assert (ranked(view), listed(view)) == (["third"], ["half"])
    assert [each.id for each in view.plot.chart.dots] == ["third"]


def test_a_filter_whose_lane_is_gone_shows_everything(view: ChartView, session: Session) -> None:
    QTest.keyClick(view.filters.lanes, Qt.Key.Key_Down)
    others = {key: card for key, card in DOCUMENT.cards.items() if card.lane == "l2"}
    session.open(
        Document(phases=DOCUMENT.phases, lanes={"l2": DOCUMENT.lanes["l2"]}, cards=others), None
    )
    assert view.filters.filter == ALL
    assert ranked(view) == ["second", "third"]


def test_empty_charts_teach(view: ChartView, session: Session) -> None:
    def hint() -> str:
        return view.hint.findChildren(QLabel)[0].text() if view.hint.isVisible() else ""

    assert hint() == ""
    unscored = {"loose": DOCUMENT.cards["loose"]}
    session.open(Document(phases=DOCUMENT.phases, lanes=DOCUMENT.lanes, cards=unscored), None)
    assert hint() == "Nothing scored yet"
    assert view.unscored.isVisible()
    session.open(Document(), None)
    assert hint() == "No touchpoints yet"


# Looks and names


def test_what_happens_while_another_view_is_shown_is_caught_up_with(
    view: ChartView, session: Session
) -> None:
    view.hide()
    session.edit("remove_card", remove_cards(session.document, ["first"]))
    session.select_cards(["third"])
    view.show()
    assert ranked(view) == ["second", "third"]
    assert [index.row() for index in view.table.selectionModel().selectedRows()] == [1]


def test_dark_is_dark_and_light_is_light(view: ChartView) -> None:
    corner = QPoint(3, view.plot.height() - 3)
    put_on(dark=True)
    dark = view.plot.grab().toImage().pixelColor(corner).lightness()
    put_on(dark=False)
    light = view.plot.grab().toImage().pixelColor(corner).lightness()
    assert dark < 60 < 200 < light


def test_every_control_has_a_name(view: ChartView) -> None:
    controls = (view.plot, view.table, view.unscored, view.filters.lanes, view.filters.phases)
    assert all(control.accessibleName() for control in controls)


def test_ranks_follow_a_drag_that_rests(view: ChartView, qtbot: QtBot) -> None:
    drag(view.plot, dot(view, "third"), place(view, 0, 10), release=False)
    drawn = view.plot.chart.drawn.by_id
    assert [drawn["first"].rank, view.table.ranking.row_of("third")] == [1, 2]
    qtbot.waitUntil(lambda: view.table.ranking.row_of("third") == 0)
    assert view.plot.dragging
    assert view.plot.chart.drawn.by_id["first"].rank == 2
    view.plot.cancel()
