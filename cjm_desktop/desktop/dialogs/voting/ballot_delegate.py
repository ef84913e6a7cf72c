"""The cell of a grid that a vote is typed into, and the keys that end it."""

from typing import Final, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from cjm_desktop.desktop.controls.read_delegate import ReadDelegate
from cjm_desktop.desktop.dialogs.voting.ballot_model import BallotModel, Index

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDING: Final = (*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down)
"""The keys that end a vote and go on; Left and Right do where the field ends."""


class BallotDelegate(ReadDelegate):
    """Types a vote; what is typed is unseen as long as votes are."""

    ended = Signal(int, bool)
    """A vote was typed to its end by a key, and whether Shift was held."""
    written = Signal()
    """What stands in the field is another, or there is no field any more."""
    _taken = True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field."""
        field = cast(QLineEdit, super().createEditor(parent, option, index))
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if cast(BallotModel, index.model()).hidden:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        field.textChanged.connect(self.written)
        field.destroyed.connect(self.written)
        return field

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the vote, and note whether the round did: of one it did not, the field stays."""
        field = cast(QLineEdit, editor)
        if field.isModified() and self._fits(field):
            at = model.index(index.row(), index.column())
            self._taken = model.setData(at, self._reading.parse(field.text()))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Tint every other seat, so that the eye finds its columns."""
        super().initStyleOption(option, index)
        asked = len(cast(BallotModel, index.model()).asked)
        ground = "surround" if index.column() // asked % 2 else "paper"
        option.backgroundBrush = QBrush(QColor(self.palette[ground]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell and the line at its right; the one below is every row's."""
        super().paint(painter, option, index)
        if not option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.palette["hairline"]))
            painter.drawLine(option.rect.topRight(), option.rect.bottomRight())

    def finish(self, field: QLineEdit) -> bool:
        """Take what is typed and close the field; of what is no vote the field stays."""
        if not self._fits(field):
            return False
        self._taken = True
        self.commitData.emit(field)
        if self._taken:
            self.closeEditor.emit(field)
        return self._taken

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """End the vote by the keys that go on, if it is one, and when the keyboard is elsewhere."""
        field = cast(QLineEdit, editor)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENDING or _leads_out(field, event):
                if self.finish(field):
                    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                    self.ended.emit(event.key(), back)
                return True
        elif event.type() == QEvent.Type.FocusOut and not field.isHidden():
            if QApplication.focusWidget() is not field:
                self.finish(field)
            return False
        return super().eventFilter(editor, event)


def _leads_out(field: QLineEdit, event: QKeyEvent) -> bool:
    """Tell whether an arrow leads out of a field, as it does from one cell to the next."""
    if field.hasSelectedText() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    ends = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: len(field.text())}
    return ends.get(Qt.Key(event.key())) == field.cursorPosition()
