"""Which sections an export shows, in which order and each on which paper."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.tab_order import set_tab_order
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.section_row import HEIGHT, SectionRow
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.print_request import SectionId, SheetChoice
from cjm_desktop.layout.sections import EVERYTHING, SECTIONS
from cjm_desktop.words.wording import Wording


class SectionChoice(QWidget):
    """The sections to export: a row for each, all or none by one click."""

    changed = Signal()

    def __init__(self, document: Document, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._blank = False
        self._kinds: tuple[CardKind, ...] = ()
        self._filtered = False
        self._offered: Collection[SectionId] = SECTIONS
        self._on_paper = True
        self._empty = [section.id for section in SECTIONS.values() if section.is_empty(document)]
        self.rows = {section.id: SectionRow(section, tr) for section in SECTIONS.values()}
        self.boxes = {section: row.box for section, row in self.rows.items()}
        self._order: list[SectionId] = list(self.rows)
        self.all_button = button(tr("All"), "link")
        self.all_button.setAccessibleName(tr("Choose all pages"))
        self.all_button.setToolTip(plain_tip(tr("Everything but the preparation")))
        self.all_button.clicked.connect(lambda: self.choose(EVERYTHING))
        self.none_button = button(tr("None"), "link")
        self.none_button.setAccessibleName(tr("Choose no pages"))
        self.none_button.clicked.connect(lambda: self.choose(()))
        for section, row in self.rows.items():
            row.ticked.connect(self.changed)
            row.paper_chosen.connect(self.changed)
            row.moved.connect(lambda by, section=section: self.move_section(section, by))
            row.dragged.connect(lambda y, section=section: self._drag(section, y))
        self._column = QVBoxLayout()
        self._lay_out()
        self._explain()

    @property
    def chosen(self) -> tuple[SectionId, ...]:
        """The sections that are ticked and can be had, in their order."""
        boxes = self.boxes
        return tuple(
            each
            for each in self._order
            if boxes[each].isChecked() and boxes[each].isEnabled() and each in self._offered
        )

    @property
    def papers(self) -> dict[SectionId, SheetChoice]:
        """The papers that chosen sections have of their own."""
        found = {section: self.rows[section].sheet for section in self.chosen}
        return {section: sheet for section, sheet in found.items() if sheet is not None}

    def choose(
        self,
        sections: Collection[SectionId],
        papers: Mapping[SectionId, SheetChoice] | None = None,
    ) -> None:
        """Tick these sections and no others, and put them in this order."""
        self.blockSignals(True)
        for section, row in self.rows.items():
            row.box.setChecked(section in sections)
            if papers is not None:
                row.choose_sheet(papers.get(section))
        self._set_order(_among(sections))
        self.blockSignals(False)
        self.changed.emit()

    def choose_sheet(self, section: SectionId, sheet: SheetChoice) -> None:
        """Give a section a paper of its own."""
        self.rows[section].choose_sheet(sheet)

    def move_section(self, section: SectionId, by: int) -> None:
        """Move a section so many places down, or up."""
        place = self._order.index(section)
        target = min(max(place + by, 0), len(self._order) - 1)
        if target != place:
            order = [each for each in self._order if each != section]
            order.insert(target, section)
            self._set_order(order)
            self.changed.emit()

    def set_format(self, offered: Collection[SectionId], *, on_paper: bool) -> None:
        """Offer the sections that a format has, with papers if it is on paper at all."""
        self._offered, self._on_paper = offered, on_paper
        for section, row in self.rows.items():
            row.setVisible(section in offered)
        self._explain()

    def set_blank(self, blank: bool) -> None:
        """Offer only the sections that there is a form of, or all."""
        self._blank = blank
        self._explain()

    def set_cards(self, kinds: tuple[CardKind, ...], *, filtered: bool) -> None:
        """Offer only the sections that can be told of some kinds of cards, or of those filtered."""
        self._kinds, self._filtered = kinds, filtered
        self._explain()

    def _explain(self) -> None:
        """Say of each section why it is not offered, or what there is to know of it."""
        for section, row in self.rows.items():
            can_tell = SECTIONS[section].can_tell_of(self._kinds, filtered=self._filtered)
            lacks = self._blank and SECTIONS[section].form is None
            row.box.setEnabled(can_tell and not lacks)
            said = ""
            if lacks:
                said = self._tr("There is no form of this to fill in by hand.")
            elif not can_tell and self._filtered:
                said = self._tr("This cannot be told of some cards alone.")
            elif not can_tell:
                said = self._tr("This cannot be told of some kinds of cards alone.")
            elif section in self._empty and not self._blank:
                said = self._tr("There is nothing of this on the map yet.")
            row.box.setToolTip(plain_tip(said))
            how = self._tr("Alt+↑ and Alt+↓ move it.")
            row.box.setAccessibleDescription(f"{said} {how}".strip())
            row.offer_paper(self._on_paper)

    def _drag(self, section: SectionId, y: int) -> None:
        """Move a row to where the pointer is, as soon as it is over the middle of another."""
        high = self.rows[section].height() or HEIGHT
        steps = (y + high // 2) // high - (1 if y >= 0 else 0) if not 0 <= y < high else 0
        if steps:
            self.move_section(section, steps)

    def _set_order(self, order: Iterable[SectionId]) -> None:
        self._order = list(order)
        for place, section in enumerate(self._order):
            self._column.insertWidget(place, self.rows[section])
        # A row that is dragged asks at once where it is now.
        self._column.activate()
        rows = (self.rows[section] for section in self._order)
        set_tab_order(stop for row in rows for stop in (row.box, row.paper))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(plain_label(self._tr("Pages"), "name"), 1)
        for link in (self.all_button, self.none_button):
            link.setMinimumHeight(scaled(HEIGHT))
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            head.addWidget(link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        self._column.setSpacing(1)
        layout.addLayout(self._column)
        self._set_order(self._order)


def _among(sections: Collection[SectionId]) -> list[SectionId]:
    """Put the other sections among some, each behind the one that it follows when all are read."""
    order, before = list(sections), -1
    for section in SECTIONS:
        if section in sections:
            before = order.index(section)
        else:
            before += 1
            order.insert(before, section)
    return order
