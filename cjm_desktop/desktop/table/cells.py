"""How the cells of the table are drawn and edited: as in other tables, with headings between."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from cjm_desktop.desktop.controls.card_delegates import ChoiceDelegate, Index, RowDelegate
from cjm_desktop.desktop.controls.read_delegate import ReadDelegate
from cjm_desktop.desktop.controls.suggest_delegate import SuggestDelegate
from cjm_desktop.desktop.table.model import HEADING_ROLE

if TYPE_CHECKING:
    _Cell = RowDelegate
else:
    _Cell = object

_MARGIN = 8


class HeadingCell(_Cell):
    """Put before a delegate: of a heading each cell draws its part, so that it runs across all.

    The words stay at the left edge of what is seen, whatever columns are there.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a part of a heading, or the cell of a card."""
        words = index.data(HEADING_ROLE)
        if words is None:
            super().paint(painter, option, index)
            return
        view = cast(QTableView, option.widget)
        painter.save()
        painter.setClipRect(option.rect)
        painter.fillRect(option.rect, QColor(self.palette["surround"]))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.palette["ink"]))
        across = QRect(_MARGIN, option.rect.top(), view.viewport().width(), option.rect.height())
        painter.drawText(across, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(QColor(self.palette["hairline"]))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


class PlainCell(HeadingCell, RowDelegate):
    """A cell that is only read."""


class ReadCell(HeadingCell, ReadDelegate):
    """A cell that is written in."""


class SuggestCell(HeadingCell, SuggestDelegate):
    """A cell that is written in and offers what is in use already."""


class ChoiceCell(HeadingCell, ChoiceDelegate):
    """A cell whose value is chosen; the sign that says so is seen where it can be done at once."""

    def shows_sign(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show it in the selected rows alone, for every column would have one in each row."""
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        return selected and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
