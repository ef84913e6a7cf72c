"""The two plain text editors of the inspector: of one line, and growing with its text.

Both take plain text only, leave undo and redo to the document, and never hold a character that
a record cannot.
"""

import math

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextLayout,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from cjm_desktop.desktop.work.incoming_text import REFUSALS, field_text
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_NOTES

TEXT_MARGIN = 3
FRAME_WIDTH = 4
FRAME_HEIGHT = 2
"""Border and padding, as the style says."""

_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def _is_history(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _HISTORY)


class LineEdit(QLineEdit):
    """One line of plain text."""

    typed = Signal()
    left = Signal()
    stepped = Signal(int)
    """An arrow up (1) or down (-1) was pressed; for numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.textEdited.connect(lambda _text: self.typed.emit())
        self.returnPressed.connect(self.left)

    def content(self) -> str:
        """Give the text."""
        return clean_text(self.text())

    def place(self) -> int:
        """Give where the cursor is, in UTF-16 units."""
        return self.cursorPosition()

    def put(self, text: str, place: int | None = None) -> None:
        """Show another text; the cursor stays where it was if there is such a place."""
        at = self.place() if place is None and self.hasFocus() else place
        self.setText(text)
        self.setCursorPosition(0 if at is None else at)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_history(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undo and redo to the window, and tell of the arrows."""
        if _is_history(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, unless only a menu or list opened over it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class GrowingText(QPlainTextEdit):
    """Plain text of several lines, as high as the text needs up to a limit.

    With `breaks` Enter begins a new line; without, it ends the field and Shift+Enter breaks.
    """

    typed = Signal()
    left = Signal()
    refused = Signal(object)
    """What was pasted is not taken: a refusal of `incoming_text`."""

    def __init__(self, *, lines: int = 1, most: int = 9, breaks: bool = True) -> None:
        super().__init__()
        self._lines = lines
        self._most = most
        self._breaks = breaks
        self._putting = False
        self._counted: dict[int, int] = {}
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWordWrapMode(_WRAP)
        self.document().setDocumentMargin(TEXT_MARGIN)
        self.textChanged.connect(self._changed)

    def content(self) -> str:
        """Give the text with newlines, its other characters as they are."""
        return clean_text(self.document().toRawText())

    def place(self) -> int:
        """Give where the cursor is, in UTF-16 units."""
        return self.textCursor().position()

    def put(self, text: str, place: int | None = None) -> None:
        """Show another text; the cursor stays where it was if there is such a place."""
        at = self.place() if place is None and self.hasFocus() else (place or 0)
        self._putting = True
        self.setPlainText(text)
        self._putting = False
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as it is given, as high as its text then is."""
        return QSize(80, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any panel, never lower than its text."""
        return QSize(40, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height that shows the text, within the limits of lines."""
        lines = max(self._lines, self._line_count(width))
        text = math.ceil(lines * QFontMetricsF(self.font()).lineSpacing())
        return text + 2 * (TEXT_MARGIN + FRAME_HEIGHT) + 2

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_history(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undo and redo to the window; end the field on Enter where that is meant."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if _is_history(event):
            event.ignore()
        elif enter and not self._breaks and not shift:
            self.left.emit()
            self.focusNextChild()
        elif enter and shift:
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the plain text only, and no more than a field can hold: the rest takes long."""
        try:
            self.insertPlainText(field_text(source, MAX_NOTES))
        except REFUSALS as refusal:
            self.refused.emit(refusal)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text if it has more than it shows and is being edited, else the panel."""
        if self.hasFocus() and self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the text is in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _changed(self) -> None:
        if self._putting:
            return
        self._fit()
        self.typed.emit()

    def _fit(self) -> None:
        self._counted.clear()
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()
        full = self._line_count(self.width()) >= self._most
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if full else policy.ScrollBarAlwaysOff
        )

    def _line_count(self, width: int) -> int:
        """Count the lines that the text takes, up to the most that are shown."""
        if width not in self._counted:
            room = width - 2 * (FRAME_WIDTH + TEXT_MARGIN)
            self._counted[width] = count_lines(
                self.content(), self.font(), max(20, room), self._most
            )
        return self._counted[width]


def count_lines(text: str, font: QFont, width: int, most: int) -> int:
    """Count the lines of a text as the editor breaks it; stops at `most`."""
    option = QTextOption()
    option.setWrapMode(_WRAP)
    lines = 0
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while lines < most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            lines += 1
        layout.endLayout()
        if lines >= most:
            return most
    return lines
