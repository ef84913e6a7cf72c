"""What a file would bring to the map, said before anything changes."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.cell_copy import CellCopy
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import Wording

_WIDTH, _HEIGHT = 560, 180
_MOST_TOLD = 500


class _Doubts(CellCopy, QListWidget):
    """What did not fit, which can be copied."""


class ImportDialog(QDialog):
    """Lets the user bring it in, or leave it."""

    def __init__(
        self, parent: QWidget, name: str, comes: str, doubts: Sequence[str], tr: Wording
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ImportDialog")
        self.setWindowTitle(tr("Bring in a file"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(name, "heading"))
        self.comes = plain_label(comes)
        self.comes.setWordWrap(True)
        self.comes.setMinimumWidth(scaled(_WIDTH))
        column.addWidget(self.comes)
        self.doubts = _Doubts()
        self.doubts.setAccessibleName(tr("What did not fit"))
        self.doubts.setWordWrap(True)
        self.doubts.setMinimumHeight(scaled(_HEIGHT))
        self.doubts.addItems(list(doubts[:_MOST_TOLD]))
        more = len(doubts) - _MOST_TOLD
        if more > 0:
            self.doubts.addItem(tr.plural("and one more", "and {n} more", more))
        told = plain_label(tr("What did not fit"), "name")
        for widget in (told, self.doubts):
            widget.setVisible(bool(doubts))
            column.addWidget(widget)
        self.take = button(tr("Bring it in"), "main")
        self.leave = button(tr("Cancel"))
        self.take.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        column.addLayout(foot)
        self.take.setFocus()
