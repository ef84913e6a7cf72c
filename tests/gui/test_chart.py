"""The gap chart's view by mouse and keys: what a user does there is what the document says."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.bubble import Bubble
from cjm_desktop.desktop.chart.model import Column
from cjm_desktop.desktop.chart.view import ChartView
from cjm_desktop.desktop.session import Session
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def touchpoint(
    title: str, potential: float | None, effort: float | None, lane: str = "l1", phase: str = "p1"
) -> Card:
    return Card(phase=phase, lane=lane, order="a0", title=title, potential=potential, effort=effort)


DOCUMENT = Document(
    phases={"p1": Phase(order="a0", name="Trigger"), "p2": Phase(order="a1", name="Loyalty")},
    lanes={"l1": Lane(order="a0", name="Specialist"), "l2": Lane(order="a1", name="Operator")},
    cards={
        "first": touchpoint("Case study", 9, 2),
        "second": touchpoint("<b>Demo</b>", 8, 6, "l2"),
        "third": touchpoint("Brochure", 2, 7, "l2", "p2"),
        "loose": touchpoint("User group", None, None, "l1", "p2"),
        "half": touchpoint("Launch plan", 6, None, "l2", "p2"),
    },
)


@pytest.fixture
def session() -> Session:
    return Session(DOCUMENT)


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> ChartView:
    made = ChartView(session)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitExposed(made)
    return made


def scores(session: Session, card_id: str) -> tuple[float | None, float | None]:
    """Give (effort, potential) as the chart has them: to the right and up."""
    card = session.document.cards[card_id]
    return card.effort, card.potential


def send(widget: QWidget, kind: QEvent.Type, at: QPoint, held: Qt.MouseButton = LEFT) -> None:
    """Send one mouse event, with the button held that QTest's own moves do not hold."""
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    place, everywhere = QPointF(at), QPointF(widget.mapToGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, place, everywhere, button, held, NONE))


def drag(widget: QWidget, start: QPoint, end: QPoint, *, release: bool = True) -> None:
    QTest.mousePress(widget, LEFT, NONE, start)
    for part in (0.3, 0.7, 1.0):
        send(widget, QEvent.Type.MouseMove, start + (end - start) * part)
    if release:
        QTest.mouseRelease(widget, LEFT, NONE, end)


def dot(view: ChartView, card_id: str) -> QPoint:
    return view.plot.point_of_dot(card_id).toPoint()


def place(view: ChartView, effort: float, potential: float) -> QPoint:
    return view.plot.point_of(effort, potential).toPoint()


def cell(view: ChartView, card_id: str, column: Column) -> QModelIndex:
    row = view.table.ranking.row_of(card_id)
    assert row is not None
    return view.table.ranking.index(row, column)


def click_cell(
    view: ChartView, card_id: str, column: Column, modifier: Qt.KeyboardModifier = NONE
) -> None:
    at = view.table.visualRect(cell(view, card_id, column)).center()
    QTest.mouseClick(view.table.viewport(), LEFT, modifier, at)


def ranked(view: ChartView) -> list[str]:
    model = view.table.ranking
    return [model.id_at(row) for row in range(model.rowCount())]


def listed(view: ChartView) -> list[str]:
    model = view.unscored.unscored
    return [model.id_at(row) for row in range(model.rowCount())]


def list_row(view: ChartView, card_id: str) -> QPoint:
    index = view.unscored.unscored.index(listed(view).index(card_id))
    return view.unscored.visualRect(index).center()


# Dragging dots


def test_dragging_a_dot_scores_it_on_halves_as_one_step(view: ChartView, session: Session) -> None:
    drag(view.plot, dot(view, "first"), place(view, 4.6, 7.3))
    assert scores(session, "first") == (4.5, 7.5)
    entry = session.store.next_undo
    assert entry is not None
    assert entry.label == "score_card"
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
    view.filters.phases.setFocus()
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
    assert entry.label == "decide"
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


def test_a_score_is_typed_in_place_and_snapped(
    qtbot: QtBot, view: ChartView, session: Session
) -> None:
    view.table.setFocus()
    view.table.setCurrentIndex(cell(view, "third", Column.POTENTIAL))
    QTest.keyClick(view.table, Qt.Key.Key_F2)
    field = view.table.viewport().findChild(QDoubleSpinBox)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, f"9{field.locale().decimalPoint()}3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: scores(session, "third") == (7, 9.5))


def test_user_text_is_never_markup(view: ChartView, session: Session) -> None:
    model = view.table.ranking
    tip = model.data(cell(view, "second", Column.NAME), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Demo" in tip
    QTest.mouseMove(view.plot, dot(view, "second"))
    bubble = view.plot.findChild(Bubble)
    assert bubble is not None
    assert bubble.isVisible()
    assert bubble.textFormat() == Qt.TextFormat.PlainText
    assert bubble.text().startswith("<b>Demo</b>\nOperator · Trigger\nPotential 8 · Effort 6")
    formats = {label.textFormat() for label in view.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


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
    assert view.summary() == "1 scored · 1 not scored"


def test_a_filter_whose_lane_is_gone_shows_everything(view: ChartView, session: Session) -> None:
    QTest.keyClick(view.filters.lanes, Qt.Key.Key_Down)
    others = {key: card for key, card in DOCUMENT.cards.items() if card.lane == "l2"}
    session.open(
        Document(phases=DOCUMENT.phases, lanes={"l2": DOCUMENT.lanes["l2"]}, cards=others), None
    )
    assert view.filters.filter == (None, None)
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
    view.set_dark(True)
    dark = view.plot.grab().toImage().pixelColor(corner).lightness()
    view.set_dark(False)
    light = view.plot.grab().toImage().pixelColor(corner).lightness()
    assert dark < 60 < 200 < light


def test_every_control_has_a_name(view: ChartView) -> None:
    controls = (view.plot, view.table, view.unscored, view.filters.lanes, view.filters.phases)
    assert all(control.accessibleName() for control in controls)
