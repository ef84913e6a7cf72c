"""What the program does by itself, as the user wants it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.storage import backups, outside
from cjm_desktop.words.wording import Wording


class PreferencesDialog(QDialog):
    """Shows what is set, and sets it once the user says so."""

    def __init__(self, parent: QWidget, settings: Settings, ask: Ask, tr: Wording) -> None:
        super().__init__(parent)
        self._settings, self._ask, self._tr = settings, ask, tr
        plan = settings.backup_plan
        self._folder = plan.folder
        self.setWindowTitle(tr("Preferences"))
        self.most = QSpinBox()
        self.most.setRange(0, backups.HIGHEST)
        self.most.setValue(plan.most)
        self.most.setSpecialValueText(tr("none"))
        self.most.setAccessibleName(tr("Backups of each file"))
        self.most.setMinimumHeight(28)
        self.folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.choose = button(tr("Choose…"))
        self.choose.setAccessibleName(tr("Choose the folder of the backups"))
        self.default = button(tr("Use the usual folder"), "link")
        room = self.default.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.default.setSizePolicy(room)
        self.autosave = QCheckBox(tr("Save maps by themselves when I pause"))
        self.autosave.setChecked(settings.autosave)
        self.save = button(tr("Save"), "main")
        self.cancel = button(tr("Cancel"))
        self.most.valueChanged.connect(self._look)
        self.choose.clicked.connect(self._choose)
        self.default.clicked.connect(lambda: self._take(backups.default_folder()))
        self.save.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._look()
        self.autosave.setFocus()

    def _lay_out(self) -> None:
        tr, column = self._tr, QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(plain_label(tr("Saving"), "heading"))
        column.addWidget(
            self._quiet(
                tr(
                    "What you do is kept safe anyway, and offered again after a crash. "
                    "This also writes it to the map’s file, if it has one."
                )
            )
        )
        column.addWidget(self.autosave)
        column.addSpacing(8)
        column.addWidget(plain_label(tr("Backups"), "heading"))
        column.addWidget(
            self._quiet(
                tr(
                    "Before you first save over a file, the program keeps what was in it. "
                    "The oldest backup of a file gives way to the newest. "
                    "You find them in File ▸ Versions…"
                )
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.addWidget(plain_label(tr("Backups of each file")), 0, 0)
        grid.addWidget(self.most, 0, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(plain_label(tr("Kept in")), 1, 0)
        grid.addWidget(self.folder, 1, 1)
        grid.addWidget(self.choose, 1, 2)
        grid.addWidget(self.default, 2, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column.addLayout(foot)
        self.setMinimumWidth(560)

    @staticmethod
    def _quiet(words: str) -> QLabel:
        label = plain_label(words, "quiet")
        label.setWordWrap(True)
        return label

    def _look(self) -> None:
        self.folder.setText(str(self._folder))
        self.folder.setToolTip(plain_tip(str(self._folder)))
        any_kept = self.most.value() > 0
        self.folder.setEnabled(any_kept)
        self.choose.setEnabled(any_kept)
        self.default.setVisible(any_kept and self._folder != backups.default_folder())

    def _choose(self) -> None:
        chosen = self._ask.folder(self._tr("Where the backups are kept"), self._folder)
        if chosen is not None:
            self._take(outside.absolute(chosen))

    def _take(self, folder: Path) -> None:
        self._folder = folder
        self._look()

    def _finish(self) -> None:
        self._settings.autosave = self.autosave.isChecked()
        self._settings.backup_plan = backups.Plan(self.most.value(), self._folder)
        self.accept()
