"""With *Edit* on, the map is written in, judged and scored on the large picture; else it is not."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.present.present_window import PresentWindow
from cjm_desktop.desktop.present.step_leading import start_step
from cjm_desktop.desktop.present.walk import Place
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.insight.judging import JUDGING, SCORING
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.layout.present.slide import area_of
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import Wording
from tests.gui.desk import Desk

K = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot) -> PresentWindow:
    """The first phase, as the room sees it."""
    desk.window.commands["present"].trigger()
    shown = desk.window.desk.presenting.shown
    assert shown is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shown.view)
    press(shown, K.Key_2, K.Key_Return)
    return shown


def press(shown: PresentWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or shown.view, key)


def focused() -> QWidget:
    """What has the keyboard, which gets what is typed."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def judges(desk: Desk) -> bool:
    return JudgingMode.of(desk.session).on


def type_sign(shown: PresentWindow, sign: str) -> None:
    """Type a letter of any keyboard where the keyboard is."""
    capital = sign.isupper()
    held = Qt.KeyboardModifier.ShiftModifier if capital else Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, ord(sign.upper()), held, sign)
    QApplication.sendEvent(QApplication.focusWidget() or shown.view, event)


def undo(shown: PresentWindow) -> None:
    QTest.keyClick(
        QApplication.focusWidget() or shown.view, K.Key_Z, Qt.KeyboardModifier.ControlModifier
    )


def touchpoint(desk: Desk, shown: PresentWindow) -> tuple[str, QPoint]:
    """The first touchpoint on the screen, and where it is."""
    cards = desk.session.document.cards
    for placed in shown.slide.cards:
        key = placed.figure.key
        if key is not None and cards[key.id].kind == "touchpoint":
            return key.id, shown.view.to_view(area_of(placed)).center()
    raise AssertionError


def test_a_title_is_written_where_it_stands_and_taken_back(
    desk: Desk, shown: PresentWindow
) -> None:
    session, before = desk.session, desk.session.document
    card, at = touchpoint(desk, shown)
    press(shown, K.Key_E)
    QTest.mouseClick(shown.view, LEFT, pos=at)
    QTest.mouseDClick(shown.view, LEFT, pos=at)
    QTest.keyClicks(QApplication.focusWidget() or shown.view, "Said e and w in the room")
    press(shown, K.Key_Return)
    assert session.document.cards[card].title == "Said e and w in the room"
    assert "Said e and w in the room" in str(shown.view.slide)
    assert QApplication.focusWidget() is shown.view
    undo(shown)
    assert codec.dumps(session.document) == codec.dumps(before)


def test_a_chosen_card_is_scored_and_judged_by_keys(desk: Desk, shown: PresentWindow) -> None:
    session = desk.session
    card, at = touchpoint(desk, shown)
    press(shown, K.Key_E)
    QTest.mouseClick(shown.view, LEFT, pos=at)
    press(shown, K.Key_F4)
    assert shown.strip is not None
    assert shown.strip.isVisible(), "it is said that letters judge now"
    QTest.keyClick(shown.view, K.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert session.document.cards[card].we_present is False
    assert shown.view.blank is None
    session.select_cards([card])
    press(shown, K.Key_F4)
    QTest.keyClick(shown.view, K.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    press(shown, K.Key_7, K.Key_2)
    scored = session.document.cards[card]
    assert (scored.potential, scored.effort) == (7, 2)
    press(shown, K.Key_Escape, K.Key_Escape)
    assert shown.presentation.chosen is None
    press(shown, K.Key_W)
    assert shown.view.blank == "white"


def test_judging_leads_through_the_step_that_is_shown(desk: Desk, shown: PresentWindow) -> None:
    press(shown, K.Key_E, K.Key_F4)
    assert judges(desk)
    first = shown.presentation.chosen
    assert first in shown.walk.cards()
    press(shown, K.Key_Up)
    assert shown.presentation.chosen in shown.walk.cards()
    assert shown.presentation.chosen != first
    start_step(shown.presentation)
    assert not judges(desk), "what the room is asked hides the cards"
    press(shown, K.Key_Right)
    nothing = [step.kind for step in shown.walk.steps].index("experience")
    shown.presentation.go_to(Place(nothing))
    QTest.keyClick(shown.view, K.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert not judges(desk)


def test_what_is_judged_at_the_maps_window_is_not_judged_while_it_is_locked(
    desk: Desk, shown: PresentWindow
) -> None:
    before, (card, _) = desk.session.document, touchpoint(desk, shown)
    desk.session.select_cards([card])
    JudgingMode.of(desk.session).begin(JUDGING)
    press(shown, K.Key_W)
    assert (shown.view.blank, JudgingMode.of(desk.session).on) == ("white", False)
    assert desk.session.document is before


@pytest.mark.parametrize("language", ["en", "sv", "da", "nb"])
def test_no_letter_or_digit_judges_before_that_is_begun(
    desk: Desk, shown: PresentWindow, language: str
) -> None:
    session, before = desk.session, desk.session.document
    session.tr_ = Wording.of(language)
    places = {
        card: Place(step, page)
        for step, each in enumerate(shown.walk.steps)
        if each.kind == "phase"
        for page in range(shown.walk.at(Place(step)).pages)
        for card in shown.walk.at(Place(step, page)).card_ids
    }
    kinds = {before.cards[each].kind: each for each in places}
    assert {"mindset", "touchpoint", "content"} <= kinds.keys()
    signs = "abcdefghijklmnopqrstuvwxyzåäöæø0123456789+,."
    press(shown, K.Key_E)
    for kind in ("mindset", "touchpoint", "content"):
        chosen = kinds[kind]
        for sign in signs:
            shown.presentation.go_to(places[chosen])
            shown.presentation.edit(True)
            session.select_cards([chosen])
            assert shown.presentation.chosen == chosen
            type_sign(shown, sign)
            type_sign(shown, sign.upper())
            press(shown, *([K.Key_Escape] if QApplication.focusWidget() is not shown.view else []))
            assert session.document is before, (kind, sign)


def test_the_arrows_choose_a_card_and_judging_shows_the_page_of_its_next(
    desk: Desk, shown: PresentWindow
) -> None:
    session, walk = desk.session, shown.walk
    step = next(step for step in range(len(walk.steps)) if walk.at(Place(step)).pages > 1)
    shown.presentation.go_to(Place(step))
    press(shown, K.Key_E, K.Key_Down)
    cards = shown.slide.card_ids
    assert shown.presentation.chosen == cards[0]
    press(shown, K.Key_Down, K.Key_Down, K.Key_Up)
    assert shown.presentation.chosen == cards[1]
    further = walk.at(Place(step, 1)).card_ids[0]
    JudgingMode.of(session).begin(SCORING)
    session.lead_to([Key("cards", further)])
    assert walk.place == Place(step, 1)
    assert shown.presentation.chosen == further


def test_while_it_is_locked_nothing_changes_the_map(desk: Desk, shown: PresentWindow) -> None:
    session, before = desk.session, desk.session.document
    card, at = touchpoint(desk, shown)
    session.select_cards([card])
    QTest.mouseDClick(shown.view, LEFT, pos=at)
    press(shown, K.Key_Escape, K.Key_7, K.Key_2, K.Key_C, K.Key_Escape, K.Key_Down, K.Key_F2)
    undo(shown)
    assert session.document is before
    press(shown, K.Key_E)
    desk.session.select_cards([card])
    press(shown, K.Key_E, K.Key_F4, K.Key_7, K.Key_2, K.Key_C)
    assert session.document is before
    assert not JudgingMode.of(session).on


def test_what_a_key_is_answered_by_is_seen_for_a_while_on_one_display(
    desk: Desk, shown: PresentWindow, qtbot: QtBot
) -> None:
    strip, session = shown.strip, desk.session
    assert strip is not None
    session.message.emit("Nobody asked for this")
    assert not strip.isVisible(), "the room sees it, too"
    answers = {
        K.Key_E: "Edit is on",
        K.Key_F4: "There is nothing to judge in this step.",
        K.Key_C: "Let people take part first",
        K.Key_K: "No cards from the room are waiting",
        K.Key_F: "This needs a second display.",
        K.Key_P: "This needs a second display.",
        K.Key_M: "This needs a second display.",
        K.Key_X: "This needs a second display.",
    }
    press(shown, K.Key_1, K.Key_Return)
    strip._answered.setInterval(0)
    for key, answer in answers.items():
        press(shown, key)
        assert strip.isVisible(), key
        assert answer in strip.said.text(), key
        assert focused() is shown.view
        qtbot.waitUntil(strip.isHidden)
    session.message.emit("Nobody asked for this")
    assert not strip.isVisible()
    press(shown, K.Key_K, K.Key_A)
    QTest.qWait(50)
    assert strip.isVisible(), "it is typed in"


def test_a_read_only_map_is_not_unlocked(desk: Desk, shown: PresentWindow) -> None:
    desk.session.set_read_only(True)
    press(shown, K.Key_E)
    assert not shown.presentation.editing


def test_a_card_is_typed_in_the_strip_which_goes_again(desk: Desk, shown: PresentWindow) -> None:
    session, before, strip = desk.session, desk.session.document, shown.strip
    assert strip is not None
    press(shown, K.Key_A)
    assert strip.isVisible()
    QTest.keyClicks(focused(), "Said in the room")
    press(shown, K.Key_Return)
    assert not shown.presentation.editing, "the picture is as locked as before"
    [made] = session.document.cards.keys() - before.cards.keys()
    card = session.document.cards[made]
    assert (card.title, card.phase) == ("Said in the room", before.phase_ids[0])
    press(shown, K.Key_Escape)
    assert QApplication.focusWidget() is shown.view
    assert not strip.isVisible()
    undo(shown)
    assert session.document == before, "what was noted is taken back while it is locked, too"


@pytest.mark.parametrize("key", [K.Key_A, K.Key_R])
def test_what_is_typed_for_a_read_only_map_does_nothing_before_the_room(
    desk: Desk, shown: PresentWindow, key: Qt.Key
) -> None:
    desk.session.set_read_only(True)
    before, place = desk.session.document, shown.walk.place
    press(shown, key)
    QTest.keyClicks(focused(), "bad words")
    assert "read-only" in focused().property("placeholderText")
    press(shown, K.Key_Escape)
    assert (shown.view.blank, shown.view.aim, shown.walk.place) == (None, None, place)
    assert desk.session.document is before
    assert focused() is shown.view


def test_what_was_chosen_and_judged_on_the_picture_leaves_view_and_selection_as_they_were(
    desk: Desk, qtbot: QtBot
) -> None:
    session, view = desk.session, desk.window.places.map_view
    session.select_cards([next(iter(session.document.cards))])
    view.zoom_to(0.8)
    before = list(session.selection), view.view_state(), view.zoom
    desk.window.commands["present"].trigger()
    shown = desk.window.desk.presenting.shown
    assert shown is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shown.view)
    shown.presentation.go_to(Place(len(shown.walk.steps) - 3))
    press(shown, K.Key_E, K.Key_Down, K.Key_Down)
    QTest.keyClick(shown.view, K.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    press(shown, K.Key_7, K.Key_2, K.Key_7, K.Key_2)
    QApplication.processEvents()
    press(shown, K.Key_Escape, K.Key_Escape, K.Key_Escape)
    assert desk.window.desk.presenting.shown is None
    QApplication.processEvents()
    assert (list(session.selection), view.view_state(), view.zoom) == before


def scrolled(desk: Desk) -> dict[QAbstractScrollArea, tuple[int, int]]:
    """How far all that is seen in the map's window is scrolled."""
    return {
        each: (each.horizontalScrollBar().value(), each.verticalScrollBar().value())
        for each in desk.window.findChildren(QAbstractScrollArea)
        if each.isVisible()
    }


@pytest.mark.parametrize("view", ["map", "gap", "insight", "table"])
def test_an_empty_cell_and_what_is_scrolled_are_there_again(
    desk: Desk, qtbot: QtBot, view: str
) -> None:
    session, canvas = desk.session, desk.window.places.map_view.canvas
    document = session.document
    free = next(
        cell
        for phase in document.phase_ids
        for lane in document.lane_ids
        if canvas.layout_.cell_rect(cell := CellKey(phase, lane)) and cell not in document.cells
    )
    session.select(())
    canvas.set_cell(free)
    desk.window.setGeometry(0, 0, 1000, 700)
    desk.window.commands[f"view_{view}"].trigger()
    QApplication.processEvents()
    before = scrolled(desk)
    desk.window.commands["present"].trigger()
    shown = desk.window.desk.presenting.shown
    assert shown is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shown.view)
    press(shown, K.Key_5, K.Key_Return, K.Key_E, K.Key_Down, K.Key_Down)
    QApplication.processEvents()
    assert canvas.cell != free, "the map goes along with the card that is chosen"
    press(shown, K.Key_Escape, K.Key_Escape, K.Key_Escape)
    assert desk.window.desk.presenting.shown is None
    QApplication.processEvents()
    assert (session.selection, canvas.cell) == ((), free)
    assert scrolled(desk) == before
