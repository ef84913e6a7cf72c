"""The figures of two maps side by side; those that are not the same stand out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTreeWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.insight.comparing.figures import Figures
from cjm_desktop.layout.difference_words import Names, figure_words
from cjm_desktop.words.figures import FIGURES
from cjm_desktop.words.wording import Wording

_ROW = 24
_SHARES = (0.5, 0.25)
"""How much of the width the first columns have."""

Told = tuple[Figures, Names]
"""The figures of a map, and what it calls its places."""


class FiguresTable(CellTree):
    """A row for each figure, a column for each map."""

    def __init__(self, left_title: str, right_title: str, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
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
        head.setStretchLastSection(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, round(self.viewport().width() * share))

    def show_figures(self, left: Told, right: Told) -> None:
        """Show the figures of both."""
        self.clear()
        for field, name in FIGURES.items():
            words = [
                self._tr(name),
                *(figure_words(it, field, own, self._tr) for it, own in (left, right)),
            ]
            row = QTreeWidgetItem(words)
            row.setSizeHint(0, QSize(0, _ROW))
            for column, text in enumerate(words):
                row.setToolTip(column, plain_tip(text))
                if column and getattr(left[0], field) != getattr(right[0], field):
                    font = self.font()
                    font.setBold(True)
                    row.setFont(column, font)
            self.addTopLevelItem(row)
