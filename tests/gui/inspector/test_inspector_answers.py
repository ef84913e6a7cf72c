"""What a card answers, and what answers it, in its form: listed, added, taken back, gone to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.inspector.answers import AnswersList
from cjm_desktop.desktop.inspector.card_form import CardForm
from cjm_desktop.editing.edits.answers import answer
from tests.gui.inspector.inspecting import Bench, bench


@pytest.fixture
def desk(qtbot: QtBot) -> Bench:
    return bench(qtbot, None, "a", "b")


def lists(desk: Bench) -> tuple[AnswersList, AnswersList]:
    form = desk.inspector.form
    assert isinstance(form, CardForm)
    return form.answers, form.answered_by


def titles(found: AnswersList) -> list[str]:
    return [row.card.text() for row in found.rows if row.isVisible()]


def test_several_offers_answer_what_is_typed_and_take_it_back(desk: Bench) -> None:
    answers, answered_by = lists(desk)
    assert answers.isVisible()
    assert not answered_by.isVisible()
    desk.type_into(answers.new, "scale")
    QTest.keyClick(answers.new, Qt.Key.Key_Return)
    assert [desk.document.cards[each].answers for each in "ab"] == [("m",), ("m",)]
    assert titles(answers) == ["Does it scale?"]
    assert desk.steps() == 1
    desk.click(answers.rows[0].remove)
    assert [desk.document.cards[each].answers for each in "ab"] == [(), ()]
    assert titles(answers) == []


def test_a_want_lists_what_answers_it_and_leads_there(desk: Bench) -> None:
    desk.session.select_cards(["m"])
    answers, answered_by = lists(desk)
    assert not answers.isVisible()
    desk.session.edit("answer", answer(desk.document, ["a"], ["m"]))
    assert titles(answered_by) == ["Case study"]
    desk.type_into(answered_by.new, "Trade")
    QTest.keyClick(answered_by.new, Qt.Key.Key_Return)
    assert titles(answered_by) == ["Case study", "Trade fair"]
    desk.click(answered_by.rows[1].card)
    assert desk.session.selected_cards == ("b",)


def test_a_note_is_asked_for_no_answers(desk: Bench) -> None:
    desk.session.select_cards(["n"])
    assert not any(each.isVisible() for each in lists(desk))
