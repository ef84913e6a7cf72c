"""The boxes that limit the chart to one role and one phase."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout.gap_chart import Filter
from cjm_desktop.wording import Wording

_NAME_LETTERS = 40


class FilterBar(QWidget):
    """Two lists: all roles or one, all phases or one."""

    changed = Signal()

    def __init__(self, tr: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.lanes = self._box(tr("Show the touchpoints of a role"))
        self.phases = self._box(tr("Show the touchpoints of a phase"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.lanes)
        row.addWidget(self.phases)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumHeight(28)
        box.currentIndexChanged.connect(self.changed)
        return box

    @property
    def filter(self) -> Filter:
        """What is chosen."""
        return Filter(self.lanes.currentData(), self.phases.currentData())

    def refresh(self, document: Document) -> None:
        """Offer the lanes and phases of a document; a choice that is gone becomes "all"."""
        lanes = [
            (document.lanes[lane].name, lane)
            for lane in document.lane_ids
            if document.lanes[lane].kind in CARD_LANES
        ]
        phases = [(document.phases[phase].name, phase) for phase in document.phase_ids]
        _offer(self.lanes, self._tr("All roles"), lanes)
        _offer(self.phases, self._tr("All phases"), phases)

    def clear(self) -> None:
        """Show everything."""
        self.lanes.setCurrentIndex(0)
        self.phases.setCurrentIndex(0)


def _offer(box: QComboBox, everything: str, entries: Iterable[tuple[str, str]]) -> None:
    wanted: list[tuple[str, str | None]] = [(everything, None)]
    wanted += [(_short(name), entry) for name, entry in entries]
    if wanted == [(box.itemText(row), box.itemData(row)) for row in range(box.count())]:
        return
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for text, entry in wanted:
            box.addItem(text, entry)
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)


def _short(name: str) -> str:
    flat = " ".join(name.split()) or "–"
    return flat if len(flat) <= _NAME_LETTERS else flat[: _NAME_LETTERS - 1].rstrip() + "…"
