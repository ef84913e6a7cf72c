"""The menu of recent files, made anew each time it opens, and kept true while it is open."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.work.recent_files import RecentFiles
from cjm_desktop.words.wording import Wording


class RecentMenu(QObject):
    """Fills a menu with the recent files and their folders."""

    chosen = Signal(object)
    """The path of the file to open."""

    def __init__(self, menu: QMenu, files: RecentFiles, tr: Wording) -> None:
        super().__init__(menu)
        self._menu = menu
        self._files = files
        self._tr = tr
        self._removal: QAction | None = None
        menu.aboutToShow.connect(self.refresh)
        menu.aboutToShow.connect(files.look)
        files.changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """List the files as they are now."""
        self._menu.clear()
        self._removal = None
        paths = self._files.paths
        for path in paths:
            self._add(path)
        if not paths:
            self._menu.addAction(self._tr("No recent files")).setEnabled(False)
            return
        self._menu.addSeparator()
        self._removal = self._menu.addAction(self._tr("&Take off what is not there any more"))
        self._removal.triggered.connect(lambda: self._files.forget(*self._files.missing))
        self._menu.addAction(self._tr("&Clear the list")).triggered.connect(self._files.clear)
        self._mark()

    def _add(self, path: Path) -> None:
        entry = self._menu.addAction("")
        entry.setData(path)
        entry.triggered.connect(lambda: self.chosen.emit(path))

    def _mark(self) -> None:
        """Say of each file in the menu what is known of it."""
        if not shiboken6.isValid(self):
            return  # the bindings let go of a menu before the toolkit deletes it
        for entry in self._menu.actions():
            path = entry.data()
            if isinstance(path, Path):
                remark = self._files.remark(path)
                text = f"{path.name} — {path.parent}"
                entry.setText(menu_text(f"{text} · {remark}" if remark else text))
                entry.setEnabled(self._files.is_there(path))
        if self._removal is not None:
            self._removal.setVisible(bool(self._files.missing))
