"""Ticks and arrows of menus that grow with the text: the toolkit's own stay at seven pixels.

A style sheet takes pictures from files alone, so they are written where text is large, and go with
the program.
"""

from typing import Final

from PySide6.QtCore import QDir, QTemporaryDir

from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours

_ORDINARY: Final = 1.2
"""Up to so many times the ordinary text the toolkit's marks are large enough."""
_TICK, _ARROW, _BEFORE = 16, 14, 2
_RULES: Final = """
QMenu::indicator {{ width: {tick}px; height: {tick}px; padding-left: {before}px; }}
QMenu::indicator:checked {{ image: url("{folder}/{look}-check-ink.png"); }}
QMenu::indicator:checked:disabled {{ image: url("{folder}/{look}-check-disabled.png"); }}
QMenu::right-arrow {{
  image: url("{folder}/{look}-chevron-right-quiet.png"); width: {arrow}px; height: {arrow}px;
}}
QMenu::right-arrow:disabled {{ image: url("{folder}/{look}-chevron-right-disabled.png"); }}
"""
_DRAWN: Final = (
    ("check", "ink"), ("check", "disabled"),
    ("chevron-right", "quiet"), ("chevron-right", "disabled"),
)  # fmt: skip


class MenuMarks:
    """Draws the marks in the colours of a look, and gives the rules that show them."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def sheet(self, colours: Colours, look: str, factor: float) -> str:
        """Give the rules; empty where text is ordinary, or where nothing can be written."""
        if factor <= _ORDINARY:
            return ""
        folder = self._folder = self._folder or QTemporaryDir()
        sizes = {"check": round(_TICK * factor), "chevron-right": round(_ARROW * factor)}
        look = f"{look}-{sizes['check']}"
        for name, token in _DRAWN:
            file = folder.filePath(f"{look}-{name}-{token}.png")
            if not icons.pixmap(name, colours[token], sizes[name]).save(file):
                return ""
        return _RULES.format(
            folder=QDir.fromNativeSeparators(folder.path()), look=look, tick=sizes["check"],
            arrow=sizes["chevron-right"], before=round(_BEFORE * factor),
        )  # fmt: skip

    def end(self) -> None:
        """Take the pictures away: nothing is shown any more."""
        if self._folder is not None:
            self._folder.remove()
