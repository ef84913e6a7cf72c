"""The heads of the votes' grid: who votes over all that they are asked, and the cards."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStyle, QStyleOptionHeader, QWidget
from shiboken6 import isValid

from cjm_desktop.desktop.controls.cuts import say_cuts
from cjm_desktop.desktop.dialogs.voting.ballot_model import BallotModel
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.words.wording import Wording

_HEIGHT = 42
_COLUMN = 44
_MOST = 80
"""How wide a column may be for the name over it."""
_PADDING = 4
_FIELD = 140
"""How wide the field for a name is at least."""


_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why the keyboard is only away for a while."""


class NameField(QLineEdit):
    """Takes another name for a voter; `written` carries it, unless it is given up."""

    written = Signal(str)
    ended = Signal()
    """A key ended it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._is_over = False
        self.setMaxLength(MAX_TITLE)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the name by Enter, or give it up; the dialog hears of neither."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.finish(taken=True)
                self.ended.emit()
            case Qt.Key.Key_Escape:
                self.finish(taken=False)
                self.ended.emit()
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Take the name by Tab, too."""
        self.finish(taken=True)
        self.ended.emit()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the name when something else is done."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.finish(taken=True)

    def finish(self, *, taken: bool) -> None:
        """Be done with the name, once."""
        if self._is_over:
            return
        self._is_over = True
        if taken and self.isModified():
            self.written.emit(" ".join(self.text().split()))
        self.hide()
        self.deleteLater()


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

    renamed = Signal(int, str)
    left = Signal()
    """The keyboard is done with a name."""

    cut = Signal(str)
    """A name was too long: how long it may be."""

    def __init__(self, tr: Wording, ballots: BallotModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._tr = tr
        self._ballots = ballots
        self._colours: Colours = {}
        self._field: NameField | None = None
        self.setFixedHeight(scaled(_HEIGHT))
        self.wear_look()

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        self._colours = colours
        self.viewport().update()

    def write_name(self, seat: int) -> None:
        """Let a voter be called otherwise, in a field over their columns."""
        asked = len(self._ballots.asked)
        field = NameField(self._ballots.held.seats[seat], self.viewport())
        self._field = field
        field.setPlaceholderText(str(seat + 1))
        field.setAccessibleName(self._ballots.name_of(seat))
        say_cuts(field, self._tr, self.cut.emit)
        wide = max(asked * self.sectionSize(0), scaled(_FIELD))
        left = min(self.sectionViewportPosition(seat * asked), self.viewport().width() - wide)
        field.setGeometry(max(left, 0), 0, wide, self.height())
        field.written.connect(lambda name: self.renamed.emit(seat, name))
        field.ended.connect(self.left)
        field.show()
        field.setFocus()

    def settle(self) -> None:
        """Take a name that is being written."""
        field, self._field = self._field, None
        if field is not None and isValid(field):
            field.finish(taken=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the voter be called otherwise whose name it is."""
        column = self.logicalIndexAt(event.position().toPoint())
        if column >= 0:
            self.write_name(column // len(self._ballots.asked))

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
