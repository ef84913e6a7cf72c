"""The sheet that explains something where it is; a click beside it, or Esc, takes it away."""

from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.help.explanation import Explanation
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.front.legend_entries import Entry
from cjm_desktop.words.wording import Wording

_WIDTH: Final = 380
_AWAY: Final = QPoint(8, 12)


class ExplanationSheet(QFrame):
    """Says what something is called, what is true of it here, and what each of its marks means."""

    guide_wanted = Signal(str, str)
    """The guide tells more: a chapter and the English anchor of a heading."""

    def __init__(self, parent: QWidget, explanation: Explanation, tr: Wording) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._was_active = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("ExplanationSheet")
        self.setAccessibleName(explanation.title or explanation.said)
        self.setAccessibleDescription(explanation.said)
        self.setFixedWidth(scaled(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        for text, role in ((explanation.title, "name"), (explanation.said, "")):
            if text:
                label = plain_label(text, role)
                label.setWordWrap(True)
                column.addWidget(label)
        if explanation.entries:
            column.addLayout(_marks(explanation.entries))
        self.more = button(tr("More in the guide"), "link")
        self.more.setVisible(explanation.place is not None)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        if explanation.place is not None:
            chapter, anchor = explanation.place
            self.more.clicked.connect(self.close)
            self.more.clicked.connect(lambda: self.guide_wanted.emit(chapter, anchor))

    def show_at(self, place: QPoint) -> None:
        """Appear beside a place of the screen, within it."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        corner = place + _AWAY
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        if corner.y() + self.height() > room.bottom():
            corner.setY(max(room.top(), place.y() - _AWAY.y() - self.height()))
        self.move(corner)
        self.show()
        self.activateWindow()
        self.more.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Go away once the user goes on with something else."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            if self._was_active and not self.isActiveWindow():
                self.close()
            self._was_active = self.isActiveWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


class MarkPicture(QWidget):
    """A mark as the map shows it."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._figure = Figure(None, "figure", entry.width, entry.height, entry.marks)
        factor = scaled(100) / 100
        self.setFixedSize(QSize(ceil(entry.width * factor), ceil(entry.height * factor)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        factor = self.width() / self._figure.width
        painter.scale(factor, factor)
        FigurePainter(look()).paint(painter, self._figure, 0, 0)


def _marks(entries: tuple[Entry, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, entry in enumerate(entries):
        words = plain_label(entry.words)
        words.setWordWrap(True)
        grid.addWidget(MarkPicture(entry), row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignVCenter)
    return grid
