"""What is still to be scored: a list whose touchpoints are dragged into the chart."""

from functools import cache
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cjm_desktop.desktop.controls.card_words import (
    PLACE_ROLE,
    chart_words,
    place_line,
    place_of,
    title_of,
)
from cjm_desktop.desktop.controls.cell_copy import CellCopy
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.focus_frame import paint_focus_frame
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import factor, scaled, tapped
from cjm_desktop.desktop.work.judging_mode import CardKeys
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.gap import unscored
from cjm_desktop.insight.judging import SCORING
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.gap.dot_look import dot_looks
from cjm_desktop.layout.gap.gap_chart import Filter
from cjm_desktop.layout.lane_look import LaneLook
from cjm_desktop.layout.lane_shape import shape_mark
from cjm_desktop.layout.theme import LIGHT, Palette

Index = QModelIndex | QPersistentModelIndex

SIGN_ROLE = Qt.ItemDataRole.UserRole + 1
"""The figure of what a lane's dots look like."""

ROW = 26
_SIGN = 6.0
"""Half the room of a lane's sign."""


class UnscoredModel(QAbstractListModel):
    """The touchpoints on the map that lack a score, in the order of the map."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document: Document = session.document
        self._items: tuple[Placed, ...] = unscored(self._document)
        self._looks = dot_looks(self._document)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the touchpoints."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a row shows in a role."""
        card, tr = self._items[index.row()].card, self._session.tr_
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_of(card, tr)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(chart_words(self._document, card, tr))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{title_of(card, tr)}, {place_of(self._document, card)}"
            case _ if role == PLACE_ROLE:
                return place_of(self._document, card)
            case _ if role == SIGN_ROLE:
                return _sign(self._looks[str(card.lane)])
            case _:
                return None

    @property
    def ids(self) -> list[str]:
        """The cards, from the top."""
        return [item.id for item in self._items]

    def id_at(self, row: int) -> str:
        """Give the card of a row."""
        return self._items[row].id

    def rows_of(self, card_ids: frozenset[str]) -> list[int]:
        """List the rows of those of the cards that are here."""
        return [row for row, item in enumerate(self._items) if item.id in card_ids]

    def refresh(self, filter: Filter) -> bool:  # noqa: A002
        """Show the session's document as it is now; False if nothing in the list changed."""
        document = self._session.document
        keeps = filter.on(document)
        items = tuple(item for item in unscored(document) if keeps(item.card))
        names = (document.lanes, document.phases)
        if items == self._items and names == (self._document.lanes, self._document.phases):
            self._document = document
            return False
        self.beginResetModel()
        self._document, self._items = document, items
        self._looks = dot_looks(document)
        self.endResetModel()
        return True


@cache
def _sign(look: LaneLook) -> Figure:
    dot = shape_mark(look.shape, _SIGN, _SIGN, _SIGN - 1, look.colour)
    return Figure(None, "figure", 2 * _SIGN, 2 * _SIGN, (dot,))


class _RowDelegate(QStyledItemDelegate):
    """Draws a dot as its lane has them, the title, and quietly where it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = FigurePainter(LIGHT)

    def dress(self, palette: Palette) -> None:
        """Paint in other colours from now on."""
        self._figures.set_palette(palette)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        plain = QStyleOptionViewItem(option)
        plain.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget)
        rect = option.rect.adjusted(8, 0, -8, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = rect.center().y() + 1
        painter.translate(rect.left() - 1, middle - scaled(_SIGN))
        painter.scale(factor(), factor())
        self._figures.paint(painter, index.data(SIGN_ROLE), 0, 0)
        painter.restore()
        text = rect.adjusted(scaled(20), 0, 0, 0)
        half = text.adjusted(0, 0, -text.width() * 2 // 5, 0)
        place = text.adjusted(half.width() + 12, 0, 0, 0)
        metrics = painter.fontMetrics()
        right, palette = Qt.TextElideMode.ElideRight, self._figures.palette
        title = metrics.elidedText(str(index.data()), right, half.width())
        where = place_line(index.data(PLACE_ROLE), metrics, place.width())
        self._write(painter, half, title, palette["ink"])
        self._write(painter, place, where, palette["quiet"])
        painter.setPen(QColor(palette["hairline"]))
        bottom = option.rect.bottom()
        painter.drawLine(option.rect.left(), bottom, option.rect.right(), bottom)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_frame(painter, option.rect, QColor(palette["accent"]))

    @staticmethod
    def _write(painter: QPainter, room: Any, text: str, colour: str) -> None:
        painter.setPen(QColor(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give each row the same height."""
        return QSize(80, tapped(ROW))


class UnscoredList(CellCopy, Dressed, QListView):
    """Lists the unscored; tells while they are dragged, in global coordinates.

    The drag stays inside the window, so that the chart can show each place as it is passed over.
    """

    carried = Signal(tuple, QPoint)
    put_down = Signal()
    given_up = Signal()
    middle_wanted = Signal(tuple)
    """The cards are to be scored in the middle of the chart, by a key."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._following = False
        self._press_at: QPoint | None = None
        self._carrying: tuple[str, ...] = ()
        self.unscored = UnscoredModel(session, self)
        self._delegate = _RowDelegate(self)
        self.setModel(self.unscored)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(session.tr_("Touchpoints without scores"))
        self.setProperty("role", "cards")
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        CardKeys(session, self, lambda: self.unscored.ids, SCORING)
        self.wear_look()
        self.selectionModel().selectionChanged.connect(self._tell)

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        self._delegate.dress(colours)
        self.viewport().update()

    def refresh(self, filter: Filter) -> None:  # noqa: A002
        """Show the document as it is now."""
        self._following = True
        changed = self.unscored.refresh(filter)
        self._following = False
        if changed:
            self.follow()

    def follow(self) -> None:
        """Select the rows of the cards that are selected in the session."""
        chosen = QItemSelection()
        for row in self.unscored.rows_of(frozenset(self._session.selected_cards)):
            chosen.select(self.unscored.index(row), self.unscored.index(row))
        self._following = True
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._following = False

    def _tell(self) -> None:
        if not self._following:
            self._session.select_cards(self._chosen())

    def _chosen(self) -> tuple[str, ...]:
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.unscored.id_at(row) for row in rows)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, and be ready to drag."""
        super().mousePressEvent(event)
        on_row = self.indexAt(event.position().toPoint()).isValid()
        left = event.button() == Qt.MouseButton.LeftButton
        self._press_at = event.position().toPoint() if left and on_row else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry what was pressed."""
        if self._press_at is None:
            return
        away = (event.position().toPoint() - self._press_at).manhattanLength()
        if not self._carrying and away >= QApplication.startDragDistance():
            self._carrying = self._chosen()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carrying:
            self.carried.emit(self._carrying, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what was carried."""
        carried = bool(self._carrying)
        self._end()
        if carried:
            self.put_down.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up a drag by Escape; score the selected in the middle by Enter."""
        if event.key() == Qt.Key.Key_Escape and self._carrying:
            self._end()
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen():
            self.middle_wanted.emit(self._chosen())
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        self._press_at = None
        self._carrying = ()
        self.viewport().unsetCursor()
