"""Small widgets that several places share; each shows user text as plain text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget


def plain_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Make a label that never takes its text for markup; `role` chooses its style."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    return label


def button(text: str, role: str = "plain", parent: QWidget | None = None) -> QPushButton:
    """Make a push button in one of the sheet's styles."""
    made = QPushButton(text, parent)
    made.setProperty("role", role)
    made.setAutoDefault(role == "main")
    return made


def separator(parent: QWidget | None = None) -> QFrame:
    """Make an upright line between groups of a bar."""
    line = QFrame(parent)
    line.setObjectName("Separator")
    line.setFixedSize(1, 22)
    return line


class ElidedLabel(QLabel):
    """One line of plain text that gives way in the middle or at the end where room is short."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than a few letters' width."""
        return QSize(48, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.text().replace("\n", " ")
        shown = painter.fontMetrics().elidedText(text, self._mode, self.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags | Qt.TextFlag.TextSingleLine, shown)
        painter.end()
