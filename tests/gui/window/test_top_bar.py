"""The title of the map has all the room that the tools leave, and moves none of them."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.gui.desk import SAMPLE, Desk, desk_with_window


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        yield made


def places(desk: Desk) -> list[tuple[int, int]]:
    tools = desk.window.top_bar.findChildren(QToolButton)
    return [(each.x(), each.width()) for each in tools]


def test_no_tool_moves_when_the_title_changes(desk: Desk) -> None:
    before = places(desk)
    for title in ("A", "A long title of a map that goes on and on " * 4):
        desk.rename(title)
        QApplication.processEvents()
        assert places(desk) == before
        assert desk.window.top_bar.title.text() == f"{title} •"


def test_the_title_has_the_room_up_to_the_first_tool(desk: Desk) -> None:
    title = desk.window.top_bar.title
    room = min(at for at, _ in places(desk)) - title.x()
    assert title.width() >= room - 12
    longest = next(
        "w" * count
        for count in range(150, 0, -1)
        if title.fontMetrics().horizontalAdvance("w" * count + " •") <= title.width()
    )
    desk.rename(longest)
    QApplication.processEvents()
    assert not title.is_cut


def test_a_title_that_is_cut_says_the_whole_of_it(desk: Desk) -> None:
    title, name = desk.window.top_bar.title, "w" * 150
    desk.rename(name)
    QApplication.processEvents()
    assert title.is_cut
    assert name in title.toolTip().replace("\n", "")
