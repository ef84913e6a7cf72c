"""Shows where a pasted block would go, where it does not tell: down the lanes, or into one."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.cell_copy import CellCopy
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.editing.edits.pasted_block import Destination, Spread
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.words.wording import Wording

_SIZE = 860, 460
_COLUMN = 168
_MOST_LINES = 6
"""So many texts of a cell are shown; of more it is said how many."""


class _Cells(CellCopy, QTableWidget):
    """Where the cells go, to be read."""


class PastePreview(QDialog):
    """Lets the user choose how a block is spread over the map; tells it when it is agreed to."""

    agreed = Signal(str)
    """The `Spread` that was chosen."""

    def __init__(
        self,
        parent: QWidget,
        tr: Wording,
        document: Document,
        spread: Spread,
        destinations: Callable[[Spread], list[Destination]],
    ) -> None:
        super().__init__(parent)
        self._tr = tr
        self._document = document
        self._destinations = destinations
        self.setWindowTitle(tr("Paste a block of cells"))
        self.choices: dict[Spread, QRadioButton] = {
            "lanes": QRadioButton(tr("Down the &lanes: each row into the next lane")),
            "one_lane": QRadioButton(tr("All rows into &one lane")),
        }
        group = QButtonGroup(self)
        for choice, made in self.choices.items():
            group.addButton(made)
            made.setChecked(choice == spread)
            made.toggled.connect(lambda on: self._show() if on else None)
        self.table = _Cells()
        self.table.setAccessibleName(tr("Where the cells go"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setWordWrap(True)
        self.take = button(tr("Paste"), "main")
        self.cancel = button(tr("Cancel"))
        self.take.clicked.connect(self._agree)
        self.take.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._show()
        self.choices[spread].setFocus()

    @property
    def spread(self) -> Spread:
        """What is chosen."""
        return next(choice for choice, made in self.choices.items() if made.isChecked())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(plain_label(self._tr("Where do the rows belong?"), "heading"))
        for made in self.choices.values():
            column.addWidget(made)
        column.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        column.addLayout(buttons)
        self.resize(*_SIZE)

    def _show(self) -> None:
        document, tr = self._document, self._tr
        cells: dict[CellKey, list[str]] = {}
        for each in self._destinations(self.spread):
            cells.setdefault(each.cell, []).append(each.text.strip())
        phases = [phase for phase in document.phase_ids if any(c.phase == phase for c in cells)]
        lanes = [lane for lane in document.lane_ids if any(c.lane == lane for c in cells)]
        self.table.setRowCount(len(lanes))
        self.table.setColumnCount(len(phases))
        self.table.setHorizontalHeaderLabels(
            [numbered_phase(document, each, tr) for each in phases]
        )
        self.table.setVerticalHeaderLabels(
            [place_words(document, CellKey(None, each), tr) for each in lanes]
        )
        for row, lane in enumerate(lanes):
            for column, phase in enumerate(phases):
                texts = cells.get(CellKey(phase, lane), [])
                self.table.setItem(row, column, QTableWidgetItem(self._words(texts)))
        self.table.horizontalHeader().setDefaultSectionSize(_COLUMN)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _words(self, texts: list[str]) -> str:
        shown = [" ".join(text.split()) for text in texts[:_MOST_LINES]]
        if more := len(texts) - len(shown):
            shown.append(self._tr.plural("and one more", "and {n} more", more))
        return "\n".join(shown)

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit(self.spread)
