"""How cells of the ranked table are drawn, and how decisions are chosen in them."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QLineF,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSizeF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cjm_desktop.desktop.controls.card_words import PLACE_ROLE, place_line
from cjm_desktop.desktop.controls.tapped_rows import TappedRows
from cjm_desktop.desktop.look.icons import pixmap
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.scale import factor, scaled
from cjm_desktop.journey.vocabulary import DECISIONS
from cjm_desktop.layout.drawing import Figure, Mark
from cjm_desktop.layout.gap.gap_scale import GapScale
from cjm_desktop.layout.theme import LIGHT, Palette
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

Index = QModelIndex | QPersistentModelIndex

BAR_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Bar` of a cell, for who draws it."""
MARKS_ROLE = Qt.ItemDataRole.UserRole + 2
"""The marks of a cell, as a layout has drawn them."""

Choices = Sequence[tuple[str, Any]]

_CHOSEN = "chosen"
"""The property of a list in which an entry was picked."""
_BAR = 10.0
_VALUE_ROOM = 34.0
_CHEVRON = 12
_LARGER = 1.25
"""How many pixels a point of marks has beside text of its ordinary size."""
_FULL = 0.75
"""How much of several lines words are sure to find room on."""


class Bar(NamedTuple):
    """What a cell draws as a bar to the left or the right of nought."""

    gap: float
    text: str
    colour: str
    scale: GapScale


@lru_cache(maxsize=8)
def _chevron(colour: str, size: int, ratio: float) -> QPixmap:
    return pixmap("chevron-down", colour, size, ratio)


class RowDelegate(QStyledItemDelegate):
    """Draws a cell with a hairline below it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette: Palette = LIGHT

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Keep a cell's own ink when its row is selected."""
        super().initStyleOption(option, index)
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        if ink is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, ink)
        # The toolkit's own mark of the current cell is a grey button.
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell and the line that ends its row."""
        super().paint(painter, option, index)
        rect = option.rect
        painter.setPen(QColor(self.palette["hairline"]))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.palette["accent"]))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take nothing from a field whose row went: it is hidden, and leaves as it goes.

        The toolkit forgets such a field, but has it say by losing the keyboard that it is done.
        """
        gone = isinstance(editor, QWidget) and editor.isHidden()
        if gone and event.type() == QEvent.Type.FocusOut:
            self.closeEditor.emit(editor)
            return False
        return super().eventFilter(editor, event)


def text_margin(widget: QWidget) -> int:
    """Give how far from each edge of a cell its text stands."""
    return widget.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, widget) + 1


class PlaceDelegate(RowDelegate):
    """Draws where a touchpoint is, so that its phase can be read in a narrow column."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Cut the text here if it has no room on its lines, for the toolkit would cut the phase."""
        super().initStyleOption(option, index)
        margin = text_margin(option.widget)
        room = option.rect.adjusted(margin, 0, -margin, 0)
        taken = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, option.text)
        if taken.height() > room.height():
            lines = max(1, room.height() // option.fontMetrics.lineSpacing())
            # Lines that break between words are not full.
            width = room.width() if lines == 1 else round(room.width() * lines * _FULL)
            option.text = place_line(index.data(PLACE_ROLE), option.fontMetrics, width)


class GapDelegate(RowDelegate):
    """Draws a gap as a bar to the right of an axis, or to the left when it is negative."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the axis, the bar and its value."""
        super().paint(painter, option, index)
        bar = cast(Bar, index.data(BAR_ROLE))
        rect = QRectF(option.rect).adjusted(2, 0, -6, -1)
        beside, high = scaled(_VALUE_ROOM), scaled(_BAR)
        axis = rect.left() + bar.scale.at(0, rect.width(), beside)
        end = rect.left() + bar.scale.at(bar.gap, rect.width(), beside)
        top = rect.center().y() - high / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(bar.colour))
        painter.drawRoundedRect(QRectF(min(axis, end), top, abs(end - axis), high), 2, 2)
        painter.setPen(QPen(QColor(self.palette["axis"]), 1))
        painter.drawLine(QLineF(axis, rect.top() + 3, axis, rect.bottom() - 3))
        painter.setPen(QColor(self.palette["quiet"]))
        right = bar.gap >= 0
        side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
        left = end + 4 if right else end - 4 - beside
        room = QRectF(left, rect.top(), beside, rect.height())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, bar.text)
        painter.restore()


class MarksDelegate(RowDelegate):
    """Draws the marks of a cell as they stand on paper."""

    def __init__(self, width: float, height: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size = QSizeF(width, height)
        self._figures = FigurePainter(self.palette)
        self._known: Palette = self.palette

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, and its marks in its middle."""
        super().paint(painter, option, index)
        marks = cast(Sequence[Mark], index.data(MARKS_ROLE))
        if not marks:
            return
        if self._known is not self.palette:
            self._known = self.palette
            self._figures.set_palette(self.palette)
        figure = _drawn(tuple(marks), self._size.width(), self._size.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.left() + 3, option.rect.center().y())
        painter.scale(_LARGER * factor(), _LARGER * factor())
        self._figures.paint(painter, figure, 0, -self._size.height() / 2)
        painter.restore()


@lru_cache(maxsize=128)
def _drawn(marks: tuple[Mark, ...], width: float, height: float) -> Figure:
    return Figure(None, "figure", width, height, marks)


class ChoiceDelegate(RowDelegate):
    """Lets a value be chosen from a list in place; `choices` are texts with their values.

    What there is to choose may depend on the map, and is then asked for each time.
    """

    def __init__(
        self,
        name: str,
        choices: Choices | Callable[[], Choices],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._choices = choices

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the value and a sign that it can be chosen."""
        super().paint(painter, option, index)
        if not self.shows_sign(option, index):
            return
        size, rect = scaled(_CHEVRON), option.rect
        sign = _chevron(self.palette["quiet"], size, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.right() - size - 5, rect.center().y() - size // 2 + 1, sign)

    def shows_sign(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Say whether a cell shows the sign."""
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the list and unfold it."""
        box = QComboBox(parent)
        box.setAccessibleName(self._name)
        box.setItemDelegate(TappedRows(box))
        for text, value in self._choices() if callable(self._choices) else self._choices:
            box.addItem(text, value)
        box.activated.connect(lambda: self._chosen(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def _chosen(self, box: QComboBox) -> None:
        box.setProperty(_CHOSEN, True)
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start from the present value."""
        box = cast(QComboBox, editor)
        box.setCurrentIndex(max(box.findData(index.data(Qt.ItemDataRole.EditRole)), 0))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was chosen; the present value, too, for it may be meant for other rows."""
        chosen = cast(QComboBox, editor).currentData()
        if editor.property(_CHOSEN) or chosen != index.data(Qt.ItemDataRole.EditRole):
            model.setData(model.index(index.row(), index.column()), chosen)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Give the list the width that its words need."""
        rect = option.rect
        wide = max(rect.width(), editor.sizeHint().width())
        rect.setLeft(rect.right() - wide + 1)
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let the list have the keys that it unfolds and chooses by."""
        # Not by `view`, which makes one, and tells the editor: without end, while the editor goes.
        shown = editor.findChild(QAbstractItemView) if isinstance(editor, QComboBox) else None
        if shown is not None and shown.isVisible():
            return False
        return super().eventFilter(editor, event)


def decision_delegate(tr: Wording) -> ChoiceDelegate:
    """Let a decision be chosen, or taken back."""
    decided = [(phrase(tr, code), code) for code in DECISIONS]
    return ChoiceDelegate(tr("Decision"), [(tr("Not decided"), None), *decided])
