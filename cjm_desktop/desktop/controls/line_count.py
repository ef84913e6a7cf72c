"""How many lines words take in a width, and how wide they are."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

_HIGHEST = 10_000
_MOST = 20_000


class LineCount:
    """Counts the lines of words in a font, and remembers, for a table asks again and again."""

    def __init__(self, metrics: QFontMetrics) -> None:
        self._metrics = metrics
        self._known: dict[tuple[str, int], int] = {}

    def of(self, text: str, room: int) -> int:
        """Count the lines of a text in a room so many pixels wide; at least one."""
        found = self._known.get((text, room))
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[text, room] = self._counted(text, room)
        return found

    def _counted(self, text: str, room: int) -> int:
        if self._metrics.horizontalAdvance(text) <= room:
            return 1
        within = QRect(0, 0, max(room, 1), _HIGHEST)
        taken = self._metrics.boundingRect(within, Qt.TextFlag.TextWordWrap, text)
        return max(1, round(taken.height() / self._metrics.lineSpacing()))


class TextWidths:
    """Measures words in a font, and remembers, for a table asks again and again."""

    def __init__(self, metrics: QFontMetrics) -> None:
        self._metrics = metrics
        self._known: dict[str, int] = {}

    def widest(self, texts: Iterable[str]) -> int:
        """Give how wide the widest text is; nought if there is none."""
        return max(map(self._of, texts), default=0)

    def widest_word(self, texts: Iterable[str]) -> int:
        """Give how wide the widest word of some texts is: narrower, it cannot be wrapped."""
        return self.widest(word for text in texts for word in text.split())

    def _of(self, text: str) -> int:
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[text] = self._metrics.horizontalAdvance(text)
        return found
