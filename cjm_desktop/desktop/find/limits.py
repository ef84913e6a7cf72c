"""The boxes that limit what is found to cards of a role, a kind, a grade of evidence or a tag."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from cjm_desktop.desktop.controls.limit_box import limit_box, offer
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.insight.search import Query, tags
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_KINDS, EVIDENCE
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_WIDEST = 150


class Limits(QWidget):
    """Four lists, each beginning with "all"."""

    changed = Signal()

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self.lane = self._box(tr("Only cards in this lane"))
        self.kind = self._box(tr("Only cards of this kind"))
        self.evidence = self._box(tr("Only cards with this evidence"))
        self.tag = self._box(tr("Only cards with this tag"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for box in (self.lane, self.kind, self.evidence, self.tag):
            row.addWidget(box)

    def query(self, text: str) -> Query:
        """Give what is looked for by a text within the limits chosen."""
        return Query(
            text,
            self.lane.currentData(),
            self.kind.currentData(),
            self.tag.currentData(),
            self.evidence.currentData(),
        )

    def refresh(self, document: Document) -> None:
        """Offer what there is on the map; a choice that is gone becomes "all"."""
        tr = self._tr
        lanes = [
            (document.lanes[lane].name or phrase(tr, document.lanes[lane].kind), lane)
            for lane in card_lane_ids(document)
        ]
        offer(self.lane, tr("All lanes"), lanes)
        offer(self.kind, tr("All kinds"), [(phrase(tr, kind), kind) for kind in CARD_KINDS])
        offer(self.evidence, tr("Any evidence"), [(phrase(tr, one), one) for one in EVIDENCE])
        used = tags(document, tr.language)
        offer(self.tag, tr("All tags"), [(tag, tag) for tag in used])
        self.tag.setVisible(bool(used))

    def clear(self) -> None:
        """Limit nothing."""
        for box in (self.lane, self.kind, self.evidence, self.tag):
            box.setCurrentIndex(0)

    def _box(self, name: str) -> QComboBox:
        box = limit_box(name, self)
        box.setMaximumWidth(_WIDEST)
        box.currentIndexChanged.connect(self.changed)
        return box
