"""Words as the toolkit shall show them: never as markup, never as a letter for Alt.

What a user wrote may look like both, and the toolkit would draw a picture that it names. So every
tooltip, menu entry and label with such words is made here; a test sees to tooltips and labels.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def plain_tip(text: str) -> str:
    """Give the tooltip that says a text as it is, line by line; none for no text."""
    return f"<div style='white-space:pre-wrap'>{text.translate(_MARKUP)}</div>" if text else ""


def menu_text(text: str) -> str:
    """Give the text of a menu's entry or a button, where an ampersand marks a letter."""
    return text.replace("&", "&&")


def plain_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Make a label that says a text as it is; `role` chooses its style."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    return label
