"""Words as the toolkit shall show them: never as markup, never as a letter for Alt.

What a user wrote may look like both, and the toolkit would draw a picture that it names. So every
tooltip, menu entry and label with such words is made here; a test sees to tooltips and labels.
"""

from textwrap import TextWrapper
from typing import Final

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QWidget

from cjm_desktop.words.direction import in_line

_MOST_IN_TIP: Final = 2_000
"""So many letters fit on a screen beside what they are about."""
_TIP_LINES: Final = TextWrapper(
    80, expand_tabs=False, replace_whitespace=False, break_on_hyphens=False
)
"""The toolkit breaks the lines of a tip only if it is markup."""
_NO_TAG: Final = str.maketrans({"<": "<\N{WORD JOINER}", "&": "&\N{WORD JOINER}"})
"""Nothing is seen or heard of the joiner, and no tag or entity goes on with it."""


def plain_tip(text: str) -> str:
    """Give the tooltip that says a text as it is, line by line; none for no text.

    It is no markup, for the toolkit hands tips to screen readers letter by letter. A text of any
    length would be a tip larger than the screen.
    """
    shown = text if len(text) <= _MOST_IN_TIP else f"{text[:_MOST_IN_TIP]}…"
    tip = "\n".join(map(_tip_lines, in_line(shown).split("\n")))
    return tip.translate(_NO_TAG) if Qt.mightBeRichText(tip) else tip


def _tip_lines(line: str) -> str:
    """Break a line that is too long; few are."""
    return line if len(line) <= _TIP_LINES.width else "\n".join(_TIP_LINES.wrap(line))


def unmarked(text: str) -> str:
    """Give text for a page of markup in which nothing of it is markup itself."""
    from html import escape

    return escape(text)


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
