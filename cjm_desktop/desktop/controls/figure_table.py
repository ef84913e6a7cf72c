"""The figures of two maps or journeys side by side; those that are not the same stand out."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStyledItemDelegate, QTreeWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.column_shares import fitted
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.insight.comparing.figures import Figures
from cjm_desktop.layout.difference_words import Names, figure_words
from cjm_desktop.words.figures import FIGURES
from cjm_desktop.words.wording import Wording

IMPROVED: Final = ("touchpoints", "unused", "unmet", "holes", "frictions")
"""The figures that an improvement is there to move."""

_ROW = 20
_HEAD = 24
_PADDING = 12
_MOST = 0.28
"""How much of the width the figures of one map have, unless what they are called leaves more."""

Told = tuple[Figures, Names]
"""The figures of a map, and what it calls its places."""


class FigureTable(CellTree):
    """A row for each figure, a column for each map. Where only some are shown, all are in sight."""

    def __init__(
        self, left_title: str, right_title: str, tr: Wording, only: Collection[str] = ()
    ) -> None:
        super().__init__()
        self._tr = tr
        self._fields = tuple(only or FIGURES)
        self.setItemDelegate(QStyledItemDelegate(self))  # it is only read
        self.setAccessibleName(tr("Figures"))
        self.setHeaderLabels([tr("Figures"), left_title, right_title])
        self.setProperty("role", "rows")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setProperty("role", "ticks")
        head.setSectionsMovable(False)
        head.setStretchLastSection(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        if only:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            head.setFixedHeight(scaled(_HEAD))
            self.setFixedHeight(scaled(_HEAD) + len(self._fields) * scaled(_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        self._share()

    def show_figures(self, left: Told, right: Told) -> None:
        """Show the figures of both."""
        self.clear()
        for field in self._fields:
            words = [
                self._tr(FIGURES[field]),
                *(figure_words(it, field, own, self._tr) for it, own in (left, right)),
            ]
            row = QTreeWidgetItem(words)
            row.setSizeHint(0, QSize(0, scaled(_ROW)))
            for column, text in enumerate(words):
                row.setToolTip(column, plain_tip(text))
                if column and getattr(left[0], field) != getattr(right[0], field):
                    font = self.font()
                    font.setBold(True)
                    row.setFont(column, font)
            self.addTopLevelItem(row)
        self._share()

    def _share(self) -> None:
        """Let the figures stand at the end, and have what their names do not need."""
        head, width = self.header(), self.viewport().width()
        called = (self._tr(FIGURES[field]) for field in self._fields)
        names = max(map(self.fontMetrics().horizontalAdvance, called)) + scaled(_PADDING)
        needed = [max(self.sizeHintForColumn(each), head.sectionSizeHint(each)) for each in (1, 2)]
        ends = [min(each, round(width * _MOST)) for each in needed]
        for column, pixels in enumerate(fitted([width - sum(ends), *ends], [names, *needed])):
            self.setColumnWidth(column, pixels)
