"""A workshop of an hour, led as a facilitator does, by mouse and keys; its protocol is read.

Twelve people take part with their phones, over the real server: they write cards, one of them
without a network meanwhile, raise a hand, score and give dots.
"""

import platform
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.desktop.present.facilitator_window import FacilitatorWindow
from cjm_desktop.desktop.present.stage import Stage
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import MAP_KEY
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS, WorkshopStep
from cjm_desktop.room.live import GOODBYES
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import open_template
from cjm_desktop.words.guide import step_method, step_title
from cjm_desktop.words.wording import Wording
from tests.gui.desk import Desk, desk_with_window
from tests.gui.present.screens import LAPTOP, PROJECTOR, plug, unplug_all
from tests.gui.window.room_facilitator import Voter, farewell
from tests.rooms import Phone

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
    written: tuple[str, ...]
    parked: str
    agreed: str
    owner: str


IDEAS = {3, 5, 8, 9, 11}
"""Which of the cards that are written on phones say what to do."""
SAID = {
    "sv": Said(
        ("”Passar den vår lina?”", "”Vem kör den på natten?”", "”Vad händer om den stannar?”"),
        ("Demodag i fabriken", "Serviceavtal med jour"),
        (
            "Ingen svarar i telefon",
            "Ingen svarar i telefonen",
            "Offerten kommer för sent",
            "Ring upp inom en timme",
            "Manualen finns bara på engelska",
            "Filma handgreppen",
            "Vi vet inte vem vi ska fråga",
            "Fakturan stämmer inte",
            "En egen kontaktperson",
            "Reservdelar i lager i Växjö",
            "Kursen var för kort",
            "Åk dit och mät före köpet",
        ),
        "Prislistan för Norge",
        "Vi träffas igen den 12 maj",
        "Åsa på service",
    ),
    "da": Said(
        ("»Passer den til vores linje?«", "»Hvem kører den om natten?«", "»Hvad hvis den står?«"),
        ("Demodag på fabrikken", "Serviceaftale med vagt"),
        (
            "Ingen svarer på telefonen",
            "Ingen svarer i telefonen",
            "Tilbuddet kommer for sent",
            "Ring tilbage inden en time",
            "Manualen findes kun på engelsk",
            "Film håndgrebene",
            "Vi ved ikke, hvem vi skal spørge",
            "Fakturaen passer ikke",
            "En fast kontaktperson",
            "Reservedele på lager i Køge",
            "Kurset var for kort",
            "Tag ud og mål før købet",
        ),
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
        # What a round came to is of the day on which it was accepted.
        self.now = datetime.combine(date.today(), time(13))
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


class People:
    """Twelve people who have scanned the code, and what they do with their phones."""

    def __init__(self, facilitator: Voter, opened: ExitStack) -> None:
        self.facilitator, self._opened = facilitator, opened
        self.phones = [self._come(f"{number:024}") for number in range(12)]

    def _come(self, key: str) -> Phone:
        return self._opened.enter_context(self.facilitator.phone(key))

    def see(self, phase: str) -> None:
        """Wait until all have the phase chosen that the room sees."""
        hosting = self.facilitator.room.host.hosting
        assert hosting is not None
        self.facilitator.qtbot.waitUntil(lambda: hosting.room.shown.phase == phase)
        for phone in self.phones:
            while phone.hear_of("picture")["phase"] != phase:
                pass

    def write(self, texts: tuple[str, ...], phase: str) -> None:
        """Write a card each; the first loses the network before hearing that theirs has come."""
        for number, phone in enumerate(self.phones[1:], 1):
            kind = "idea" if number in IDEAS else "friction"
            assert phone.hand_up("one", texts[number], kind, phase) == "received"
        lost = self.phones[0]
        lost.say(card={"id": "one", "text": texts[0], "kind": "friction", "phase": phase})
        lost.line.socket.shutdown(socket.SHUT_RDWR)
        self.phones[0] = self._come(lost.key)
        assert self.phones[0].hand_up("one", texts[0], "friction", phase) == "received"
        self.facilitator.wait_for(12)

    def raise_hand(self, own: FacilitatorWindow) -> None:
        tr = self.facilitator.window.session.tr_
        said = tr.plural("one hand is up", "{n} hands are up", 1)
        self.phones[3].say(hand={"up": True})
        self.facilitator.qtbot.waitUntil(lambda: said in own.people.text())
        self.phones[3].say(hand={"up": False})
        self.facilitator.qtbot.waitUntil(lambda: said not in own.people.text())

    def score(self, stage: Stage) -> tuple[str, str]:
        """Score two cards, of one opinion about the second; gives them."""
        facilitator, before = self.facilitator, self.facilitator.document
        dialog = facilitator.begin()
        asked = [phone.asked() for phone in self.phones]
        round_, [(one, _), (two, _), *_] = asked[0]["id"], asked[0]["items"]
        for number, phone in enumerate(self.phones):
            assert phone.vote(round_, one, potential=1 + number % 2 * 8, effort=5) is None
            assert phone.vote(round_, two, potential=3, effort=2) is None
            assert phone.vote(round_, two, potential=7, effort=2) is None
        facilitator.qtbot.waitUntil(
            lambda: (
                [own[two].potential for own in facilitator.held.phones.values() if two in own]
                == [7] * 12
            )
        )
        assert "12" in laid_over(stage)
        assert before.cards[one].title not in laid_over(stage)
        facilitator.reveal(dialog)
        assert before.cards[one].title in laid_over(stage)
        assert self.phones[0].vote(round_, two, potential=1) is not None, "it is too late"
        assert facilitator.document is before
        self._accept(dialog)
        assert laid_over(stage) == ""
        return one, two

    def give_dots(self) -> str:
        """Give one dot to a card and two to another; gives that."""
        facilitator = self.facilitator
        dialog = facilitator.begin(dots=True)
        asked = [phone.asked() for phone in self.phones]
        round_, [(one, _), (two, _), *_] = asked[0]["id"], asked[0]["items"]
        for phone in self.phones:
            assert phone.vote(round_, one, dots=1) is None
            assert phone.vote(round_, two, dots=2) is None
        facilitator.qtbot.waitUntil(
            lambda: (
                sum(own[two].dots for own in facilitator.held.phones.values() if two in own) == 24
            )
        )
        facilitator.reveal(dialog)
        self._accept(dialog)
        return str(two)

    def _accept(self, dialog: RoundDialog) -> None:
        assert dialog.outcome is not None
        QTest.mouseClick(dialog.outcome.accept, Qt.MouseButton.LeftButton)


def laid_over(stage: Stage) -> str:
    return " ".join(each.figure.label for each in stage.room.view.overlaid())


@pytest.fixture
def opened(desk: Desk) -> Iterator[ExitStack]:
    """What is closed at the end."""
    with ExitStack() as opened:
        yield opened


@pytest.mark.parametrize("language", SAID)
def test_an_hour(
    desk: Desk, qtbot: QtBot, tmp_path: Path, opened: ExitStack, language: str
) -> None:
    document = open_template("workshop", language)
    told = document.map.replaced(title="Verkstaden", agenda=AGENDA)
    (tmp_path / "map.cjm").write_bytes(codec.dumps(document.replaced({MAP_KEY: told})))
    desk.window.files.open(tmp_path / "map.cjm")
    said, tr = SAID[language], Wording.of(language)
    desk.session.tr_ = tr
    facilitator = Voter(desk, qtbot)
    facilitator.let_in()
    hour = Hour(desk)
    people = People(facilitator, opened)
    session = hour.session
    before = session.document
    hour.click(hour.own.agenda.keep)
    hour.begin("why", tr)
    hour.wait(7)
    hour.begin("mindsets", tr)
    assert session.document is before, "to begin steps changes no map"
    assert hour.lead.outlook is not None
    assert hour.lead.outlook.late == 2
    hour.press(K.Key_E, K.Key_3, K.Key_Return)
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
    phase = session.document.phase_ids[1]
    assert {session.document.cards[each].phase for each in mindsets} == {phase}
    people.see(phase)
    people.write(said.written, phase)
    (alike, *_) = facilitator.room.offered.groups
    assert {card.title for card in alike} == set(said.written[:2]), "beside each other"
    people.raise_hand(hour.own)
    hour.press(K.Key_M)
    facilitator.do("room_place_all")
    assert facilitator.titles() >= set(said.written)
    assert facilitator.room.count == 0
    facilitator.do("present")
    hour.wait(12)
    hour.begin("offer", tr)
    offers = hour.write(*said.offers)
    hour.wait(10)
    hour.begin("scoring", tr)
    disputed, agreed = people.score(hour.stage)
    assert {disputed, agreed} == set(offers)
    most = people.give_dots()
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
    written = {each for each, card in session.document.cards.items() if card.title in said.written}
    assert set(workshop.came) == {*mindsets, *offers, *written}
    assert {workshop.came[each] for each in written} == {"mindsets"}
    facilitator.room.close()
    assert {farewell(phone) for phone in people.phones} == {GOODBYES["ended"]}

    (report,) = tmp_path.glob("*/*.md")
    text = report.read_text(encoding="utf-8")
    assert text.count(f"## {tr('Protocol')}\n") == 1
    section = text.split(f"## {tr('Protocol')}\n")[1].split("\n## ")[0]
    assert f"| {step_title(tr, 'mindsets')} | 13:07–13:25 | 18 | 20 | 15 |" in section
    titles = session.document.cards[disputed].title, session.document.cards[most].title
    noted = said.parked, said.agreed, said.owner
    for words in (*said.mindsets, *said.offers, *said.written, *titles, *noted):
        assert words in section.replace("\\", "")
    assert section.count(tr.plural("One had a vote", "{n} had a vote", 12)) == 2
    assert f"{session.document.cards[agreed].title}: {tr('Potential')} 7" in section
    (pdf,) = tmp_path.glob("*/*.pdf")
    pages = pypdfium2.PdfDocument(pdf)
    printed = " ".join(page.get_textpage().get_text_range() for page in pages)
    assert said.agreed in " ".join(printed.split())
