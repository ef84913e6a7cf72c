"""The menu of recent files, made true each time it opens, and kept true while it is open.

Its entries stay, and say something else: one that went while it is being chosen, or while a screen
reader has it, would leave the toolkit with what is no more.
"""

from itertools import zip_longest
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
        self._entries: list[QAction] = []
        self._none = menu.addAction(tr("No recent files"))
        self._none.setEnabled(False)
        self._line = menu.addSeparator()
        self._removal = menu.addAction(tr("&Take off what is not there any more"))
        self._removal.triggered.connect(lambda: files.forget(*files.missing))
        self._clearing = menu.addAction(tr("&Clear the list"))
        self._clearing.triggered.connect(files.clear)
        menu.aboutToShow.connect(self.refresh)
        menu.aboutToShow.connect(files.look)
        files.changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """List the files as they are now."""
        paths = self._files.paths
        while len(self._entries) < len(paths):
            self._entries.append(self._new_entry())
        for entry, path in zip_longest(self._entries, paths):
            entry.setData(path)
            entry.setVisible(path is not None)
        self._none.setVisible(not paths)
        self._line.setVisible(bool(paths))
        self._clearing.setVisible(bool(paths))
        self._mark()

    def _new_entry(self) -> QAction:
        entry = QAction(self._menu)
        entry.triggered.connect(lambda: self.chosen.emit(entry.data()))
        self._menu.insertAction(self._none, entry)
        return entry

    def _mark(self) -> None:
        """Say of each file in the menu what is known of it."""
        if not shiboken6.isValid(self):
            return  # the bindings let go of a menu before the toolkit deletes it
        for entry in self._entries:
            path = entry.data()
            if isinstance(path, Path):
                remark = self._files.remark(path)
                text = f"{path.name} — {path.parent}"
                entry.setText(menu_text(f"{text} · {remark}" if remark else text))
                entry.setEnabled(self._files.is_there(path))
        self._removal.setVisible(bool(self._files.missing))
