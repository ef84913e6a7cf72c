"""A brief goes out by hand and an answer comes back: seen before, ticked card by card."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.importing.import_dialog import ImportDialog
from cjm_desktop.desktop.dialogs.language_model.answer_dialog import AnswerDialog
from cjm_desktop.desktop.dialogs.language_model.brief_dialog import BriefDialog
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Card
from cjm_desktop.words.brief import ask_sentence
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.gui.window.test_import import asked

WITHIN = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        yield made


def shown(desk: Desk, action: str) -> QDialog:
    desk.window.commands[action].trigger()
    (dialog,) = [each for each in desk.window.findChildren(QDialog) if each.isVisible()]
    return dialog


def brief(desk: Desk) -> BriefDialog:
    dialog = shown(desk, "model_brief")
    assert isinstance(dialog, BriefDialog)
    return dialog


def paste(desk: Desk, text: str) -> None:
    dialog = shown(desk, "model_answer")
    assert isinstance(dialog, AnswerDialog)
    assert not dialog.look.isEnabled()
    QApplication.clipboard().setText(text)
    dialog.text.setFocus()
    QTest.keyClick(dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(dialog.look, LEFT)


def answer(*cards: object) -> str:
    said = json.dumps({"format": "cjm-desktop/answer", "cards": cards})
    return f"Here you are:\n\n```json\n{said}\n```\n"


def a_card(title: str, phase: str = "Trigger", role: str = "Operator") -> dict[str, str]:
    return {"phase": phase, "role": role, "kind": "mindset", "title": title}


def new_cards(desk: Desk, before: object) -> dict[str, Card]:
    cards = desk.session.document.cards
    return {card.title: card for each, card in cards.items() if each not in before}  # type: ignore[operator]


def test_what_is_chosen_is_seen_and_copied(desk: Desk) -> None:
    document = desk.session.document
    dialog = brief(desk)
    assert ask_sentence(ENGLISH, "mindsets") in dialog.preview.toPlainText()
    QTest.keyClick(dialog.asks["frictions"], Qt.Key.Key_Space)
    assert ask_sentence(ENGLISH, "frictions") in dialog.preview.toPlainText()
    words = len(dialog.preview.toPlainText().split())
    assert dialog.size_words.text().replace(",", "").startswith(f"{words} ")
    QTest.keyClick(dialog.notes, Qt.Key.Key_Space)
    assert len(dialog.preview.toPlainText().split()) > words
    dialog.phases.choose([document.phase_ids[0]])
    assert "### Trigger" not in dialog.preview.toPlainText()
    QTest.keyClicks(dialog.own, "What of the night shift?")
    QTest.mouseClick(dialog.copy, LEFT)
    copied = QApplication.clipboard().text()
    assert copied == dialog.preview.toPlainText()
    assert "What of the night shift?" in copied
    assert desk.session.document is document


def test_nothing_is_offered_that_asks_nothing(desk: Desk) -> None:
    dialog = brief(desk)
    QTest.keyClick(dialog.asks["mindsets"], Qt.Key.Key_Space)
    assert not dialog.copy.isEnabled()
    assert dialog.done_.text()


def test_it_is_saved_to_a_file_and_never_over_a_map(desk: Desk, tmp_path: Path) -> None:
    dialog = brief(desk)
    desk.person.to_export = tmp_path / "brief.md"
    QTest.mouseClick(dialog.save, LEFT)
    assert (tmp_path / "brief.md").read_text("utf-8") == dialog.preview.toPlainText()
    a_map = tmp_path / "mine.cjm"
    a_map.write_bytes(SAMPLE.read_bytes())
    desk.person.to_export = a_map
    QTest.mouseClick(dialog.save, LEFT)
    assert a_map.read_bytes() == SAMPLE.read_bytes()
    assert desk.person.told


def test_of_an_answer_only_what_is_ticked_comes_as_one_step(desk: Desk, qtbot: QtBot) -> None:
    before = desk.session.document
    paste(desk, answer(a_card("Too loud?"), a_card("Too slow?")))
    dialog = asked(desk, qtbot)
    qtbot.waitUntil(lambda: not dialog.busy and dialog.coming_back.pair.list.isVisible())
    assert not dialog.take.isEnabled()
    listed = dialog.coming_back.pair.list
    (wanted,) = listed.findItems("Too loud?", WITHIN)
    assert wanted.text(2) == "Kind: Mindset · Evidence: Assumed"
    listed.setCurrentItem(wanted)
    QTest.keyClick(listed, Qt.Key.Key_Space)
    assert dialog.take.isEnabled()
    QTest.mouseClick(dialog.take, LEFT)
    made = new_cards(desk, before.cards)
    assert set(made) == {"Too loud?"}
    assert made["Too loud?"].evidence == "assumed"
    desk.session.undo()
    assert desk.session.document == before


def test_names_that_the_map_does_not_have_are_asked_first(desk: Desk, qtbot: QtBot) -> None:
    before = desk.session.document
    paste(desk, answer(a_card("Again?", phase="Renewal")))
    dialog = asked(desk, qtbot)
    assert dialog.mapping.isVisible()
    assert [each.name for each in dialog.mapping.names.matches] == ["Renewal"]
    QTest.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: not dialog.busy and dialog.coming_back.pair.list.isVisible())
    QTest.mouseClick(dialog.all, LEFT)
    QTest.mouseClick(dialog.take, LEFT)
    document = desk.session.document
    assert len(document.phases) == len(before.phases) + 1
    card = new_cards(desk, before.cards)["Again?"]
    assert document.phases[str(card.phase)].name == "Renewal"


def test_what_is_no_answer_is_told_and_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    before = desk.session.document
    paste(desk, "I am sorry, I cannot help with that.")
    qtbot.waitUntil(lambda: bool(desk.person.told))
    assert "neither JSON nor a table" in desk.person.told[-1]
    assert desk.session.document is before
    assert not [each for each in desk.window.findChildren(ImportDialog) if each.isVisible()]


def test_an_answer_in_a_file_is_read_as_well(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "answer.txt"
    path.write_text(answer(a_card("Too loud?")), "utf-8")
    desk.person.to_open = path
    dialog = shown(desk, "model_answer")
    assert isinstance(dialog, AnswerDialog)
    QTest.mouseClick(dialog.open_file, LEFT)
    read = asked(desk, qtbot)
    qtbot.waitUntil(lambda: not read.busy and read.coming_back.pair.list.isVisible())
    assert Key("cards", "x") not in read.coming_back.pair.list.parts()
