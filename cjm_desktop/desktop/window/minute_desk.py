"""The first minute in a window: offered once, to who has never used the program, or when asked."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings

if TYPE_CHECKING:
    from cjm_desktop.desktop.help.first_minute import FirstMinute
    from cjm_desktop.desktop.help.minute_bar import MinuteBar

_OFFERED = "first_minute_offered"


class MinuteDesk(QObject):
    """Shows the bar while a minute is under way and a map is open."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        navigator: Navigator,
        files: Files,
        settings: Settings,
        add_bar: Callable[[QWidget], None],
    ) -> None:
        super().__init__(session)
        self._window, self._session, self._navigator = window, session, navigator
        self._files, self._settings, self._add_bar = files, settings, add_bar
        self.minute: FirstMinute | None = None
        self.bar: MinuteBar | None = None
        files.opened.connect(self.furnish)
        files.closed.connect(self.clear)

    def greet(self) -> None:
        """Begin if nobody has used the program on this machine, or has been offered it before."""
        known = not self._settings.blob("geometry").isEmpty()  # A file to begin with is recent.
        if not known and not self._settings.flag(_OFFERED, False):
            self._settings.set_flag(_OFFERED, True)
            self.begin()

    def begin(self) -> None:
        """Begin with the first lesson, once a map is open."""
        from cjm_desktop.desktop.help.first_minute import FirstMinute

        self.end()
        self.minute = FirstMinute(self._window, self._session, self._navigator)
        self.minute.ended.connect(self.end)
        self.furnish()

    def end(self) -> None:
        """Be done with it."""
        self.clear()
        if self.minute is not None:
            self.minute.deleteLater()
            self.minute = None

    def note_export(self) -> None:
        """Hear that the export was opened."""
        if self.minute is not None:
            self.minute.note_export()

    def furnish(self) -> None:
        """Show the bar, if there is anything to show it for."""
        if self.minute is None or self.bar is not None or not self._files.has_map:
            return
        from cjm_desktop.desktop.help.minute_bar import MinuteBar

        self.bar = MinuteBar(self.minute, self._session.tr_)
        self.bar.skipped.connect(self.end)
        self._add_bar(self.bar)

    def clear(self) -> None:
        """Let the bar go; the keyboard goes back to the view."""
        if self.bar is not None:
            had_keyboard = self.bar.skip.hasFocus()
            self.bar.hide()
            self.bar.deleteLater()
            self.bar = None
            if had_keyboard:
                self._navigator.focus_view()
