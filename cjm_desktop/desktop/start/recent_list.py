"""The files last worked on, each with its folder; those that are gone are marked."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import ElidedLabel, button, plain_label
from cjm_desktop.desktop.look.plain import plain
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.wording import Wording

_SHOWN = 7


class RecentList(QWidget):
    """Rows of recent files, to open or to take off the list."""

    chosen = Signal(object)
    """The path of the file to open."""

    def __init__(self, tr: Wording, settings: Settings, theming: Theming) -> None:
        super().__init__()
        self._tr = tr
        self._settings = settings
        self._theming = theming
        self._rows: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        settings.recent_changed.connect(self.refresh)
        theming.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List the files as they are now."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        recent = self._settings.recent[:_SHOWN]
        self._rows = []
        for path in recent:
            self._layout.addWidget(self._row(path))
        if recent:
            clear = button(self._tr("Clear the list"), "link")
            clear.clicked.connect(self._settings.clear_recent)
            self._layout.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            empty = plain_label(self._tr("Maps that you save or open are listed here."), "quiet")
            empty.setWordWrap(True)
            self._layout.addWidget(empty)

    def rows(self) -> list[QPushButton]:
        """List the rows' buttons from top to bottom."""
        return list(self._rows)

    def _row(self, path: Path) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._rows.append(self._open_button(path))
        layout.addWidget(self._rows[-1], 1)
        remove = QToolButton()
        remove.setObjectName("recent-remove")
        remove.setIcon(self._theming.icon("x", "quiet"))
        remove.setToolTip(plain(self._tr("Take off the list")))
        remove.setAccessibleName(self._tr("Take “{name}” off the list", name=path.name))
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.clicked.connect(lambda: self._settings.remove_recent(path))
        layout.addWidget(remove)
        return row

    def _open_button(self, path: Path) -> QPushButton:
        there = path.is_file()
        made = button("", "row")
        made.setObjectName("recent-open")
        made.setEnabled(there)
        made.setMinimumHeight(46)
        made.setToolTip(plain(str(path)))
        made.clicked.connect(lambda: self.chosen.emit(path))
        folder = _short(path.parent)
        if not there:
            folder = self._tr("Not there any more · {folder}", folder=folder)
        made.setAccessibleName(path.stem)
        made.setAccessibleDescription(folder)
        words = QVBoxLayout(made)
        words.setContentsMargins(10, 5, 8, 6)
        words.setSpacing(1)
        words.addWidget(ElidedLabel(path.stem, "name"))
        words.addWidget(ElidedLabel(folder, "quiet", Qt.TextElideMode.ElideMiddle))
        for label in made.findChildren(ElidedLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return made


def _short(folder: Path) -> str:
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
