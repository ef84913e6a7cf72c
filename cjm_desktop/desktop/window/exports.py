"""Exports: chosen in a dialog, the same once more, and what one takes home from a session."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.dialogs.last_export import LastExport
from cjm_desktop.desktop.dialogs.take_home import TakeHome
from cjm_desktop.desktop.window.opening import open_dialog
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.navigator import Handout, Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings


class Exports:
    """Makes files for others beside the window; `begun` hears that the user is asked how."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        navigator: Navigator,
        files: Files,
        settings: Settings,
        ask: Ask,
        begun: Callable[[], None],
    ) -> None:
        self._window = window
        self._session = session
        self._navigator = navigator
        self._files = files
        self._settings = settings
        self._ask = ask
        self._begun = begun
        self.last = LastExport(session, settings, ask)
        self.home = TakeHome(session, ask, lambda: files.export_suggestion("").parent)

    def choose(self, handout: Handout = "map") -> None:
        """Let the user choose what of the map is exported, and how."""
        from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
        from cjm_desktop.desktop.dialogs.handouts import PROPOSALS

        self._begun()
        session = self._session
        place = self._files.export_suggestion(PROPOSALS[handout].added)
        dialog = ExportDialog(
            self._window, session.document, self._settings, self._ask, session.tr_, place, handout,
            session.selected_cards,
        )  # fmt: skip
        dialog.exported.connect(self.last.remember)
        dialog.printed.connect(session.message)
        dialog.record_wanted.connect(self._navigator.show_record)
        dialog.presets.edited.connect(session.edit_now)
        open_dialog(dialog)

    def again(self) -> None:
        """Export the map once more as it was, or let the user choose if it never was."""
        if not self.last.repeat():
            self.choose()

    def finish(self) -> None:
        """Wait for what is being made beside the window."""
        self.last.finish()
        self.home.finish()

    def take_home(self) -> None:
        """Let the user choose where, and write map, report and PDF into one folder."""
        self.home.begin()
