"""Presence: cards are chosen, judged and said to be the same, by mouse, by keys and by menu."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.insight.presence.presence_menu import presence_menu
from cjm_desktop.desktop.insight.presence.presence_tab import PresenceTab
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.merging import merge_touchpoints
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Phase
from cjm_desktop.journey.values import MAX_NOTES
from cjm_desktop.words.languages import TRANSLATED
from cjm_desktop.words.wording import Wording
from tests.gui.chart.chart_hand import LEFT, NONE, drag, send
from tests.unit.insight.workshop import workshop


@pytest.fixture
def session() -> Session:
    return Session(workshop())


@pytest.fixture
def navigator() -> Navigator:
    return Navigator()


@pytest.fixture
def tab(qtbot: QtBot, session: Session, navigator: Navigator) -> PresenceTab:
    made = PresenceTab(session, navigator)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitExposed(made)
    return made


def place(tab: PresenceTab, card: str) -> QPoint:
    rect = tab.board.board.cards[card]
    return QPoint(round(rect.x + rect.width / 2), round(rect.y + rect.height / 2))


def press(tab: PresenceTab, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(tab.board, key)


def told(session: Session, card: str) -> tuple[bool | None, bool | None]:
    record = session.document.cards[card]
    return record.customer_present, record.we_present


def test_a_card_dragged_onto_the_other_side_is_the_same(tab: PresenceTab, session: Session) -> None:
    before = session.document
    drag(tab.board, place(tab, "blogs"), place(tab, "brochure"))
    after = session.document
    assert after == merge_touchpoints(before, "brochure", "blogs").apply(before)
    card = after.cards["brochure"]
    assert (told(session, "brochure"), card.potential, card.effort) == ((True, True), 8.0, 6.0)
    assert session.selection == (Key("cards", "brochure"),)
    assert "blogs" not in tab.board.board.cards
    session.undo()
    assert session.document == before
    assert session.store.next_undo is None


def test_our_card_is_dragged_onto_the_customers_too(tab: PresenceTab, session: Session) -> None:
    drag(tab.board, place(tab, "letter"), place(tab, "colleagues"))
    assert told(session, "colleagues") == (True, True)
    assert "letter" not in session.document.cards


@pytest.mark.parametrize("onto", ["search", "fair", "chat", "pigeons"])
def test_only_the_other_side_of_the_phase_takes_a_card(
    tab: PresenceTab, session: Session, onto: str
) -> None:
    before = session.document
    drag(tab.board, place(tab, "blogs"), place(tab, onto), release=False)
    assert tab.board.dragging
    assert tab.board.cursor().shape() == Qt.CursorShape.ForbiddenCursor
    QTest.mouseRelease(tab.board, LEFT, NONE, place(tab, onto))
    assert session.document is before
    assert not tab.board.dragging


def test_esc_ends_a_drag(tab: PresenceTab, session: Session) -> None:
    before = session.document
    drag(tab.board, place(tab, "blogs"), place(tab, "brochure"), release=False)
    press(tab, Qt.Key.Key_Escape)
    assert not tab.board.dragging
    send(tab.board, QEvent.Type.MouseButtonRelease, place(tab, "brochure"))
    assert session.document is before


def test_the_keys_choose_what_is_the_same(tab: PresenceTab, session: Session) -> None:
    QTest.mouseClick(tab.board, LEFT, NONE, place(tab, "colleagues"))
    press(tab, Qt.Key.Key_S, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert told(session, "letter") == (True, True)
    assert "colleagues" not in session.document.cards


def test_esc_gives_a_choice_up_and_then_the_arrows_walk_again(
    tab: PresenceTab, session: Session
) -> None:
    before = session.document
    QTest.mouseClick(tab.board, LEFT, NONE, place(tab, "blogs"))
    press(tab, Qt.Key.Key_S, Qt.Key.Key_Escape, Qt.Key.Key_Right)
    assert session.selected_cards == ("brochure",)
    press(tab, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert session.selected_cards == ("blogs",)
    assert session.document is before


def test_a_click_chooses_too_once_it_was_begun_by_the_button(
    tab: PresenceTab, session: Session
) -> None:
    assert not tab.same.isEnabled()
    QTest.mouseClick(tab.board, LEFT, NONE, place(tab, "blogs"))
    QTest.mouseClick(tab.same, LEFT)
    assert tab.board.choosing is not None
    QTest.mouseClick(tab.board, LEFT, NONE, place(tab, "letter"))
    assert told(session, "letter") == (True, True)
    assert not tab.same.isEnabled()


def test_with_nothing_to_choose_from_a_message_says_so(
    tab: PresenceTab, session: Session, qtbot: QtBot
) -> None:
    session.select_cards(["fair"])
    with qtbot.waitSignal(session.message) as said:
        press(tab, Qt.Key.Key_S)
    assert said.args is not None
    assert "no card on the other side" in said.args[0]
    assert tab.board.choosing is None


def test_c_and_w_say_who_is_there_and_the_next_card_has_its_turn(
    tab: PresenceTab, session: Session
) -> None:
    session.select_cards(["chat"])
    press(tab, Qt.Key.Key_C, Qt.Key.Key_C)
    assert told(session, "chat") == (True, None)
    assert session.selected_cards == ("chat",)
    QTest.keyClick(tab.board, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert told(session, "chat") == (True, False)
    (following,) = session.selected_cards
    assert following != "chat"
    press(tab, Qt.Key.Key_C)
    assert told(session, "chat") == (True, False)
    assert told(session, following)[0] is True
    press(tab, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, Qt.Key.Key_Escape)
    assert session.selected_cards == ("chat",)
    assert told(session, "chat") == (True, None)
    assert not JudgingMode.of(session).on
    session.undo()
    assert told(session, "chat") == (None, None)


def test_the_buttons_say_who_is_there(tab: PresenceTab, session: Session) -> None:
    session.select_cards(["chat"])
    for _ in range(2):
        QTest.mouseClick(tab.we, LEFT)
    assert told(session, "chat") == (None, False)
    QTest.mouseClick(tab.customer, LEFT)
    assert told(session, "chat") == (True, False)
    assert (tab.customer.isEnabled(), tab.we.isEnabled()) == (True, True)


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_letters_of_the_language_say_who_is_there(
    tab: PresenceTab, session: Session, language: str
) -> None:
    session.tr_ = Wording.of(language)
    session.select_cards(["blogs"])
    before = told(session, "blogs")
    for place, key in ((1, Qt.Key.Key_V), (0, Qt.Key.Key_K)):
        yes = before[place] is not True
        held = Qt.KeyboardModifier.NoModifier if yes else Qt.KeyboardModifier.ShiftModifier
        session.select_cards(["blogs"])
        QTest.keyClick(tab.board, key, held)
        assert told(session, "blogs")[place] is yes


def test_a_key_with_ctrl_says_nothing(tab: PresenceTab, session: Session) -> None:
    session.select_cards(["chat"])
    QTest.keyClick(tab.board, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert told(session, "chat") == (None, None)


def test_the_heading_and_the_buttons_follow(
    tab: PresenceTab, session: Session, qtbot: QtBot
) -> None:
    first = "3 places the customer goes to where we are not · unmet potential 17"
    wants = "wants answered: 0 of 1"
    assert tab.headline.text() == f"{first} · 1 wasted · 4 not said yet · {wants}"
    session.select_cards(["blogs"])
    assert (tab.customer.text(), tab.we.text()) == ("Customer: yes", "We: no")
    QTest.mouseClick(tab.we, LEFT)
    qtbot.waitUntil(lambda: tab.we.text() == "We: not said yet")
    assert tab.headline.text() == (
        "2 places the customer goes to where we are not · unmet potential 9"
        f" · 1 wasted · 5 not said yet · {wants}"
    )


def test_enter_and_a_double_click_lead_to_the_map(
    tab: PresenceTab, session: Session, navigator: Navigator
) -> None:
    wanted: list[Key] = []
    navigator.record_wanted.connect(wanted.append)
    QTest.mouseDClick(tab.board, LEFT, NONE, place(tab, "fair"))
    session.select_cards(["chat"])
    press(tab, Qt.Key.Key_Return)
    assert wanted == [Key("cards", "fair"), Key("cards", "chat")]


def test_f2_leads_to_the_fields(
    tab: PresenceTab, session: Session, navigator: Navigator, qtbot: QtBot
) -> None:
    session.select_cards(["chat"])
    with qtbot.waitSignal(navigator.field_wanted):
        press(tab, Qt.Key.Key_F2)


def test_another_map_is_shown_when_it_is_opened(
    tab: PresenceTab, session: Session, qtbot: QtBot
) -> None:
    session.open(change_cards(workshop(), ["blogs"], we_present=True).apply(workshop()), None)
    qtbot.waitUntil(lambda: tab.headline.text().startswith("2 places"))
    assert tab.board.board.cards["blogs"].width > tab.board.board.cards["search"].width


def test_a_click_beside_the_cards_selects_nothing(tab: PresenceTab, session: Session) -> None:
    session.select_cards(["chat"])
    QTest.mouseClick(tab.board, LEFT, NONE, QPoint(4, 4))
    assert session.selection == ()


def submenu(menu: QMenu, name: str) -> QMenu:
    return next(each for each in menu.findChildren(QMenu) if each.title() == name)


def test_the_menu_says_the_same_things(tab: PresenceTab, session: Session) -> None:
    renamed = change_cards(session.document, ["letter"], title="Letters & cards")
    session.edit("change_card", renamed)
    menu = presence_menu(tab, session, "colleagues", lambda: None)
    we = submenu(menu, "We are there").actions()
    assert [each.text() for each in we if each.isChecked()] == ["Not said yet"]
    we[1].trigger()
    assert told(session, "colleagues") == (True, False)
    same = submenu(menu, "Same as").actions()
    assert [each.text() for each in same] == ["Touchpoint", "Letters && cards"]
    same[1].trigger()
    assert told(session, "letter") == (True, True)
    assert not submenu(presence_menu(tab, session, "fair", lambda: None), "Same as").isEnabled()


def test_notes_too_long_for_one_card_are_not_cut(
    tab: PresenceTab, session: Session, qtbot: QtBot
) -> None:
    for card in ("blogs", "brochure"):
        long = change_cards(session.document, [card], notes=card * (MAX_NOTES // len(card)))
        session.edit("change_card", long)
    before = session.document
    with qtbot.waitSignal(session.message):
        drag(tab.board, place(tab, "blogs"), place(tab, "brochure"))
    assert session.document is before


def test_a_selection_elsewhere_is_brought_into_view(tab: PresenceTab, session: Session) -> None:
    tab.resize(500, 300)
    for card in ("phone", "pigeons", "blogs"):
        session.select_cards([card])
        QApplication.processEvents()
        seen = tab.area.viewport().rect()
        assert seen.contains(tab.board.mapTo(tab.area.viewport(), place(tab, card)))
        assert tab.board.card_at(place(tab, card).toPointF()) == card


def test_a_map_without_cards_has_nothing_to_scroll(tab: PresenceTab, session: Session) -> None:
    bar = tab.area.horizontalScrollBar()
    cards, phases = session.document, {f"p{n}": Phase(order=f"a{n}") for n in range(9)}
    session.open(Document(phases=phases), None)
    tab.refresh()
    QApplication.processEvents()
    assert bar.maximum() == 0
    session.open(Document(phases=phases, lanes=cards.lanes, cards=cards.cards), None)
    tab.refresh()
    QApplication.processEvents()
    assert bar.maximum() > 0


def test_the_head_stays_in_view_and_covers_what_is_below_it(
    tab: PresenceTab, session: Session
) -> None:
    tab.resize(500, 300)
    bar = tab.area.verticalScrollBar()
    covered = place(tab, "blogs")
    bar.setValue(covered.y() - 10)
    assert bar.value() == covered.y() - 10
    QTest.mouseClick(tab.board, LEFT, NONE, covered)
    assert session.selection == ()
    seen = tab.area.viewport().grab().toImage()
    bar.setValue(0)
    first = tab.area.viewport().grab().toImage()
    # Inside the first phase's chevron; behind it is what the window is filled with.
    assert seen.copy(12, 2, 180, 20) == first.copy(12, 2, 180, 20)
    assert seen.copy(12, 100, 180, 40) != first.copy(12, 100, 180, 40)


def test_a_map_without_touchpoints_is_told_what_will_be_here(qtbot: QtBot) -> None:
    session = Session(Document(phases={"p1": Phase(order="a0", name="Trigger")}))
    made = PresenceTab(session, Navigator())
    qtbot.addWidget(made)
    made.show()
    assert made.board.isHidden()
    assert not made.customer.isEnabled()
    assert made.headline.text() == ""


def test_a_want_can_be_chosen_but_nobody_is_asked_who_is_at_it(
    tab: PresenceTab, session: Session
) -> None:
    session.select_cards(["doubt"])
    assert tab.board.current == "doubt"
    assert not tab.customer.isEnabled()
    assert not tab.same.isEnabled()
    assert "Nothing answers it yet" in tab.board.accessibleDescription()
    menu = presence_menu(tab, session, "doubt", lambda: None)
    assert [action.text() for action in menu.actions()] == ["Show on the map"]
