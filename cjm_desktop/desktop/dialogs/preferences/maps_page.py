"""What new maps and their pages begin with, and where files are looked for."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.dialogs.preferences.page import Page, choice
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.layout.paper import SIZES
from cjm_desktop.storage import outside
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording


class MapsPage(Page):
    """Maps that are there already stay as they are."""

    def __init__(self, settings: Settings, ask: Ask, tr: Wording) -> None:
        super().__init__(tr("Maps"), tr)
        self._settings, self._ask = settings, ask
        self._folder = settings.first_folder
        self.author = QLineEdit(settings.author)
        self.author.setProperty("role", "field")
        self.author.setMaxLength(MAX_TITLE)
        self.author.setMinimumWidth(240)
        papers = ((each, phrase(tr, each)) for each in SIZES)
        self.paper = choice((("", tr("As the format has it")), *papers), settings.paper or "")
        self.head(tr("New maps"))
        grid = self.grid()
        self.row(grid, tr("Author"), self.author, tr("Who is named in maps that you begin"))
        self.row(grid, tr("Paper"), self.paper,
                 tr("Which paper a PDF and a print are first proposed on"))  # fmt: skip
        self.head(tr("Files"), tr("Where the dialogs for files begin."))
        self.folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.choose = button(tr("Choose…"))
        self.choose.setAccessibleName(tr("Choose the folder where file dialogs begin"))
        self.choose.setToolTip(plain_tip(tr("Choose the folder where file dialogs begin")))
        self.last_used = button(tr("Use the folder last used"), "link")
        self.last_used.setToolTip(plain_tip(tr("Begin where the last file was opened or saved")))
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        self.column.addLayout(row)
        self.column.addWidget(self.last_used, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addStretch(1)
        self.choose.clicked.connect(self._choose)
        self.last_used.clicked.connect(lambda: self._take(None))
        self._look()

    def apply(self) -> None:
        """Set it for what is begun from now on."""
        self._settings.author = self.author.text()
        self._settings.paper = self.paper.currentData() or None
        self._settings.first_folder = self._folder

    def _choose(self) -> None:
        title = self.tr_("Where the dialogs for files begin")
        chosen = self._ask.folder(title, self._settings.folder)
        if chosen is not None:
            self._take(outside.absolute(chosen))

    def _take(self, folder: Path | None) -> None:
        self._folder = folder
        self._look()

    def _look(self) -> None:
        own = self._folder
        self.folder.setText(str(own) if own is not None else self.tr_("The folder last used"))
        self.folder.setToolTip(plain_tip(str(own) if own is not None else ""))
        self.last_used.setVisible(own is not None)
