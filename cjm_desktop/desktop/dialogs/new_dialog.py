"""Begins a map while another is open: the start page's templates in a dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.start.template_picker import TemplatePicker
from cjm_desktop.words.wording import Wording

_WIDTH = 890
_BESIDE = 80
"""Pixels that the screen has beside the dialog at least."""


class NewDialog(QDialog):
    """Lets the user choose a template."""

    chosen = Signal(str, str)
    """A template's id and its language."""

    def __init__(self, parent: QWidget, tr: Wording, language: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New map"))
        self.picker = TemplatePicker(tr, language or tr.language)
        self.picker.chosen.connect(self._choose)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(plain_label(tr("What shall the new map begin from?"), "heading"))
        layout.addWidget(self.picker)
        layout.addWidget(cancel, 0, Qt.AlignmentFlag.AlignRight)
        room = self.screen().availableSize().width() - _BESIDE
        self.setMinimumWidth(min(scaled(_WIDTH), room))
        # At first the toolkit gives a window no more than two thirds of the screen.
        self.resize(self.sizeHint())
        self.picker.cards()[0].setFocus()

    def _choose(self, template: str, language: str) -> None:
        self.accept()
        self.chosen.emit(template, language)
