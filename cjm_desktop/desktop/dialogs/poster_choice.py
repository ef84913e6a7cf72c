"""How large a poster of the map becomes: of sheets put together, or in one piece on a roll."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.dialogs.measure_box import MeasureBox
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import NARROWEST_ROLL, WIDEST_ROLL
from cjm_desktop.output.options import PAGES
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_USUAL_ROLL = 914
"""Millimetres: the width that most plotters take."""


class PosterSize(NamedTuple):
    """A size put together, or the width of a roll in millimetres; neither: as read from near."""

    paper: Paper | None = None
    roll: float | None = None


class PosterChoice(QWidget):
    """The sizes that a poster can have, and a field for the width of a roll beside them."""

    changed = Signal()

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self.sizes = Combo()
        self.sizes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sizes.setAccessibleName(tr("Size of the poster"))
        self.sizes.addItem(tr("As large as is read from near"), None)
        for page in PAGES:
            if page != "fit":
                self.sizes.addItem(phrase(tr, page), page)
        self.sizes.addItem(tr("In one piece on a roll"), None)
        self.roll = MeasureBox(tr("Width of the roll"), int(NARROWEST_ROLL), int(WIDEST_ROLL), "mm")
        self.choose(PosterSize())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sizes, 1)
        layout.addWidget(self.roll)
        self.sizes.currentIndexChanged.connect(self._show_roll)
        self.roll.valueChanged.connect(self.changed)

    @property
    def chosen(self) -> PosterSize:
        """The size that is chosen."""
        if self._is_roll:
            return PosterSize(roll=float(self.roll.value()))
        return PosterSize(self.sizes.currentData())

    def choose(self, wanted: PosterSize) -> None:
        """Show a size."""
        self.roll.setValue(round(wanted.roll or _USUAL_ROLL))
        papers = [self.sizes.itemData(place) for place in range(self.sizes.count() - 1)]
        last = self.sizes.count() - 1
        self.sizes.setCurrentIndex(papers.index(wanted.paper) if wanted.roll is None else last)
        self.roll.setVisible(self._is_roll)

    @property
    def _is_roll(self) -> bool:
        return self.sizes.currentIndex() == self.sizes.count() - 1

    def _show_roll(self) -> None:
        self.roll.setVisible(self._is_roll)
        self.changed.emit()
