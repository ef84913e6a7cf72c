"""Says that something went wrong in the program, that it goes on, and what is safe."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.work.failures import Failure
from cjm_desktop.words.wording import Wording

_WIDTH = 560
_DETAILS = 150


class FailureDialog(QDialog):
    """One failure; `state` says in a sentence whether the open map is saved."""

    copy_wanted = Signal()
    """The user wants to save a copy of the map."""
    report_wanted = Signal()
    """The user wants to report the problem."""

    def __init__(
        self, parent: QWidget, tr: Wording, failure: Failure, state: str, *, has_map: bool
    ) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.what = plain_label(
            tr(
                "The program was interrupted while {work}. What you did last may not have "
                "happened; look before you do it again.",
                work=tr(failure.work),
            )
        )
        self.state = plain_label(state)
        for label in (self.what, self.state):
            label.setWordWrap(True)
        self.details = QPlainTextEdit(failure.details)
        self.details.setProperty("role", "field")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setAccessibleName(tr("Details"))
        self.details.setMinimumHeight(_DETAILS)
        self.go_on = button(tr("Go on"), "main")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        self.copy = button(tr("Save a copy…"))
        self.copy.clicked.connect(self.copy_wanted)
        self.copy.setVisible(has_map)
        self.report = button(tr("Report a problem…"))
        self.report.clicked.connect(self.report_wanted)
        self._lay_out()
        self.go_on.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(plain_label(self._tr("Something went wrong"), "heading"))
        layout.addWidget(self.what)
        layout.addWidget(self.state)
        layout.addWidget(plain_label(self._tr("Details"), "quiet"))
        layout.addWidget(self.details, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.report)
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.go_on)
        layout.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)
