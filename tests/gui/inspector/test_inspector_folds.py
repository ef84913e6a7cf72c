"""What is folded away in a form is made when it is wanted, and is then as if it had been there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.control import MIXED
from cjm_desktop.desktop.controls.fold import Fold
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Key
from tests.gui.inspector.inspecting import Bench, bench


def folds(desk: Bench) -> dict[str, Fold]:
    """Give the folds of the form shown by what they are called."""
    return {each.head.accessibleName(): each for each in desk.inspector.form.findChildren(Fold)}


def shown(desk: Bench, *selected: Key) -> dict[str, Fold]:
    desk.session.select(selected)
    return folds(desk)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("key", "names"),
    [
        (None, ["The market", "More"]),
        (Key("cards", "a"), ["More"]),
        (Key("lanes", "l1"), ["Target group", "Per <b>Produkt</b> & co"]),
        (Key("phases", "p1"), ["Offers"]),
        (Key("personas", "per"), ["Target group"]),
    ],
)
def test_a_fold_that_was_never_open_is_empty(
    qtbot: QtBot, key: Key | None, names: list[str]
) -> None:
    desk = bench(qtbot)
    found = shown(desk, *([key] if key else []))
    assert list(found) == names
    assert [fold.body.findChildren(QWidget) for fold in found.values()] == [[] for _ in names]
    for fold in found.values():
        desk.click(fold.head)
        made = fold.body.findChildren(QWidget)
        assert len(made) > 5
        desk.click(fold.head)
        desk.click(fold.head)
        assert fold.body.findChildren(QWidget) == made
        desk.click(fold.head)


def test_what_is_opened_says_what_is_so_by_now(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a", "b")
    patch = change_cards(desk.document, ["a", "b"], owner="Eva", message="Good day")
    desk.session.edit("change_card", patch)
    desk.session.edit("change_card", change_cards(desk.document, ["b"], tags=("new",)))
    desk.click(folds(desk)["More"].head)
    assert desk.control("owner").editor.text() == "Eva"
    assert desk.control("tags").shown_value() is MIXED
    desk.session.select_cards(["m"])
    assert desk.control("owner").editor.text() == ""
    assert not desk.inspector.form.rows["message"].isVisible(), "that is asked of touchpoints"


def test_tab_goes_through_a_fold_that_was_made_late_as_one_reads(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    head = folds(desk)["The market"].head
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Space)
    met = []
    for _ in range(6):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        met.append(focused().accessibleName())
    market = ["Made from", "Local market", "Customer base", "Partners", "Circumstances"]
    assert met == [*market, "Colour 1"]
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    QTest.keyClicks(focused(), "Strikes")
    assert desk.document.map.circumstances == "Strikes"
    desk.session.undo()
    assert desk.document.map.circumstances == ""
    assert desk.control("circumstances").editor.toPlainText() == ""


def test_who_goes_to_a_field_in_a_fold_comes_into_it_and_sees_it(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.window.resize(420, 400)
    desk.inspector.focus_field("tags")
    row, seen = desk.inspector.form.rows["tags"], desk.inspector.area.viewport()
    qtbot.wait(1)
    qtbot.waitUntil(lambda: seen.rect().contains(row.mapTo(seen, row.rect().bottomRight())))
    QTest.keyClicks(focused(), "quick win")
    assert desk.document.cards["a"].tags == ("quick win",)
    assert folds(desk)["More"].body.isVisible()
    assert desk.steps() == 1


def test_only_the_fold_of_the_field_is_made(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    found = folds(desk)
    desk.inspector.focus_field("partners")
    assert found["More"].body.findChildren(QWidget) == []
    desk.inspector.focus_field()
    assert focused().accessibleName() == "Title"


def test_a_kpi_that_is_gone_to_is_written_in(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    desk.session.select([Key("kpis", "k")])
    desk.inspector.focus_field("unit")
    QTest.keyClicks(focused(), " a week")
    assert desk.document.kpis["k"].unit == " a week"


def test_a_persona_that_takes_the_place_of_another_is_shown_in_what_was_made(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    fold = shown(desk, Key("lanes", "l1"))["Per <b>Produkt</b> & co"]
    desk.click(fold.head)
    form = desk.form_in(fold)
    QTest.keyClick(form.rows["company"].control.focus_target(), Qt.Key.Key_End)
    desk.type_into(form.rows["company"].control.focus_target(), "Balls Ltd")
    desk.session.select([Key("lanes", "l2")])
    assert not fold.isVisible()
    desk.session.select([Key("lanes", "l1")])
    desk.session.undo()
    assert desk.document.personas["per"].company == ""
    assert form.rows["company"].control.shown_value() == ""
