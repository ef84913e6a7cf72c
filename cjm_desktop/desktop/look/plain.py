"""Words as the toolkit shall show them: never as markup, never as a letter for Alt.

What a user wrote may look like both, and the toolkit would draw a picture that it names. So every
tooltip, menu entry and label with such words is made here; a test sees to tooltips and labels.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from cjm_desktop.words.breaking import breakable
from cjm_desktop.words.direction import in_line

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_MOST_IN_TIP: Final = 2_000
"""So many letters fit on a screen beside what they are about."""
_MOST_IN_TIP_WORD: Final = 100
"""So many letters of a word stand on a line of a tip."""


def plain_tip(text: str) -> str:
    """Give the tooltip that says a text as it is, line by line; none for no text.

    A text of any length would be a tip larger than the screen.
    """
    if not text:
        return ""
    shown = text if len(text) <= _MOST_IN_TIP else f"{text[:_MOST_IN_TIP]}…"
    broken = breakable(in_line(shown), _MOST_IN_TIP_WORD)
    return f"<div style='white-space:pre-wrap'>{broken.translate(_MARKUP)}</div>"


def menu_text(text: str) -> str:
    """Give the text of a menu's entry or a button, where an ampersand marks a letter."""
    return in_line(text).replace("&", "&&")


def title_text(text: str) -> str:
    """Give the text of a window's title, where the toolkit marks by `[*]` what is not saved."""
    return in_line(text).replace("[*]", "[*][*]")


class PlainLabel(QLabel):
    """A label that says a text as it is, whatever it says later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show another text; nothing in it turns the letters beside it."""
        super().setText(in_line(text))


def plain_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Make a label that says a text as it is; `role` chooses its style."""
    label = PlainLabel(parent)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    return label
