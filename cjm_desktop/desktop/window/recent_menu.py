"""The menu of recent files, made anew each time it opens, so that it says what is there now."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.wording import Wording


class RecentMenu(QObject):
    """Fills a menu with the recent files and their folders."""

    chosen = Signal(object)
    """The path of the file to open."""

    def __init__(self, menu: QMenu, settings: Settings, tr: Wording) -> None:
        super().__init__(menu)
        self._menu = menu
        self._settings = settings
        self._tr = tr
        menu.aboutToShow.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List the files as they are now."""
        self._menu.clear()
        recent = self._settings.recent
        for path in recent:
            self._add(path)
        if recent:
            self._menu.addSeparator()
            self._add_removal()
            clear = self._menu.addAction(self._tr("&Clear the list"))
            clear.triggered.connect(self._settings.clear_recent)
        else:
            self._menu.addAction(self._tr("No recent files")).setEnabled(False)

    def _add(self, path: Path) -> None:
        text = f"{path.name} — {path.parent}"
        there = path.is_file()
        if not there:
            text = self._tr("{file} (not there any more)", file=text)
        entry = self._menu.addAction(menu_text(text))
        entry.setEnabled(there)
        entry.triggered.connect(lambda: self.chosen.emit(path))

    def _add_removal(self) -> None:
        missing = [path for path in self._settings.recent if not path.is_file()]
        if missing:
            entry = self._menu.addAction(self._tr("&Take off what is not there any more"))
            entry.triggered.connect(lambda: self._remove(missing))

    def _remove(self, missing: list[Path]) -> None:
        for path in missing:
            self._settings.remove_recent(path)
