"""Which views an export shows: a box for each in reading order, and all or none by one click."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.print_request import ViewId
from cjm_desktop.layout.views import EVERYTHING, VIEWS
from cjm_desktop.words.wording import Wording

_IN_A_ROW = 3
_HEIGHT = 26


class ViewChoice(QWidget):
    """The views to export."""

    changed = Signal()

    def __init__(self, document: Document, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._empty = [view.id for view in VIEWS.values() if view.is_empty(document)]
        self.boxes = {view.id: QCheckBox(tr(view.title)) for view in VIEWS.values()}
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
    def chosen(self) -> tuple[ViewId, ...]:
        """The views that are ticked and can be had, in their order."""
        return tuple(
            view for view, box in self.boxes.items() if box.isChecked() and box.isEnabled()
        )

    def choose(self, views: Collection[ViewId]) -> None:
        """Tick these views and no others."""
        self.blockSignals(True)
        for view, box in self.boxes.items():
            box.setChecked(view in views)
        self.blockSignals(False)
        self.changed.emit()

    def set_blank(self, blank: bool) -> None:
        """Offer only the views that there is a form of, or all."""
        for view, box in self.boxes.items():
            lacks = blank and VIEWS[view].form is None
            box.setEnabled(not lacks)
            said = ""
            if lacks:
                said = self._tr("There is no form of this to fill in by hand.")
            elif view in self._empty and not blank:
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
