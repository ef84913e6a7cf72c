"""What a table that comes back changes: each change is shown, and taken only if it is ticked."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.comparison.map_pair import MapPair
from cjm_desktop.desktop.controls.cell_copy import CellList
from cjm_desktop.desktop.dialogs.importing.outlook import Return
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.editing.edits.taking import Taken, take
from cjm_desktop.words.figures import count_words
from cjm_desktop.words.wording import Wording

_TOLD: Final = 96


class ReturnPage(QWidget):
    """Lets the user tick what is taken of a table; cards that it does not have stay, if not."""

    ticked = Signal()

    def __init__(self, name: str, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._found: Return | None = None
        self.pair = MapPair(tr("In this window"), name, tr, ticks=True)
        self.said = CellList()
        self.said.setAccessibleName(tr("What did not fit"))
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(scaled(_TOLD // 2))
        self.said.setMaximumHeight(scaled(_TOLD))
        self._said_head = plain_label(tr("What did not fit"), "name")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.pair, 1)
        column.addWidget(self._said_head)
        column.addWidget(self.said)
        self.pair.list.ticked.connect(self.ticked)

    def show_return(self, found: Return) -> None:
        """Show what the table changes; all is ticked but that cards go which it does not have.

        Of what is guessed nothing is ticked.
        """
        self._found = found
        comparison = found.laid.comparison
        tr = self._tr
        counts = count_words(tr, comparison.counts) if comparison.differences else (
            tr("The table says what the map says: nothing changes.")
        )  # fmt: skip
        self.pair.list.tells_fields = found.guessed
        self.pair.show_comparison(found.laid, counts)
        said = set(found.brought.patch.keys)
        self.pair.list.tick(
            {
                each.key: None
                for each in (() if found.guessed else comparison.differences)
                if each.how == "added" or (each.how != "removed" and each.key in said)
            }
        )
        self.said.clear()
        self.said.addItems(list(found.brought.said))
        for each in (self.said, self._said_head):
            each.setVisible(bool(found.brought.said))

    @property
    def many(self) -> int:
        """How many records are ticked, or have a field that is."""
        return len(self.pair.list.parts())

    def taken(self) -> Taken | None:
        """Give the edit of what is ticked."""
        if self._found is None:
            return None
        return take(self._found.base, self._found.after, self.pair.list.parts())
