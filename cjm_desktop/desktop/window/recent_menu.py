"""The menu of recent files, made anew each time it opens, and kept true while it is open."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.work.recent_files import RecentFiles
from cjm_desktop.words.wording import Wording

_REMOVAL = "removal"
"""What the entry that takes off missing files holds, where a file's holds its path."""


class RecentMenu(QObject):
    """Fills a menu with the recent files and their folders."""

    chosen = Signal(object)
    """The path of the file to open."""

    def __init__(self, menu: QMenu, files: RecentFiles, tr: Wording) -> None:
        super().__init__(menu)
        self._menu = menu
        self._files = files
        self._tr = tr
        menu.aboutToShow.connect(self.refresh)
        menu.aboutToShow.connect(files.look)
        files.changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """List the files as they are now."""
        self._menu.clear()
        paths = self._files.paths
        for path in paths:
            self._add(path)
        if not paths:
            self._menu.addAction(self._tr("No recent files")).setEnabled(False)
            return
        self._menu.addSeparator()
        removal = self._menu.addAction(self._tr("&Take off what is not there any more"))
        removal.setData(_REMOVAL)
        removal.triggered.connect(lambda: self._files.forget(*self._files.missing))
        self._menu.addAction(self._tr("&Clear the list")).triggered.connect(self._files.clear)
        self._mark()

    def _add(self, path: Path) -> None:
        entry = self._menu.addAction("")
        entry.setData(path)
        entry.triggered.connect(lambda: self.chosen.emit(path))

    def _mark(self) -> None:
        """Say of each file in the menu what is known of it.

        The menu is asked for its entries: the bindings may let go of one before the toolkit does.
        """
        if not shiboken6.isValid(self):
            return  # likewise of a menu
        for entry in self._menu.actions():
            path = entry.data()
            if path == _REMOVAL:
                entry.setVisible(bool(self._files.missing))
            if isinstance(path, Path):
                remark = self._files.remark(path)
                text = f"{path.name} — {path.parent}"
                entry.setText(menu_text(f"{text} · {remark}" if remark else text))
                entry.setEnabled(self._files.is_there(path))
