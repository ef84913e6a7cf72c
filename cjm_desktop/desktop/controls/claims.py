"""Editing commands go to what has the keyboard: a text field, or a widget that claims their key.

Keys get there by themselves; this is for the same command chosen from a menu.
"""

from collections.abc import Collection
from typing import cast

from PySide6.QtCore import QEvent, QKeyCombination
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

LIST_KEYS = ("Ctrl+A", "Ctrl+C")
"""The keys of the Edit menu that the toolkit's lists and tables obey, but do not claim."""

TextField = QLineEdit | QPlainTextEdit | QTextEdit


def text_field() -> TextField | None:
    """Give the text field that has the focus, and can be written in."""
    found = _field(QApplication.focusWidget())
    return None if found is None or found.isReadOnly() else found


def send(field: TextField, command: str) -> None:
    """Carry out an editing command ("cut", "copy", "paste", "selectAll", "delete")."""
    if command == "delete":
        _delete(field)
    else:
        getattr(field, command)()


def claims(event: QEvent, keys: Collection[str]) -> bool:
    """Say whether a widget is asked to claim one of these keys before a window's shortcut."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    pressed = QKeySequence(event.keyCombination())
    return pressed.toString(QKeySequence.SequenceFormat.PortableText) in keys


def is_claimed(key: str) -> bool:
    """Ask what has the keyboard whether it claims a key."""
    return _sent(QEvent.Type.ShortcutOverride, key)


def press(key: str) -> None:
    """Press a key where the keyboard is."""
    _sent(QEvent.Type.KeyPress, key)


def _sent(kind: QEvent.Type, key: str) -> bool:
    """Send a key to what has the keyboard, and say whether it or what holds it took the key."""
    focus = QApplication.focusWidget()
    if focus is None:
        return False
    pressed = cast(QKeyCombination, QKeySequence(key)[0])  # type: ignore[index]
    event = QKeyEvent(kind, pressed.key(), pressed.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(focus, event)
    return event.isAccepted()


def _field(widget: QWidget | None) -> TextField | None:
    match widget:
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            return widget
        case QAbstractSpinBox():
            return widget.findChild(QLineEdit)
        case QComboBox():
            return widget.lineEdit()
        case _:
            return None


def _delete(field: TextField) -> None:
    if isinstance(field, QLineEdit):
        field.del_()
        return
    cursor = field.textCursor()
    cursor.deleteChar()
