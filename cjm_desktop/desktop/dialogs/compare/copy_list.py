"""The copies on a tour, each with what differs and its figures; below those not read, and why."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTreeWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.column_shares import fitted
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.insight.comparing.tour import Copy
from cjm_desktop.intake.copies import Unread
from cjm_desktop.layout.difference_words import figure_words, own_names
from cjm_desktop.words.figures import FIGURES, count_words
from cjm_desktop.words.wording import Wording

_ROW = 28
_PATH = Qt.ItemDataRole.UserRole
_SHOWN = ("cards", "touchpoints", "unmet")
"""The figures that have a column; a tip says all of them."""
_SHARES = (0.22, 0.3, 0.18, 0.14, 0.16)
"""How much of the width the columns have, where none is cut so beside room to spare."""
_PADDING = 10


class CopyList(CellTree):
    """A row for each copy."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self.setAccessibleName(tr("Copies"))
        self.setHeaderLabels(
            [tr("Map"), tr("What differs"), *(tr(FIGURES[each]) for each in _SHOWN)]
        )
        self.setProperty("role", "rows")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        head = self.header()
        head.setProperty("role", "ticks")
        head.setSectionsMovable(False)
        head.setStretchLastSection(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        width, head = self.viewport().width(), self.header()
        rows = [row for row in map(self.topLevelItem, range(self.topLevelItemCount())) if row]
        read = [row for row in rows if not row.isFirstColumnSpanned()]
        advance, around = self.fontMetrics().horizontalAdvance, scaled(_PADDING)
        needed = [
            max([head.sectionSizeHint(at), *(advance(row.text(at)) + around for row in read)])
            for at in range(self.columnCount())
        ]
        given = fitted([width * share for share in _SHARES], needed)
        for column, pixels in enumerate(given[:-1]):
            self.setColumnWidth(column, pixels)

    def show_copies(self, found: Sequence[Copy | Unread]) -> None:
        """List copies, in their order."""
        self.clear()
        for each in found:
            row = self._read(each) if isinstance(each, Copy) else self._unread(each)
            row.setSizeHint(0, QSize(0, scaled(_ROW)))
            self.addTopLevelItem(row)
            if isinstance(each, Unread):
                row.setFirstColumnSpanned(True)
        self._share()
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def current(self) -> Path | None:
        """Give the file of the copy that is chosen."""
        item = self.currentItem()
        path = item.data(0, _PATH) if item is not None else None
        return Path(path) if path else None

    def _read(self, copy: Copy) -> QTreeWidgetItem:
        tr, names = self._tr, own_names(copy)
        said = count_words(tr, copy.counts)
        told = {each: figure_words(copy.figures, each, names, tr) for each in FIGURES}
        row = QTreeWidgetItem([Path(copy.name).stem, said, *(told[each] for each in _SHOWN)])
        row.setData(0, _PATH, copy.name)
        lines = [copy.name, said, *(f"{tr(FIGURES[each])}: {told[each]}" for each in FIGURES)]
        for column in range(self.columnCount()):
            row.setToolTip(column, plain_tip("\n".join(lines)))
        return row

    def _unread(self, unread: Unread) -> QTreeWidgetItem:
        row = QTreeWidgetItem([self._tr("Not compared: {reason}", reason=unread.said)])
        row.setToolTip(0, plain_tip(unread.said))
        row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return row
