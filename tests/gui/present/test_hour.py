"""A workshop of an hour, led as a facilitator does, by mouse and keys; its protocol is read."""

import platform
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.present.facilitator_window import FacilitatorWindow
from cjm_desktop.desktop.present.stage import Stage
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.rounds import accept_round
from cjm_desktop.insight.voting.spread import spread_of
from cjm_desktop.journey.document import MAP_KEY
from cjm_desktop.journey.rounds import Round, Tally
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS, WorkshopStep
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import open_template
from cjm_desktop.words.guide import step_method, step_title
from cjm_desktop.words.wording import Wording
from tests.gui.desk import Desk, desk_with_window
from tests.gui.present.screens import LAPTOP, PROJECTOR, plug, unplug_all

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not sys.platform.startswith("linux") or platform.machine() != "x86_64",
        reason="displays are plugged by the address of a function",
    ),
]
K = Qt.Key
AGENDA: dict[WorkshopStep, int] = {
    **dict.fromkeys(WORKSHOP_STEPS, 0),
    "why": 5, "mindsets": 20, "offer": 10, "scoring": 10, "decisions": 15,
}  # fmt: skip
"""An hour, of five steps."""


class Said(NamedTuple):
    """What is said in the room, in its language."""

    mindsets: tuple[str, ...]
    offers: tuple[str, ...]
    parked: str
    agreed: str
    owner: str


SAID = {
    "sv": Said(
        ("”Passar den vår lina?”", "”Vem kör den på natten?”", "”Vad händer om den stannar?”"),
        ("Demodag i fabriken", "Serviceavtal med jour"),
        "Prislistan för Norge",
        "Vi träffas igen den 12 maj",
        "Åsa på service",
    ),
    "da": Said(
        ("»Passer den til vores linje?«", "»Hvem kører den om natten?«", "»Hvad hvis den står?«"),
        ("Demodag på fabrikken", "Serviceaftale med vagt"),
        "Prislisten for Norge",
        "Vi mødes igen den 12. maj",
        "Søren fra service",
    ),
}


def type_into(field: QWidget, text: str) -> None:
    """Type letters of any script."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)


class Hour:
    """Hands, eyes and a clock."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.session = desk, desk.session
        self.now = datetime(2026, 11, 27, 13, 0)
        self.lead = WorkshopLead.of(desk.session)
        self.lead.now = lambda: self.now
        desk.window.commands["present"].trigger()
        stage = desk.window.desk.presenting.stage
        assert stage is not None
        QApplication.processEvents()
        assert stage.own is not None
        self.stage: Stage = stage
        self.own: FacilitatorWindow = stage.own

    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.lead.ticked.emit()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.own.view, key)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def begin(self, step: WorkshopStep, tr: Wording) -> None:
        """Begin the next step, read what the room sees, and go on with the map."""
        assert self.stage.presentation.step_to_start == step
        self.press(K.Key_J)
        assert self.lead.step == step
        seen = " ".join(each.figure.label for each in self.stage.room.view.overlaid())
        assert step_method(tr, step) in seen
        self.press(K.Key_Right)
        assert not self.stage.presentation.instructing

    def write(self, *titles: str) -> list[str]:
        """Type cards where the map is shown."""
        before = set(self.session.document.cards)
        self.press(K.Key_A)
        for title in titles:
            type_into(self.own.entry.line, title)
            QTest.keyClick(self.own.entry.line, K.Key_Return)
        QTest.keyClick(self.own.entry.line, K.Key_Escape)
        return [each for each in self.session.document.cards if each not in before]

    def note(self, text: str, *, agreed: bool = False) -> None:
        self.press(K.Key_R)
        if agreed:
            QTest.keyClick(self.own.remark.kind, K.Key_Down)
        type_into(self.own.remark.text, text)
        QTest.keyClick(self.own.remark.text, K.Key_Return)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    plug([LAPTOP, PROJECTOR])
    try:
        for desk in desk_with_window(qtbot, qapp):
            desk.settings.motion = "reduced"
            desk.window.setGeometry(0, 0, 1000, 700)
            yield desk
            stage = desk.window.desk.presenting.stage
            if stage is not None:
                stage.presentation.leave()
    finally:
        unplug_all()


@pytest.mark.parametrize("language", SAID)
def test_an_hour(desk: Desk, qtbot: QtBot, tmp_path: Path, language: str) -> None:
    document = open_template("workshop", language)
    told = document.map.replaced(title="Verkstaden", agenda=AGENDA)
    (tmp_path / "map.cjm").write_bytes(codec.dumps(document.replaced({MAP_KEY: told})))
    desk.window.files.open(tmp_path / "map.cjm")
    said, tr = SAID[language], Wording.of(language)
    hour = Hour(desk)
    session = hour.session
    before = session.document
    hour.click(hour.own.agenda.keep)
    hour.begin("why", tr)
    hour.wait(7)
    hour.begin("mindsets", tr)
    assert session.document is before, "to begin steps changes no map"
    assert hour.lead.outlook is not None
    assert hour.lead.outlook.late == 2
    hour.press(K.Key_E, K.Key_2, K.Key_Return)
    mindsets = hour.write(*said.mindsets)
    assert [session.document.cards[each].title for each in mindsets] == list(said.mindsets)
    assert {session.document.cards[each].kind for each in mindsets} == {"mindset"}
    hour.wait(6)
    hour.note(said.parked)
    session.undo()
    session.undo()
    assert mindsets[2] not in session.document.cards, "what was undone is the card, no protocol"
    session.redo()
    session.redo()
    hour.wait(12)
    hour.begin("offer", tr)
    offers = hour.write(*said.offers)
    hour.wait(10)
    hour.begin("scoring", tr)
    spread = spread_of([3, 8, 8, 9, 2, 8])
    held = Round(
        order="a0", title="", on=hour.now.date(), seats=6,
        tallies={offers[0]: Tally(potential=spread), offers[1]: Tally(potential=spread_of([7, 7]))},
    )  # fmt: skip
    session.edit("accept_round", accept_round(session.document, "round1", held))
    hour.wait(12)
    hour.begin("decisions", tr)
    decided = change_cards(session.document, offers[:1], decision="start", owner=said.owner)
    session.edit("decide", decided)
    hour.note(said.agreed, agreed=True)
    hour.wait(13)
    assert hour.stage.presentation.step_to_start is None
    desk.person.to_choose = tmp_path
    desk.window.commands["take_home"].trigger()
    assert hour.lead.step == "decisions", "it is saved as far as it goes"
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*/*.md"))))
    hour.click(hour.own.agenda.end)
    assert not hour.lead.is_open

    (workshop,) = session.document.workshops.values()
    assert [(each.step, each.began, each.ended) for each in workshop.course] == [
        ("why", "13:00", "13:07"), ("mindsets", "13:07", "13:25"), ("offer", "13:25", "13:35"),
        ("scoring", "13:35", "13:47"), ("decisions", "13:47", "14:00"),
    ]  # fmt: skip
    assert set(workshop.came) == {*mindsets, *offers}

    (report,) = tmp_path.glob("*/*.md")
    text = report.read_text(encoding="utf-8")
    assert text.count(f"## {tr('Protocol')}\n") == 1
    section = text.split(f"## {tr('Protocol')}\n")[1].split("\n## ")[0]
    assert f"| {step_title(tr, 'mindsets')} | 13:07–13:25 | 18 | 20 | 3 |" in section
    for words in (*said.mindsets, *said.offers, said.parked, said.agreed, said.owner):
        assert words in section.replace("\\", "")
    assert f"{said.offers[0]}: {tr('Potential')} 8" in section
    (pdf,) = tmp_path.glob("*/*.pdf")
    pages = pypdfium2.PdfDocument(pdf)
    printed = " ".join(page.get_textpage().get_text_range() for page in pages)
    assert said.agreed in " ".join(printed.split())
