"""Two versions of a map are shown side by side, and what is different is told in words."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.two_maps import (
    MOST_ROWS,
    Difference,
    MapPicture,
    TwoMaps,
    differences,
)
from cjm_desktop.desktop.look.colours import colours
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.words.wording import ENGLISH


def document(cards: int = 3) -> Document:
    keys = order.keys(cards)
    return Document(
        phases={"p1": Phase(order="a0", name="Trigger")},
        lanes={"l1": Lane(order="a0", name="Buyer", kind="role")},
        cards={
            f"c{n}": Card(order=key, phase="p1", lane="l1", kind="touchpoint", title=f"Card {n}")
            for n, key in enumerate(keys)
        },
    )


def test_the_same_map_has_no_differences(qtbot: QtBot) -> None:
    both = TwoMaps(document(), "Mine", document(), "Theirs", ENGLISH)
    qtbot.addWidget(both)
    assert both.said.text() == "Nothing is different."
    assert both.list.isHidden()


def test_each_difference_is_told_as_it_is_on_either_side() -> None:
    mine = document()
    theirs = change_cards(mine, ["c0"], title="Another", potential=7.5).apply(mine)
    theirs = remove_cards(theirs, ["c1"]).apply(theirs)
    assert list(differences(mine, theirs, ENGLISH)) == [
        Difference("Card: Another", "Card 0", "Another"),
        Difference("Card: Card 1", "is there", "is missing"),
    ]
    back = list(differences(theirs, mine, ENGLISH))
    assert Difference("Card: Card 1", "is missing", "is there") in back


def test_a_change_of_place_or_of_a_code_is_told_without_the_code() -> None:
    mine = document()
    theirs = change_cards(mine, ["c0"], kind="need").apply(mine)
    assert list(differences(mine, theirs, ENGLISH)) == [
        Difference("Card: Card 0", "is there", "is another")
    ]


def test_words_of_users_are_plain_and_short(qtbot: QtBot) -> None:
    mine = document()
    title = "<img src=x> " + "long " * 39
    theirs = change_cards(mine, ["c0"], title=title).apply(mine)
    both = TwoMaps(mine, "<b>Mine</b>", theirs, "%1 & {name}", ENGLISH)
    qtbot.addWidget(both)
    item = both.list.topLevelItem(0)
    assert item is not None
    assert item.text(2).startswith("<img src=x> long")
    assert len(item.text(2)) <= 120
    assert "<img" not in item.toolTip(2)


def test_more_than_anybody_reads_is_counted_but_not_listed(qtbot: QtBot) -> None:
    both = TwoMaps(document(MOST_ROWS + 40), "Mine", Document(), "Theirs", ENGLISH)
    qtbot.addWidget(both)
    assert both.list.topLevelItemCount() == MOST_ROWS
    assert both.said.text().startswith(str(MOST_ROWS + 42))


@pytest.mark.parametrize("dark", [False, True])
def test_a_picture_shows_the_map_in_the_look(qtbot: QtBot, dark: bool) -> None:
    picture = MapPicture(document(), "Mine")
    qtbot.addWidget(picture)
    picture.dress(colours(dark))
    picture.resize(400, 300)
    image = picture.grab().toImage()
    assert image.pixelColor(0, 0).name().upper() == colours(dark)["surround"].upper()
    seen = {image.pixelColor(x, y).rgb() for x in range(0, 400, 4) for y in range(0, 300, 4)}
    assert len(seen) > 5
    assert picture.accessibleName() == "Mine"
    assert picture.focusPolicy() == Qt.FocusPolicy.NoFocus
