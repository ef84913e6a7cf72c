"""What two journeys come to, side by side: the figures as it is, and as it will be."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.insight.comparing.figures import Figures
from cjm_desktop.words.figures import FIGURES
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

FIELDS: Final = ("touchpoints", "unused", "unmet", "holes", "frictions")
"""The figures that an improvement is there to move."""

_APART = 24


class FigureTable(QWidget):
    """A line for each figure, with both numbers."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self.cells: dict[tuple[str, int], QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_APART)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for column, head in enumerate((tr("As it is"), tr("Improved")), 1):
            grid.addWidget(plain_label(head, "quiet"), 0, column, Qt.AlignmentFlag.AlignRight)
        for row, field in enumerate(FIELDS, 1):
            grid.addWidget(plain_label(tr(FIGURES[field])), row, 0)
            for column in (1, 2):
                label = plain_label("", "name" if column == 2 else "")
                grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignRight)
                self.cells[field, column] = label

    def show_figures(self, before: Figures, after: Figures) -> None:
        """Show what both journeys come to."""
        said: list[str] = []
        for field in FIELDS:
            words = [number(self._tr, getattr(each, field)) for each in (before, after)]
            for column, text in enumerate(words, 1):
                self.cells[field, column].setText(text)
            said.append(f"{self._tr(FIGURES[field])}: {words[0]} → {words[1]}")
        self.setAccessibleName("\n".join(said))
