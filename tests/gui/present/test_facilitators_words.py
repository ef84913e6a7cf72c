"""What the facilitator reads and hears beside the picture: notes, clock, time, what is asked."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.present.facilitator_window import FacilitatorWindow
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Key
from tests.gui.desk import Desk
from tests.gui.present.screens import LAPTOP, PROJECTOR, Plugged

K = Qt.Key


@pytest.fixture
def displays() -> Sequence[Plugged]:
    return LAPTOP, PROJECTOR


def present(desk: Desk) -> FacilitatorWindow:
    desk.window.commands["present"].trigger()
    stage = desk.window.desk.presenting.stage
    assert stage is not None
    assert stage.own is not None
    QApplication.processEvents()
    stage.own.activateWindow()
    return stage.own


def strike(window: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window.windowHandle(), key)
        QApplication.processEvents()


def test_notes_of_map_phase_role_and_card_are_read_and_the_kind_is_the_guides(desk: Desk) -> None:
    session = desk.session
    first, lane = session.document.phase_ids[0], session.document.role_lane_ids[0]
    phase = session.document.phases[first].replaced(description="Ask who was there")
    role = session.document.lanes[lane].replaced(description="Signs what is bought")
    document = session.document.replaced({Key("phases", first): phase, Key("lanes", lane): role})
    session.open(document, None)
    session.edit("change_map", change_map(document, notes="Coffee at ten"))
    own = present(desk)
    assert own.notes.texts() == ["Map", "Coffee at ten"]
    strike(own, K.Key_2, K.Key_Return)
    assert own.notes.texts() == [phase.name, "Ask who was there", "Map", "Coffee at ten"]
    strike(own, K.Key_E, K.Key_Down)
    chosen = own.presentation.chosen
    assert chosen is not None
    title = session.document.cards[chosen].title
    session.edit("change_cards", change_cards(session.document, [chosen], notes="Said by Ivan"))
    assert own.notes.texts()[:2] == [title, "Said by Ivan"]
    place = own.presentation.walk.of_step(
        next(each for each in own.presentation.walk.steps if each.id == lane)
    )
    assert place is not None
    own.presentation.go_to(place)
    assert "Signs what is bought" in own.notes.texts()
    strike(own, K.Key_2, K.Key_Return)
    own.presentation.lead.begin("mindsets")
    strike(own, K.Key_Right, K.Key_A)
    before = set(session.document.cards)
    QTest.keyClicks(own.entry.line, "Will it hold?")
    QTest.keyClick(own.entry.line, K.Key_Return)
    [made] = set(session.document.cards) - before
    card = session.document.cards[made]
    assert (card.title, card.kind, card.phase) == ("Will it hold?", "mindset", first)


def test_the_clock_is_seen_and_a_sound_is_heard_only_if_that_was_chosen(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, heard = [datetime(2026, 11, 28, 9, 0)], list[str]()
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    own = present(desk)
    before = QTime.currentTime().toString("HH:mm")
    assert own.clock.text() in (before, QTime.currentTime().toString("HH:mm"))
    presentation = own.presentation
    presentation.lead.now = lambda: now[0]

    def runs_out() -> None:
        strike(own, K.Key_T, K.Key_2, K.Key_Return)
        assert own.timer.left.text() == "2:00"
        own.timer.more.click()
        assert own.timer.left.text() == "3:00", "any time is extended"
        now[0] += timedelta(minutes=3)
        qtbot.waitUntil(lambda: presentation.timer.state == "up")
        qtbot.waitUntil(lambda: own.timer.left.text() == "Time’s up")

    assert not own.timer.sound.isChecked()
    runs_out()
    assert heard == []
    own.timer.more.click()
    assert own.timer.left.text() == "1:00"
    own.timer.end.click()
    own.timer.sound.click()
    runs_out()
    assert heard == ["beep"]
