"""Two maps are looked at side by side: they scroll together, and what differs is shown in both."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from benchmarks.maps import make_map
from cjm_desktop.desktop.comparison.difference_list import MOST
from cjm_desktop.desktop.comparison.laid_out import laid_out
from cjm_desktop.desktop.comparison.map_pair import MapPair
from cjm_desktop.desktop.comparison.map_sight import MapSight
from cjm_desktop.desktop.look.colours import colours
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.journey.document import Document
from cjm_desktop.words.wording import ENGLISH


def pair_of(qtbot: QtBot, left: Document, right: Document) -> MapPair:
    pair = MapPair("Mine", "Theirs", ENGLISH)
    qtbot.addWidget(pair)
    pair.resize(1000, 700)
    pair.show()
    qtbot.waitExposed(pair)
    pair.show_comparison(laid_out(left, right))
    return pair


def row(pair: MapPair, title: str) -> QTreeWidgetItem:
    (found,) = pair.list.findItems(title, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    return found


def click(pair: MapPair, title: str) -> None:
    place = pair.list.visualItemRect(row(pair, title)).center()
    QTest.mouseClick(pair.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def wheel(sight: MapSight, by: int, keys: Qt.KeyboardModifier) -> None:
    at = QPointF(sight.viewport().rect().center())
    place = QPointF(sight.viewport().mapToGlobal(at.toPoint()))
    event = QWheelEvent(
        at, place, QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(sight.viewport(), event)


def sees(sight: MapSight, card: str) -> bool:
    """Whether a card is seen whole, and its place has the colour of what is shown."""
    assert sight.layout_ is not None
    rect = sight.layout_.card_rect(card)
    assert rect is not None
    area = sight.projection.to_view(rect)
    plain = colours(False)["paper"].upper()
    image = sight.viewport().grab().toImage()
    middle = area.center() + QPoint(0, area.height() // 2 - 4)
    return sight.viewport().rect().contains(area) and (
        image.pixelColor(middle * image.devicePixelRatio()).name().upper() != plain
    )


def test_the_same_map_has_no_differences(qtbot: QtBot) -> None:
    pair = pair_of(qtbot, make_map(20), make_map(20))
    assert pair.counts.text() == "Nothing is different."
    assert pair.list.isHidden()


def test_both_maps_are_shown_whole_at_one_zoom(qtbot: QtBot) -> None:
    small, large = make_map(20), make_map(400)
    pair = pair_of(qtbot, small, large)
    assert pair.left.zoom == pair.right.zoom == pair.right.whole_zoom()
    before = pair.left.zoom
    pair.resize(1400, 900)
    qtbot.waitUntil(lambda: pair.left.zoom > before)
    assert pair.left.zoom == pair.right.zoom


def test_they_zoom_and_scroll_together(qtbot: QtBot) -> None:
    mine = make_map(400)
    pair = pair_of(qtbot, mine, mine)
    wheel(pair.right, 2000, Qt.KeyboardModifier.ControlModifier)
    assert pair.left.zoom == pair.right.zoom > 0.5
    wheel(pair.left, -240, Qt.KeyboardModifier.NoModifier)
    assert pair.left.verticalScrollBar().value() > 0
    assert pair.left.corner == pair.right.corner
    QTest.keyClick(pair.right, Qt.Key.Key_Right)
    assert pair.left.corner == pair.right.corner
    at = pair.right.corner
    middle = pair.left.viewport().rect().center()
    QTest.mousePress(pair.left.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(pair.left.viewport(), middle - QPoint(30, 20))
    QTest.mouseRelease(pair.left.viewport(), Qt.MouseButton.LeftButton)
    assert pair.right.corner != at
    assert pair.left.corner == pair.right.corner


def test_a_difference_is_shown_in_both_maps(qtbot: QtBot) -> None:
    mine = make_map(400)
    card = [each for each, it in mine.cards.items() if it.phase == mine.phase_ids[-1]][-1]
    theirs = change_cards(mine, [card], title="Another").apply(mine)
    pair = pair_of(qtbot, mine, theirs)
    assert pair.counts.text() == "One thing is different."
    click(pair, "Another")
    assert sees(pair.left, card)
    assert sees(pair.right, card)


@pytest.mark.parametrize("swapped", [False, True])
def test_where_a_card_is_missing_its_place_is_shown(qtbot: QtBot, swapped: bool) -> None:
    more = make_map(400)
    card = [each for each, it in more.cards.items() if it.phase == more.phase_ids[-1]][-1]
    title = more.cards[card].title
    less = remove_cards(more, [card]).apply(more)
    pair = pair_of(qtbot, *((less, more) if swapped else (more, less)))
    click(pair, title)
    there, missing = (pair.right, pair.left) if swapped else (pair.left, pair.right)
    assert sees(there, card)
    assert there.layout_ is not None
    rect = there.layout_.card_rect(card)
    assert rect is not None
    middle = missing.projection.to_view(rect).center()
    assert missing.viewport().rect().contains(middle)


def test_words_of_users_are_plain_and_short(qtbot: QtBot) -> None:
    mine = make_map(20)
    card = next(iter(mine.cards))
    title = "<img src=x> " + "long " * 39
    theirs = change_cards(mine, [card], title=title).apply(mine)
    pair = pair_of(qtbot, mine, theirs)
    item = row(pair, "Title")
    assert item.text(2).startswith("<img src=x> long")
    assert len(item.text(2)) <= 120
    assert "<img" not in item.toolTip(2)


def test_more_than_anybody_reads_is_counted_but_not_listed(qtbot: QtBot) -> None:
    mine = make_map(MOST + 40)
    theirs = change_cards(mine, list(mine.cards), notes="Seen").apply(mine)
    pair = pair_of(qtbot, mine, theirs)
    heads = [pair.list.topLevelItem(n) for n in range(pair.list.topLevelItemCount())]
    assert sum(head.childCount() for head in heads if head is not None) == MOST
    last = heads[-1]
    assert last is not None
    assert last.text(0) == "and 40 more"
    assert pair.counts.text() == f"{MOST + 40} things are different."


def test_a_large_map_comes_row_by_row(qtbot: QtBot) -> None:
    large = make_map(4_000)
    pair = pair_of(qtbot, large, large)
    assert pair.left.zoom < 0.22
    pair.repaint()
    assert not pair.left.is_whole
    qtbot.waitUntil(lambda: pair.left.is_whole and pair.right.is_whole)


@pytest.mark.parametrize("dark", [False, True])
def test_a_map_is_shown_in_the_look(qtbot: QtBot, dark: bool) -> None:
    pair = pair_of(qtbot, make_map(20), make_map(20))
    sight = pair.left
    sight.dress(colours(dark))
    image = sight.viewport().grab().toImage()
    assert image.pixelColor(0, 0).name().upper() == colours(dark)["surround"].upper()
    across, down = range(0, sight.width(), 4), range(0, sight.height(), 4)
    assert len({image.pixelColor(x, y).rgb() for x in across for y in down}) > 5
    assert "Mine" in sight.accessibleName()
