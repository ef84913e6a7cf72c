"""What the map refuses is said in the status bar, with the limit, and nothing half happens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cjm_desktop.desktop.work import refusal
from cjm_desktop.desktop.work.idea_commands import IdeaCommands
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey import order
from cjm_desktop.journey.document import TABLES, TRAY, Document, Key, Table
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.journey.values import MAX_PHASES
from tests.gui.desk import Desk


def full_of_phases() -> Document:
    keys = order.keys(MAX_PHASES)
    phases = {f"p{n}": Phase(order=key, name=f"{n}") for n, key in enumerate(keys)}
    return Document(phases=phases, lanes={"l1": Lane(order="a0", name="Role", kind="role")})


def begin(desk: Desk, document: Document) -> None:
    desk.window.files.begin_improved(document)
    assert desk.session.document is document


def said(desk: Desk) -> str:
    return desk.window.status.message.text().replace("\N{NO-BREAK SPACE}", " ")


def test_a_phase_too_many_is_refused_in_words(desk: Desk) -> None:
    begin(desk, full_of_phases())
    before = desk.session.document
    desk.window.commands["add_phase"].trigger()
    assert desk.session.document is before
    assert said(desk) == "Not done: add phase. A map holds at most 200 phases."
    strip = desk.window.places.map_view.phases
    assert not [each for each in strip.findChildren(QLineEdit) if each.isVisible()], (
        "there is no phase whose name could be written"
    )


def cards(count: int) -> Document:
    keys = order.keys(count)
    return Document(
        phases={"p1": Phase(order="a0", name="Trigger")},
        lanes={"l1": Lane(order="a0", name="Role", kind="role")},
        cards={
            f"c{n}": Card(order=key, phase="p1", lane="l1", kind="touchpoint", title=f"{n}")
            for n, key in enumerate(keys)
        },
    )


@pytest.fixture
def three_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TABLES, "cards", Table(Card, 3))


@pytest.mark.usefixtures("three_at_most")
@pytest.mark.parametrize("way", ["type", "paste", "duplicate", "menu", "tray", "idea"])
def test_a_card_too_many_is_refused_in_words_whatever_the_way(desk: Desk, way: str) -> None:
    begin(desk, cards(3))
    before = desk.session.document
    desk.session.select_cards(["c1"])
    canvas = desk.window.places.map_view.canvas
    canvas.setFocus()
    QApplication.clipboard().setText("One more")
    match way:
        case "type":
            QTest.keyClick(canvas, Qt.Key.Key_Insert)
        case "paste":
            desk.window.commands["paste"].trigger()
        case "duplicate":
            desk.window.commands["duplicate"].trigger()
        case "menu":
            desk.window.commands["add_mindset"].trigger()
        case "tray":
            desk.window.places.map_view.hands.editing.new(TRAY, None, "idea")
        case "idea":
            IdeaCommands.of(desk.session).paste()
        case _:
            raise AssertionError(way)
    assert desk.session.document is before
    assert said(desk).startswith("Not done: ")
    assert said(desk).endswith("A map holds at most 3 cards.")
    assert desk.window.places.map_view.hands.editing.card is None


def test_what_was_pasted_is_not_said_to_be_there(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(TABLES, "cards", Table(Card, 3))
    begin(desk, cards(2))
    desk.session.select_cards(["c1"])
    desk.window.places.map_view.canvas.setFocus()
    QApplication.clipboard().setText("One\nTwo\nThree")
    desk.window.commands["paste"].trigger()
    assert len(desk.session.document.cards) == 2
    assert "pasted" not in said(desk)


def test_an_edit_of_what_has_changed_meanwhile_is_refused(desk: Desk) -> None:
    begin(desk, cards(1))
    card = desk.session.document.cards["c0"]
    stale = Patch(updated={Key("cards", "c0"): (card.replaced(title="?"), card)})
    assert not desk.session.edit("rename_card", stale)
    assert said(desk).endswith("The map has changed in the meantime; try again.")


def test_a_live_change_that_is_refused_ends_as_no_step(desk: Desk) -> None:
    begin(desk, cards(1))
    card = desk.session.document.cards["c0"]
    gesture = desk.session.gesture("score_card")
    bad = card.replaced(potential=99.0)
    gesture.change(Patch(updated={Key("cards", "c0"): (card, bad)}))
    assert not gesture.commit()
    assert desk.session.document.cards["c0"] is card
    assert said(desk).startswith("Not done: ")


def test_every_limit_of_a_map_has_its_words() -> None:
    assert refusal._TOO_MANY.keys() == TABLES.keys()
