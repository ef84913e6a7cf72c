"""Asks under which name the map is to be kept as it is now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.cuts import say_cuts
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.words.wording import Wording


class SnapshotDialog(QDialog):
    """Lets the user name a snapshot."""

    named = Signal(str)

    def __init__(self, parent: QWidget, tr: Wording, suggestion: str) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("Save a snapshot"))
        self.name = QLineEdit(suggestion)
        self.name.setProperty("role", "field")
        self.name.setMaxLength(MAX_TITLE)
        self.name.setAccessibleName(tr("Name of the snapshot"))
        self.name.selectAll()
        self.hint = plain_label(
            tr(
                "The map is kept as it is now, beside its file. "
                "Look at it and bring it back at any time: File ▸ Versions…"
            ),
            "quiet",
        )
        self.hint.setWordWrap(True)
        self.save = button(tr("Save"), "main")
        self.cancel = button(tr("Cancel"))
        self.name.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        say_cuts(self.name, tr, self.hint.setText)
        self.save.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self.name.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(plain_label(self._tr("Name of the snapshot"), "heading"))
        layout.addWidget(self.name)
        layout.addWidget(self.hint)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout.addLayout(buttons)
        self.setMinimumWidth(460)

    def _finish(self) -> None:
        self.accept()
        self.named.emit(self.name.text().strip())
