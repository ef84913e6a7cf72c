"""The two plain text editors of the inspector: of one line, and growing with its text.

Both take plain text only, leave undo and redo to the document, and never hold a character that
a record cannot.
"""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from cjm_desktop.journey.text import clean_text

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

    def __init__(self, *, lines: int = 1, most: int = 9, breaks: bool = True) -> None:
        super().__init__()
        self._lines = lines
        self._most = most
        self._breaks = breaks
        self._putting = False
        self._refit = QTimer(self, singleShot=True, interval=0)
        self._refit.timeout.connect(self._fit)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._changed)
        self._fit()

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

    def select_all(self) -> None:
        """Select the whole text, so that typing replaces it."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.selectAll()

    def sizeHint(self) -> QSize:
        """As wide as it is given, as high as it has become."""
        return QSize(80, self.height())

    def minimumSizeHint(self) -> QSize:
        """Small enough for any panel."""
        return QSize(40, self.minimumHeight())

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
        """Paste the plain text only, without what a record cannot hold."""
        self.insertPlainText(clean_text(source.text()))

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
        """Break the lines anew, and be as high as they are then."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # Not at once: a layout that is being made overlooks what changes meanwhile.
            self._refit.start()

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the text is in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _changed(self) -> None:
        self._fit()
        if not self._putting:
            self.typed.emit()

    def _fit(self) -> None:
        lines = int(self.document().size().height())
        shown = max(self._lines, min(lines, self._most))
        around = self.height() - self.viewport().height() if self.isVisible() else 10
        height = shown * self.fontMetrics().lineSpacing() + 6 + max(around, 2)
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
        more = lines > self._most
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff
        )
