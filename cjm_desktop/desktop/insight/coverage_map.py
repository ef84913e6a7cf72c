"""The heat map of coverage as a widget: a cell is chosen by mouse or keys, and leads to the map."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from cjm_desktop.desktop.controls.painted_view import ARROWS, PaintedView
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.about_role import cell_on_map, parties
from cjm_desktop.insight.coverage import Measure
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.sheets.coverage_grid import GridLayout, coverage_grid

_GOING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CoverageMap(PaintedView):
    """Paints the grid of a session's coverage in the width it is given."""

    moved = Signal(object)
    """The keyboard is at another cell: its QRect, to be brought into view."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, session.tr_("Coverage"), parent)
        self._navigator = navigator
        self._layout: GridLayout | None = None
        self.measure: Measure = "touchpoints"
        self.cell: CellKey | None = None
        self.refresh()

    @property
    def grid(self) -> GridLayout:
        """The grid as it is laid out now."""
        if self._layout is None:
            document = self._session.document
            self._layout = coverage_grid(document, self._room, self._session.tr_, self.measure)
        return self._layout

    def set_measure(self, measure: Measure) -> None:
        """Colour the cells by another figure."""
        self.measure = measure
        self.refresh()

    def refresh(self) -> None:
        """Show the document as it is now."""
        self._layout = None
        cells = self.grid.cells
        if self.cell not in cells:
            self.cell = next(iter(cells), None)
        self.resize_to_drawing()
        self._describe()
        self.update()

    def resize_to_drawing(self) -> None:
        """Be as large as the grid."""
        self._be_large_for(self.grid.root)

    def _describe(self) -> None:
        tr = self._session.tr_
        how = tr("The arrow keys go from cell to cell; Enter shows the cell on the map.")
        said = self.said(self.cell) if self.cell is not None else ""
        self._describe_as(said, how)

    def said(self, cell: CellKey) -> str:
        """Tell what a cell shows, its place first."""
        return self.grid.said[cell]

    def rect_of(self, cell: CellKey) -> QRect:
        """Give the place of a cell on the widget; KeyError if it has none."""
        return self.to_view(self.grid.cells[cell])

    def cell_at(self, place: QPointF) -> CellKey | None:
        """Give the cell at a place of the widget."""
        at = self.to_drawing(place)
        return self.grid.cell_at(at.x(), at.y())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed, and the frame of the keyboard's cell."""
        painter = QPainter(self)
        self._paint_figures(painter, self.grid.root, event)
        if self.cell is not None and self.hasFocus():
            painter.setPen(QPen(self._painter.colour("ink"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(*self.grid.cells[self.cell]).adjusted(-1, -1, 1, 1)
            painter.drawRoundedRect(frame, 6, 6)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        cell = self.cell_at(event.position())
        shape = Qt.CursorShape.ArrowCursor if cell is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the cell that was clicked."""
        cell = self.cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.stand_at(cell)
            self.show_on_map(cell)

    def event(self, event: QEvent) -> bool:
        """Tell about the cell under the pointer, and claim the keys that mean something here."""
        if isinstance(event, QHelpEvent):
            cell = self.cell_at(QPointF(event.pos()))
            said = self.said(cell) if cell is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(said), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from cell to cell, or to the map."""
        way = ARROWS.get(Qt.Key(event.key())) if not self._modified(event) else None
        if way is not None and self.cell is not None:
            self._go(*way)
        elif event.key() in _GOING and self.cell is not None:
            self.show_on_map(self.cell)
        else:
            super().keyPressEvent(event)

    def show_on_map(self, cell: CellKey) -> None:
        """Go to what a cell stands for."""
        self._navigator.show_cell(cell_on_map(self._session.document, cell))

    @staticmethod
    def _modified(event: QKeyEvent) -> bool:
        return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)

    def _go(self, across: int, down: int) -> None:
        document = self._session.document
        phases, rows = document.phase_ids, parties(document)
        assert self.cell is not None
        column = phases.index(str(self.cell.phase)) + across
        row = rows.index(self.cell.lane) + down
        if 0 <= column < len(phases) and 0 <= row < len(rows):
            self.stand_at(CellKey(phases[column], rows[row]))

    def stand_at(self, cell: CellKey) -> None:
        """Give a cell the keyboard."""
        self.cell = cell
        self._describe()
        self.update()
        self.moved.emit(self.rect_of(cell))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint all of it again."""
        super().resizeEvent(event)
        self.update()
