"""The list of what differs between two maps: by phase and role, and how it is on either side."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QIcon
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem

from cjm_desktop.desktop.comparison.difference import TOKENS, Comparison, Difference, How, sections
from cjm_desktop.desktop.comparison.difference_words import difference_words
from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CardKind, Kind
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.words.wording import Wording

_ICONS: Final[dict[How, str]] = {"added": "plus", "changed": "pencil", "removed": "minus"}
_RECORD_ICONS: Final[dict[Kind, str]] = {
    "map": "map", "phases": "flag", "lanes": "rows-3", "personas": "user", "handoffs": "link",
    "kpis": "gauge", "assets": "image",
}  # fmt: skip
MOST: Final = 500
"""So many rows are listed; nobody reads more, and a list of all would take seconds to make."""
_LONGEST: Final = 120
_ROW: Final = 26
_DIFFERENCE: Final = Qt.ItemDataRole.UserRole
_CARD_KIND: Final = Qt.ItemDataRole.UserRole + 1


class DifferenceList(Dressed, CellTree):
    """Lists what differs, each under its place; rows can be selected."""

    pointed = Signal(object)
    """The difference whose row has the keyboard; None where that is none."""
    selected = Signal()
    """Other rows are selected."""

    def __init__(self, left_title: str, right_title: str, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._icons: dict[tuple[str, str], QIcon] = {}
        self.setObjectName("DifferenceList")
        self.setAccessibleName(tr("What differs"))
        self.setHeaderLabels([tr("What differs"), left_title, right_title])
        self.setProperty("role", "rows")
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setProperty("role", "ticks")
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(lambda now, _: self.pointed.emit(_difference_of(now)))
        self.itemSelectionChanged.connect(self.selected)
        self.wear_look()

    def dress(self, colours: Colours) -> None:
        """Draw the signs in the colours of a look."""
        for item in self._items():
            self._dye(item)

    def show_differences(self, comparison: Comparison) -> None:
        """List what differs, as it stands on the map."""
        self.clear()
        left, right = comparison.left.document, comparison.right.document
        room = MOST
        for title, found in sections(comparison, self._tr):
            if room <= 0:
                break
            head = QTreeWidgetItem([title])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setSizeHint(0, QSize(0, _ROW))
            head.setToolTip(0, plain_tip(title))
            head.addChildren([self._row(each, left, right) for each in found[:room]])
            room -= len(found)
            self.addTopLevelItem(head)
            head.setFirstColumnSpanned(True)
            head.setExpanded(True)
            self._dye(head)
        if (more := len(comparison.differences) - MOST) > 0:
            item = QTreeWidgetItem([self._tr.plural("and one more", "and {n} more", more)])
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addTopLevelItem(item)

    def chosen(self) -> list[Difference]:
        """Give the selected rows, from top to bottom."""
        return [
            found
            for item in self._items()
            if item.isSelected() and (found := _difference_of(item)) is not None
        ]

    def _items(self) -> list[QTreeWidgetItem]:
        """Give the headings and the rows, from top to bottom."""
        heads = map(self.topLevelItem, range(self.topLevelItemCount()))
        rows = (
            (head, *map(head.child, range(head.childCount()))) for head in heads if head is not None
        )
        return [item for group in rows for item in group if item is not None]

    def _row(self, each: Difference, left: Document, right: Document) -> QTreeWidgetItem:
        words = difference_words(each, left, right, self._tr)
        item = QTreeWidgetItem([_short(text) for text in words])
        for column, text in enumerate(words):
            item.setToolTip(column, plain_tip(text))
        item.setSizeHint(0, QSize(0, _ROW))
        item.setData(0, _DIFFERENCE, each)
        item.setData(0, _CARD_KIND, _card_kind(each, left, right))
        self._dye(item)
        return item

    def _dye(self, item: QTreeWidgetItem) -> None:
        colours, found = look(), _difference_of(item)
        if found is None:
            item.setForeground(0, QBrush(QColor(colours["quiet"])))
            return
        kind: CardKind | None = item.data(0, _CARD_KIND)
        name = KIND_ICONS[kind] if kind is not None else _RECORD_ICONS[found.key.kind]
        colour = colours["quiet" if kind is None else f"kind-{kind}"]
        item.setIcon(0, self._icon(name, colour))
        own = colours[TOKENS[found.how]]
        item.setIcon(2, self._icon(_ICONS[found.how], own))
        item.setForeground(1, QBrush(QColor(colours["quiet"])))

    def _icon(self, name: str, colour: str) -> QIcon:
        """Give an icon; hundreds of rows have the same few."""
        if (name, colour) not in self._icons:
            self._icons[name, colour] = icons.tinted_icon(name, colour)
        return self._icons[name, colour]


def _card_kind(each: Difference, left: Document, right: Document) -> CardKind | None:
    for document, key in ((right, each.right), (left, each.left)):
        if key is not None and key.kind == "cards":
            return document.cards[key.id].kind
    return None


def _difference_of(item: QTreeWidgetItem | None) -> Difference | None:
    found = item.data(0, _DIFFERENCE) if item is not None else None
    return found if isinstance(found, Difference) else None


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
