"""Opens notes of interviews beside the map, and the list of names that are replaced in them."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.window.map_dialogs import show_quotes
from cjm_desktop.desktop.window.places import Places
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.incoming_text import REFUSALS, clipboard_text, refusal_sentence
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Key

if TYPE_CHECKING:
    from cjm_desktop.desktop.notes.landing import Landing
    from cjm_desktop.desktop.notes.panel import NotesPanel
    from cjm_desktop.desktop.work.background import Job
    from cjm_desktop.desktop.work.open_notes import OpenNotes
    from cjm_desktop.intake.notes.names import Replacement
    from cjm_desktop.intake.notes.paragraphs import Notes


class NotesDesk(QObject):
    """The notes of one window; nothing of it is made before notes are wanted."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        navigator: Navigator,
        settings: Settings,
        ask: Ask,
        places: Callable[[], Places],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._navigator = window, session, navigator
        self._settings, self._ask = settings, ask
        self._places = places
        self._reading: Job | None = None
        self._panel: NotesPanel | None = None
        QCoreApplication.instance().aboutToQuit.connect(self.finish)  # type: ignore[union-attr]

    @cached_property
    def notes(self) -> "OpenNotes":
        """What is open."""
        from cjm_desktop.desktop.work.open_notes import OpenNotes

        return OpenNotes(self._settings, self)

    @property
    def shown(self) -> bool:
        """Whether notes are beside the view."""
        return self._places().panels.notes_shown

    @property
    def has_keyboard(self) -> bool:
        """Whether what is typed goes to the notes."""
        return self.shown and self._places().panels.has_keyboard("left")

    @property
    def panel_shown(self) -> "NotesPanel | None":
        """What shows notes, while they are beside the view."""
        return self._panel if self.shown else None

    def show(self, shown: bool) -> None:
        """Put notes beside the view, or what was there before."""
        self._places().panels.show_notes(shown)

    def panel(self) -> "NotesPanel":
        """Make what shows notes beside the view."""
        from cjm_desktop.desktop.actions.keymap import shortcuts, shown
        from cjm_desktop.desktop.actions.registry import TABLE
        from cjm_desktop.desktop.notes.panel import NotesPanel

        key = shown(shortcuts(TABLE["notes"], self._settings.own_keys)[:1])
        panel = self._panel = NotesPanel(self._session, self.notes, self._landing, key)
        panel.hidden.connect(lambda: self.show(False))
        panel.open_wanted.connect(self.choose)
        panel.names_wanted.connect(self.edit_names)
        panel.quotes_wanted.connect(
            lambda: show_quotes(self._window, self._session, self._navigator)
        )
        panel.file_dropped.connect(self.read)
        panel.text_given.connect(self.take_text)
        panel.paste_wanted.connect(self.paste)
        panel.used_wanted.connect(self.show_cards_of)
        self._places().map_view.canvas.cell_changed.connect(panel.say_where)
        return panel

    # How notes come in

    def choose(self) -> None:
        """Let the user choose a file with notes."""
        path = self._ask.file_to_import(self._settings.folder, notes=True)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read the notes in a file beside the window, and show them."""
        from cjm_desktop.desktop.work.background import Job
        from cjm_desktop.intake.notes.reading import read_notes_file

        tr = self._session.tr_
        if self._navigator.view is None:
            self._session.message.emit(tr("Open a map first"))
        if self._navigator.view is None or self._reading is not None:
            return
        self.show(True)
        job = self._reading = Job(lambda _: read_notes_file(path), self)
        self._session.message.emit(tr("Reading “{name}”…", name=path.name))
        job.succeeded.connect(lambda notes: self._open(path.name, notes))
        job.failed.connect(partial(self._fail, path.name))
        job.finished.connect(self._forget)
        self.destroyed.connect(job.wait)
        job.start()

    def paste(self) -> None:
        """Show the notes that are on the clipboard."""
        try:
            text = clipboard_text()
        except REFUSALS as refusal:
            self._session.message.emit(refusal_sentence(self._session.tr_, refusal))
            return
        self.take_text(text)

    def take_text(self, text: str) -> None:
        """Show notes that were pasted or dropped."""
        from cjm_desktop.intake.importing.material import Refused
        from cjm_desktop.intake.importing.words import refusal
        from cjm_desktop.intake.notes.reading import pasted_notes

        tr = self._session.tr_
        try:
            notes = pasted_notes(text)
        except Refused as error:
            said = tr("Nothing was pasted: {why}.", why=refusal(error, tr))
            self._session.message.emit(said)
            return
        self._open(tr("Pasted notes"), notes)

    def finish(self) -> None:
        """Read no further."""
        if self._reading is not None:
            self._reading.give_up()
            self._reading = None

    def _forget(self) -> None:
        if self._reading is not None:
            self._reading.deleteLater()
            self._reading = None

    def _open(self, name: str, notes: "Notes") -> None:
        tr = self._session.tr_
        opened = self.notes.open(name, notes)
        self.show(True)
        count = opened.replaced
        said = tr.plural("One paragraph", "{n} paragraphs", len(opened.notes))
        names = tr.plural("One name replaced", "{n} names replaced", count) if count else ""
        self._session.message.emit(" · ".join(filter(None, (said, names))))

    def _fail(self, name: str, error: Exception) -> None:
        from cjm_desktop.intake.importing.material import Refused
        from cjm_desktop.intake.importing.words import refusal

        tr = self._session.tr_
        said = refusal(error, tr) if isinstance(error, Refused) else reason(error, tr)
        self._ask.tell(tr("“{name}” was not opened", name=name), said)

    # What they become

    def _landing(self) -> "Landing":
        from cjm_desktop.desktop.notes.landing import landing

        session = self._session
        return landing(session.document, session.selection, self._places().map_view.canvas.cell)

    def show_cards_of(self, quote_id: str) -> None:
        """Select the cards that rest on a quote, and bring the first of them into view."""
        session = self._session
        quote = session.document.quotes.get(quote_id)
        cards = [each for each in quote.supports if each in session.document.cards] if quote else []
        session.select_cards(cards)
        if cards:
            self._navigator.keep_in_sight(Key("cards", cards[0]))

    # Names

    def edit_names(self) -> None:
        """Let the user say which names are replaced."""
        from cjm_desktop.desktop.dialogs.names_dialog import NamesDialog
        from cjm_desktop.desktop.window.opening import open_dialog

        session = self._session
        dialog = NamesDialog(
            self._window,
            self.notes.names,
            self.notes.speakers,
            session.tr_,
            in_map=bool(session.document.quotes) and not session.read_only,
        )
        dialog.kept.connect(self._keep_names)
        open_dialog(dialog)

    def _keep_names(self, names: "Sequence[Replacement]", in_map: bool) -> None:
        """Replace these names from now on, in what is open, and in the map where it is wanted."""
        from cjm_desktop.editing.edits.reworded_quotes import reword_quotes
        from cjm_desktop.intake.notes.names import rewording

        session, tr = self._session, self._session.tr_
        self.notes.keep_names(names)
        shown = self.notes.shown
        count = shown.replaced if shown is not None else 0
        said = [tr.plural("One name replaced", "{n} names replaced", count)] if shown else []
        if in_map:
            session.seal()
            patch = reword_quotes(session.document, rewording(names))
            if session.edit("replace_text", patch):
                changed = len(patch.updated)
                said.append(
                    tr.plural("one quote or card of the map changed",
                              "{n} quotes and cards of the map changed", changed)
                )  # fmt: skip
        if said:
            session.message.emit(" · ".join(said))
