"""All quotes of a map in their dialog: found, opened, linked, added and deleted, by keys too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.quotes_dialog import QuotesDialog
from cjm_desktop.desktop.inspector.quote_form import QuoteForm
from cjm_desktop.editing.edits.quotes import add_quote
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.maps import small_map

LEFT = Qt.MouseButton.LeftButton


def quoted() -> Document:
    document = small_map()
    for each, text, who, supports in (
        ("q1", "We waited.", "Buyer", ("a", "b")),
        ("q2", "Nobody told us.", "Operator", ()),
    ):
        patch = add_quote(document, each, text=text, said_by=who, supports=supports)
        document = patch.apply(document)
    return document


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "journey.cjm"
    path.write_bytes(codec.dumps(quoted()))
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open(path)
        yield made


def opened(desk: Desk, qtbot: QtBot) -> QuotesDialog:
    desk.window.commands["quotes"].trigger()
    dialog = desk.window.findChild(QuotesDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def supported(desk: Desk, quote: str) -> list[str]:
    return [*desk.session.document.quotes[quote].supports]


def listed(dialog: QuotesDialog) -> list[str]:
    return [dialog.list.item(row).text().split("\n")[0] for row in range(dialog.list.count())]


def test_quotes_are_found_and_one_is_opened_with_its_fields(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    assert listed(dialog) == ["“We waited.”", "“Nobody told us.”"]
    assert "2 quotes, 2 people" in dialog.count.text()
    QTest.keyClicks(dialog.sought, "OPERATOR")
    assert listed(dialog) == ["“Nobody told us.”"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert desk.session.selection == (Key("quotes", "q2"),)
    qtbot.waitUntil(lambda: desk.window.findChild(QuoteForm) is not None)
    form = desk.window.findChild(QuoteForm)
    assert form is not None
    qtbot.waitUntil(form.rows["text"].control.focus_target().hasFocus)


def test_what_no_card_rests_on_is_linked_to_the_selected_cards(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select_cards(["c"])
    dialog = opened(desk, qtbot)
    dialog.which.setCurrentIndex(1)
    assert listed(dialog) == ["“Nobody told us.”"]
    QTest.mouseClick(dialog.link, LEFT)
    assert supported(desk, "q2") == ["c"]
    assert listed(dialog) == []
    assert not dialog.open_button.isEnabled()
    dialog.which.setCurrentIndex(2)
    assert listed(dialog) == ["“Nobody told us.”"]
    assert not dialog.link.isEnabled()
    desk.session.undo()
    assert supported(desk, "q2") == []


def test_a_quote_is_deleted_by_its_key_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert set(desk.session.document.quotes) == {"q2"}
    assert listed(dialog) == ["“Nobody told us.”"]
    desk.session.undo()
    assert listed(dialog) == ["“We waited.”", "“Nobody told us.”"]


def test_a_new_quote_is_written_beside_the_map(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    QTest.mouseClick(dialog.add, LEFT)
    (key,) = desk.session.selection
    assert desk.session.document.quotes[key.id].text == ""
    form = desk.window.findChild(QuoteForm)
    assert form is not None
    field = form.rows["text"].control.focus_target()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "Again")
    assert desk.session.document.quotes[key.id].text == "Again"


def test_the_command_adds_a_quote_on_which_the_selected_cards_rest(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not desk.window.commands["add_quote"].isEnabled()
    desk.session.select_cards(["a", "c"])
    desk.window.commands["add_quote"].trigger()
    (key,) = desk.session.selection
    form = desk.window.findChild(QuoteForm)
    assert form is not None
    field = form.rows["text"].control.focus_target()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "We called")
    assert desk.session.document.quotes[key.id].supports == ("a", "c")
    desk.window.commands["save"].trigger()
    assert desk.window.files.finish()
    kept = codec.load(tmp_path / "journey.cjm").quotes[key.id]
    assert (kept.text, kept.supports) == ("We called", ("a", "c"))
    desk.window.commands["view_map"].trigger()
    desk.session.select([key])
    desk.window.commands["delete"].trigger()
    assert key.id not in desk.session.document.quotes


def is_seen(desk: Desk, card: str) -> bool:
    canvas = desk.window.places.map_view.canvas
    area = canvas.layout_.card_rect(card)
    assert area is not None
    return canvas.viewport().rect().contains(canvas.projection.to_view(area))


def test_a_card_that_rests_on_a_quote_is_shown_on_the_map(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.open_sample(SAMPLE)
    document = desk.session.document
    last = document.phase_ids[-1]
    far = next(each for each, card in document.cards.items() if card.phase == last)
    patch = add_quote(document, "q", text="Far away", supports=(far,))
    desk.session.edit("add_quote", patch, select=[Key("quotes", "q")])
    forms = desk.window.findChildren
    qtbot.waitUntil(lambda: any(each.isVisible() for each in forms(QuoteForm)))
    assert not is_seen(desk, far)
    form = next(each for each in forms(QuoteForm) if each.isVisible())
    QTest.mouseClick(form.cards.rows[0].card, LEFT)
    assert desk.session.selected_cards == (far,)
    qtbot.waitUntil(lambda: is_seen(desk, far))
