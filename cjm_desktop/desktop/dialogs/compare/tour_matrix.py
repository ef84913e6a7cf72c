"""Phases across, lanes down: in each cell how many copies differ there, and how."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTreeWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.column_shares import fitted
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.insight.comparing.tour import Tally, Tour
from cjm_desktop.journey.document import TRAY, CellKey
from cjm_desktop.layout.difference_words import Names, cell_words
from cjm_desktop.layout.sheets.tour_matrix import spread_words
from cjm_desktop.words.figures import SIGNS, count_words
from cjm_desktop.words.wording import Wording

_ROW: Final = 30
_LEAST: Final = 60
_OF_WIDTH: Final = 0.25
"""How much of the width the names of lanes have at most."""
_AROUND: Final = 16


class TourMatrix(CellTree):
    """A row for each lane and, where any map has ideas there, one for the idea tray."""

    wanted = Signal(object)
    """A cell that the user wants to go to: its CellKey."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._cells: dict[tuple[int, int], CellKey] = {}
        self._longest = 0
        self.setAccessibleName(tr("Cards by cell"))
        self.setProperty("role", "rows")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        head = self.header()
        head.setProperty("role", "ticks")
        head.setSectionsMovable(False)
        head.setMinimumSectionSize(scaled(_LEAST))
        head.setStretchLastSection(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemActivated.connect(self._go)

    def show_tour(self, tour: Tour) -> None:
        """Show what became of the cards in each cell."""
        self.clear()
        self._cells.clear()
        self._longest = 0
        names = {**tour.phases, **tour.lanes}
        phases = list(tour.phases)
        self.setColumnCount(len(phases) + 1)
        titles = [_line(tour.phases[each]) for each in phases]
        self.setHeaderLabels([self._tr("Lane"), *titles])
        for column, title in enumerate(titles, start=1):
            self.headerItem().setToolTip(column, plain_tip(title))
        filled = set(tour.cells)
        for lane in tour.lanes:
            cells = [CellKey(phase, lane) for phase in phases]
            if not filled.isdisjoint(cells):
                self._add(title := _line(tour.lanes[lane]), cells, tour, names)
                advance = self.fontMetrics().horizontalAdvance(title)
                self._longest = max(self._longest, advance + _AROUND)
        if TRAY in filled:
            said = f"{self._tr('Idea tray')}   {self._cell(TRAY, tour)}"
            self._add(said, [], tour, names).setFirstColumnSpanned(True)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the lanes and the phases."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the phases alike, but for one that is cut; cells that have no room are scrolled to.

        Lanes are called by their whole names, up to a part of the width.
        """
        width = self.viewport().width()
        lanes = max(scaled(_LEAST), min(self._longest, round(width * _OF_WIDTH)))
        self.setColumnWidth(0, lanes)
        count = self.columnCount() - 1
        if not count:
            return
        cells = [self._widest_cell(each + 1) for each in range(count)]
        head = self.header()
        titles = [max(cell, head.sectionSizeHint(at)) for at, cell in enumerate(cells, start=1)]
        alike = max((width - lanes) / count, sum(cells) / count)
        for column, pixels in enumerate(fitted(fitted([alike] * count, cells), titles), start=1):
            self.setColumnWidth(column, pixels)

    def _widest_cell(self, column: int) -> int:
        rows = map(self.topLevelItem, range(self.topLevelItemCount()))
        words = (row.text(column) for row in rows if row is not None)
        needed = max(map(self.fontMetrics().horizontalAdvance, words), default=0)
        return max(scaled(_LEAST), needed + _AROUND)

    def _add(self, title: str, cells: list[CellKey], tour: Tour, names: Names) -> QTreeWidgetItem:
        row = QTreeWidgetItem([title, *(self._cell(cell, tour) for cell in cells)])
        row.setSizeHint(0, QSize(0, scaled(_ROW)))
        row.setToolTip(0, plain_tip(title))
        for column, cell in enumerate(cells, start=1):
            self._cells[self.topLevelItemCount(), column] = cell
            row.setToolTip(column, plain_tip(self._tip(cell, tour, names)))
            row.setTextAlignment(column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.addTopLevelItem(row)
        return row

    def _go(self, item: QTreeWidgetItem, column: int) -> None:
        cell = self._cells.get((self.indexOfTopLevelItem(item), column))
        if cell is not None:
            self.wanted.emit(cell)

    def _cell(self, cell: CellKey, tour: Tour) -> str:
        """Say of how many copies how many differ, and in signs how many of their cards do."""
        copies = sum(bool(tour.tally(cell, copy).different) for copy in tour.copies)
        if not copies:
            return SIGNS["same"] if cell in tour.cells else ""
        return f"{copies}/{len(tour.copies)}   {_signs(tour.total(cell))}"

    def _tip(self, cell: CellKey, tour: Tour, names: Names) -> str:
        tr, scores = self._tr, tour.all_scores(cell)
        copies = sum(bool(tour.tally(cell, copy).different) for copy in tour.copies)
        lines = [
            cell_words(cell, names, tr),
            tr.plural("One copy differs", "{n} copies differ", copies),
            count_words(tr, tour.total(cell)._asdict()),
        ]
        for name, found in ((tr("Potential"), scores.potential), (tr("Effort"), scores.effort)):
            if found is not None:
                lines.append(f"{name}: {spread_words(found, tr)}")
        return "\n".join(lines)


def _signs(tally: Tally) -> str:
    told = tally._asdict()
    return " ".join(f"{SIGNS[state]}{n}" for state, n in told.items() if n and state != "same")


def _line(text: str) -> str:
    return " ".join(text.split())
