"""A cell of a list with words struck out or underlined, as they went or came."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from cjm_desktop.desktop.controls.tapped_rows import TappedRows
from cjm_desktop.insight.comparing.texts import Span

_MARGIN: Final = 4
_ELIDED: Final = "…"

Pieces = Callable[[QModelIndex | QPersistentModelIndex], Sequence[Span]]
"""Gives the pieces of the text of a cell; none if it is drawn as any other."""


class MarkedText(TappedRows):
    """Draws what is the same as it is, and what is not with a line through or below it."""

    def __init__(self, pieces: Pieces) -> None:
        super().__init__()
        self._pieces = pieces

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a cell."""
        pieces = self._pieces(index)
        if not pieces:
            super().paint(painter, option, index)
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        area = shown.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        layout = _fitting(pieces, shown.font, area.width())
        painter.save()
        painter.setClipRect(area)
        role = QPalette.ColorRole
        chosen = shown.state & QStyle.StateFlag.State_Selected
        painter.setPen(shown.palette.color(role.HighlightedText if chosen else role.Text))
        top = area.top() + (area.height() - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(area.left(), top))
        painter.restore()
        self.paint_frame(painter, option)


def _fitting(pieces: Sequence[Span], font: QFont, width: int) -> QTextLayout:
    """Lay out as much as there is room for, as other cells show it."""
    whole = _laid_out(pieces, font)
    line = whole.lineAt(0)
    if line.naturalTextWidth() <= width:
        return whole
    room = width - QFontMetricsF(font).horizontalAdvance(_ELIDED)
    end = line.xToCursor(max(room, 0), QTextLine.CursorPosition.CursorOnCharacter)
    seen = []
    for each in pieces:
        seen.append(each._replace(text=each.text[:end]))
        end -= len(seen[-1].text)
    return _laid_out((*seen, Span("same", _ELIDED)), font)


def _laid_out(pieces: Sequence[Span], font: QFont) -> QTextLayout:
    layout = QTextLayout("".join(each.text for each in pieces), font)
    ranges = []
    at = 0
    for each in pieces:
        if each.how != "same":
            look = QTextCharFormat()
            look.setFontStrikeOut(each.how == "removed")
            look.setFontUnderline(each.how == "added")
            look.setFontWeight(QFont.Weight.DemiBold)
            marked = QTextLayout.FormatRange()
            marked.start, marked.length, marked.format = at, len(each.text), look
            ranges.append(marked)
        at += len(each.text)
    layout.setFormats(ranges)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout
