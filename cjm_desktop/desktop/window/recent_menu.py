"""The menu of recent files, made true each time it opens, and kept true while it is open.

Its entries stay, and say something else: one that went while it is being chosen, or while a screen
reader has it, would leave the toolkit with what is no more. They are asked of the menu, for the
bindings may let go of one that the toolkit still has.
"""

from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.work.recent_files import RecentFiles
from cjm_desktop.words.wording import Wording


class _Entries(NamedTuple):
    """All that is in the menu, from above."""

    files: list[QAction]
    none: QAction
    line: QAction
    removal: QAction
    clearing: QAction


class RecentMenu(QObject):
    """Fills a menu with the recent files and their folders."""

    chosen = Signal(object)
    """The path of the file to open."""

    def __init__(self, menu: QMenu, files: RecentFiles, tr: Wording) -> None:
        super().__init__(menu)
        self._menu = menu
        self._files = files
        menu.addAction(tr("No recent files")).setEnabled(False)
        menu.addSeparator()
        removal = menu.addAction(tr("&Take off what is not there any more"))
        removal.triggered.connect(lambda: files.forget(*files.missing))
        menu.addAction(tr("&Clear the list")).triggered.connect(files.clear)
        menu.triggered.connect(self._choose)
        menu.aboutToShow.connect(self.refresh)
        menu.aboutToShow.connect(files.look)
        files.changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """List the files as they are now."""
        paths = self._files.paths
        entries = self._entries()
        for _ in paths[len(entries.files) :]:
            self._menu.insertAction(entries.none, QAction(self._menu))
        entries = self._entries()
        for entry, path in zip_longest(entries.files, paths):
            entry.setData(path)
            entry.setVisible(path is not None)
        entries.none.setVisible(not paths)
        entries.line.setVisible(bool(paths))
        entries.clearing.setVisible(bool(paths))
        self._mark()

    def _entries(self) -> _Entries:
        *files, none, line, removal, clearing = self._menu.actions()
        return _Entries(files, none, line, removal, clearing)

    def _choose(self, entry: QAction) -> None:
        path = entry.data()
        if isinstance(path, Path):
            self.chosen.emit(path)

    def _mark(self) -> None:
        """Say of each file in the menu what is known of it."""
        if not shiboken6.isValid(self):
            return  # the bindings let go of a menu before the toolkit deletes it
        entries = self._entries()
        for entry in entries.files:
            path = entry.data()
            if isinstance(path, Path):
                remark = self._files.remark(path)
                text = f"{path.name} — {path.parent}"
                entry.setText(menu_text(f"{text} · {remark}" if remark else text))
                entry.setEnabled(self._files.is_there(path))
        entries.removal.setVisible(bool(self._files.missing))
