"""Editing commands go to what has the keyboard: a text field, or a widget that claims their key.

Keys get there by themselves; this is for the same command chosen from a menu.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

    TextField = QLineEdit | QPlainTextEdit | QTextEdit

LIST_KEYS = ("Ctrl+A", "Ctrl+C")
"""The keys of the Edit menu that the toolkit's lists and tables obey, but do not claim."""

_TEXT_FIELDS: Final = ("QLineEdit", "QPlainTextEdit", "QTextEdit")
"""Asked for by name: a class that is mentioned is built, and nothing is written at the start."""
_FIELDS: Final = (*_TEXT_FIELDS, "QAbstractSpinBox", "QComboBox", "QSlider")
_ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Question(QKeyEvent):
    """Asks who claims a key that nobody pressed."""


def text_field() -> "TextField | None":
    """Give the text field that has the focus, and can be written in."""
    found = _field(QApplication.focusWidget())
    return None if found is None or found.isReadOnly() else found


def send(field: "TextField", command: str) -> None:
    """Carry out an editing command ("cut", "copy", "paste", "selectAll", "delete")."""
    if command == "delete":
        _delete(field)
    else:
        getattr(field, command)()


def claims(event: QEvent, keys: Collection[str]) -> bool:
    """Say whether a widget is asked to claim one of these keys before a window's shortcut."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return key_of(event).toString(QKeySequence.SequenceFormat.PortableText) in keys


def key_of(event: QKeyEvent) -> QKeySequence:
    """Give a pressed key as a shortcut has it, which may be pressed on the keypad, too."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(held, Qt.Key(event.key())))


def in_field() -> bool:
    """Say whether a field has the keyboard: one to write in, to read, to choose or to slide."""
    focus = QApplication.focusWidget()
    return focus is not None and any(map(focus.inherits, _FIELDS))


def is_for_field(event: QKeyEvent) -> bool:
    """Say whether a key goes about in a field, whatever is held with it, or writes a sign.

    An arrow may unfold a list, and a sign may look for an entry of it.
    """
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    sign = event.text()
    return event.key() in _ARROWS or (not held and bool(sign) and sign.isprintable())


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
    event = Question(kind, pressed.key(), pressed.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(focus, event)
    return event.isAccepted()


def _field(widget: QWidget | None) -> "TextField | None":
    if widget is None:
        return None
    if any(map(widget.inherits, _TEXT_FIELDS)):
        return cast("TextField", widget)
    if widget.inherits("QAbstractSpinBox"):
        from PySide6.QtWidgets import QLineEdit

        return widget.findChild(QLineEdit)
    if widget.inherits("QComboBox"):
        return cast("QComboBox", widget).lineEdit()
    return None


def _delete(field: "TextField") -> None:
    if field.inherits("QLineEdit"):
        cast("QLineEdit", field).del_()
        return
    cursor = cast("QPlainTextEdit | QTextEdit", field).textCursor()
    cursor.deleteChar()
