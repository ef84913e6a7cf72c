"""Roles down, phases across: what part each role has where, chosen from a list that stays open."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableWidget, QTableWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellCopy
from cjm_desktop.desktop.controls.column_shares import fitted
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled, tapped
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.influence import set_influence
from cjm_desktop.journey.vocabulary import INFLUENCES, Influence
from cjm_desktop.words.codes import influence_line, phrase

_COLUMN = 92
_ROW = 30
MOST_ROWS = 6
_WIDEST = 200
"""Of what is scrolled to, a column takes no more for its words."""
_PADDING = 14
_BAR = 16
"""Room for the border and for the scroll bar that comes where the window is narrow."""
_CHOOSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class ChoosingMenu(QMenu):
    """A menu of entries to tick; it stays until it is left."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the entry under the mouse."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the present entry by Space; Enter ticks it too and Escape leaves."""
        if event.key() not in _CHOOSING or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class InfluenceTable(CellCopy, QTableWidget):
    """The influence of the session's roles, as the document has it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lanes: tuple[str, ...] = ()
        self._most = MOST_ROWS
        self._phases: tuple[str, ...] = ()
        self.setObjectName("InfluenceTable")
        self.setAccessibleName(session.tr_("The part each role has in each phase"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setMinimumSectionSize(scaled(_COLUMN))
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setHighlightSections(False)
        down.setMaximumWidth(scaled(180))
        self.cellClicked.connect(self.choose)
        self.horizontalScrollBar().rangeChanged.connect(self._fit_target)
        self._fit_target()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application to a finger, and back to the mouse."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_target()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the phases."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the phases alike, but what their words do not need to those that would be cut."""
        count, width = self.columnCount(), self.viewport().width()
        if not count:
            return
        needed = [self._needed(column) for column in range(count)]
        least = max(width / count, scaled(_COLUMN))
        scrolls = count * scaled(_COLUMN) > width
        given = needed if scrolls else fitted([least] * count, needed)
        for column, pixels in enumerate(given):
            self.setColumnWidth(column, pixels)

    def _needed(self, column: int) -> int:
        cells = (self.item(row, column) for row in range(self.rowCount()))
        items = (self.horizontalHeaderItem(column), *cells)
        words = (item.text() for item in items if item is not None)
        needed = max(map(self.fontMetrics().horizontalAdvance, words), default=0)
        return max(scaled(_COLUMN), min(needed + scaled(_PADDING), scaled(_WIDEST)))

    def show_rows(self, most: int) -> None:
        """Take the room of no more rows than that; the others are scrolled to."""
        if most != self._most:
            self._most = most
            self._fit_target()

    def _fit_target(self) -> None:
        rows = min(len(self._lanes), self._most)
        self.verticalHeader().setMinimumSectionSize(tapped(_ROW))
        self.verticalHeader().setDefaultSectionSize(tapped(_ROW))
        scrolls = self.horizontalScrollBar().maximum() > 0
        below = scaled(_BAR) if scrolls else 2 * self.frameWidth()
        self.setFixedHeight(
            self.horizontalHeader().sizeHint().height() + rows * tapped(_ROW) + below
        )

    def refresh(self) -> None:
        """Show what the document says now."""
        document, tr = self._session.document, self._session.tr_
        self._lanes, self._phases = document.role_lane_ids, document.phase_ids
        self.setRowCount(len(self._lanes))
        self.setColumnCount(len(self._phases))
        for column, phase in enumerate(self._phases):
            name = document.phases[phase].name or tr("Phase {number}", number=column + 1)
            self.setHorizontalHeaderItem(column, _item(name))
        for row, lane in enumerate(self._lanes):
            record = document.lanes[lane]
            self.setVerticalHeaderItem(row, _item(record.name or phrase(tr, record.kind)))
            for column, phase in enumerate(self._phases):
                words = influence_line(tr, record.influence.get(phase, ()))
                present = self.item(row, column)
                if present is None or present.text() != words:
                    self.setItem(row, column, _item(words))
        self._share()
        self._fit_target()

    def choose(self, row: int, column: int) -> ChoosingMenu:
        """Open the list of parts at a cell; gives the menu."""
        tr, lane, phase = self._session.tr_, self._lanes[row], self._phases[column]
        menu = ChoosingMenu(self)
        present = self._session.document.lanes[lane].influence.get(phase, ())
        for code in INFLUENCES:
            words = phrase(tr, code)
            action = menu.addAction(words[:1].upper() + words[1:])
            action.setCheckable(True)
            action.setChecked(code in present)
            action.setData(code)
        menu.triggered.connect(lambda _: self._choose(menu, lane, phase))
        menu.aboutToHide.connect(self._session.seal)
        menu.aboutToHide.connect(menu.deleteLater)
        place = self.visualRect(self.model().index(row, column))
        menu.popup(self.viewport().mapToGlobal(QPoint(place.left(), place.bottom())))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by Space or Enter; Delete clears the cell."""
        row, column = self.currentRow(), self.currentColumn()
        if row >= 0 and column >= 0 and event.key() in _CHOOSING:
            self.choose(row, column)
        elif row >= 0 and column >= 0 and event.key() == Qt.Key.Key_Delete:
            self._set(self._lanes[row], self._phases[column], [])
            self._session.seal()
        else:
            super().keyPressEvent(event)

    def _choose(self, menu: QMenu, lane: str, phase: str) -> None:
        self._set(lane, phase, [each.data() for each in menu.actions() if each.isChecked()])

    def _set(self, lane: str, phase: str, codes: list[Influence]) -> None:
        document = self._session.document
        if lane in document.lanes and phase in document.phases:
            patch = set_influence(document, lane, phase, codes)
            self._session.edit("set_influence", patch, merge=f"influence/{lane}/{phase}")


def _item(text: str) -> QTableWidgetItem:
    line = " ".join(text.split())
    item = QTableWidgetItem(line)
    item.setToolTip(plain_tip(line))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, line or "–")
    return item
