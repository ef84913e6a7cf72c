"""What may be one thing in two maps, proposed by text and place: only the user knows."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import on_screen, scaled
from cjm_desktop.desktop.look.theming import ticks_palette
from cjm_desktop.insight.comparing.comparison import Comparison, name_of
from cjm_desktop.insight.comparing.pairs import Pair
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.words.fields import kind_words
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_SIZE = QSize(760, 460)
_ROW = 28


class PairsList(Dressed, CellTree):
    """Records of both maps, side by side, to be ticked."""

    enter = "ticks"

    def dress(self, colours: Colours) -> None:
        """Show boxes that are seen in a look."""
        self.setPalette(ticks_palette(self.palette(), colours))


class PairsDialog(QDialog):
    """Lets the user tick the pairs that are one thing."""

    confirmed = Signal(object)
    """Ids of the base and, for each, that of the copy."""

    def __init__(
        self,
        parent: QWidget,
        comparison: Comparison,
        pairs: tuple[Pair, ...],
        titles: tuple[str, str],
        tr: Wording,
    ) -> None:
        super().__init__(parent)
        self._pairs = pairs
        self.setWindowTitle(tr("Possible pairs"))
        self.list = PairsList()
        self.list.wear_look()
        self.list.setAccessibleName(tr("Possible pairs"))
        self.list.setHeaderLabels([*titles, tr("Alike")])
        self.list.setRootIsDecorated(False)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        head = self.list.header()
        head.setProperty("role", "ticks")
        head.setStretchLastSection(False)
        for column, mode in enumerate((
            QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.Stretch,
            QHeaderView.ResizeMode.ResizeToContents,
        )):  # fmt: skip
            head.setSectionResizeMode(column, mode)
        for pair in pairs:
            base = _called(comparison.base, Key(pair.kind, pair.base), tr)
            copy = _called(comparison.aligned, Key(pair.kind, pair.copy), tr)
            words = [base, copy, f"{number(tr, round(pair.likeness))} %"]
            row = QTreeWidgetItem(words)
            row.setCheckState(0, Qt.CheckState.Unchecked)
            row.setSizeHint(0, QSize(0, scaled(_ROW)))
            for column, text in enumerate(words):
                row.setToolTip(column, plain_tip(text))
            self.list.addTopLevelItem(row)
        self.join = button(tr("They are the same"), "main")
        self.cancel = button(tr("Cancel"))
        self.join.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.reject)
        self.list.itemChanged.connect(self._offer)
        self._offer()
        self._lay_out(tr)
        self.resize(on_screen(_SIZE, self.screen()))
        self.list.setFocus()

    def ticked(self) -> dict[str, str]:
        """Give the pairs that are ticked."""
        rows = map(self.list.topLevelItem, range(len(self._pairs)))
        return {
            pair.base: pair.copy
            for pair, row in zip(self._pairs, rows, strict=True)
            if row is not None and row.checkState(0) == Qt.CheckState.Checked
        }

    def _offer(self) -> None:
        self.join.setEnabled(bool(self.ticked()))

    def _confirm(self) -> None:
        ticked = self.ticked()
        self.accept()
        self.confirmed.emit(ticked)

    def _lay_out(self, tr: Wording) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        said = plain_label(
            tr("These were made apart from each other and look alike. Tick those that are "
               "one thing: they are then compared with each other, instead of one removed and "
                "one added."
            ),
            "quiet",
        )  # fmt: skip
        said.setWordWrap(True)
        column.addWidget(said)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.join)
        column.addLayout(foot)


def _called(document: Document, key: Key, tr: Wording) -> str:
    record = document.get(key)
    name = "" if record is None else " ".join(name_of(document, record).split())
    if key.kind == "cards":
        return name or tr("Untitled")
    return f"{kind_words(tr, key.kind)}: {name}"
