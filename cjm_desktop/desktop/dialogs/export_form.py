"""What an export is asked: its format, and what that can be asked; warns of text too small."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.widgets import button, separator
from cjm_desktop.desktop.dialogs.destination import Destination
from cjm_desktop.desktop.dialogs.handouts import Proposal
from cjm_desktop.desktop.dialogs.section_choice import SectionChoice
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.remembered import record
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.map.map_sheets import readable_page, smallest_text
from cjm_desktop.layout.paper import READABLE, Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import SECTIONS
from cjm_desktop.layout.without_disqualified import without_disqualified
from cjm_desktop.output.exporters import Exporter, Question
from cjm_desktop.output.options import PAGES, RESOLUTIONS, ExportOptions
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_LINE = 26
_WIDTH = 150


class ExportForm(QWidget):
    """The fields of an export; those that its format cannot be asked are hidden.

    Each format has choices of its own, so that the paper of a document does not become a picture's.
    """

    changed = Signal()

    def __init__(
        self,
        document: Document,
        remembered: Mapping[str, Any],
        ask: Ask,
        tr: Wording,
        place: Path,
        proposal: Proposal,
    ) -> None:
        super().__init__()
        self._proposal = proposal
        self._document = document
        self._tr = tr
        self._choices = {
            each.suffix: record(remembered.get(each.suffix)) for each in proposal.formats
        }
        self.format = _combo(tr("Format"))
        for exporter in proposal.formats:
            self.format.addItem(tr(exporter.name), exporter.suffix)
        self.resolution = _combo(tr("Resolution"))
        for dpi, name in RESOLUTIONS.items():
            self.resolution.addItem(tr(name, n=dpi), dpi)
        self.paper = _combo(tr("Paper"))
        for page in PAGES:
            self.paper.addItem(phrase(tr, page), page)
        self.landscape = QRadioButton(tr("Landscape"))
        self.portrait = QRadioButton(tr("Portrait"))
        self.choice = SectionChoice(document, tr)
        self.sections = self.choice.boxes
        self.blank = QCheckBox(tr("For filling in by hand: empty cells"))
        self.blank.setToolTip(
            plain_tip(tr("The map’s phases and lanes as a form that fills the paper"))
        )
        self._left_out = len(document.cards) - len(without_disqualified(document).cards)
        self.disqualified = QCheckBox(
            tr.plural(
                "With one disqualified mindset", "With {n} disqualified mindsets", self._left_out
            )
        )
        self.disqualified.setToolTip(
            plain_tip(tr("Mindsets that do not hold are left out unless you ask for them"))
        )
        self.destination = Destination(place, proposal.formats, ask, tr)
        self.warning = plain_label(role="warning")
        self.warning.setWordWrap(True)
        self.use_button = button("")
        self._proposed: Paper | None = None
        self._asked: list[tuple[QWidget, Question]] = []
        self._lay_out()
        self._exporter = proposal.formats[0]
        self._choose_format(max(0, self.format.findData(remembered.get("format"))))
        self._connect()

    @property
    def exporter(self) -> Exporter:
        """The format that is chosen."""
        return self._exporter

    @property
    def complete(self) -> bool:
        """Whether the fields make an export: at least one section is chosen."""
        return bool(self.choice.chosen)

    def options(self) -> ExportOptions:
        """Give what the fields say; they must be complete."""
        return ExportOptions(
            self._page(),
            self.portrait.isChecked(),
            self.choice.chosen,
            blank=self.blank.isChecked(),
            disqualified=self.disqualified.isChecked(),
            dpi=self.resolution.currentData(),
        )

    def choices(self) -> dict[str, Any]:
        """Give what is worth remembering for the next export."""
        self._keep()
        return {"format": self._exporter.suffix, **self._choices}

    def _keep(self) -> None:
        self._choices[self._exporter.suffix] = {
            "page": self._page(),
            "portrait": self.portrait.isChecked(),
            "sections": list(self.choice.chosen),
            "disqualified": self.disqualified.isChecked(),
            "dpi": self.resolution.currentData(),
        }

    def _choose_format(self, place: int) -> None:
        self._exporter = self._proposal.formats[place]
        with QSignalBlocker(self.format):
            self.format.setCurrentIndex(place)
        for widget, question in self._asked:
            widget.setVisible(question in self._exporter.questions)
        self.disqualified.setVisible(
            "disqualified" in self._exporter.questions and self._left_out > 0
        )
        self._recall(self._choices[self._exporter.suffix])
        self.destination.show_format(self._exporter)
        self._refresh()

    def _change_format(self, place: int) -> None:
        self._keep()
        self._choose_format(place)

    def _page(self) -> Paper:
        return PAGES[self.paper.currentIndex()]

    def _recall(self, chosen: Mapping[str, Any]) -> None:
        proposal, format_ = self._proposal, self._exporter.proposed
        self.disqualified.setChecked(chosen.get("disqualified") is True)
        page = chosen.get("page") or proposal.page
        if page not in PAGES:
            page = "fit" if format_.page == "fit" else self._readable(upright=False)
        self.paper.setCurrentIndex(PAGES.index(page))
        upright = chosen.get("portrait", proposal.portrait) is True
        self.portrait.setChecked(upright)
        self.landscape.setChecked(not upright)
        kept = chosen.get("sections")
        sections = [section for section in SECTIONS if isinstance(kept, list) and section in kept]
        self.choice.choose(sections or proposal.sections or format_.sections)
        self.blank.setChecked(proposal.blank)
        dpi = self.resolution.findData(chosen.get("dpi"))
        self.resolution.setCurrentIndex(dpi if dpi >= 0 else self.resolution.findData(format_.dpi))

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._change_format)
        self.paper.currentIndexChanged.connect(self._refresh)
        self.portrait.toggled.connect(self._refresh)
        self.choice.changed.connect(self._refresh)
        self.blank.toggled.connect(self._refresh)
        self.disqualified.toggled.connect(self._refresh)
        self.destination.change_button.clicked.connect(self._choose_target)
        self.use_button.clicked.connect(self._use_proposed)

    def _refresh(self) -> None:
        for choice in (self.landscape, self.portrait):
            choice.setEnabled(self._page() != "fit")
        self.choice.set_blank(self.blank.isChecked())
        self.disqualified.setEnabled(not self.blank.isChecked())
        self._warn()
        self._take_room()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of the present width."""
        super().resizeEvent(event)
        self._take_room()

    def _take_room(self) -> None:
        """Ask for room for texts of several lines, which the dialog's pages do not pass on."""
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))

    def _warn(self) -> None:
        """Say if the map's text becomes too small, and propose what keeps it readable."""
        page, upright = self._page(), self.portrait.isChecked()
        asked = self.disqualified.isChecked()
        size = smallest_text(self._document, PrintRequest(page, upright, disqualified=asked))
        drawn = self.sections["map"].isChecked() and not self.blank.isChecked()
        drawn = drawn and "paper" in self._exporter.questions
        small = drawn and size < READABLE
        self.warning.setVisible(small)
        self._proposed = self._readable(upright=upright)
        self.use_button.setVisible(small and page != self._proposed)
        if small:
            self.warning.setText(
                self._tr(
                    "On this paper the map’s smallest text is {size} pt. Below {limit} pt it is "
                    "hard to read.",
                    size=number(self._tr, round(size, 1)),
                    limit=number(self._tr, READABLE),
                )
            )
            self.use_button.setText(
                self._tr("Use “{paper}”", paper=phrase(self._tr, self._proposed))
            )

    def _readable(self, *, upright: bool) -> Paper:
        asked = self.disqualified.isChecked()
        request = PrintRequest(portrait=upright, disqualified=asked)
        return readable_page(self._document, request) or "fit"

    def _use_proposed(self) -> None:
        if self._proposed is not None:
            self.paper.setCurrentIndex(PAGES.index(self._proposed))
            self.paper.setFocus()

    def _choose_target(self) -> None:
        wanted = self.destination.choose()
        if wanted is self._exporter:
            self.destination.show_format(wanted)
            self._refresh()
        elif wanted is not None:
            self.format.setCurrentIndex(self._proposal.formats.index(wanted))

    def _lay_out(self) -> None:
        tr = self._tr
        group = QButtonGroup(self)
        for choice in (self.landscape, self.portrait):
            group.addButton(choice)
        self._asked = [(self.resolution, "dpi"), (self.blank, "blank")]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, Question | None], ...] = (
            (tr("Format"), _row(self.format, self.resolution), None),
            (tr("Paper"), _row(self.paper), "paper"),
            (tr("Orientation"), _row(self.landscape, self.portrait), "paper"),
            (tr("Pages"), self.choice, "sections"),
            ("", _column(self.blank, self.disqualified), None),
        )
        for place, (name, field, question) in enumerate(rows):
            label = plain_label(name)
            # Level with the first line of a field that has several.
            label.setFixedHeight(_LINE)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, place, 1)
            if question is not None:
                self._asked += [(label, question), (field, question)]
        warned = QVBoxLayout()
        warned.setSpacing(8)
        warned.addWidget(self.warning)
        warned.addWidget(self.use_button, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(warned, 5, 1)
        grid.addWidget(separator(across=True), 6, 0, 1, 2)
        grid.addWidget(plain_label(tr("Save to")), 7, 0)
        grid.addWidget(self.destination, 7, 1)
        grid.addWidget(self.destination.note, 8, 1)
        grid.setRowStretch(9, 1)


def _combo(name: str) -> Combo:
    made = Combo()
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    made.setMinimumWidth(_WIDTH)
    made.setAccessibleName(name)
    return made


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    for widget in widgets:
        widget.setMinimumHeight(_LINE)
        layout.addWidget(widget)
    return column


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(18)
    for widget in widgets:
        widget.setMinimumHeight(_LINE)
        layout.addWidget(widget)
    layout.addStretch(1)
    return row
