"""The list of what came from the room: what is alike in it, and the ways of a card out of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.tray.room_panel import RoomPanel
from cjm_desktop.desktop.window.room_desk import RoomDesk
from cjm_desktop.journey.document import CellKey
from cjm_desktop.journey.records import Card
from cjm_desktop.room.events import OfferedCard
from cjm_desktop.storage import codec, room_gifts
from tests.gui.desk import SAMPLE, Desk, desk_with_window

ENTER, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Delete


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        path = tmp_path / "journey.cjm"
        path.write_bytes(codec.dumps(codec.load(SAMPLE)))
        assert desk.window.files.open(path)
        yield desk
        desk.window.desk.room.close()


def room_of(desk: Desk) -> RoomDesk:
    return desk.window.desk.room


def panel_of(desk: Desk) -> RoomPanel:
    (panel,) = desk.window.findChildren(RoomPanel)
    return panel


def offered(number: int, phase: str | None, title: str = "") -> OfferedCard:
    return OfferedCard(
        f"from-room-{number}", "p", title or f"Idea {number} from a phone", "idea", phase
    )


def come(desk: Desk, *cards: OfferedCard) -> RoomPanel:
    """Have cards listed as if phones had sent them."""
    room_of(desk).offered.come(cards)
    room_of(desk).show(True)
    return panel_of(desk)


def listed(panel: RoomPanel) -> list[str]:
    """The first line of each row."""
    cards = panel.cards.cards
    return [cards.index(row, 0).data().split("\n")[0] for row in range(cards.rowCount())]


def titled(desk: Desk, title: str) -> list[Card]:
    return [card for card in desk.session.document.cards.values() if card.title == title]


def test_what_is_alike_stands_side_by_side(desk: Desk) -> None:
    panel = come(
        desk,
        offered(1, None, "Too long waiting"),
        offered(2, None, "Free coffee"),
        offered(3, None, "Waiting too long!"),
    )
    assert listed(panel) == ["Too long waiting", "≈ Waiting too long!", "Free coffee"]
    panel.cards.selectRow(0)
    QTest.keyClick(panel.cards, DELETE)
    assert listed(panel) == ["Waiting too long!", "Free coffee"]


def test_cards_that_come_without_end_are_told_now_and_then_and_row_by_row(
    desk: Desk, qtbot: QtBot
) -> None:
    panel = come(desk, offered(0, None, "The first of all"))
    panel.cards.selectRow(0)
    offers, model = room_of(desk).offered, panel.cards.cards
    told: list[int] = []
    anew: list[str] = []
    offers.came.connect(lambda arrivals: told.append(len(arrivals)))
    model.modelReset.connect(lambda: anew.append("all"))
    for start in range(1, 1_500, 30):
        offers.come(
            offered(number, None, f"{number % 7} times {['a', 'b', 'c', 'd', 'e'][number % 5] * 9}")
            for number in range(start, start + 30)
        )
        if start == 601:
            # Whatever is done to the list is done to one that is told of all.
            offers.remove(["from-room-1"])
    assert told == [630]
    assert model.rowCount() == 630
    assert offers.count == 1_500
    qtbot.waitUntil(lambda: len(told) == 2)
    rows = [model.card(row).id for row in range(model.rowCount())]
    assert rows == [card.id for card in offers.in_order]
    assert len(set(rows)) == len(rows) == 1_500
    assert anew == []
    assert panel.cards.chosen() == ["from-room-0"]


def test_a_list_that_is_opened_meanwhile_has_each_card_once(desk: Desk) -> None:
    offers = room_of(desk).offered
    offers.come([offered(0, None, "The first of all")])
    offers.come([offered(1, None, "And another soon after")])
    room_of(desk).show(True)
    offers.come([offered(2, None, "Something else again")])
    offers.tell()
    assert listed(panel_of(desk)) == [
        "The first of all", "And another soon after", "Something else again",
    ]  # fmt: skip


@pytest.mark.parametrize("shift", [False, True])
def test_a_key_places_the_selected_card_where_it_asked_to_be_or_in_the_tray(
    desk: Desk, qtbot: QtBot, shift: bool
) -> None:
    phase = desk.session.document.phase_ids[0]
    panel = come(desk, offered(1, phase), offered(2, phase))
    panel.cards.selectRow(1)
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(panel.cards, ENTER, held)
    (card,) = titled(desk, "Idea 2 from a phone")
    assert card.phase == (None if shift else phase)
    assert room_of(desk).count == 1


@pytest.mark.parametrize("key", [ENTER, DELETE])
@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier], ids=str
)
def test_keys_go_on_with_the_card_below_and_after_the_last_with_the_one_above(
    desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    names = ["Alpha", "Bravo", "Charlie", "Delta"]
    panel = come(desk, *(offered(number, None, name) for number, name in enumerate(names)))
    panel.cards.choose(1)
    went = []
    while names_left := listed(panel):
        (chosen,) = panel.cards.chosen()
        went.append(chosen[-1])
        QTest.keyClick(panel.cards, key, held)
        assert len(listed(panel)) == len(names_left) - 1
    assert went == ["1", "2", "3", "0"]


def test_what_is_selected_in_parts_goes_and_the_card_below_its_last_is_next(desk: Desk) -> None:
    names = ["Alpha", "Bravo", "Charlie", "Delta", "Echo"]
    panel = come(desk, *(offered(number, None, name) for number, name in enumerate(names)))
    panel.cards.choose(0)
    for row in (0, 2):
        at = panel.cards.visualRect(panel.cards.cards.index(row, 0)).center()
        held = Qt.KeyboardModifier.ControlModifier if row else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(panel.cards.viewport(), Qt.MouseButton.LeftButton, held, at)
    QTest.keyClick(panel.cards, DELETE)
    assert listed(panel) == ["Bravo", "Delta", "Echo"]
    assert panel.cards.chosen() == ["from-room-3"]


def test_select_all_is_about_the_list_that_has_the_keyboard(desk: Desk) -> None:
    panel = come(desk, offered(1, None, "Alpha"), offered(2, None, "Bravo"))
    panel.cards.setFocus()
    panel.cards.choose(0)
    selected = desk.session.selection
    QTest.keyClick(panel.cards, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.cards.chosen() == ["from-room-1", "from-room-2"]
    panel.cards.choose(0)
    desk.window.commands["select_all"].trigger()
    assert len(panel.cards.chosen()) == 2
    assert desk.session.selection == selected
    QTest.keyClick(panel.cards, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().startswith("Alpha")


def test_a_map_that_is_only_read_takes_no_card_and_the_list_keeps_it(desk: Desk) -> None:
    panel = come(desk, offered(1, None), offered(2, None))
    desk.session.set_read_only(True)
    assert not panel.place_all.isEnabled()
    panel.cards.choose(0)
    QTest.keyClick(panel.cards, ENTER)
    assert (room_of(desk).count, titled(desk, "Idea 1 from a phone")) == (2, [])
    QTest.keyClick(panel.cards, DELETE)
    assert room_of(desk).count == 1
    desk.session.set_read_only(False)
    assert panel.place_all.isEnabled()


def test_a_card_is_dragged_to_where_it_shall_be(desk: Desk, qtbot: QtBot) -> None:
    panel = come(desk, offered(1, None))
    document, canvas = desk.session.document, desk.window.places.map_view.canvas
    lane = next(each for each in document.lane_ids if document.lanes[each].kind == "role")
    cell = CellKey(document.phase_ids[0], lane)
    area = canvas.layout_.cell_rect(cell)
    assert area is not None
    place = canvas.projection.to_view(area).center()
    row = panel.cards.visualRect(panel.cards.model().index(0, 0)).center()
    view = panel.cards.viewport()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=row)
    target = view.mapFromGlobal(canvas.viewport().mapToGlobal(place))
    QTest.mouseMove(view, row + QPoint(40, 0))
    QTest.mouseMove(view, target)
    QTest.mouseRelease(view, left, pos=target)
    (card,) = titled(desk, "Idea 1 from a phone")
    assert (card.phase, card.lane) == (cell.phase, cell.lane)


def test_what_is_put_aside_can_be_brought_back(desk: Desk, qtbot: QtBot) -> None:
    panel = come(desk, offered(1, None), offered(2, None))
    panel.cards.selectRow(0)
    QTest.keyClick(panel.cards, DELETE)
    assert room_of(desk).count == 1
    desk.window.commands["room_bring_back"].trigger()
    assert room_of(desk).count == 2
    assert not desk.window.commands["room_bring_back"].isEnabled()


def test_a_card_that_a_crash_left_on_the_map_and_on_the_disk_is_listed_no_more(
    desk: Desk, qtbot: QtBot
) -> None:
    path = desk.session.path
    assert path is not None
    come(desk, offered(1, None), offered(2, None))
    room_of(desk).offered.flush()
    kept = room_gifts.kept(room_gifts.place(path, "room-cards"))
    assert kept is not None
    room_of(desk).offered.to_tray([offered(1, None).id])
    assert desk.window.files.save()
    assert desk.window.files.close()
    room_gifts.keep(room_gifts.place(path, "room-cards"), kept)
    assert desk.window.files.open(path)
    qtbot.waitUntil(lambda: room_of(desk).count == 1)
    assert len(titled(desk, "Idea 1 from a phone")) == 1
