"""Shows what a paste would make of the map where that is doubtful, to choose how it is done."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.cell_copy import CellCopy
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import on_screen, scaled
from cjm_desktop.desktop.work.card_paste import Pasting
from cjm_desktop.editing.patch import Patch
from cjm_desktop.intake.doubt_words import doubt_sentence
from cjm_desktop.intake.pasting.planning import Way
from cjm_desktop.intake.pasting.rows import Doubt
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Card, Kpi
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.words.wording import N_, Wording

_SIZE = QSize(860, 500)
_COLUMN = 168
_MOST_LINES = 6
"""So many texts of a cell are shown, and so many doubts; of more it is said how many."""

_WAYS: dict[Way, str] = {
    "lanes": N_("Down the &lanes: each row into the next lane"),
    "one_lane": N_("All rows into &one lane"),
    "add": N_("&Add what the map does not have: new phases and roles"),
    "tray": N_("&Keep their cards in the idea tray"),
}


class _Cells(CellCopy, QTableWidget):
    """Where the cells go, to be read."""


class PastePreview(QDialog):
    """Shows a paste on a map, way by way; tells which way was agreed to."""

    agreed = Signal(str)
    """The `Way` that was chosen."""
    mapping_wanted = Signal(object)
    """The Block of a table whose columns and names the user wants to choose."""

    def __init__(self, parent: QWidget, tr: Wording, document: Document, pasting: Pasting) -> None:
        super().__init__(parent)
        self._tr = tr
        self._document = document
        self._pasting = pasting
        ways = pasting.proposal.ways
        self.setWindowTitle(tr("Paste"))
        offered = ways if len(ways) > 1 else ()
        self.choices: dict[Way, QRadioButton] = {
            way: QRadioButton(tr(words)) for way, words in _WAYS.items() if way in offered
        }
        group = QButtonGroup(self)
        for way, made in self.choices.items():
            group.addButton(made)
            made.setChecked(way == ways[0])
            made.toggled.connect(lambda on: self._show() if on else None)
        self.table = _Cells()
        for head in (self.table.horizontalHeader(), self.table.verticalHeader()):
            head.setProperty("role", "ticks")
        self.table.setAccessibleName(tr("Where the cells go"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.take = button(tr("Paste"), "main")
        self.cancel = button(tr("Cancel"))
        self.choose = button(tr("Choose what the columns give…"))
        self.choose.setVisible(bool(pasting.table))
        self.choose.clicked.connect(self._choose)
        self.take.clicked.connect(self._agree)
        self.take.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._show()
        (self.choices[ways[0]] if self.choices else self.take).setFocus()

    @property
    def way(self) -> Way:
        """What is chosen."""
        chosen = (way for way, made in self.choices.items() if made.isChecked())
        return next(chosen, self._pasting.proposal.ways[0])

    def _lay_out(self) -> None:
        tr = self._tr
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        by_rows = "lanes" in self.choices
        heading = tr("Where do the rows belong?") if by_rows else tr("Is this what is meant?")
        column.addWidget(plain_label(heading, "heading"))
        self.lines = self._doubts(self._pasting.proposal.doubts)
        doubts = QVBoxLayout()
        doubts.setSpacing(2)
        for line in self.lines:
            doubts.addWidget(line)
        column.addLayout(doubts)
        for made in self.choices.values():
            column.addWidget(made)
        column.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        column.addLayout(buttons)
        self.resize(on_screen(_SIZE, self.screen()))

    def _doubts(self, doubts: Sequence[Doubt]) -> list[QLabel]:
        tr = self._tr
        said = [doubt_sentence(tr, doubt) for doubt in doubts[:_MOST_LINES]]
        if more := len(doubts) - len(said):
            said.append(tr.plural("and one more", "and {n} more", more))
        lines = [plain_label(sentence) for sentence in said]
        for line in lines:
            line.setWordWrap(True)
        return lines

    def _show(self) -> None:
        patch = self._pasting.coming(self.way).patch
        after = patch.apply(self._document)
        self._fill(after, _texts(patch, after))

    def _fill(self, after: Document, cells: dict[CellKey, list[str]]) -> None:
        tr, table = self._tr, self.table
        phases = [phase for phase in after.phase_ids if any(c.phase == phase for c in cells)]
        lanes = [lane for lane in after.lane_ids if any(c.lane == lane for c in cells)]
        tray = cells.get(TRAY, [])
        table.clearSpans()
        table.clear()
        table.setRowCount(len(lanes) + bool(tray))
        table.setColumnCount(max(len(phases), 1))
        table.horizontalHeader().setVisible(bool(phases))
        table.setHorizontalHeaderLabels([numbered_phase(after, each, tr) for each in phases])
        heads = [place_words(after, CellKey(None, each), tr) for each in lanes]
        table.setVerticalHeaderLabels([*heads, *([tr("Idea tray")] if tray else [])])
        for row, lane in enumerate(lanes):
            for column, phase in enumerate(phases):
                texts = cells.get(CellKey(phase, lane), [])
                table.setItem(row, column, QTableWidgetItem(self._words(texts)))
        if tray:
            table.setItem(len(lanes), 0, QTableWidgetItem(self._words(tray)))
            if len(phases) > 1:
                table.setSpan(len(lanes), 0, 1, len(phases))
        table.horizontalHeader().setDefaultSectionSize(scaled(_COLUMN))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _words(self, texts: list[str]) -> str:
        shown = [" ".join(text.split()) for text in texts[:_MOST_LINES]]
        if more := len(texts) - len(shown):
            shown.append(self._tr.plural("and one more", "and {n} more", more))
        return "\n".join(shown)

    def _choose(self) -> None:
        self.reject()
        self.mapping_wanted.emit(self._pasting.table)

    def _agree(self) -> None:
        way = self.way
        self.accept()
        self.agreed.emit(way)


def _texts(patch: Patch, after: Document) -> dict[CellKey, list[str]]:
    """Give the titles of the cards that come, and of the KPIs in their lane, by cell."""
    measures = [each for each in after.lane_ids if after.lanes[each].kind == "kpis"]
    cells: dict[CellKey, list[str]] = {}
    for record in patch.added.values():
        if isinstance(record, Card):
            cells.setdefault(CellKey(record.phase, record.lane), []).append(record.title)
        elif isinstance(record, Kpi):
            cells.setdefault(CellKey(record.phase, measures[0]), []).append(record.name)
    return cells
