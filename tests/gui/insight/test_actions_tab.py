"""The list of actions: filled from decisions, edited by keys and mouse, followed everywhere."""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.insight.actions.actions_tab import ActionsTab
from cjm_desktop.desktop.insight.actions.actions_table import column_of
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.editing.steps import Step
from cjm_desktop.insight.action_order import ActionField
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.gui.tips import seen

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 11, 21)

DOCUMENT = Document(
    phases={"p1": Phase(order="a0", name="Trigger"), "p2": Phase(order="a1", name="Loyalty")},
    lanes={"l1": Lane(order="a0", name="Buyer"), "l2": Lane(order="a1", name="User")},
    cards={
        "best": Card(phase="p2", lane="l2", order="a0", title="<b>Demo</b>", potential=9, effort=2,
                     decision="start", owner="Eva", due=date(2026, 11, 1)),
        "less": Card(phase="p1", lane="l1", order="a0", title="Brochure", potential=2, effort=7,
                     decision="stop", progress="done"),
        "hurts": Card(phase="p1", lane="l2", order="a0", kind="friction", title="Long wait",
                      owner="Per"),
        "quiet": Card(phase="p1", lane="l1", order="a1", title="Fair"),
    },
)  # fmt: skip


@pytest.fixture
def session() -> Session:
    return Session(DOCUMENT)


@pytest.fixture
def navigator() -> Navigator:
    return Navigator()


@pytest.fixture
def tab(qtbot: QtBot, session: Session, navigator: Navigator) -> ActionsTab:
    made = ActionsTab(session, navigator, lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def listed(tab: ActionsTab) -> list[str]:
    rows = tab.table.rows
    return [rows.id_at(row) for row in range(rows.rowCount())]


def cell(tab: ActionsTab, card_id: str, field: ActionField) -> QModelIndex:
    row = tab.table.rows.row_of(card_id)
    assert row is not None
    return tab.table.rows.index(row, column_of(field))


def text(tab: ActionsTab, card_id: str, field: ActionField) -> str:
    return str(cell(tab, card_id, field).data())


def stand_at(tab: ActionsTab, card_id: str, field: ActionField) -> None:
    tab.table.setFocus()
    tab.table.setCurrentIndex(cell(tab, card_id, field))


def middle(tab: ActionsTab, card_id: str, field: ActionField) -> QPoint:
    return tab.table.visualRect(cell(tab, card_id, field)).center()


Editor = TypeVar("Editor", bound=QWidget)


def editor(tab: ActionsTab, kind: type[Editor]) -> Editor:
    found = tab.table.viewport().findChild(kind)
    assert found is not None
    return found


def step(session: Session) -> Step:
    entry = session.store.next_undo
    assert entry is not None
    return entry.step


def test_decisions_and_owners_are_listed_the_best_gap_first(tab: ActionsTab) -> None:
    assert listed(tab) == ["best", "less", "hurts"]
    assert tab.headline.text() == "3 actions · 1 done · 1 overdue"
    assert [text(tab, "best", field) for field in ("phase", "lane", "gap")] == [
        "Loyalty", "User", "+7",
    ]  # fmt: skip
    assert text(tab, "hurts", "gap") == "–"


def test_what_is_overdue_says_so_with_an_icon(tab: ActionsTab) -> None:
    assert text(tab, "best", "due") == "1\xa0Nov\xa02026 · overdue"
    sign = Qt.ItemDataRole.DecorationRole
    assert not cell(tab, "best", "due").data(sign).isNull()
    assert cell(tab, "hurts", "due").data(sign) is None


def test_what_is_removed_is_struck_through(qtbot: QtBot, tab: ActionsTab, session: Session) -> None:
    def struck() -> bool:
        return bool(cell(tab, "less", "title").data(Qt.ItemDataRole.FontRole).strikeOut())

    assert not struck()
    session.edit("mark_cards", change_cards(session.document, ["less"], change="removed"))
    qtbot.waitUntil(struck)


def test_a_title_is_never_markup(tab: ActionsTab) -> None:
    assert text(tab, "best", "title") == "<b>Demo</b>"
    assert "<b>Demo" in seen(cell(tab, "best", "title").data(Qt.ItemDataRole.ToolTipRole))


def test_space_moves_the_progress_on_as_a_step(tab: ActionsTab, session: Session) -> None:
    stand_at(tab, "hurts", "title")
    QTest.keyClick(tab.table, Qt.Key.Key_Space)
    seen = [session.document.cards["hurts"].progress]
    QTest.keyClick(tab.table, Qt.Key.Key_Space)
    seen.append(session.document.cards["hurts"].progress)
    assert step(session) == "set_progress"
    session.undo()
    seen.append(session.document.cards["hurts"].progress)
    session.undo()
    assert seen == ["under_way", "done", "under_way"]
    assert session.document == DOCUMENT


def test_space_moves_all_selected_cards_on_to_the_same(tab: ActionsTab, session: Session) -> None:
    tab.table.setFocus()
    tab.table.selectAll()
    QTest.keyClick(tab.table, Qt.Key.Key_Space)
    cards = session.document.cards
    assert {cards[each].progress for each in ("best", "less", "hurts")} == {"under_way"}
    session.undo()
    assert session.document == DOCUMENT


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_a_decision_is_chosen_by_keys(
    qtbot: QtBot, tab: ActionsTab, session: Session, key: Qt.Key
) -> None:
    stand_at(tab, "hurts", "decision")
    QTest.keyClick(tab.table, key)
    box = editor(tab, QComboBox)
    qtbot.waitUntil(lambda: box.view().isVisible())
    QTest.keyClick(box.view(), Qt.Key.Key_End)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert session.document.cards["hurts"].decision == "stop"
    assert step(session) == "decide"


def test_the_progress_is_chosen_by_mouse(qtbot: QtBot, tab: ActionsTab, session: Session) -> None:
    QTest.mouseClick(tab.table.viewport(), LEFT, pos=middle(tab, "best", "progress"))
    box = editor(tab, QComboBox)
    qtbot.waitUntil(lambda: box.view().isVisible())
    row = box.view().visualRect(box.model().index(box.findData("done"), 0)).center()
    QTest.mouseMove(box.view().viewport(), row)
    QTest.mouseClick(box.view().viewport(), LEFT, pos=row)
    assert session.document.cards["best"].progress == "done"
    qtbot.waitUntil(lambda: tab.headline.text() == "3 actions · 2 done")


def test_an_owner_is_written_and_those_named_are_offered(
    qtbot: QtBot, tab: ActionsTab, session: Session
) -> None:
    stand_at(tab, "less", "owner")
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    field = editor(tab, QLineEdit)
    assert field.completer().model().rowCount() == 2
    QTest.keyClicks(field, "Åsa")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.document.cards["less"].owner == "Åsa")
    assert step(session) == "set_owner"


@pytest.mark.parametrize("written", ["2026-12-24", "24.12.2026"])
def test_a_day_is_written_either_way(
    qtbot: QtBot, tab: ActionsTab, session: Session, written: str
) -> None:
    stand_at(tab, "hurts", "due")
    QTest.keyClick(tab.table, Qt.Key.Key_F2)
    field = editor(tab, QLineEdit)
    QTest.keyClicks(field, written)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.document.cards["hurts"].due == date(2026, 12, 24))
    assert step(session) == "set_due"


def test_what_is_no_day_is_refused_and_can_be_mended(
    qtbot: QtBot, tab: ActionsTab, session: Session
) -> None:
    stand_at(tab, "best", "due")
    QTest.keyClick(tab.table, Qt.Key.Key_F2)
    field = editor(tab, QLineEdit)
    QTest.keyClicks(field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert tab.refusal.isVisible()
    assert tab.refusal.text() == (
        "Write a day as year-month-day, such as 2026-10-01. It is still 2026-11-01."
    )
    assert session.document == DOCUMENT
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.document.cards["best"].due is None)
    assert tab.refusal.isHidden()


def test_esc_gives_up_a_day_and_its_refusal(tab: ActionsTab, session: Session) -> None:
    stand_at(tab, "best", "due")
    QTest.keyClick(tab.table, Qt.Key.Key_F2)
    field = editor(tab, QLineEdit)
    QTest.keyClicks(field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert tab.refusal.isHidden()
    assert session.document == DOCUMENT


def test_a_header_sorts_there_back_and_by_worth_again(tab: ActionsTab) -> None:
    header = tab.table.horizontalHeader()
    column = column_of("title")
    at = QPoint(header.sectionViewportPosition(column) + 30, header.height() // 2)
    seen = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), LEFT, pos=at)
        seen.append((" ".join(listed(tab)), tab.order.currentData()))
    assert seen == [
        ("best less hurts", "title"), ("hurts less best", "title"), ("best less hurts", None)
    ]  # fmt: skip


def test_the_order_is_chosen_by_keys_too(tab: ActionsTab) -> None:
    tab.order.setFocus()
    for _ in range(3):
        QTest.keyClick(tab.order, Qt.Key.Key_Down)
    assert tab.order.currentData() == "phase"
    assert listed(tab) == ["less", "hurts", "best"]


def test_the_list_is_limited_to_an_owner_or_a_state(tab: ActionsTab) -> None:
    tab.owner.setFocus()
    QTest.keyClick(tab.owner, Qt.Key.Key_Down)
    assert tab.owner.currentText() == "Nobody yet"
    assert listed(tab) == ["less"]
    QTest.keyClick(tab.owner, Qt.Key.Key_Down)
    assert listed(tab) == ["best"]
    tab.owner.setCurrentIndex(0)
    tab.state.setCurrentIndex(tab.state.findData("overdue"))
    assert listed(tab) == ["best"]
    assert tab.headline.text() == "3 actions · 1 done · 1 overdue"


def test_the_selection_is_the_sessions(tab: ActionsTab, session: Session) -> None:
    QTest.mouseClick(tab.table.viewport(), LEFT, pos=middle(tab, "less", "title"))
    assert session.selection == (Key("cards", "less"),)
    session.select_cards(["hurts"])
    assert [tab.table.rows.id_at(i.row()) for i in tab.table.selectionModel().selectedRows()] == [
        "hurts"
    ]


def test_a_double_click_on_the_place_or_enter_leads_to_the_map(
    qtbot: QtBot, tab: ActionsTab, navigator: Navigator
) -> None:
    wanted: list[Key] = []
    navigator.record_wanted.connect(wanted.append)
    at = middle(tab, "best", "phase")
    QTest.mouseClick(tab.table.viewport(), LEFT, pos=at)
    QTest.mouseDClick(tab.table.viewport(), LEFT, pos=at)
    stand_at(tab, "less", "lane")
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    assert wanted == [Key("cards", "best"), Key("cards", "less")]


def test_a_map_without_decisions_is_told_how_to_begin(
    qtbot: QtBot, tab: ActionsTab, session: Session
) -> None:
    ids = list(DOCUMENT.cards)
    patch = change_cards(DOCUMENT, ids, decision=None, owner="", due=None, progress="not_started")
    session.edit("change_cards", patch)
    qtbot.waitUntil(lambda: tab.headline.text() == "")
    assert listed(tab) == []
    assert tab.owner.isHidden()
    session.undo()
    qtbot.waitUntil(lambda: len(listed(tab)) == 3)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        made.window.places.insight_view.show_tab("actions")
        made.window.navigator.show_view("insight")
        yield made


def test_in_the_window_enter_on_a_title_goes_to_the_card_on_the_map(
    desk: Desk, qtbot: QtBot
) -> None:
    page = desk.window.places.insight_view.page("actions")
    assert isinstance(page, ActionsTab)
    qtbot.waitUntil(page.isVisible)
    card = page.table.rows.id_at(1)
    stand_at(page, card, "title")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert desk.window.navigator.view == "map"
    assert desk.session.selected_cards == (card,)


def test_titles_keep_their_room_beside_the_inspector(desk: Desk) -> None:
    page = desk.window.places.insight_view.page("actions")
    assert isinstance(page, ActionsTab)
    lane, title = column_of("lane"), column_of("title")
    assert not page.table.isColumnHidden(lane)
    desk.window.desk.show_panel("right", True)
    QApplication.processEvents()
    assert page.table.isColumnHidden(lane)
    assert page.table.columnWidth(title) > 200


def test_due_and_progress_are_written_in_the_inspector(desk: Desk, qtbot: QtBot) -> None:
    from cjm_desktop.desktop.inspector import Inspector
    from cjm_desktop.desktop.inspector.card_form import CardForm

    page = desk.window.places.insight_view.page("actions")
    assert isinstance(page, ActionsTab)
    cards = desk.session.document.cards
    card_id = next(each for each, card in cards.items() if card.title == "Yearly value review")
    desk.session.select_cards([card_id])
    desk.window.desk.show_panel("right", True)
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(Inspector)))
    (inspector,) = desk.window.findChildren(Inspector)
    form = inspector.form_of("cards")
    assert isinstance(form, CardForm)
    form.more.open()
    field = form.rows["due"].control.focus_target()
    qtbot.waitUntil(field.isVisible)
    QTest.keyClicks(field, "1.12.2026")
    card = desk.session.document.cards[card_id]
    assert card.due == date(2026, 12, 1)
    assert step(desk.session) == "set_due"
    box = form.rows["progress"].control.focus_target()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert desk.session.document.cards[card_id].progress == "under_way"


def test_in_a_narrow_window_titles_can_be_read_and_all_is_scrolled_to(tab: ActionsTab) -> None:
    table = tab.table
    assert table.horizontalScrollBar().maximum() == 0
    table.resize(420, 300)
    assert table.columnWidth(column_of("title")) >= scaled(130)
    progress = table.rows.index(0, column_of("progress"))
    table.scrollTo(progress)
    assert table.viewport().rect().contains(table.visualRect(progress).center())


def test_a_phase_is_read_where_other_columns_have_room(tab: ActionsTab, session: Session) -> None:
    table, place = tab.table, column_of("phase")
    name = "First interest in one of the suppliers"
    phase = session.document.cards[listed(tab)[0]].phase
    assert phase is not None
    session.edit("rename_phase", change_phase(session.document, phase, name=name))
    tab.refresh()
    assert table.columnWidth(place) > table.fontMetrics().horizontalAdvance(name)
    assert table.horizontalScrollBar().maximum() == 0
    tab.resize(700, 600)
    assert table.columnWidth(place) < table.fontMetrics().horizontalAdvance(name)
