"""Which sections an export shows: a box for each in reading order, and all or none by one click."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.print_request import SectionId
from cjm_desktop.layout.sections import EVERYTHING, SECTIONS
from cjm_desktop.words.wording import Wording

_IN_A_ROW = 3
_HEIGHT = 26


class SectionChoice(QWidget):
    """The sections to export."""

    changed = Signal()

    def __init__(self, document: Document, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._empty = [section.id for section in SECTIONS.values() if section.is_empty(document)]
        self.boxes = {section.id: QCheckBox(tr(section.title)) for section in SECTIONS.values()}
        self.all_button = button(tr("All"), "link")
        self.all_button.setAccessibleName(tr("Choose all pages"))
        self.all_button.setToolTip(plain_tip(tr("Everything but the preparation")))
        self.all_button.clicked.connect(lambda: self.choose(EVERYTHING))
        self.none_button = button(tr("None"), "link")
        self.none_button.setAccessibleName(tr("Choose no pages"))
        self.none_button.clicked.connect(lambda: self.choose(()))
        for box in self.boxes.values():
            box.setMinimumHeight(_HEIGHT)
            box.toggled.connect(lambda _: self.changed.emit())
        self._lay_out()
        self.set_blank(False)

    @property
    def chosen(self) -> tuple[SectionId, ...]:
        """The sections that are ticked and can be had, in their order."""
        return tuple(
            section for section, box in self.boxes.items() if box.isChecked() and box.isEnabled()
        )

    def choose(self, sections: Collection[SectionId]) -> None:
        """Tick these sections and no others."""
        self.blockSignals(True)
        for section, box in self.boxes.items():
            box.setChecked(section in sections)
        self.blockSignals(False)
        self.changed.emit()

    def set_blank(self, blank: bool) -> None:
        """Offer only the sections that there is a form of, or all."""
        for section, box in self.boxes.items():
            lacks = blank and SECTIONS[section].form is None
            box.setEnabled(not lacks)
            said = ""
            if lacks:
                said = self._tr("There is no form of this to fill in by hand.")
            elif section in self._empty and not blank:
                said = self._tr("There is nothing of this on the map yet.")
            box.setToolTip(plain_tip(said))
            box.setAccessibleDescription(said)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for place, box in enumerate(self.boxes.values()):
            grid.addWidget(box, place // _IN_A_ROW, place % _IN_A_ROW)
        grid.setColumnStretch(_IN_A_ROW, 1)
        links = QHBoxLayout()
        links.setSpacing(8)
        for link in (self.all_button, self.none_button):
            link.setMinimumHeight(_HEIGHT)
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            links.addWidget(link)
        links.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(grid)
        layout.addLayout(links)
