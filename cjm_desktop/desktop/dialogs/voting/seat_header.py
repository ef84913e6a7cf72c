"""The heads of the votes' grid: who votes over all that they are asked, and the cards."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionHeader, QWidget

from cjm_desktop.desktop.dialogs.voting.ballot_model import BallotModel
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.scale import scaled

_HEIGHT = 42
_COLUMN = 44
_MOST = 80
"""How wide a column may be for the name over it."""
_PADDING = 4


class CardHeader(QHeaderView):
    """Names the cards, and marks the one whose vote is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        """Mark the current row, though no row is chosen by its name."""
        super().initStyleOptionForIndex(option, logicalIndex)
        if logicalIndex == self.selectionModel().currentIndex().row():
            option.state |= QStyle.StateFlag.State_On


class SeatHeader(Dressed, QHeaderView):
    """Writes each voter's name once, over their columns, and marks whose vote is typed."""

    def __init__(self, ballots: BallotModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._ballots = ballots
        self._colours: Colours = {}
        self.setFixedHeight(scaled(_HEIGHT))
        self.wear_look()

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        self._colours = colours
        self.viewport().update()

    @property
    def column(self) -> int:
        """How wide a column is: the widest name has room over its columns, within reason."""
        asked = len(self._ballots.asked)
        names = (self._ballots.name_of(each) for each in range(len(self._ballots.held.seats)))
        metrics = QFontMetrics(self._font)
        widest = max(map(metrics.horizontalAdvance, names), default=0) + 4 * scaled(_PADDING)
        return min(max(scaled(_COLUMN), -(-widest // asked)), scaled(_MOST))

    def sizeHint(self) -> QSize:
        """Ask for two lines."""
        return QSize(super().sizeHint().width(), scaled(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Write the name over the columns of its voter, as far as this one is under it."""
        ballots, colours = self._ballots, self._colours
        asked = len(ballots.asked)
        seat, place = divmod(logicalIndex, asked)
        own = seat * asked <= self._current < (seat + 1) * asked
        painter.save()
        painter.setFont(self._font)
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(colours["chosen" if own else "surround"]))
        painter.setPen(QColor(colours["hairline"]))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if place == asked - 1:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(QColor(colours["ink" if own else "quiet"]))
        left = rect.left() - place * rect.width()
        over = QRect(QPoint(left, rect.top()), QSize(asked * rect.width(), rect.height() // 2))
        over.adjust(scaled(_PADDING), 0, -scaled(_PADDING), 0)
        name = QFontMetrics(self._font).elidedText(
            ballots.name_of(seat), Qt.TextElideMode.ElideRight, over.width()
        )
        low = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(over, low | Qt.TextFlag.TextSingleLine, name)
        below = rect.adjusted(0, rect.height() // 2, 0, 0)
        high = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, high, ballots.short_of(logicalIndex))
        painter.restore()

    @property
    def _font(self) -> QFont:
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @property
    def _current(self) -> int:
        return self.selectionModel().currentIndex().column()
