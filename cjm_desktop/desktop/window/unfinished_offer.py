"""Offers unfinished work where the user is: on the start page, or above the map that it is of.

It is made a moment after the window is shown, whose first picture waits for nothing.
"""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.start.unfinished_sheet import UnfinishedSheet
from cjm_desktop.desktop.start.unfinished_words import changes_line, offers
from cjm_desktop.desktop.window.places import Places
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.keeper import Keeper
from cjm_desktop.desktop.work.recovery import Recovery
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.words.wording import Wording


class UnfinishedOffer:
    """The recovery of one window, and where it is seen."""

    def __init__(
        self, window: QWidget, session: Session, files: Files, keeper: Keeper, ask: Ask,
        places: Places,
    ) -> None:  # fmt: skip
        self._window = window
        self._session = session
        self._files = files
        self._places = places
        self._ask = ask
        self.recovery = Recovery(session, files, keeper, ask)
        self.bar = UnfinishedBar(self.recovery, session.tr_)
        places.add_bar(self.bar)
        self.sheet: UnfinishedSheet | None = None
        self.recovery.changed.connect(self._show)
        self.recovery.compare_wanted.connect(self._compare)
        files.opened.connect(self._look)
        files.closed.connect(self._look)
        self._look()

    def _look(self) -> None:
        self._show()
        self.recovery.look()

    def _show(self) -> None:
        if not self._files.has_map and self.sheet is None:
            self.sheet = UnfinishedSheet(self.recovery, self._session.tr_)
            self._places.start_page.add_above(self.sheet)
        path = self._session.path if self._files.has_map else None
        self.bar.show_work(self.recovery.on(path))

    def _compare(self, found: Recovered) -> None:
        from cjm_desktop.desktop.dialogs.both_dialog import show_recovered

        show_recovered(self._window, found, self._ask, self._session.tr_)


class UnfinishedBar(QFrame):
    """A line above the map: there is work on this file that was not saved."""

    def __init__(self, recovery: Recovery, tr: Wording) -> None:
        super().__init__()
        self.setObjectName("NoticeBar")
        self._recovery = recovery
        self._tr = tr
        self.found: Recovered | None = None
        self.said = ElidedLabel("", "name")
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 8, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self.said, 1)
        self.hide()

    def show_work(self, found: Recovered | None) -> None:
        """Offer this work; None hides the bar."""
        if found is self.found:
            return
        self.found = found
        for made in self._buttons:
            made.hide()
            made.deleteLater()
        self._buttons = [] if found is None else offers(found, self._recovery, self._tr)
        for made in self._buttons:
            self._row.addWidget(made)
        if found is not None:
            line = changes_line(found, self._tr)
            said = self._tr("This map has unfinished work: {changes}", changes=line)
            self.said.setText(said)
        self.setVisible(found is not None)
