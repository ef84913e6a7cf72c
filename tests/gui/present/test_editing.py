"""With *Edit* on, the map is written in, judged and scored on the large picture; else it is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.present.present_window import PresentWindow
from cjm_desktop.desktop.present.walk import Place
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.insight.judging import SCORING
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.present.slide import area_of
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Desk, desk_with_window

K = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        (tmp_path / "map.cjm").write_bytes(SAMPLE.read_bytes())
        desk.settings.motion = "reduced"
        desk.window.files.open(tmp_path / "map.cjm")
        yield desk
        if desk.window.desk.presenting.shown is not None:
            desk.window.desk.presenting.shown.close()


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
    session, before = desk.session, desk.session.document
    card, at = touchpoint(desk, shown)
    press(shown, K.Key_E)
    QTest.mouseClick(shown.view, LEFT, pos=at)
    there = before.cards[card].we_present
    press(shown, K.Key_W)
    assert session.document.cards[card].we_present != there
    assert shown.view.blank is None
    press(shown, K.Key_7, K.Key_2)
    scored = session.document.cards[card]
    assert (scored.potential, scored.effort) == (7, 2)
    press(shown, K.Key_Escape, K.Key_Escape)
    assert shown.presentation.chosen is None
    press(shown, K.Key_W)
    assert shown.view.blank == "white"


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
    press(shown, K.Key_E, K.Key_7, K.Key_2, K.Key_C)
    assert session.document is before


def test_a_read_only_map_is_not_unlocked(desk: Desk, shown: PresentWindow) -> None:
    desk.session.set_read_only(True)
    press(shown, K.Key_E)
    assert not shown.presentation.editing


def test_a_card_is_typed_in_the_strip_which_goes_again(desk: Desk, shown: PresentWindow) -> None:
    session, before, strip = desk.session, desk.session.document, shown.strip
    assert strip is not None
    press(shown, K.Key_A)
    assert strip.isVisible()
    QTest.keyClicks(strip.entry.line, "e not yet")
    assert not shown.presentation.editing
    press(shown, K.Key_E, K.Key_A)
    QTest.keyClicks(strip.entry.line, "Said in the room")
    press(shown, K.Key_Return)
    [made] = session.document.cards.keys() - before.cards.keys()
    card = session.document.cards[made]
    assert (card.title, card.phase) == ("Said in the room", before.phase_ids[0])
    press(shown, K.Key_Escape)
    assert QApplication.focusWidget() is shown.view
    assert not strip.isVisible()
