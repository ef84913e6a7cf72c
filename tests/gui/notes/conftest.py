"""A window with the sample map and an interview beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.notes.landing import Landing
from cjm_desktop.desktop.notes.note_page import NotePage
from cjm_desktop.desktop.notes.panel import NotesPanel
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.window.notes_desk import NotesDesk
from cjm_desktop.desktop.work.open_notes import OpenNotes
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.intake.notes.reading import pasted_notes
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import Card
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.gui.notes.talk import TALK


class Reader:
    """Someone who goes through an interview; of the window there is only the page of notes."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot = qtbot
        self.session = session
        self.cell = TRAY
        self.opened = OpenNotes(Settings(), session)
        self._page = NotePage(session, self.opened, self.landing)
        self.opened.changed.connect(self._page.show_notes)
        self.opened.described.connect(self._page.show_source)
        session.changed.connect(lambda *_: self._page.show_document())
        qtbot.addWidget(self._page)
        self._page.show()

    def landing(self) -> Landing:
        return Landing(self.cell)

    @property
    def document(self) -> Document:
        return self.session.document

    @property
    def page(self) -> NotePage:
        return self._page

    @property
    def quotes(self) -> list[Quote]:
        return [self.document.quotes[each] for each in self.document.quote_ids]

    def read(self, text: str = TALK, name: str = "2026-03-12 talk.vtt") -> None:
        """Have notes open."""
        self.opened.open(name, pasted_notes(text))

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.page.text, key)
            else:
                QTest.keyClick(self.page.text, key)

    def marks(self, count: int) -> None:
        """Wait until so many passages are marked."""
        self.qtbot.waitUntil(lambda: len(self.page.text.extraSelections()) == count)

    def write_who(self, who: str) -> None:
        """Write into the field of who says it."""
        self.page.fold.open()
        self.page.source.who.editor.setFocus()
        QTest.keyClicks(self.page.source.who.editor, who)

    def made(self) -> Card:
        """Give the card that is selected."""
        (card,) = self.session.selected_cards
        return self.document.cards[card]


class Listener(Reader):
    """The same in a window with the sample map."""

    def __init__(self, desk: Desk, qtbot: QtBot, folder: Path) -> None:
        self.desk, self.qtbot, self.folder = desk, qtbot, folder
        self.session = desk.session

    @property
    def window(self) -> MainWindow:
        return self.desk.window

    @property
    def notes(self) -> NotesDesk:
        return self.window.desk.notes

    @property
    def panel(self) -> NotesPanel:
        panel = self.notes.panel_shown
        assert panel is not None
        return panel

    @property
    def page(self) -> NotePage:
        return self.panel.page

    @property
    def status(self) -> str:
        return self.window.status.message.text()

    def do(self, action: str) -> None:
        self.window.commands[action].trigger()

    def file(self, name: str = "2026-03-12 talk.vtt", text: str = TALK) -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def open(self, path: Path | None = None) -> None:
        """Open a file by the command, as the user does."""
        self.desk.person.to_open = path or self.file()
        count = len(self.notes.notes.notes)
        self.do("notes_open")
        self.qtbot.waitUntil(lambda: len(self.notes.notes.notes) > count)

    def go_to(self, phase: int, role: int) -> CellKey:
        """Give a cell the keyboard, as by clicking into it."""
        cell = CellKey(self.document.phase_ids[phase], self.document.role_lane_ids[role])
        self.session.select(())
        self.window.places.map_view.canvas.set_cell(cell)
        return cell


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    made = Reader(qtbot, Session(codec.load(SAMPLE)))
    made.read()
    return made


@pytest.fixture
def listener(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Listener]:
    for desk in desk_with_window(qtbot, qapp):
        path = tmp_path / "map.cjm"
        path.write_bytes(SAMPLE.read_bytes())
        desk.window.files.open(path)
        yield Listener(desk, qtbot, tmp_path)
