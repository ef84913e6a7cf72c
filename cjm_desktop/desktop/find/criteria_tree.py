"""The values to filter by, under the fields that have them; Space or a click ticks one."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QTreeWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.find.criteria import CRITERIA, Criterion
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.look.theming import ticks_palette
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import CardFilter
from cjm_desktop.words.wording import Wording

_ROW = 26
_VALUE = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class CriteriaTree(Dressed, CellTree):
    """Shows what a filter wants of each field but the scores, and what could be wanted."""

    ticked = Signal()

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self.setAccessibleName(tr("What to filter by"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.wear_look()
        self.itemChanged.connect(self._changed)

    def show_filter(self, document: Document, wanted: CardFilter) -> None:
        """Offer what a map has, with what is wanted ticked; fields that are open stay so."""
        heads = map(self._head, range(self.topLevelItemCount()))
        opened = {row for row, head in enumerate(heads) if head.isExpanded()}
        with QSignalBlocker(self):
            self.clear()
            for row, criterion in enumerate(CRITERIA):
                head = self._field(criterion, document, wanted)
                self.addTopLevelItem(head)
                head.setExpanded(row in opened or bool(self._ticked(head)))
                self._name(head, criterion)
            self.setCurrentItem(self._head(0))

    def wanted(self) -> dict[str, Any]:
        """Give what is ticked, as fields of a filter."""
        fields: dict[str, Any] = {"unsaid": ()}
        for row, criterion in enumerate(CRITERIA):
            values = [item.data(0, _VALUE) for item in self._ticked(self._head(row))]
            fields[criterion.field] = tuple(value for value in values if value is not None)
            if None in values:
                fields["unsaid"] += (criterion.said,)
        return fields

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        self.setPalette(ticks_palette(self.palette(), colours))

    def _field(
        self, criterion: Criterion, document: Document, wanted: CardFilter
    ) -> QTreeWidgetItem:
        head = QTreeWidgetItem()
        head.setSizeHint(0, QSize(0, scaled(_ROW)))
        values = criterion.values(wanted)
        for value, name in criterion.offered(document, wanted, self._tr):
            head.addChild(_row(value, name, chosen=value in values))
        if criterion.said is not None:
            unsaid = criterion.said in wanted.unsaid
            head.addChild(_row(None, self._tr("Nothing said"), chosen=unsaid))
        return head

    def _head(self, row: int) -> QTreeWidgetItem:
        head = self.topLevelItem(row)
        assert head is not None
        return head

    def _ticked(self, head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        items = [head.child(place) for place in range(head.childCount())]
        return [item for item in items if item is not None and item.checkState(0) == _CHECKED]

    def _name(self, head: QTreeWidgetItem, criterion: Criterion) -> None:
        title, count = self._tr(criterion.title), len(self._ticked(head))
        head.setText(0, f"{title} · {count}" if count else title)

    def _changed(self, item: QTreeWidgetItem) -> None:
        head = item.parent()
        if head is not None:
            with QSignalBlocker(self):
                self._name(head, CRITERIA[self.indexOfTopLevelItem(head)])
            self.ticked.emit()


def _row(value: str | None, name: str, *, chosen: bool) -> QTreeWidgetItem:
    item = QTreeWidgetItem([" ".join(name.split()) or "–"])
    item.setToolTip(0, plain_tip(name))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(0, _CHECKED if chosen else _UNCHECKED)
    item.setData(0, _VALUE, value)
    item.setSizeHint(0, QSize(0, scaled(_ROW)))
    return item
