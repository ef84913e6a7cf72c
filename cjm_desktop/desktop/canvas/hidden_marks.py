"""The marks between headers where phases or lanes are hidden: a click, or Enter, shows them again.

Those that stand beside each other have one mark together. It takes a click in a wider place than it
is drawn in, so that it can be hit however far the map is zoomed out.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from cjm_desktop.desktop.canvas.hiding_commands import HidingCommands
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.editing.edits.part_hiding import hidden_beside, is_hidden
from cjm_desktop.journey.document import Key
from cjm_desktop.words.wording import Wording

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.header_strip import HeaderStrip

_LEAST = 16
"""How many pixels of the strip take a click for a mark at least."""


class HiddenMarks:
    """The marks of one strip."""

    def __init__(self, strip: "HeaderStrip", canvas: MapCanvas) -> None:
        self._strip = strip
        self._canvas = canvas
        self.were_shown = False
        """Whether the last press showed what was hidden: a second one, at once, means nothing."""

    def press(self, place: QPoint, button: Qt.MouseButton) -> bool:
        """Show what is hidden behind a mark, or select it for a menu; False if there is none."""
        mark = self.at(place)
        self.were_shown = mark is not None and button == Qt.MouseButton.LeftButton
        if mark is not None:
            key = self._strip.keys()[mark]
            if not self.were_shown or not self.show(key):
                self._canvas.session.select([key])
        return mark is not None

    def show(self, key: Key) -> bool:
        """Show what has a mark together with a phase or lane; False if that is seen."""
        keys = self._strip.keys()
        if not self._strip.is_hidden(keys.index(key)):
            return False
        HidingCommands(self._canvas).show(self.keys(keys.index(key)))
        return True

    def beside(self, index: int, by: int) -> int:
        """Give the next header to be seen in a direction, a mark being one."""
        last, to = len(self._strip.keys()) - 1, index + by
        while 0 <= to <= last and self._strip.is_hidden(to) and not self.is_mark(to):
            to += by
        return to if 0 <= to <= last else max(index, 0)

    def is_mark(self, index: int) -> bool:
        """Say whether a header is a mark, of itself and of those behind it."""
        strip = self._strip
        return strip.is_hidden(index) and (not index or not strip.is_hidden(index - 1))

    def at(self, place: QPoint) -> int | None:
        """Find the header whose mark is at a place."""
        marks = (each for each in range(len(self._strip.keys())) if self.is_mark(each))
        return next((each for each in marks if self._reach(each).contains(place)), None)

    def paint(self, painter: QPainter, index: int) -> None:
        """Draw a mark: two lines close together, as where pages are folded in."""
        if not self.is_mark(index):
            return
        figures, rect, along = self._canvas.figures, self._strip.rect_of(index), self._along
        chosen = not {*self.keys(index)}.isdisjoint(self._canvas.session.selection)
        painter.setPen(QPen(figures.colour("accent" if chosen else "quiet"), 3 if chosen else 1.5))
        across = QPoint(along.y(), along.x())
        middle = rect.center()
        length = QPoint.dotProduct(across, QPoint(rect.width(), rect.height())) // 2 - 2
        for side in (-2, 2):
            centre = middle + along * side
            painter.drawLine(centre - across * length, centre + across * length)

    def frame(self, painter: QPainter, key: Key, outline: QPainterPath) -> None:
        """Draw a dashed line around the header of what is hidden, but opened to be looked at."""
        if self._is_opened(key):
            pen = QPen(self._canvas.figures.colour(self._strip.ring), 1.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(outline)

    def opened_words(self, key: Key, tr: Wording) -> str:
        """Say that something is hidden and only opened; empty for all else."""
        return tr("Hidden; opened to be looked at") if self._is_opened(key) else ""

    def _is_opened(self, key: Key) -> bool:
        document = self._canvas.session.document
        return key.id in self._canvas.opened and is_hidden(document, key)

    def keys(self, index: int) -> list[Key]:
        """Give the records that a mark is of."""
        return [*hidden_beside(self._canvas.session.document, self._strip.keys()[index])]

    def words(self, index: int, tr: Wording) -> str:
        """Say what is hidden behind a mark, and how to see it."""
        keys = self.keys(index)
        return "\n".join((*self.names(keys, tr), tr("Click to show again; it counts meanwhile")))

    def names(self, keys: list[Key], tr: Wording) -> tuple[str, str]:
        """Say how many are hidden, and which."""
        if keys[0].kind == "phases":
            said = tr.plural("One phase is hidden:", "{n} phases are hidden:", len(keys))
        else:
            said = tr.plural("One lane is hidden:", "{n} lanes are hidden:", len(keys))
        return said, ", ".join(self._strip.name_of(key) or "–" for key in keys)

    @property
    def _along(self) -> QPoint:
        return self._strip.along(1, 1)

    def _reach(self, index: int) -> QRect:
        rect, along = self._strip.rect_of(index), self._along
        least = max(_LEAST, self._canvas.target)
        size = QPoint.dotProduct(along, QPoint(rect.width(), rect.height()))
        more = along * (max(least - size, 0) // 2)
        return rect.adjusted(-more.x(), -more.y(), more.x(), more.y())
