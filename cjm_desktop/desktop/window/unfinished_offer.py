"""Offers unfinished work where the user is: on the start page, or above the map that it is of.

It is made a moment after the window is shown, whose first picture waits for nothing.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.controls.notice import Notice
from cjm_desktop.desktop.start.unfinished_sheet import UnfinishedSheet
from cjm_desktop.desktop.start.unfinished_words import changes_line, choices
from cjm_desktop.desktop.window.places import Places
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.keeper import Keeper
from cjm_desktop.desktop.work.recovery import Recovery
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.storage.journal.replay import Recovered

if TYPE_CHECKING:
    from cjm_desktop.desktop.controls.notice_bar import NoticeBar
    from cjm_desktop.desktop.start.start_page import StartPage

_SOURCE = "unfinished"


class UnfinishedOffer:
    """The recovery of one window, and where it is seen."""

    def __init__(
        self, window: QWidget, session: Session, files: Files, keeper: Keeper, ask: Ask,
        places: Callable[[], Places], bar: Callable[[], "NoticeBar"],
    ) -> None:  # fmt: skip
        self._window = window
        self._session = session
        self._files = files
        self._places = places
        self._ask = ask
        self.recovery = Recovery(session, files, keeper, ask)
        self._bar = bar
        self._is_said = False
        self.sheet: UnfinishedSheet | None = None
        self._page: StartPage | None = None
        """The start page that the sheet is on; another takes its place when a map was open."""
        self.recovery.changed.connect(self._show)
        self.recovery.compare_wanted.connect(self._compare)
        files.opened.connect(self._look)
        files.closed.connect(self._look)
        self._look()

    def say_again(self) -> None:
        """Say it in the language, and in the places, that the window has now."""
        self._show()

    def _look(self) -> None:
        self._show()
        self.recovery.look()

    def _show(self) -> None:
        if not self._files.has_map and self._places().start_page is not self._page:
            self._page = self._places().start_page
            self.sheet = UnfinishedSheet(self.recovery, self._session.tr_)
            self._page.add_above(self.sheet)
        path = self._session.path if self._files.has_map else None
        found = self.recovery.on(path)
        if found is not None or self._is_said:
            self._is_said = found is not None
            self._bar().put(_SOURCE, None if found is None else self._notice(found))

    def _notice(self, found: Recovered) -> Notice:
        tr = self._session.tr_
        line = changes_line(found, tr)
        said = tr("This map has unfinished work: {changes}", changes=line)
        return Notice(said, "choice", choices(found, self.recovery, tr))

    def _compare(self, found: Recovered) -> None:
        from cjm_desktop.desktop.dialogs.both_dialog import show_recovered

        show_recovered(self._window, found, self._ask, self._session.tr_)
