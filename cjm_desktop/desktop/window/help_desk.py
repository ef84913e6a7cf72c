"""Helps in a window: it opens what the Help menu offers, and keeps the guide for the next time."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.window.minute_desk import MinuteDesk
from cjm_desktop.desktop.window.opening import open_dialog
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings

if TYPE_CHECKING:
    from cjm_desktop.desktop.help.explanation import Explanation
    from cjm_desktop.desktop.help.guide_window import GuideWindow
    from cjm_desktop.desktop.help.whats_this import WhatsThis


class HelpDesk:
    """What can be done for who does not know how to go on."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        settings: Settings,
        ask: Ask,
        make_minute: Callable[[], MinuteDesk],
    ) -> None:
        self._window, self._session = window, session
        self._settings, self._ask = settings, ask
        self._make_minute = make_minute
        self._guide: GuideWindow | None = None
        self._is_read = False

    def show_guide(self) -> None:
        """Show the user's guide where it was last read."""
        if self._guide is None:
            from cjm_desktop.desktop.help.guide_window import GuideWindow

            self._guide = GuideWindow(self._window, self._settings, self._ask, self._session.tr_)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    @cached_property
    def minute(self) -> MinuteDesk:
        """The first minute."""
        return self._make_minute()

    def begin_first_minute(self) -> None:
        """Let the user do the five things that a map is made by."""
        self.minute.begin()

    def note_export(self) -> None:
        """Hear that the export was opened."""
        if "minute" in self.__dict__:
            self.minute.note_export()

    def explain(self) -> None:
        """Say what the next thing is that is clicked."""
        self._whats_this.begin()

    @cached_property
    def _whats_this(self) -> "WhatsThis":
        from cjm_desktop.desktop.help.whats_this import WhatsThis

        made = WhatsThis(self._window, self._session)
        made.explained.connect(self._tell)
        made.nothing_said.connect(self._tell_nothing)
        return made

    def _tell(self, explanation: "Explanation", at: QPoint) -> None:
        from cjm_desktop.desktop.help.explanation_sheet import ExplanationSheet

        sheet = ExplanationSheet(self._window, explanation, self._session.tr_)
        sheet.guide_wanted.connect(self._show_place)
        sheet.show_at(at)

    def _tell_nothing(self) -> None:
        tr = self._session.tr_
        self._session.message.emit(tr("There is nothing more to say of this"))

    def _show_place(self, chapter: str, anchor: str) -> None:
        self.show_guide()
        if self._guide is not None:
            self._guide.show_place(self._guide.place_of(chapter, anchor))

    def clear(self) -> None:
        """Let the guide go with all that is seen; it comes anew where it was."""
        if "minute" in self.__dict__:
            self.minute.clear()
        if self._guide is not None:
            self._is_read = self._guide.isVisible()
            self._guide.keep()
            self._guide.deleteLater()
            self._guide = None

    def furnish(self) -> None:
        """Show the guide again, in the language and the size of the moment, if it was read."""
        if "minute" in self.__dict__:
            self.minute.furnish()
        if self._is_read:
            self._is_read = False
            self.show_guide()

    def show_shortcuts(self) -> None:
        """Show which keys do what."""
        from cjm_desktop.desktop.dialogs.shortcut_sheet import ShortcutSheet

        open_dialog(ShortcutSheet(self._window, self._settings, self._ask, self._session.tr_))

    def sample(self) -> Path:
        """Give the sample map that shows a newcomer around, in the window's language."""
        from cjm_desktop.storage.templates import sample

        return sample("buying-centre", self._session.tr_.language).path

    def report(self) -> None:
        """Let the user report a problem."""
        from cjm_desktop.desktop.dialogs.report_dialog import ReportDialog
        from cjm_desktop.desktop.work.report import report

        over = QApplication.activeModalWidget() or self._window
        open_dialog(ReportDialog(over, self._session.tr_, report()))

    def about(self) -> None:
        """Say what program this is."""
        from cjm_desktop.desktop.dialogs.about_dialog import AboutDialog

        open_dialog(AboutDialog(self._window, self._session.tr_))
