"""The boxes that limit the chart to one role, one phase, and what we have what it needs for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from cjm_desktop.desktop.controls.limit_box import limit_box, offer
from cjm_desktop.insight.feasibility import FEASIBILITIES
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout.gap.gap_chart import Filter
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording


class FilterBar(QWidget):
    """Three lists: all roles or one, all phases or one, all touchpoints or the so feasible."""

    changed = Signal()

    def __init__(self, tr: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.lanes = self._box(tr("Show the touchpoints of a role"))
        self.phases = self._box(tr("Show the touchpoints of a phase"))
        self.needs = self._box(tr("Show the touchpoints by whether what they need is in place"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.lanes)
        row.addWidget(self.phases)
        row.addWidget(self.needs)

    def _box(self, name: str) -> QComboBox:
        box = limit_box(name, self)
        box.currentIndexChanged.connect(self.changed)
        return box

    @property
    def filter(self) -> Filter:
        """What is chosen."""
        return Filter(self.lanes.currentData(), self.phases.currentData(), self.needs.currentData())

    def refresh(self, document: Document) -> None:
        """Offer the lanes and phases of a document; a choice that is gone becomes "all"."""
        lanes = [
            (document.lanes[lane].name, lane)
            for lane in document.lane_ids
            if document.lanes[lane].kind in CARD_LANES
        ]
        phases = [(document.phases[phase].name, phase) for phase in document.phase_ids]
        offer(self.lanes, self._tr("All roles"), lanes)
        offer(self.phases, self._tr("All phases"), phases)
        needs = [(phrase(self._tr, each), each) for each in FEASIBILITIES]
        offer(self.needs, self._tr("In place or not"), needs)

    def clear(self) -> None:
        """Show everything."""
        self.lanes.setCurrentIndex(0)
        self.phases.setCurrentIndex(0)
        self.needs.setCurrentIndex(0)
