"""Takes the answer of a language model: pasted, or from a file."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.words.wording import Wording

_SIZE: Final = QSize(720, 520)
_OF_SCREEN: Final = 0.95


class AnswerDialog(QDialog):
    """Lets the user paste an answer; who shows it reads it."""

    given = Signal(str)
    """The text of an answer."""
    file_wanted = Signal()
    """The answer is in a file; the dialog is gone."""

    def __init__(self, parent: QWidget, tr: Wording) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setObjectName("AnswerDialog")
        self.setWindowTitle(tr("Read a model’s answer"))
        self.text = QPlainTextEdit()
        self.text.setProperty("role", "field")
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The answer"))
        self.text.setPlaceholderText(tr("Paste the answer here: JSON as the brief asks for it, "
                                        "or a table"))  # fmt: skip
        self.open_file = button(tr("From a file…"))
        self.cancel = button(tr("Cancel"))
        self.look = button(tr("Look at it"), "main")
        self.look.setEnabled(False)
        self.text.textChanged.connect(
            lambda: self.look.setEnabled(bool(self.text.toPlainText().strip()))
        )
        self.look.clicked.connect(self._give)
        self.open_file.clicked.connect(self._want_file)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self.resize(_SIZE.boundedTo(parent.screen().availableSize() * _OF_SCREEN))
        self.text.setFocus()

    def _give(self) -> None:
        text = self.text.toPlainText()
        self.accept()
        self.given.emit(text)

    def _want_file(self) -> None:
        self.accept()
        self.file_wanted.emit()

    def _lay_out(self) -> None:
        tr = self._tr
        how = plain_label(
            tr("Each card is shown with its place and its fields, and taken only if you tick it. "
               "What a model says is marked as assumed."), "quiet",
        )  # fmt: skip
        how.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.open_file)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(plain_label(tr("Read a model’s answer"), "heading"))
        column.addWidget(how)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
