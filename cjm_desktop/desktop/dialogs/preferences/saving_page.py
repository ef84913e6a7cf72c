"""What is saved by itself, and which backups are kept."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from cjm_desktop.desktop.controls.spin_box import SpinBox
from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.dialogs.preferences.page import Page
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.storage import backups, outside
from cjm_desktop.words.wording import Wording


class SavingPage(Page):
    """Autosave and backups."""

    def __init__(self, settings: Settings, ask: Ask, tr: Wording) -> None:
        super().__init__(tr("Saving"), tr)
        self._settings, self._ask = settings, ask
        plan = settings.backup_plan
        self._folder = plan.folder
        self.most = SpinBox()
        self.most.setRange(0, backups.HIGHEST)
        self.most.setValue(plan.most)
        self.most.setSpecialValueText(tr("none"))
        self.folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.choose = button(tr("Choose…"))
        self.choose.setAccessibleName(tr("Choose the folder of the backups"))
        self.choose.setToolTip(plain_tip(tr("Choose the folder of the backups")))
        self.default = button(tr("Use the usual folder"), "link")
        room = self.default.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.default.setSizePolicy(room)
        self.autosave = QCheckBox(tr("Save maps by themselves when I pause"))
        self.autosave.setChecked(settings.autosave)
        self.autosave.setToolTip(plain_tip(tr("Write a changed map to its file after a moment")))
        self.default.setToolTip(plain_tip(tr("Keep the backups where the program keeps its own")))
        self._lay_out()
        self.most.valueChanged.connect(self._look)
        self.choose.clicked.connect(self._choose)
        self.default.clicked.connect(lambda: self._take(backups.default_folder()))
        self._look()

    def apply(self) -> None:
        """Set it from the next save on."""
        self._settings.autosave = self.autosave.isChecked()
        self._settings.backup_plan = backups.Plan(self.most.value(), self._folder)

    def _lay_out(self) -> None:
        tr = self.tr_
        self.head(
            tr("Saving"),
            tr(
                "What you do is kept safe anyway, and offered again after a crash. "
                "This also writes it to the map’s file, if it has one."
            ),
        )
        self.column.addWidget(self.autosave)
        self.column.addSpacing(8)
        self.head(
            tr("Backups"),
            tr(
                "Before you first save over a file, the program keeps what was in it. "
                "The oldest backup of a file gives way to the newest. "
                "You find them in File ▸ Versions…"
            ),
        )
        grid = self.grid()
        self.row(grid, tr("Backups of each file"), self.most, tr("How many versions are kept"))
        place = grid.rowCount()
        grid.addWidget(plain_label(tr("Kept in")), place, 0)
        grid.addWidget(self.folder, place, 1, 1, 2)
        grid.addWidget(self.choose, place, 3)
        grid.addWidget(self.default, place + 1, 1, 1, 3, Qt.AlignmentFlag.AlignRight)
        self.column.addStretch(1)

    def _look(self) -> None:
        self.folder.setText(str(self._folder))
        self.folder.setToolTip(plain_tip(str(self._folder)))
        any_kept = self.most.value() > 0
        self.folder.setEnabled(any_kept)
        self.choose.setEnabled(any_kept)
        self.default.setVisible(any_kept and self._folder != backups.default_folder())

    def _choose(self) -> None:
        chosen = self._ask.folder(self.tr_("Where the backups are kept"), self._folder)
        if chosen is not None:
            self._take(outside.absolute(chosen))

    def _take(self, folder: Path) -> None:
        self._folder = folder
        self._look()
