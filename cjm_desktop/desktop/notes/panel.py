"""Interview notes in the left panel: to open, paste or drop, and to take sentences from."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.notes.landing import TAKEN, Landing, letter
from cjm_desktop.desktop.notes.note_page import NotePage
from cjm_desktop.desktop.work.follower import Follower
from cjm_desktop.desktop.work.incoming_text import REFUSALS, incoming_text, refusal_sentence
from cjm_desktop.desktop.work.open_notes import OpenNotes
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.words.codes import phrase

LEAST_WIDTH = 288


class NotesPanel(Follower):
    """The notes that are open in a window; `place` says where cards land at the moment."""

    hidden = Signal()
    """The user wants the cards back in this place."""
    open_wanted = Signal()
    names_wanted = Signal()
    quotes_wanted = Signal()
    file_dropped = Signal(object)
    """A file with notes: its path."""
    text_given = Signal(str)
    paste_wanted = Signal()
    used_wanted = Signal(str)

    def __init__(
        self, session: Session, notes: OpenNotes, place: Callable[[], Landing], key: str = ""
    ) -> None:
        super().__init__(session)
        tr = session.tr_
        self._notes, self._key = notes, key
        self.setObjectName("NotesPanel")
        self.setAccessibleName(tr("Interview notes"))
        self.setMinimumWidth(scaled(LEAST_WIDTH))
        self.setAcceptDrops(True)
        self.open_button = Button("folder-open", tr("Open…"), part="push",
                                  tip=tr("Open a transcript or notes"))  # fmt: skip
        self.paste_button = Button("clipboard-paste", tr("Paste"), part="push",
                                   tip=tr("Paste a transcript or notes"))  # fmt: skip
        self.names_button = Button("user", tr("Names…"), part="push",
                                   tip=tr("Names that are replaced in notes"))  # fmt: skip
        self.quotes_button = Button(
            "list", token="quiet", tip=tr("All that people said, and which cards rest on it")
        )
        self.page = NotePage(session, notes, place)
        self.empty = self._empty_page()
        self._lay_out()
        self.open_button.clicked.connect(self.open_wanted)
        self.paste_button.clicked.connect(self.paste_wanted)
        self.names_button.clicked.connect(self.names_wanted)
        self.quotes_button.clicked.connect(self.quotes_wanted)
        self.page.paste_wanted.connect(self.paste_wanted)
        self.page.used_wanted.connect(self.used_wanted)
        notes.changed.connect(self._show_notes)
        notes.described.connect(self.page.show_source)
        self._show_notes()

    def _empty_page(self) -> QWidget:
        tr = self._session.tr_
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(10)
        kinds = ", ".join(
            tr("{name}: {text}", name=letter(tr, each), text=phrase(tr, each).lower())
            for each in TAKEN
        )
        for said in (
            tr("Open a transcript or notes of an interview, paste them, or drop a file here: text, "
               "Markdown, Word, or subtitles (.srt, .vtt)."),
            tr("Then click a sentence and press a letter: it becomes a card in the cell that is "
               "selected on the map, with the sentence as its evidence. {letters}.", letters=kinds),
            tr("Names on your list are replaced on the way in. The notes themselves are never kept "
               "in the map."),
        ):  # fmt: skip
            label = plain_label(said, "quiet")
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        return page

    def _lay_out(self) -> None:
        tr = self._session.tr_
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(ElidedLabel(tr("Interview notes").upper(), "section"), 1)
        back = tr("Back to the cards")
        self.close_button = Button("x", tip=f"{back} ({self._key})" if self._key else back,
                                   token="quiet")  # fmt: skip
        self.close_button.clicked.connect(self.hidden)
        top.addWidget(self.quotes_button)
        top.addWidget(self.close_button)
        column.addLayout(top)
        ways = QWidget()
        flow = Flow(6)
        ways.setLayout(flow)
        for each in (self.open_button, self.paste_button, self.names_button):
            flow.addWidget(each)
        column.addWidget(ways)
        column.addWidget(self.empty, 1)
        column.addWidget(self.page, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollArea(inside))

    def show_document(self) -> None:
        """Show what the map has of the notes now."""
        self.page.show_document()

    def say_where(self) -> None:
        """Say where the next card lands; another cell has the keyboard."""
        self.page.say_where()

    def _show_notes(self) -> None:
        is_open = self._notes.shown is not None
        held = QApplication.focusWidget()
        had_keyboard = held is not None and self.page.isAncestorOf(held)
        self.page.setVisible(is_open)
        self.empty.setVisible(not is_open)
        self.page.show_notes()
        self.setFocusProxy(self.page.text if is_open else self.open_button)
        if had_keyboard and not is_open:
            self.open_button.setFocus()

    # What is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file, or text from another program."""
        data = event.mimeData()
        if data.hasText() or any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped as notes."""
        data = event.mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        for each in files:
            self.file_dropped.emit(Path(each))
        if files:
            return
        try:
            self.text_given.emit(incoming_text(data))
        except REFUSALS as refusal:
            self._session.message.emit(refusal_sentence(self._session.tr_, refusal))
