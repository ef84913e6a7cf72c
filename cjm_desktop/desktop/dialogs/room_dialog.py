"""Before people take part with their phones: where the room listens, and who may come in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.row import form_label
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import menu_text, plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import Wording

_WIDTH = 520


class RoomDialog(QDialog):
    """Asks for an address of this machine; `chosen` carries it, and whether a code is asked for."""

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget, addresses: Sequence[str], tr: Wording) -> None:
        super().__init__(parent)
        # What knows of networks waits until somebody asks.
        from cjm_desktop.room.address import LOCAL

        self.setWindowTitle(tr("Let people take part"))
        self.network = Combo()
        self.network.setAccessibleName(tr("Network"))
        for each in addresses:
            name = tr("This computer alone ({address})", address=each) if each == LOCAL else each
            self.network.addItem(name, each)
        self.code = QCheckBox(menu_text(tr("Ask for a code of six digits to join")))
        self.trouble = plain_label("", "warning")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.start = button(tr("Open the room"), "main")
        self.cancel = button(tr("Cancel"))
        self.start.clicked.connect(self._choose)
        self.cancel.clicked.connect(self.reject)
        self._lay_out(tr)

    def _lay_out(self, tr: Wording) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("People take part with their phones"), "heading"))
        teaching = plain_label(
            tr("They scan a code and write cards in their browser. The program listens at one "
               "address of your own network and nowhere else, until you close the room or the "
               "map. Nothing that comes changes the map before you place it."),
            "quiet",
        )  # fmt: skip
        teaching.setWordWrap(True)
        teaching.setMinimumWidth(scaled(_WIDTH))
        column.addWidget(teaching)
        label = form_label(tr("Address in the network that the phones are in"), "label")
        label.setBuddy(self.network)
        column.addWidget(label)
        column.addWidget(self.network)
        column.addWidget(self.code)
        column.addWidget(self.trouble)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.start)
        column.addLayout(foot)
        self.start.setFocus()

    def say(self, sentence: str) -> None:
        """Say why the room was not opened."""
        self.trouble.setText(sentence)
        self.trouble.show()

    def _choose(self) -> None:
        self.chosen.emit(self.network.currentData(), self.code.isChecked())
