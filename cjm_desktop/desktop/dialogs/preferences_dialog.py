"""What the program does by itself and what it looks like, as the user wants it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.controls.cell_copy import CellList
from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.preferences.keys_page import KeysPage
from cjm_desktop.desktop.dialogs.preferences.look_page import LookPage
from cjm_desktop.desktop.dialogs.preferences.maps_page import MapsPage
from cjm_desktop.desktop.dialogs.preferences.page import Page
from cjm_desktop.desktop.dialogs.preferences.saving_page import SavingPage
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.wording import Wording

_SIZE_IN_LETTERS = 104
_HEIGHT_IN_LINES = 34
_ROW, _BESIDE = 32, 36
_MARGIN = 80
"""Pixels that the screen has around the dialog at least."""


class PreferencesDialog(QDialog):
    """Shows what is set, page by page, and sets it once the user says so."""

    def __init__(
        self, parent: QWidget, settings: Settings, desk: Desk, ask: Ask, tr: Wording
    ) -> None:
        super().__init__(parent)
        self.setObjectName("PreferencesDialog")
        self.setWindowTitle(tr("Preferences"))
        self.look = LookPage(settings, desk, tr)
        self.keys = KeysPage(settings, tr)
        self.saving = SavingPage(settings, ask, tr)
        self.maps = MapsPage(settings, ask, tr)
        self.pages: tuple[Page, ...] = (self.look, self.keys, self.saving, self.maps)
        self.list: QListWidget = CellList()
        self.list.setObjectName("PreferencesPages")
        self.list.setAccessibleName(tr("Pages"))
        self.stack = QStackedWidget()
        for page in self.pages:
            item = QListWidgetItem(page.title, self.list)
            item.setSizeHint(QSize(0, scaled(_ROW)))
            self.stack.addWidget(page if page is self.keys else ScrollArea(page))
        self.save = button(tr("Save"), "main")
        self.cancel = button(tr("Cancel"))
        self._lay_out()
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.save.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        self.list.setCurrentRow(self.pages.index(page))

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(18)
        body.addWidget(self.list)
        body.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(body, 1)
        column.addLayout(foot)
        metrics, room = self.fontMetrics(), self.screen().availableSize()
        longest = max(metrics.horizontalAdvance(page.title) for page in self.pages)
        self.list.setFixedWidth(longest + scaled(_BESIDE))
        width, height = (
            metrics.averageCharWidth() * _SIZE_IN_LETTERS,
            metrics.height() * _HEIGHT_IN_LINES,
        )
        self.resize(min(width, room.width() - _MARGIN), min(height, room.height() - _MARGIN))

    def _finish(self) -> None:
        self.accept()
        for page in self.pages:
            page.apply()
