"""What phones give is told to the window a little at a time, and all of it."""

from collections.abc import Iterator
from time import thread_time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.work.room_host import RoomHost
from cjm_desktop.room.address import LOCAL
from cjm_desktop.room.events import OfferedCard
from cjm_desktop.room.messages import WrittenCard
from cjm_desktop.room.people import Person
from cjm_desktop.room.shown import Shown

MANY = 120
LONGER_THAN_A_TURN = 0.006
"""Seconds of the processor's time."""


@pytest.fixture
def host(qapp: QApplication) -> Iterator[RoomHost]:
    host = RoomHost()
    host.open(Shown("Journey", (), None), LOCAL, "en", with_code=False)
    yield host
    host.close()


def hand_up(host: RoomHost, many: int) -> None:
    """Have somebody hand up cards, all at once."""
    hosting = host.hosting
    assert hosting is not None
    room = hosting.room

    def write() -> None:
        person = room.join("k" * 24, "")
        assert isinstance(person, Person)
        for number in range(many):
            card = WrittenCard(id=f"card-{number}", text=f"Idea {number}", kind="idea")
            assert room.hand_up(person, card) == "received"

    hosting.do(write)


def test_however_many_come_at_once_the_window_has_its_turn_between(
    host: RoomHost, qtbot: QtBot
) -> None:
    happened: list[str] = []
    titles: list[str] = []

    def take(cards: list[OfferedCard]) -> None:
        titles.extend(card.title for card in cards)
        happened.append("cards")
        begun = thread_time()
        while thread_time() < begun + LONGER_THAN_A_TURN:
            pass
        QTimer.singleShot(0, lambda: happened.append("window"))

    host.cards_came.connect(take)
    hand_up(host, MANY)
    qtbot.waitUntil(lambda: len(titles) == MANY)
    qtbot.waitUntil(lambda: happened[-1] == "window")
    assert titles == [f"Idea {number}" for number in range(MANY)]
    assert len(happened) > 20
    assert happened == ["cards", "window"] * (len(happened) // 2)


def test_what_waits_when_the_room_is_closed_is_told_before(host: RoomHost, qtbot: QtBot) -> None:
    titles: list[str] = []
    host.cards_came.connect(lambda cards: titles.extend(card.title for card in cards))
    kept: list[str] = []
    host.keep_card = lambda card: kept.append(card.title)
    hand_up(host, MANY)
    host.close()
    assert titles == kept == [f"Idea {number}" for number in range(MANY)]
