"""Rows of the table in the air: lifted by the title of a selected card, put down in a group.

Cards that are dropped among those of a phase, a role or a kind become part of it; the heading of
the group is marked meanwhile. It is the window's one drag, so that rows can be dropped on the idea
tray, and Esc takes it back.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame

from cjm_desktop.desktop.controls.card_drag import CardDrag, Cargo
from cjm_desktop.desktop.look.card_pictures import figure_picture
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.table.model import TableModel, column_at
from cjm_desktop.desktop.work.card_values import give_value
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.layout.card_table import Heading
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import Wording

if TYPE_CHECKING:
    from cjm_desktop.desktop.table.table import MapTable


class RowDrag:
    """Lifts selected rows, and takes cards into the group that they are dropped on."""

    def __init__(self, session: Session, table: "MapTable", drag: CardDrag) -> None:
        self._session = session
        self._table = table
        self._rows: TableModel = table.rows
        self._drag = drag
        self._pressed: QPoint | None = None
        self._mark = QFrame(table.viewport())
        self._mark.setObjectName("DropMark")
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.hide()
        drag.add_target(self)

    # Lifting

    def press(self, event: QMouseEvent) -> None:
        """Note where a selected card's title is pressed: it may be lifted from there."""
        place = event.position().toPoint()
        index = self._table.indexAt(place)
        left = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = place if left and self._can_lift(index) else None

    def move(self, event: QMouseEvent) -> bool:
        """Lift the cards, or have them follow; False if none are held."""
        place = event.globalPosition().toPoint()
        if self._drag.cargo is not None:
            self._drag.move(place)
            return True
        if self._pressed is None:
            return False
        moved = event.position().toPoint() - self._pressed
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._lift(place)
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Put the cards down; False if none were lifted."""
        self._pressed = None
        if self._drag.cargo is None:
            return False
        self._drag.drop(event.globalPosition().toPoint())
        return True

    def _can_lift(self, index: QModelIndex) -> bool:
        chosen = self._table.selectionModel().isSelected(index) and not self._session.read_only
        if not chosen or column_at(index.column()) != "title":
            return False
        return self._rows.id_at(index.row()) in self._session.document.cards

    def _lift(self, place: QPoint) -> None:
        cards = self._session.selected_cards
        document, ratio = self._session.document, self._table.devicePixelRatioF()
        layouter = MapLayouter(Wording.of(document.map.language))
        figure = layouter.face(cards[0], document.cards[cards[0]])
        picture = figure_picture(FigurePainter(look()), figure, 1, ratio, len(cards))
        self._drag.start(self._table, Cargo(cards), picture, QPoint(12, 12), place)
        self._pressed = None

    # Taking

    def drag_over(self, place: QPoint, cargo: Cargo) -> bool:
        """Mark the group that cards would become part of."""
        heading = self._heading_at(place) if cargo.cards and not cargo.copy else None
        area = QRect() if heading is None else self._area(heading)
        self._mark.setGeometry(area)
        self._mark.setVisible(heading is not None)
        return heading is not None

    def drag_past(self, place: QPoint) -> bool:
        """Be left."""
        return False

    def drag_leave(self) -> None:
        """Show no mark."""
        self._mark.hide()

    def drop(self, place: QPoint, cargo: Cargo) -> None:
        """Give the cards what the group has in common."""
        heading, grouping = self._heading_at(place), self._rows.arranged.grouping
        self._mark.hide()
        if heading is None or grouping is None:
            return
        give_value(self._session, cargo.cards, grouping, heading.group, heading.text)

    def _heading_at(self, place: QPoint) -> Heading | None:
        """Find the heading of the group at a global place; behind the last row it is the last's."""
        port = self._table.viewport()
        at = port.mapFromGlobal(place)
        if not self._table.isVisible() or not port.rect().contains(at):
            return None
        row = self._table.rowAt(at.y())
        last = len(self._rows.items) - 1
        for place_above in range(last if row < 0 else row, -1, -1):
            item = self._rows.items[place_above]
            if isinstance(item, Heading):
                return item
        return None

    def _area(self, heading: Heading) -> QRect:
        row = self._rows.row_of(heading.id) or 0
        top = self._table.rowViewportPosition(row)
        return QRect(0, max(top, 0), self._table.viewport().width(), self._table.rowHeight(row))
