"""What a card is based on, in its form and in the quote's: added, linked, gone to, proposed."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.inspector.card_form import CardForm
from cjm_desktop.desktop.inspector.quote_form import QuoteForm
from cjm_desktop.editing.edits.quotes import add_quote
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.storage.codec import dumps, loads
from tests.gui.inspector.inspecting import HOSTILE, Bench, bench, small_map


def quoted() -> Document:
    """The small map with what two people said, of which the first card knows one."""
    document = small_map()
    for each, who, supports in (("q1", "Buyer", ("a",)), ("q2", HOSTILE, ())):
        patch = add_quote(document, each, text=f"{each} said", said_by=who, supports=supports)
        document = patch.apply(document)
    return document


def supported(desk: Bench, quote: str) -> list[str]:
    return [*desk.document.quotes[quote].supports]


def form_of_card(desk: Bench) -> CardForm:
    form = desk.inspector.form
    assert isinstance(form, CardForm)
    return form


def form_of_quote(desk: Bench) -> QuoteForm:
    form = desk.inspector.form
    assert isinstance(form, QuoteForm)
    return form


def test_what_is_typed_is_a_quote_of_the_card_and_who_said_it_is_asked(qtbot: QtBot) -> None:
    desk = bench(qtbot, small_map(), "a")
    desk.type_into(form_of_card(desk).based_on.new, "We waited.")
    QTest.keyClick(form_of_card(desk).based_on.new, Qt.Key.Key_Return)
    form = form_of_quote(desk)
    qtbot.waitUntil(form.rows["said_by"].control.focus_target().hasFocus)
    QTest.keyClicks(form.rows["said_by"].control.focus_target(), "Buyer")
    desk.type_into(form.rows["said_on"].control.focus_target(), "2026-10-31")
    desk.choose(form.rows["source"].control, "Interviews")
    (quote,) = desk.document.quotes.values()
    told = quote.text, quote.said_by, quote.said_on, quote.source, quote.supports
    assert told == ("We waited.", "Buyer", date(2026, 10, 31), "interviews", ("a",))
    assert loads(dumps(desk.document)) == desk.document
    assert desk.steps() == 4
    desk.click(form.cards.rows[0].card)
    assert desk.session.selected_cards == ("a",)
    row = form_of_card(desk).based_on.rows[0]
    assert (row.card.text(), row.source.text().split(" · ")[0]) == ("“We waited.”", "Buyer")
    desk.click(row.card)
    assert form_of_quote(desk).ids == (next(iter(desk.document.quotes)),)


def test_leaving_the_line_loses_nothing_that_was_typed(qtbot: QtBot) -> None:
    desk = bench(qtbot, small_map(), "a")
    desk.type_into(form_of_card(desk).based_on.new, "We waited.")
    desk.leave()
    assert [each.text for each in desk.document.quotes.values()] == ["We waited."]
    assert desk.session.selected_cards == ("a",)
    assert form_of_card(desk).based_on.new.content() == ""


def test_a_quote_that_is_there_is_offered_and_linked_and_taken_off(qtbot: QtBot) -> None:
    desk = bench(qtbot, quoted(), "a", "b")
    based_on = form_of_card(desk).based_on
    desk.type_into(based_on.new, "q2")
    completer = based_on.new.findChild(QCompleter)
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(based_on.rows) == 2 and not based_on.new.content())
    assert supported(desk, "q2") == ["a", "b"]
    assert HOSTILE in based_on.rows[1].source.text()
    desk.click(based_on.rows[1].remove)
    assert supported(desk, "q2") == []
    assert (desk.steps(), len(desk.document.quotes)) == (2, 2)


def test_the_level_that_the_quotes_propose_is_taken_by_a_click(qtbot: QtBot) -> None:
    desk = bench(qtbot, quoted(), "a")
    form = form_of_card(desk)
    assert form.proposal.text() == "Proposed: Partly known"
    desk.click(form.proposal)
    taken = dict(desk.document.cards["a"].without_defaults())
    assert taken["evidence"] == "partial"
    assert not form.proposal.isVisible()
    QTest.keyClick(form, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.document.cards["a"].evidence is None
    assert form.proposal.isVisible()


def test_who_knows_more_than_the_quotes_is_not_told_otherwise(qtbot: QtBot) -> None:
    document = small_map()
    known = {"a": document.cards["a"].replaced(evidence="researched")}
    desk = bench(qtbot, replace(document, cards={**document.cards, **known}), "a")
    assert not form_of_card(desk).proposal.isVisible()
    desk.session.select([Key("cards", "b")])
    assert form_of_card(desk).proposal.text() == "Proposed: Assumed"
    desk.session.select([Key("cards", "n")])
    assert not form_of_card(desk).proposal.isVisible()
    desk.session.select([Key("cards", "a"), Key("cards", "b")])
    assert not form_of_card(desk).proposal.isVisible()


def test_cards_are_linked_from_the_quote_and_it_is_deleted(qtbot: QtBot) -> None:
    desk = bench(qtbot, quoted())
    desk.session.select([Key("quotes", "q1")])
    form = form_of_quote(desk)
    desk.type_into(form.cards.new, "trade")
    QTest.keyClick(form.cards.new, Qt.Key.Key_Return)
    assert supported(desk, "q1") == ["a", "b"]
    desk.click(form.cards.rows[0].remove)
    assert supported(desk, "q1") == ["b"]
    desk.click(form.remove)
    assert set(desk.document.quotes) == {"q2"}
    assert desk.session.selected_cards == ("b",)
    QApplication.processEvents()
    assert not form_of_card(desk).based_on.rows
