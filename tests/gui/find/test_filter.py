"""Filtering by keyboard: values are ticked, the rest is dimmed or hidden, filters are saved."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.find.bar import FindBar
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.insight.card_filter import passed
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import CardFilter
from tests.gui.desk import SAMPLE, Desk, desk_with_window, map_file

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TOUCHPOINTS = CardFilter(kinds=("touchpoint",))


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        yield made


def touchpoints(desk: Desk) -> FindBar:
    """Open the filter, go down to the first kind of card, and tick it."""
    QTest.keyClick(desk.window.places.map_view.canvas, Qt.Key.Key_F, CTRL | SHIFT)
    bar = desk.window.findChild(FindBar)
    assert isinstance(bar, FindBar)
    assert bar.panel.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(bar.panel.tree, key)
    return bar


def saved_in(desk: Desk) -> list[CardFilter]:
    return list(desk.session.document.map.filters)


def on_map(document: Document) -> set[str]:
    return {card_id for card_id, card in document.cards.items() if card.phase is not None}


def test_what_is_ticked_is_lit_and_counted(desk: Desk) -> None:
    bar = touchpoints(desk)
    document = desk.session.document
    wanted = passed(document, TOUCHPOINTS)
    assert desk.session.lit == wanted
    assert bar.share.text() == f"{len(wanted)} of {len(document.cards)} cards"
    assert bar.filter_button.text() == "Filter · 1"
    QTest.keyClick(bar.panel.scores["potential_from"], Qt.Key.Key_End)
    best = TOUCHPOINTS.replaced(potential_from=10.0)
    assert desk.session.lit == passed(document, best)
    assert bar.filter_button.text() == "Filter · 2"
    QTest.keyClick(bar.panel, Qt.Key.Key_Escape)
    assert not bar.panel.isVisible()
    assert desk.session.lit == passed(document, best)


def test_the_rest_is_hidden_and_what_is_worked_on_stays(desk: Desk, qtbot: QtBot) -> None:
    bar = touchpoints(desk)
    bar.panel.close()
    desk.window.commands["find_hide"].trigger()
    document, layout = desk.session.document, desk.window.places.map_view.canvas.layout_
    shown = {card for card in on_map(document) if layout.card_rect(card) is not None}
    assert shown == passed(document, TOUCHPOINTS) & on_map(document)
    worked_on = next(iter(shown))
    patch = change_cards(document, [worked_on], kind="need")
    desk.session.edit("change_card", patch)
    qtbot.waitUntil(lambda: worked_on not in (desk.session.lit or ()))
    assert desk.window.places.map_view.canvas.layout_.card_rect(worked_on) is not None
    hidden = next(iter(on_map(document) - shown))
    desk.session.select_cards([hidden])
    assert desk.session.selected_cards == ()
    desk.window.commands["find_close"].trigger()
    after = desk.window.places.map_view.canvas.layout_
    assert all(after.card_rect(card) is not None for card in on_map(document))


def test_a_filter_is_saved_in_the_map_chosen_and_removed(desk: Desk) -> None:
    bar = touchpoints(desk)
    saved = bar.panel.saved
    QTest.keyClick(saved.save_button, Qt.Key.Key_Space)
    QTest.keyClicks(saved.name, "Ours")
    QTest.keyClick(saved.name, Qt.Key.Key_Return)
    assert saved_in(desk) == [TOUCHPOINTS.replaced(name="Ours")]
    QTest.keyClick(bar.panel.clear_button, Qt.Key.Key_Space)
    assert not desk.session.lit
    QTest.keyClick(saved.list, Qt.Key.Key_Down)
    assert desk.session.lit == passed(desk.session.document, TOUCHPOINTS)
    QTest.keyClick(saved.rename_button, Qt.Key.Key_Space)
    QTest.keyClicks(saved.name, "Theirs")
    QTest.keyClick(saved.name, Qt.Key.Key_Return)
    assert saved_in(desk) == [TOUCHPOINTS.replaced(name="Theirs")]
    assert bar.panel.wanted.name == "Theirs"
    desk.session.undo()
    assert [each.name for each in saved_in(desk)] == ["Ours"]
    desk.session.redo()
    QTest.keyClick(saved.remove_button, Qt.Key.Key_Space)
    assert saved_in(desk) == []
    desk.session.undo()
    assert [each.name for each in saved_in(desk)] == ["Theirs"]


def test_a_filter_that_was_on_is_on_again_when_the_map_is_opened(
    desk: Desk, tmp_path: Path
) -> None:
    one, other = (map_file(tmp_path, name=f"{name}.cjm") for name in ("one", "other"))
    shutil.copyfile(SAMPLE, one)
    desk.window.files.open(one)
    bar = touchpoints(desk)
    bar.panel.close()
    desk.window.commands["find_hide"].trigger()
    lit = desk.session.lit
    desk.window.files.open(other)
    assert (desk.window.desk.is_finding, desk.session.lit) == (False, None)
    desk.window.files.open(one)
    assert desk.session.lit == lit == passed(desk.session.document, TOUCHPOINTS)
    assert desk.session.hidden
    assert bar.filter_button.text() == "Filter · 1"
    assert not bar.field.hasFocus()
    desk.window.commands["find_close"].trigger()
    desk.window.files.open(other)
    desk.window.files.open(one)
    assert desk.session.lit is None


def test_a_filter_that_a_hand_has_spoilt_is_none(desk: Desk, tmp_path: Path) -> None:
    path = map_file(tmp_path)
    desk.settings.set_view_of(path, {"filter": {"kinds": 7}, "hides": "yes"})
    assert desk.window.files.open(path)
    assert not desk.window.desk.is_finding
