"""Proposals in the window: each shows why, is taken as one step, or is put aside."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cjm_desktop.desktop.insight.aside_tree import SENTENCE
from cjm_desktop.desktop.insight.proposals.proposals_tab import ProposalsTab
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.insight.proposing.proposals import CODES, proposals
from cjm_desktop.journey import order
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Card
from tests.gui.desk import Desk, desk_with_window
from tests.unit.insight.maps import a_map, touchpoint

LEFT = Qt.MouseButton.LeftButton


def some_map() -> Document:
    return a_map(
        {
            "a": touchpoint("p1", "buyer", title="Trade conference", potential=8.0),
            "b": touchpoint("p1", "buyer", "a1", title="trade conference!", potential=2.0,
                            owner="Eva"),
            "c": touchpoint("p2", "buyer", title="References"),
            "d": touchpoint("p3", "user", title="Training"),
            "i": touchpoint(None, None, kind="idea", title="More references"),
        }
    )  # fmt: skip


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.session.open(some_map(), None)
        made.window.navigator.show_view("insight")
        made.window.navigator.show_tab("proposals")
        yield made


def tab(desk: Desk) -> ProposalsTab:
    page = desk.window.places.insight_view.page("proposals")
    assert isinstance(page, ProposalsTab)
    return page


def cards(desk: Desk) -> dict[str, Card]:
    return dict(desk.session.document.cards)


def item(desk: Desk, begins: str) -> QTreeWidgetItem:
    tree = tab(desk).tree
    return next(each for each in tree.items() if tree.name(each).startswith(begins))


def click(desk: Desk, begins: str) -> None:
    tree, found = tab(desk).tree, item(desk, begins)
    tree.scrollToItem(found)
    row = tree.visualItemRect(found)
    left = tree.columnViewportPosition(SENTENCE)
    QTest.mouseClick(tree.viewport(), LEFT, pos=QPoint(left + 12, row.center().y()))


def press(desk: Desk, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or tab(desk).tree, key)


def test_each_kind_is_listed_under_its_heading_with_its_count(desk: Desk) -> None:
    tree = tab(desk).tree
    found = proposals(desk.session.document).open
    assert [tree.name(each) for each in tree.items()] == list(found)
    assert tree.topLevelItemCount() == len(CODES)
    assert tab(desk).headline.text() == f"{len(found)} proposals"


def test_a_duplicate_shows_why_and_what_is_kept_and_enter_makes_one_card(desk: Desk) -> None:
    before = desk.session.document
    click(desk, "near_duplicate")
    panel = tab(desk).panel
    assert panel.why.text() == "Both have the same words."
    kept, added, given_up = panel.texts
    assert kept.startswith("Trade conference\n")
    assert "Eva" in added
    assert "2" in given_up
    assert desk.session.document is before
    press(desk, Qt.Key.Key_Return)
    assert cards(desk)["a"].owner == "Eva"
    assert cards(desk)["a"].potential == 8.0
    assert "b" not in cards(desk)
    desk.session.undo()
    assert desk.session.document == before


def test_the_other_one_can_be_kept(desk: Desk) -> None:
    click(desk, "near_duplicate")
    QTest.mouseClick(tab(desk).panel.swap, LEFT)
    assert tab(desk).panel.texts[0].startswith("trade conference!\n")
    QTest.mouseClick(tab(desk).panel.take, LEFT)
    assert "a" not in cards(desk)
    assert cards(desk)["b"].potential == 2.0


def test_an_idea_takes_the_phase_that_is_proposed(desk: Desk) -> None:
    click(desk, "likely_phase")
    assert "“references”" in tab(desk).panel.why.text()
    press(desk, Qt.Key.Key_Return)
    assert cards(desk)["i"].proposed_phase == "p2"
    assert not any(name.startswith("likely") for name in proposals(desk.session.document).open)
    desk.session.undo()
    assert cards(desk)["i"].proposed_phase is None


def test_a_question_is_answered_by_typing_and_the_next_waits(desk: Desk) -> None:
    click(desk, "question phases/p1/lanes/user")
    press(desk, Qt.Key.Key_Return)
    answer = tab(desk).panel.answer
    assert answer.hasFocus()
    assert not tab(desk).panel.take.isEnabled()
    QTest.keyClicks(answer, "Is there a quieter machine?")
    press(desk, Qt.Key.Key_Return)
    (made,) = desk.session.document.cells[CellKey("p1", "user")]
    assert (made.card.kind, made.card.title) == ("mindset", "Is there a quieter machine?")
    assert answer.hasFocus()
    assert answer.text() == ""
    desk.session.undo()
    assert CellKey("p1", "user") not in desk.session.document.cells


def test_escape_leaves_the_answer_and_loses_no_step(desk: Desk) -> None:
    click(desk, "question")
    press(desk, Qt.Key.Key_Return)
    QTest.keyClicks(tab(desk).panel.answer, "Hm")
    press(desk, Qt.Key.Key_Escape)
    assert tab(desk).tree.hasFocus()
    assert desk.session.document.cards == some_map().cards


def test_a_question_can_be_kept_as_a_note(desk: Desk) -> None:
    click(desk, "question phases/p2/lanes/topic")
    asked = tab(desk).panel.title.text()
    QTest.mouseClick(tab(desk).panel.keep, LEFT)
    (made,) = desk.session.document.cells[CellKey("p2", "topic")]
    assert (made.card.kind, made.card.title, made.card.tags) == ("note", asked, ("Question",))


def test_delete_puts_aside_and_again_brings_back(desk: Desk) -> None:
    click(desk, "near_duplicate")
    name = tab(desk).tree.current_name()
    press(desk, Qt.Key.Key_Delete)
    assert list(desk.session.document.map.dismissed) == [name]
    assert tab(desk).tree.current_name() != name
    click(desk, "question")
    QTest.mouseClick(tab(desk).panel.move_aside, LEFT)
    assert len(desk.session.document.map.dismissed) == 2
    tab(desk).tree.expandAll()
    click(desk, "near_duplicate")
    assert tab(desk).panel.take.isHidden()
    QTest.mouseClick(tab(desk).panel.move_aside, LEFT)
    assert name not in desk.session.document.map.dismissed


def test_the_place_is_one_click_away(desk: Desk) -> None:
    click(desk, "question phases/p1/lanes/user")
    QTest.mouseClick(tab(desk).panel.show_place, LEFT)
    assert desk.window.navigator.view == "map"
    assert desk.window.places.map_view.canvas.cell == CellKey("p1", "user")


def test_what_was_typed_stays_while_the_map_changes_elsewhere(desk: Desk) -> None:
    click(desk, "question phases/p1/lanes/user")
    press(desk, Qt.Key.Key_Return)
    QTest.keyClicks(tab(desk).panel.answer, "Half a thou")
    desk.session.edit("change_map", change_map(desk.session.document, title="Another"))
    tab(desk).refresh()
    assert tab(desk).panel.answer.text() == "Half a thou"
    assert tab(desk).panel.answer.hasFocus()


def test_what_took_the_place_of_a_proposal_is_never_taken_unseen(desk: Desk) -> None:
    click(desk, "near_duplicate")
    renamed = change_cards(desk.session.document, ["b"], title="Something else")
    desk.session.edit("rename_card", renamed)
    before = desk.session.document
    press(desk, Qt.Key.Key_Return)
    assert desk.session.document is before
    assert not tab(desk).tree.current_name().startswith("near_duplicate")


def test_without_cards_it_says_what_to_do(desk: Desk) -> None:
    desk.session.open(a_map({}), None)
    page = tab(desk)
    page.refresh()
    assert page.tree.topLevelItemCount() == 0
    assert page.panel.isHidden()
    assert not page._hint.isHidden()


def test_ideas_of_the_tray_are_never_kept_instead_of_a_card(desk: Desk) -> None:
    more = dict(some_map().cards) | {
        "j": touchpoint(None, None, "a1", kind="idea", title="REFERENCES")
    }
    desk.session.open(a_map(more), None)
    tab(desk).refresh()
    click(desk, "near_duplicate cards/c/cards/j")
    assert tab(desk).panel.swap.isHidden()
    press(desk, Qt.Key.Key_Return)
    assert "j" not in cards(desk)
    assert TRAY in desk.session.document.cells


def crowded(count: int) -> Document:
    """A map with so many cards in one cell that each is held against many."""
    orders = order.keys(count)
    titles = [f"{_WORDS[n % 7]} {_WORDS[n // 49 % 7]} {_WORDS[n // 7 % 7]}" for n in range(count)]
    return a_map(
        {
            f"c{n}": touchpoint("p1", "buyer", orders[n], title=title)
            for n, title in enumerate(titles)
        }
    )


_WORDS = ("fair", "offer", "demo", "invoice", "training", "webinar", "reference")


def test_of_very_many_cards_they_are_found_beside_the_window(desk: Desk, qtbot: QtBot) -> None:
    document = crowded(800)
    desk.session.open(document, None)
    page = tab(desk)
    page.refresh()
    assert page.busy
    assert page.headline.text() == "Looking for what could be proposed…"
    assert page.tree.items() == []
    qtbot.waitUntil(lambda: not page.busy)
    found = proposals(document).open
    assert len(found) > 300
    assert page.headline.text() == f"{len(found)} proposals"
    first = page.tree.name(page.tree.items()[0])
    page.tree.setFocus()
    press(desk, Qt.Key.Key_Return)
    assert page.busy, "what is done is seen later, and the window waits for none of it"
    assert len(cards(desk)) == 799
    # What was found for the map before is nothing that could still be done.
    press(desk, Qt.Key.Key_Return)
    assert len(cards(desk)) == 799
    assert first not in page._found.open
    desk.session.undo()
    page.refresh()
    qtbot.waitUntil(lambda: not page.busy)
    assert cards(desk) == document.cards


def test_a_map_is_put_away_while_proposals_are_looked_for(desk: Desk) -> None:
    desk.session.open(crowded(1_500), None)
    page = tab(desk)
    page.refresh()
    assert page.busy
    jobs = page._running
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
    assert not any(isValid(each) for each in jobs)
