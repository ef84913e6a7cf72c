"""The files last worked on, each with its folder; those that cannot be opened say why."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import IconButton
from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.recent_files import RecentFiles
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.storage import outside
from cjm_desktop.words.wording import Wording

_SHOWN = 7


class RecentRow(QWidget):
    """One recent file: a button that opens it, and one that takes it off the list."""

    def __init__(self, path: Path, tr: Wording) -> None:
        super().__init__()
        self.path = path
        self._folder = ElidedLabel("", "quiet", Qt.TextElideMode.ElideMiddle)
        self.open = self._open_button()
        self.remove = IconButton("x", "quiet")
        self.remove.setObjectName("recent-remove")
        self.remove.setToolTip(plain_tip(tr("Take off the list")))
        self.remove.setAccessibleName(tr("Take “{name}” off the list", name=path.name))
        self.remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.open, 1)
        layout.addWidget(self.remove)

    def mark(self, is_there: bool, remark: str) -> None:
        """Say what is known of the file."""
        folder = _short(self.path.parent)
        text = f"{remark} · {folder}" if remark else folder
        self._folder.setText(text)
        self.open.setAccessibleDescription(text)
        self.open.setEnabled(is_there)

    def _open_button(self) -> QPushButton:
        made = button("", "row")
        made.setObjectName("recent-open")
        made.setMinimumHeight(scaled(46))
        made.setToolTip(plain_tip(str(self.path)))
        made.setAccessibleName(self.path.stem)
        words = QVBoxLayout(made)
        words.setContentsMargins(10, 5, 8, 6)
        words.setSpacing(1)
        words.addWidget(ElidedLabel(self.path.stem, "name"))
        words.addWidget(self._folder)
        for label in made.findChildren(ElidedLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return made


class RecentList(QWidget):
    """Rows of recent files, to open or to take off the list."""

    chosen = Signal(object)
    """The path of the file to open."""

    def __init__(self, tr: Wording, settings: Settings, files: RecentFiles) -> None:
        super().__init__()
        self._tr = tr
        self._files = files
        self._rows: list[RecentRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        settings.recent_changed.connect(self.refresh)
        files.changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """List the files as they are now."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = [self._row(path) for path in self._files.paths[:_SHOWN]]
        if self._rows:
            clear = button(self._tr("Clear the list"), "link")
            clear.clicked.connect(self._files.clear)
            self._layout.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            empty = plain_label(self._tr("Maps that you save or open are listed here."), "quiet")
            empty.setWordWrap(True)
            self._layout.addWidget(empty)
        self._mark()
        if self.isVisible():
            self._files.look()

    def rows(self) -> list[QPushButton]:
        """List the rows' buttons from top to bottom."""
        return [row.open for row in self._rows]

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether the files are there."""
        super().showEvent(event)
        self._files.look()

    def _row(self, path: Path) -> RecentRow:
        row = RecentRow(path, self._tr)
        row.open.clicked.connect(lambda: self.chosen.emit(path))
        row.remove.clicked.connect(lambda: self._files.forget(path))
        self._layout.addWidget(row)
        return row

    def _mark(self) -> None:
        for row in self._rows:
            row.mark(self._files.is_there(row.path), self._files.remark(row.path))


def _short(folder: Path) -> str:
    try:
        return str(Path("~") / folder.relative_to(outside.home()))
    except ValueError:
        return str(folder)
