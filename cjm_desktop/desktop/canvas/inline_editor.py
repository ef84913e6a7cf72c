"""Writing in place: a text field over a card's title or a header's name.

Every change is told at once, so the map shows and keeps what is typed while it is typed.
"""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from cjm_desktop.desktop.work.incoming_text import (
    REFUSALS,
    cut_sentence,
    field_text,
    refusal_sentence,
)
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.text import clean_text
from cjm_desktop.layout.text import Style

End = Literal["enter", "tab", "backtab", "escape", "left"]
Claim = Callable[[QMimeData], bool]
"""Takes what is pasted, or leaves it to the field."""


class InlineEditor(QPlainTextEdit):
    """A frameless field. It ends by Enter, Tab, Esc or when the keyboard goes elsewhere."""

    typed = Signal(str)
    ended = Signal(str)

    def __init__(self, parent: QWidget, session: Session, name: str, limit: int) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("inline-editor")
        self.setTabChangesFocus(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self._limit = limit
        self.claim: Claim | None = None
        """Asked first for what is pasted while the field is empty."""
        self._size = 0.0
        self._told = ""
        self._over = False
        self.textChanged.connect(self._tell)

    def begin(self, text: str, style: Style, *, all_selected: bool) -> None:
        """Show a text in a style and take the keyboard."""
        self._size = style.size
        font = QFont("Inter")
        font.setItalic(style.font == "italic")
        font.setWeight(
            {"semibold": QFont.Weight.DemiBold, "bold": QFont.Weight.Bold}.get(
                style.font, QFont.Weight.Normal
            )
        )
        self.setFont(font)
        self.show_text(text)
        if self._session.read_only:
            self.setReadOnly(True)
            self._session.say_read_only()
        if all_selected:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_text(self, text: str) -> None:
        """Show a text that came from elsewhere (an undo)."""
        if text != self._told:
            self._told = text
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def place(self, rect: QRect, zoom: float) -> None:
        """Stand over a rectangle of the parent at a zoom, at least as high as the text."""
        font = self.font()
        font.setPixelSize(max(8, round(self._size * zoom)))
        self.setFont(font)
        lines = int(self.document().size().height())
        needed = lines * self.fontMetrics().lineSpacing() + 2
        self.setGeometry(rect.x(), rect.y(), rect.width(), max(rect.height(), needed))

    def finish(self, end: End = "left") -> None:
        """End once, for whatever reason."""
        if not self._over:
            self._over = True
            self.ended.emit(end)

    def _tell(self) -> None:
        self._cut()
        text = self._text()[: self._limit]
        if text != self._told:
            self._told = text
            self.typed.emit(text)

    def _cut(self) -> None:
        """Take away, just before the cursor, what is too much, and say so."""
        excess = len(self._text()) - self._limit
        if excess <= 0:
            return
        cursor = self.textCursor()
        left, kept = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, kept, excess)
        silent = QSignalBlocker(self)
        cursor.removeSelectedText()
        silent.unblock()
        self._session.message.emit(cut_sentence(self._session.tr_, self._limit))

    def _text(self) -> str:
        return clean_text(self.toPlainText())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the plain text only, and no more than fits, unless it is meant for cards."""
        if self.claim is not None and not self._text() and self.claim(source):
            return
        try:
            self.insertPlainText(field_text(source, self._limit))
        except REFUSALS as refusal:
            self._session.message.emit(refusal_sentence(self._session.tr_, refusal))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the map, whose steps are named."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Y):
                event.ignore()
                return True
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                # With Ctrl, Tab goes to the next view from here as from everywhere.
                event.setAccepted(not control)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End by Enter, Tab or Esc; Shift+Enter is a new line."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not shift:
                self.finish("enter")
            case Qt.Key.Key_Tab:
                self.finish("tab")
            case Qt.Key.Key_Backtab:
                self.finish("backtab")
            case Qt.Key.Key_Escape:
                self.finish("escape")
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is written when the keyboard goes elsewhere; menus give it back."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.finish("left")
