"""Exports that need no dialog: the same once more, and what one takes home from a session."""

from collections.abc import Callable

from cjm_desktop.desktop.dialogs.last_export import LastExport
from cjm_desktop.desktop.dialogs.take_home import TakeHome
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings


class Exports:
    """Makes files for others beside the window; `choose` lets the user choose what and how."""

    def __init__(
        self,
        session: Session,
        files: Files,
        settings: Settings,
        ask: Ask,
        choose: Callable[[], None],
    ) -> None:
        self.last = LastExport(session, settings, ask)
        self.home = TakeHome(session, ask, lambda: files.export_suggestion("").parent)
        self._choose = choose

    def again(self) -> None:
        """Export the map once more as it was, or let the user choose if it never was."""
        if not self.last.repeat():
            self._choose()

    def take_home(self) -> None:
        """Let the user choose where, and write map, report and PDF into one folder."""
        self.home.begin()
