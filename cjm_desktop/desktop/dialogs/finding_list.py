"""What is wrong with the pages of an export, each with a click to its place."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.cell_copy import CellList
from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.preflight import Finding
from cjm_desktop.layout.preflight_words import finding_line
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_ROW = 26
_HEAD = 30
_SHOWN = 3
_MOST = 200
"""So many are listed; who has more begins with those."""


class FindingList(Dressed, QWidget):
    """Lists findings; a click shows the page, and buttons lead to the card or the better paper."""

    page_wanted = Signal(object)
    """The page of this Finding is to be shown."""
    card_wanted = Signal(object)
    """This record is to be shown on the map."""
    paper_wanted = Signal(object)
    """The section of this Finding is to have the paper that would do."""

    def __init__(self, document: Document, tr: Wording) -> None:
        super().__init__()
        self._document = document
        self._tr = tr
        self._findings: list[Finding] = []
        self.head = ElidedLabel(role="name")
        self.head.setMinimumHeight(scaled(_HEAD))
        self.list = CellList()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("role", "cards")
        self.list.setUniformItemSizes(True)
        # The page above stays as large as it is, whatever is found.
        self.list.setFixedHeight(_SHOWN * scaled(_ROW) + 4)
        policy = self.list.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.list.setSizePolicy(policy)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(tr("What to look at before it is handed over"))
        self.list.itemClicked.connect(self._show)
        self.list.itemActivated.connect(self._show)
        self.list.currentRowChanged.connect(self._offer)
        self.map_button = button(tr("Show on the map"), "link")
        self.map_button.clicked.connect(lambda: self.card_wanted.emit(self._current.key))
        self.paper_button = button("", "link")
        self.paper_button.clicked.connect(lambda: self.paper_wanted.emit(self._current))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.head, 1)
        top.addWidget(self.paper_button)
        top.addWidget(self.map_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self.list)
        self.wear_look()
        self.wait()

    def wait(self) -> None:
        """Say that the pages are still being looked at."""
        self.head.setText(self._tr("Looking at the pages…"))

    def show_findings(self, found: Sequence[Finding]) -> None:
        """List other findings, what is wrong first."""
        self.list.clear()
        self._findings = sorted(found, key=lambda each: not each.is_wrong)[:_MOST]
        tr, wrong = self._tr, sum(each.is_wrong for each in found)
        said = tr.plural("{n} thing to look at", "{n} things to look at", wrong)
        self.head.setText(said if wrong else tr("Nothing is wrong with the pages"))
        for each in self._findings:
            said = self._said(each)
            item = QListWidgetItem(_icon(each), said)
            item.setToolTip(plain_tip(said))
            self.list.addItem(item)
        self.list.setVisible(bool(self._findings))
        self._offer()

    def dress(self, colours: Colours) -> None:
        """Draw the icons in the colours of a look."""
        for row, each in enumerate(self._findings):
            self.list.item(row).setIcon(_icon(each))

    @property
    def shown(self) -> list[Finding]:
        """What is listed."""
        return self._findings

    @property
    def _current(self) -> Finding:
        return self._findings[max(self.list.currentRow(), 0)]

    def _said(self, finding: Finding) -> str:
        said = finding_line(self._document, finding, self._tr)
        return said[:1].upper() + said[1:]

    def _show(self, item: QListWidgetItem) -> None:
        self.page_wanted.emit(self._findings[self.list.row(item)])

    def _offer(self) -> None:
        current = self._current if self._findings and self.list.currentRow() >= 0 else None
        on_map = current is not None and current.key is not None and current.key.kind == "cards"
        self.map_button.setVisible(on_map)
        paper = None if current is None else current.paper
        self.paper_button.setVisible(paper is not None)
        if paper is not None:
            name = phrase(self._tr, paper)
            self.paper_button.setText(self._tr("Use “{paper}”", paper=name))


def _icon(finding: Finding) -> QIcon:
    if finding.is_wrong:
        return icons.in_look("triangle-alert", "star")
    return icons.in_look("info", "quiet")
