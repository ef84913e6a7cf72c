"""What a PDF shall hold, on which paper and where it goes; warns of text too small to read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
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
from cjm_desktop.desktop.controls.widgets import ElidedLabel, button, separator
from cjm_desktop.desktop.dialogs.handouts import Proposal
from cjm_desktop.desktop.dialogs.view_choice import ViewChoice
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.map.map_sheets import readable_page, smallest_text
from cjm_desktop.layout.paper import READABLE, Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.views import VIEWS
from cjm_desktop.layout.without_disqualified import without_disqualified
from cjm_desktop.output.options import PAGES, ExportOptions
from cjm_desktop.storage import outside
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_SUFFIX = ".pdf"
_LINE = 26


class ExportForm(QWidget):
    """The fields of an export."""

    changed = Signal()

    def __init__(
        self,
        document: Document,
        remembered: Mapping[str, Any],
        ask: Ask,
        tr: Wording,
        target: Path,
        proposal: Proposal,
    ) -> None:
        super().__init__()
        self._proposal = proposal
        self._document = document
        self._ask = ask
        self._tr = tr
        self.target = target
        self.paper = Combo()
        self.paper.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for page in PAGES:
            self.paper.addItem(phrase(tr, page), page)
        self.paper.setAccessibleName(tr("Paper"))
        self.landscape = QRadioButton(tr("Landscape"))
        self.portrait = QRadioButton(tr("Portrait"))
        self.choice = ViewChoice(document, tr)
        self.views = self.choice.boxes
        self.blank = QCheckBox(tr("For filling in by hand: empty cells"))
        self.blank.setToolTip(
            plain_tip(tr("The map’s phases and lanes as a form that fills the paper"))
        )
        left_out = len(document.cards) - len(without_disqualified(document).cards)
        self.disqualified = QCheckBox(
            tr.plural("With one disqualified mindset", "With {n} disqualified mindsets", left_out)
        )
        self.disqualified.setToolTip(
            plain_tip(tr("Mindsets that do not hold are left out unless you ask for them"))
        )
        self.disqualified.setVisible(left_out > 0)
        self.path = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.replaces = plain_label(tr("This file is there already and will be replaced."), "quiet")
        self.choose_button = button(tr("Change…"))
        self.choose_button.setAccessibleName(tr("Change where the PDF goes"))
        self.warning = plain_label(role="warning")
        self.warning.setWordWrap(True)
        self.use_button = button("")
        self._proposed: Paper | None = None
        self._lay_out()
        self._recall(remembered)
        self._connect()
        self._refresh()

    @property
    def complete(self) -> bool:
        """Whether the fields make an export: at least one view is chosen."""
        return bool(self.choice.chosen)

    def options(self) -> ExportOptions:
        """Give what the fields say; they must be complete."""
        return ExportOptions(
            self._page(),
            self.portrait.isChecked(),
            self.choice.chosen,
            blank=self.blank.isChecked(),
            disqualified=self.disqualified.isChecked(),
        )

    def choices(self) -> dict[str, Any]:
        """Give what is worth remembering for the next export."""
        return {
            "page": self._page(),
            "portrait": self.portrait.isChecked(),
            "views": list(self.choice.chosen),
            "disqualified": self.disqualified.isChecked(),
        }

    def _page(self) -> Paper:
        return PAGES[self.paper.currentIndex()]

    def _recall(self, remembered: Mapping[str, Any]) -> None:
        proposal = self._proposal
        self.disqualified.setChecked(remembered.get("disqualified") is True)
        page = remembered.get("page") or proposal.page or self._readable(upright=False)
        self.paper.setCurrentIndex(PAGES.index(page) if page in PAGES else 0)
        upright = remembered.get("portrait", proposal.portrait) is True
        self.portrait.setChecked(upright)
        self.landscape.setChecked(not upright)
        kept = remembered.get("views")
        chosen = [view for view in VIEWS if isinstance(kept, list) and view in kept]
        self.choice.choose(chosen or proposal.views)
        self.blank.setChecked(proposal.blank)

    def _connect(self) -> None:
        self.paper.currentIndexChanged.connect(self._refresh)
        self.portrait.toggled.connect(self._refresh)
        self.choice.changed.connect(self._refresh)
        self.blank.toggled.connect(self._refresh)
        self.disqualified.toggled.connect(self._refresh)
        self.choose_button.clicked.connect(self._choose_target)
        self.use_button.clicked.connect(self._use_proposed)

    def _refresh(self) -> None:
        for choice in (self.landscape, self.portrait):
            choice.setEnabled(self._page() != "fit")
        self.choice.set_blank(self.blank.isChecked())
        self.disqualified.setEnabled(not self.blank.isChecked())
        self.path.setText(str(self.target))
        self.path.setToolTip(plain_tip(str(self.target)))
        self.replaces.setVisible(outside.exists(self.target) == "yes")
        self._warn()
        self.changed.emit()

    def _warn(self) -> None:
        """Say if the map's text becomes too small, and propose what keeps it readable."""
        page, upright = self._page(), self.portrait.isChecked()
        asked = self.disqualified.isChecked()
        size = smallest_text(self._document, PrintRequest(page, upright, disqualified=asked))
        drawn = self.views["map"].isChecked() and not self.blank.isChecked()
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
        chosen = self._ask.file_to_export(self.target)
        if chosen is not None:
            named = chosen if chosen.suffix.lower() == _SUFFIX else Path(f"{chosen}{_SUFFIX}")
            self.target = outside.absolute(named)
            self._refresh()

    def _lay_out(self) -> None:
        tr = self._tr
        group = QButtonGroup(self)
        for choice in (self.landscape, self.portrait):
            group.addButton(choice)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(1, 1)
        rows = (
            (tr("Paper"), _row(self.paper)),
            (tr("Orientation"), _row(self.landscape, self.portrait)),
            (tr("Pages"), self.choice),
            ("", _column(self.blank, self.disqualified)),
        )
        for place, (name, field) in enumerate(rows):
            label = plain_label(name)
            # Level with the first line of a field that has several.
            label.setFixedHeight(_LINE)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, place, 1)
        warned = QVBoxLayout()
        warned.setSpacing(8)
        warned.addWidget(self.warning)
        warned.addWidget(self.use_button, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(warned, 4, 1)
        grid.addWidget(separator(across=True), 5, 0, 1, 2)
        where = QHBoxLayout()
        where.setSpacing(10)
        where.addWidget(self.path, 1)
        where.addWidget(self.choose_button)
        grid.addWidget(plain_label(tr("Save to")), 6, 0)
        grid.addLayout(where, 6, 1)
        grid.addWidget(self.replaces, 7, 1)
        grid.setRowStretch(8, 1)


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
