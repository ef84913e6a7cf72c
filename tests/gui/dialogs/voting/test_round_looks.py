"""What is read of a round: who votes on what, what it came to, and the same numbers everywhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionHeader, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.desktop.dialogs.voting.seat_header import CardHeader
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from tests.gui.dialogs.voting.test_round_dialog import (
    AGREED,
    KEYS,
    SPLIT,
    Room,
    click,
    typed,
    voted,
)

LONG = "A talk with those who look after the customers in the evening"


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    parent.activateWindow()
    qtbot.waitActive(parent)
    yield Room(parent, qtbot)
    for dialog in parent.findChildren(RoundDialog):
        dialog.reject()


def rename(room: Room, card: str, title: str) -> None:
    document = room.session.document
    room.session.edit("change_card", change_cards(document, [card], title=title))


@pytest.mark.parametrize("name", ["7", "Customer service", "<b>Försäljning</b>", "שירות לקוחות"])
def test_a_voters_name_has_room_over_its_columns(room: Room, name: str) -> None:
    dialog = room.begin("All touchpoints", "2")
    assert dialog.ballots is not None
    held = dialog.ballots.ballots.held.replaced(seats=(name, "Bo"))
    dialog.ballots.show_round(held)
    head = dialog.ballots.table.horizontalHeader()
    font = head.font()
    font.setBold(True)
    assert head.sectionSize(0) + head.sectionSize(1) > head.fontMetrics().horizontalAdvance(name)


def test_the_heads_mark_whose_vote_is_typed_and_on_which_card(room: Room) -> None:
    dialog = room.begin("All touchpoints", "3")
    assert dialog.ballots is not None
    table = dialog.ballots.table
    head, names = table.horizontalHeader(), table.verticalHeader()
    assert isinstance(names, CardHeader)

    def marked() -> tuple[list[str], list[bool]]:
        picture = head.viewport().grab().toImage()
        places = [head.sectionViewportPosition(each) + 3 for each in range(head.count())]
        grounds = [picture.pixelColor(place, 2).name() for place in places]
        options = [QStyleOptionHeader() for _ in range(names.count())]
        for row, option in enumerate(options):
            names.initStyleOptionForIndex(option, row)
        return grounds, [bool(each.state & QStyle.StateFlag.State_On) for each in options]

    (own, *_, other), rows = marked()
    assert own != other
    assert (marked()[0], rows) == ([own] * 2 + [other] * 4, [True, False, False])
    typed(dialog, KEYS.Key_Down, KEYS.Key_Right, KEYS.Key_Right)
    assert marked() == ([other] * 2 + [own] * 2 + [other] * 2, [False, True, False])


def test_what_a_card_is_called_takes_the_room_that_votes_leave(room: Room) -> None:
    rename(room, "case", LONG)
    dialog = room.begin("All touchpoints", "2")
    assert dialog.ballots is not None
    names = dialog.ballots.table.verticalHeader()
    wanted = names.fontMetrics().horizontalAdvance(LONG)
    dialog.resize(1200, 600)
    QApplication.processEvents()
    assert names.width() > wanted
    dialog.resize(540, 600)
    QApplication.processEvents()
    assert names.width() < wanted
    assert not dialog.ballots.table.horizontalScrollBar().isVisible()


def test_the_list_has_what_the_chart_beside_it_cannot_use(room: Room) -> None:
    rename(room, "case", LONG)
    dialog = voted(room, *SPLIT, *AGREED)
    assert dialog.ballots is not None
    assert dialog.outcome is not None
    dialog.resize(1200, 360)
    click(dialog.ballots.reveal)
    QApplication.processEvents()
    cards, chart = dialog.outcome.cards, dialog.outcome.chart
    words = cards.fontMetrics().horizontalAdvance(f"2. {LONG}")
    assert cards.columnWidth(0) > words
    assert chart.width() == chart.maximumWidth() < cards.width()


def test_a_card_that_would_be_cut_is_told_of_on_two_lines(room: Room) -> None:
    rename(room, "case", LONG)
    dialog = voted(room, *SPLIT, *AGREED)
    assert dialog.ballots is not None
    assert dialog.outcome is not None
    click(dialog.ballots.reveal)
    cards = dialog.outcome.cards
    heights = []
    for width in (1400, 700, 1400):
        dialog.resize(width, 500)
        QApplication.processEvents()
        items = [cards.topLevelItem(row) for row in range(2)]
        rows = [cards.visualItemRect(each).height() for each in items if each is not None]
        assert rows[0] == rows[1]
        heights.append(rows[0])
    assert heights[0] == heights[2] < heights[1]
    assert heights[1] >= 2 * cards.fontMetrics().lineSpacing()
    assert cards.chosen() == ["demo"]


def test_cards_have_the_same_numbers_in_the_list_and_on_the_chart(room: Room) -> None:
    dialog = voted(room, *AGREED, *SPLIT)
    assert dialog.ballots is not None
    assert dialog.outcome is not None
    click(dialog.ballots.reveal)
    rows = [dialog.outcome.cards.topLevelItem(row) for row in range(2)]
    assert [row.text(0) for row in rows if row is not None] == ["1. Demo", "2. Case study"]
    assert dialog.outcome.chart.numbers == {"demo": 1, "case": 2}


def test_the_chart_shows_nothing_that_the_round_does_not_say(room: Room) -> None:
    document = room.session.document
    pictures = []
    for today in (9, None):
        changed = change_cards(document, ["demo"], effort_now=today)
        room.session.edit("change_card", changed)
        dialog = voted(room, *SPLIT)
        assert dialog.ballots is not None
        assert dialog.outcome is not None
        click(dialog.ballots.reveal)
        pictures.append(dialog.outcome.chart.grab().toImage())
        room.desk.voting.end()
        room.close(dialog)
    assert pictures[0] == pictures[1]


def test_of_cards_that_are_gone_it_is_not_said_that_the_room_agrees(room: Room) -> None:
    dialog = voted(room, *AGREED)
    assert dialog.ballots is not None
    assert dialog.outcome is not None
    click(dialog.ballots.reveal)
    assert dialog.outcome.said.text().startswith("The room agrees")
    session = room.session
    session.edit("remove_card", remove_cards(session.document, ["case"]))
    assert dialog.outcome.said.text() == "Nobody has voted on a card that is on the map now."
    assert not dialog.outcome.accept.isEnabled()
    session.undo()
    assert dialog.outcome.said.text().startswith("The room agrees")
