"""The list of what is another way now than in a version: each record by its name."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.dialogs.versions.version_words import record_words
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.editing.edits.places import in_map_order
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.words.wording import N_, Wording

How = Literal["added", "changed", "removed"]

TOKENS: Final[Mapping[How, str]] = {"added": "good", "changed": "accent", "removed": "bad"}
"""The colour of each kind of difference, in the list and on the pictures."""
_ICONS: Final[Mapping[How, str]] = {"added": "plus", "changed": "pencil", "removed": "minus"}
_WORDS: Final[Mapping[How, str]] = {
    "added": N_("Added since"), "changed": N_("Changed since"), "removed": N_("Removed since"),
}  # fmt: skip
_RECORD_ICONS: Final[Mapping[Kind, str]] = {
    "map": "map", "phases": "flag", "lanes": "rows-3", "personas": "user", "handoffs": "link",
    "kpis": "gauge", "assets": "image",
}  # fmt: skip
_MOST: Final = 500
"""So many rows are listed; nobody reads more, and a list of all would take seconds to make."""
_ROW: Final = 26
_KEY: Final = Qt.ItemDataRole.UserRole


class DifferenceList(Dressed, CellTree):
    """Lists what differs; cards that the version has can be chosen."""

    marked = Signal(object)
    """The id of the card whose row has the keyboard; None for other rows."""
    chosen = Signal()
    """Other rows are selected."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self.setObjectName("DifferenceList")
        self.setAccessibleName(tr("What differs"))
        self.setHeaderLabels([tr("What differs"), tr("Place"), tr("How")])
        self.setProperty("role", "rows")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setProperty("role", "ticks")
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 250), (2, 130)):
            head.resizeSection(column, width)
        self.currentItemChanged.connect(lambda now, _: self.marked.emit(_card_of(now)))
        self.itemSelectionChanged.connect(self.chosen)
        self.wear_look()

    def dress(self, colours: Colours) -> None:
        """Draw the signs in the colours of a look."""
        for row in range(self.topLevelItemCount()):
            self._dye(self.topLevelItem(row))

    def show_difference(self, version: Document, present: Document, since: Patch) -> None:
        """List what a patch from a version to the present does: cards first, as on the map."""
        self.clear()
        rows: list[tuple[Key, How]] = []
        kinds: tuple[tuple[How, Iterable[Key], Document], ...] = (
            ("added", since.added, present),
            ("changed", since.updated, present),
            ("removed", since.removed, version),
        )
        for how, touched, document in kinds:
            keys = list(touched)
            cards = in_map_order(document, (key.id for key in keys if key.kind == "cards"))
            others = [key for key in keys if key.kind != "cards"]
            rows += [(key, how) for key in (*(Key("cards", each) for each in cards), *others)]
        for key, how in rows[:_MOST]:
            self._add(version if how == "removed" else present, key, how)
        if len(rows) > _MOST:
            more = self._tr.plural("and one more", "and {n} more", len(rows) - _MOST)
            item = QTreeWidgetItem([more])
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addTopLevelItem(item)

    def chosen_cards(self) -> list[str]:
        """List the selected cards that the version has."""
        return [
            key.id
            for key, how in (item.data(0, _KEY) for item in self.selectedItems())
            if key.kind == "cards" and how != "added"
        ]

    def _add(self, document: Document, key: Key, how: How) -> None:
        name, where = record_words(document, key, self._tr)
        item = QTreeWidgetItem([name, where, self._tr(_WORDS[how])])
        item.setData(0, _KEY, (key, how))
        item.setSizeHint(0, QSize(0, _ROW))
        for column in range(3):
            item.setToolTip(column, plain_tip(item.text(column)))
        record = document.get(key)
        if isinstance(record, Card):
            item.setData(1, _KEY, record.kind)
        self._dye(item)
        self.addTopLevelItem(item)

    def _dye(self, item: QTreeWidgetItem | None) -> None:
        found = item.data(0, _KEY) if item is not None else None
        if item is None or found is None:
            return
        colours, (key, how) = look(), found
        kind = item.data(1, _KEY)
        name = _RECORD_ICONS[key.kind] if kind is None else KIND_ICONS[kind]
        colour = colours["quiet" if kind is None else f"kind-{kind}"]
        item.setIcon(0, icons.tinted_icon(name, colour))
        item.setIcon(2, icons.tinted_icon(_ICONS[how], colours[TOKENS[how]]))
        item.setForeground(1, QBrush(QColor(colours["quiet"])))
        item.setForeground(2, QBrush(QColor(colours[TOKENS[how]])))


def _card_of(item: QTreeWidgetItem | None) -> str | None:
    found = item.data(0, _KEY) if item is not None else None
    return found[0].id if found is not None and found[0].kind == "cards" else None
