"""What a screen reader says of a control, and what is wrong with it."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QTextEdit,
    QWidget,
)

_CONTROLS: Final = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QPlainTextEdit, QTextEdit,
)  # fmt: skip
_NONE: Final = (QHeaderView, QScrollArea, QScrollBar, QSplitterHandle)
"""They belong to a table, or move what is seen."""
_MARKUP: Final = ("<div", "<span", "&lt;")


def faults_heard(widget: QWidget) -> Iterator[str]:
    """Tell if a control that is seen has no name, or if markup is heard of it."""
    if not widget.isVisible() or not _is_control(widget):
        return
    heard = QAccessible.queryAccessibleInterface(widget)
    name = heard.text(QAccessible.Text.Name)
    if not name.strip():
        yield f"{_chain(widget)} has no name"
    for said in (name, heard.text(QAccessible.Text.Description)):
        if any(sign in said for sign in _MARKUP):
            yield f"{_chain(widget)} says {said[:200]!r}"


def _is_control(widget: QWidget) -> bool:
    """Say whether something is done with a widget of ours that is no part of another."""
    if isinstance(widget, _NONE) or isinstance(widget.window(), QFileDialog):
        return False
    if widget.objectName().startswith("qt_"):
        return False
    return isinstance(widget, _CONTROLS) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def _chain(widget: QWidget) -> str:
    """Say what a widget is in, so that it can be found."""
    names: list[str] = []
    each: QWidget | None = widget
    while each is not None:
        names.append(type(each).__name__)
        each = each.parentWidget()
    return " in ".join(names)
