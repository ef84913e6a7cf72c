"""The advice: each point leads to its place, and what does not fit is put aside and comes back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.insight.advice_tab import AdviceTab
from cjm_desktop.desktop.insight.aside_tree import ACTION, PLACE, SENTENCE
from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.edits.phases import remove_phase
from cjm_desktop.insight.dismissal import name_of, sorted_advice
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.words.advice import advice_heading, advice_reason
from cjm_desktop.words.codes import advice
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import SAMPLE, Desk, desk_with_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        made.window.navigator.show_tab("advice")
        yield made


def tab(desk: Desk) -> AdviceTab:
    page = desk.window.places.insight_view.page("advice")
    assert isinstance(page, AdviceTab)
    return page


def item(desk: Desk, name: str) -> QTreeWidgetItem:
    tree = tab(desk).tree
    return next(each for each in tree.items() if tree.name(each) == name)


def names(desk: Desk) -> list[str]:
    """Give the names of the points that are listed as to be looked at."""
    tree, aside = tab(desk).tree, desk.session.document.map.dismissed
    return [tree.name(each) for each in tree.items() if tree.name(each) not in aside]


def click(desk: Desk, name: str, column: int) -> None:
    tree = tab(desk).tree
    found = item(desk, name)
    tree.scrollToItem(found)
    row = tree.visualItemRect(found)
    left = tree.columnViewportPosition(column)
    QTest.mouseClick(tree.viewport(), LEFT, pos=QPoint(left + 12, row.center().y()))


def first(desk: Desk, code: str) -> str:
    points = sorted_advice(desk.session.document).open
    return next(name_of(point) for point in points if point.code == code)


def test_every_point_is_listed_under_its_kind_with_its_place(desk: Desk) -> None:
    points = sorted_advice(desk.session.document).open
    assert names(desk) == [name_of(point) for point in points]
    codes = list(dict.fromkeys(point.code for point in points))
    tree = tab(desk).tree
    heads = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    for code, head in zip(codes, heads, strict=True):
        assert head is not None
        count = sum(point.code == code for point in points)
        said = head.data(SENTENCE, Qt.ItemDataRole.AccessibleTextRole)
        assert said == (
            f"{advice_heading(ENGLISH, code)} · {count}. {advice_reason(ENGLISH, code)}"
        )
    hole = item(desk, "hole_before_decision phases/p1/lanes/l3")
    assert hole.text(SENTENCE).startswith("Operator has no touchpoint in Inactive")
    assert hole.text(PLACE) == "Operator · Inactive"


def test_a_click_goes_to_the_cell_of_a_hole(desk: Desk) -> None:
    click(desk, "hole_before_decision phases/p1/lanes/l3", SENTENCE)
    assert desk.window.navigator.view == "map"
    assert desk.window.places.map_view.canvas.cell == CellKey("p1", "l3")
    assert desk.session.selection == ()


def test_enter_goes_to_the_record_of_a_point(desk: Desk) -> None:
    name = first(desk, "friction_without_idea")
    tree = tab(desk).tree
    tree.setCurrentItem(item(desk, name))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert desk.window.navigator.view == "map"
    assert desk.session.selection == (Key("cards", name.split("/")[1]),)


@pytest.mark.parametrize(("before", "after"), [(0.7, 0.7), (0.3, 1.0)])
def test_the_way_to_a_place_zooms_only_where_nothing_can_be_read(
    desk: Desk, before: float, after: float
) -> None:
    canvas = desk.window.places.map_view.canvas
    desk.window.places.map_view.zoom_to(before)
    name = first(desk, "friction_without_idea")
    tab(desk).tree.setCurrentItem(item(desk, name))
    QTest.keyClick(tab(desk).tree, Qt.Key.Key_Return)
    assert desk.window.places.map_view.zoom == pytest.approx(after)
    area = canvas.layout_.card_rect(name.split("/")[1])
    assert area is not None
    assert canvas.viewport().rect().contains(canvas.projection.to_view(area))


@pytest.mark.parametrize("by", ["click", "key"])
def test_a_point_is_put_aside_leaves_the_count_and_comes_back(
    desk: Desk, qtbot: QtBot, by: str
) -> None:
    before, listed = desk.session.document, names(desk)
    name = listed[1]
    if by == "click":
        click(desk, name, ACTION)
    else:
        tab(desk).tree.setCurrentItem(item(desk, name))
        QTest.keyClick(tab(desk).tree, Qt.Key.Key_Delete)
    assert desk.window.navigator.view == "insight"
    assert desk.session.document.map.dismissed == (name,)
    assert names(desk) == [listed[0], *listed[2:]]
    said = f"{len(listed) - 1} points to look at"
    qtbot.waitUntil(lambda: desk.window.status.points.text() == said)
    assert tab(desk).headline.text() == said
    fold = item(desk, name).parent()
    assert fold is not None
    assert not fold.isExpanded()
    spoken = fold.data(SENTENCE, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Not relevant here (1)")
    fold.setExpanded(True)
    click(desk, name, ACTION)
    assert desk.session.document == before
    assert names(desk) == listed


def test_putting_aside_is_a_step_that_is_undone(desk: Desk, qtbot: QtBot) -> None:
    listed = names(desk)
    click(desk, listed[0], ACTION)
    assert "not relevant" in desk.window.commands["undo"].text()
    QTest.keySequence(desk.window, QKeySequence("Ctrl+Z"))
    assert desk.session.document.map.dismissed == ()
    qtbot.waitUntil(lambda: names(desk) == listed)


def test_the_next_point_is_current_after_one_is_put_aside(desk: Desk) -> None:
    tree, listed = tab(desk).tree, names(desk)
    tree.setFocus()
    tree.setCurrentItem(item(desk, listed[0]))
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert set(desk.session.document.map.dismissed) == set(listed[:2])


def test_a_dismissed_point_whose_place_goes_does_no_harm(desk: Desk, qtbot: QtBot) -> None:
    name = "hole_before_decision phases/p1/lanes/l3"
    click(desk, name, ACTION)
    desk.session.edit("remove_phase", remove_phase(desk.session.document, "p1"))
    qtbot.waitUntil(lambda: name not in [tab(desk).tree.name(x) for x in tab(desk).tree.items()])
    assert desk.session.document.map.dismissed == (name,)


def test_an_edit_is_seen_at_once_and_one_in_another_view_on_return(
    desk: Desk, qtbot: QtBot
) -> None:
    name = first(desk, "friction_without_idea")
    desk.window.navigator.show_view("map")
    desk.session.select_cards([name.split("/")[1]])
    desk.window.places.map_view.delete()
    desk.window.navigator.show_view("insight")
    assert name not in names(desk)
    desk.session.undo()
    qtbot.waitUntil(lambda: name in names(desk))


def test_what_is_folded_stays_so_and_rows_of_other_kinds_stay_the_same(desk: Desk) -> None:
    name = first(desk, "friction_without_idea")
    own = item(desk, name).parent()
    said = item(desk, "hole_before_decision phases/p1/lanes/l3")
    other = said.parent()
    assert own is not None
    assert other is not None
    own.setExpanded(False)
    other.setExpanded(False)
    patch = remove_cards(desk.session.document, [name.split("/")[1]])
    desk.session.edit("remove_card", patch)
    tab(desk).refresh()
    assert name not in names(desk)
    left = item(desk, first(desk, "friction_without_idea")).parent()
    assert left is not None
    assert left is not own
    assert not left.isExpanded()
    assert said in tab(desk).tree.items()
    assert not other.isExpanded()


def test_a_map_without_cards_is_told_what_will_be_here(desk: Desk) -> None:
    desk.window.files.new("empty", "en")
    desk.window.navigator.show_view("insight")
    assert tab(desk).tree.items() == []
    assert "No advice yet" in shown_words(desk)


def shown_words(desk: Desk) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in tab(desk).findChildren(QLabel) if label.isVisible()]


def test_words_of_users_are_never_markup(desk: Desk) -> None:
    name = first(desk, "friction_without_idea")
    card = name.split("/")[1]
    from cjm_desktop.editing.edits.cards import change_cards

    hostile = "<img src='file:///etc/passwd'>"
    desk.session.edit("change_card", change_cards(desk.session.document, [card], title=hostile))
    tab(desk).refresh()
    found = item(desk, name)
    assert hostile in found.text(SENTENCE)
    assert "<img" not in found.toolTip(SENTENCE)
    point = next(p for p in sorted_advice(desk.session.document).open if name_of(p) == name)
    assert found.text(SENTENCE) == advice(ENGLISH, point.code, point.values)
