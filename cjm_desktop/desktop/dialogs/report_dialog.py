"""Shows what a report of a problem holds, to be copied into a mail."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import on_screen
from cjm_desktop.words.wording import Wording

_SIZE = QSize(720, 480)


class ReportDialog(QDialog):
    """The report as text, with a button that copies it."""

    def __init__(self, parent: QWidget, tr: Wording, report: str) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("Report a problem"))
        self.text = QPlainTextEdit(report)
        self.text.setProperty("role", "field")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(tr("The report"))
        self.done_ = plain_label("", "quiet")
        self.copy = button(tr("Copy"), "main")
        self.copy.clicked.connect(self._copy)
        self.close_ = button(tr("Close"))
        self.close_.clicked.connect(self.accept)
        self._lay_out()

    def _lay_out(self) -> None:
        how = plain_label(
            self._tr(
                "Send this with a few words on what you did and what you expected. Nothing of your "
                "maps is in it: neither what they say nor where they are."
            )
        )
        how.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(plain_label(self._tr("Report a problem"), "heading"))
        layout.addWidget(how)
        layout.addWidget(self.text, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.done_, 1)
        buttons.addWidget(self.close_)
        buttons.addWidget(self.copy)
        layout.addLayout(buttons)
        self.resize(on_screen(_SIZE, self.screen()))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
        self.done_.setText(self._tr("Copied"))
