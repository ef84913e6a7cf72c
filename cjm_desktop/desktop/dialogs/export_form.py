"""What a PDF shall hold, on which paper and where it goes; warns of text too small to read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.actions.registry import plain
from cjm_desktop.desktop.ask import Ask
from cjm_desktop.desktop.widgets import ElidedLabel, button, plain_label, separator
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.pages import PROPOSED_VIEWS, VIEWS, View, readable_page, smallest_text
from cjm_desktop.layout.paper import READABLE, Paper
from cjm_desktop.output.options import PAGES, ExportOptions
from cjm_desktop.phrases import number, phrase
from cjm_desktop.wording import Wording

_SUFFIX = ".pdf"
_IN_A_ROW = 3


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
    ) -> None:
        super().__init__()
        self._document = document
        self._ask = ask
        self._tr = tr
        self.target = target
        self.paper = QComboBox()
        for page in PAGES:
            self.paper.addItem(phrase(tr, page), page)
        self.paper.setAccessibleName(tr("Paper"))
        self.landscape = QRadioButton(tr("Landscape"))
        self.portrait = QRadioButton(tr("Portrait"))
        self.views = {view: QCheckBox(phrase(tr, f"view_{view}")) for view in VIEWS}
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
        return bool(self._chosen_views())

    def options(self) -> ExportOptions:
        """Give what the fields say; they must be complete."""
        return ExportOptions(self._page(), self.portrait.isChecked(), self._chosen_views())

    def choices(self) -> dict[str, Any]:
        """Give what is worth remembering for the next export."""
        return {
            "page": self._page(),
            "portrait": self.portrait.isChecked(),
            "views": list(self._chosen_views()),
        }

    def _page(self) -> Paper:
        return PAGES[self.paper.currentIndex()]

    def _chosen_views(self) -> tuple[View, ...]:
        return tuple(view for view, box in self.views.items() if box.isChecked())

    def _recall(self, remembered: Mapping[str, Any]) -> None:
        page = remembered.get("page") or readable_page(self._document) or "fit"
        self.paper.setCurrentIndex(PAGES.index(page) if page in PAGES else 0)
        upright = remembered.get("portrait") is True
        self.portrait.setChecked(upright)
        self.landscape.setChecked(not upright)
        kept = remembered.get("views")
        chosen = set(kept) & set(VIEWS) if isinstance(kept, list) else set()
        for view, box in self.views.items():
            box.setChecked(view in (chosen or PROPOSED_VIEWS))

    def _connect(self) -> None:
        self.paper.currentIndexChanged.connect(self._refresh)
        self.portrait.toggled.connect(self._refresh)
        for box in self.views.values():
            box.toggled.connect(self._refresh)
        self.choose_button.clicked.connect(self._choose_target)
        self.use_button.clicked.connect(self._use_proposed)

    def _refresh(self) -> None:
        for choice in (self.landscape, self.portrait):
            choice.setEnabled(self._page() != "fit")
        self.path.setText(str(self.target))
        self.path.setToolTip(plain(str(self.target)))
        self.replaces.setVisible(self.target.exists())
        self._warn()
        self.changed.emit()

    def _warn(self) -> None:
        """Say if the map's text becomes too small, and propose what keeps it readable."""
        page, upright = self._page(), self.portrait.isChecked()
        size = smallest_text(self._document, page, upright)
        small = self.views["map"].isChecked() and size < READABLE
        self.warning.setVisible(small)
        self._proposed = readable_page(self._document, upright) or "fit"
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

    def _use_proposed(self) -> None:
        if self._proposed is not None:
            self.paper.setCurrentIndex(PAGES.index(self._proposed))
            self.paper.setFocus()

    def _choose_target(self) -> None:
        chosen = self._ask.file_to_export(self.target)
        if chosen is not None:
            named = chosen if chosen.suffix.lower() == _SUFFIX else Path(f"{chosen}{_SUFFIX}")
            self.target = named.absolute()
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
            (tr("Pages"), _rows(*self.views.values())),
        )
        for place, (name, field) in enumerate(rows):
            grid.addWidget(plain_label(name), place, 0)
            grid.addWidget(field, place, 1)
        warned = QVBoxLayout()
        warned.setSpacing(8)
        warned.addWidget(self.warning)
        warned.addWidget(self.use_button, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(warned, 3, 1)
        grid.addWidget(separator(across=True), 4, 0, 1, 2)
        where = QHBoxLayout()
        where.setSpacing(10)
        where.addWidget(self.path, 1)
        where.addWidget(self.choose_button)
        grid.addWidget(plain_label(tr("Save to")), 5, 0)
        grid.addLayout(where, 5, 1)
        grid.addWidget(self.replaces, 6, 1)
        grid.setRowStretch(7, 1)


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(18)
    for widget in widgets:
        widget.setMinimumHeight(26)
        layout.addWidget(widget)
    layout.addStretch(1)
    return row


def _rows(*widgets: QWidget) -> QWidget:
    """Put many choices on several rows, so that their words have room in every language."""
    rows = QWidget()
    grid = QGridLayout(rows)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(2)
    for place, widget in enumerate(widgets):
        widget.setMinimumHeight(26)
        grid.addWidget(widget, place // _IN_A_ROW, place % _IN_A_ROW)
    grid.setColumnStretch(_IN_A_ROW, 1)
    return rows
