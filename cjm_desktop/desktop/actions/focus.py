"""Editing commands go to the text field that the user is writing in, if there is one.

Keys reach a text field by themselves; this is for the same command chosen from a menu.
"""

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

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
