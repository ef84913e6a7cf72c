"""Shows what was saved of a damaged map, what was done for it and what is gone."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.scrolled_column import ScrolledColumn
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.journey.vocabulary import KINDS
from cjm_desktop.storage.rescue import words
from cjm_desktop.storage.rescue.repairs import LOSSES, Repair
from cjm_desktop.storage.rescue.rescue import Rescue
from cjm_desktop.words.wording import Wording

_WIDTH: Final = 680
_LIST: Final = 150


class RepairDialog(QDialog):
    """Accepted when the user wants to open what was saved."""

    def __init__(self, parent: QWidget, tr: Wording, name: str, rescue: Rescue) -> None:
        super().__init__(parent)
        self._tr, self._rescue = tr, rescue
        self.setWindowTitle(tr("Repair a copy"))
        self.what = plain_label(
            tr(
                "What could be read of “{name}” becomes a map of its own, which is yet to be "
                "saved. The file itself stays as it is.",
                name=name,
            )
        )
        self.what.setWordWrap(True)
        self.saved = plain_label(self._counts())
        self.saved.setWordWrap(True)
        self.lost = self._list(tr("What could not be saved"), rescue.losses)
        done = [each for each in rescue.repairs if each.code not in LOSSES]
        self.done_ = self._list(tr("What was done"), done)
        self.open_ = button(tr("Open the rescued map"), "main")
        self.open_.setDefault(True)
        self.open_.clicked.connect(self.accept)
        self.cancel = button(tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self.open_.setFocus()

    def _lay_out(self) -> None:
        tr = self._tr
        body = ScrolledColumn(_WIDTH)
        column = body.column
        column.setSpacing(8)
        column.addWidget(plain_label(tr("What can be saved of the map"), "heading"))
        column.addWidget(self.what)
        column.addSpacing(4)
        column.addWidget(self.saved)
        for listed in (self.lost, self.done_):
            if listed.toPlainText():
                column.addSpacing(4)
                column.addWidget(plain_label(listed.accessibleName(), "name"))
                column.addWidget(listed, 1)
            else:
                listed.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.open_)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addWidget(body, 1)
        whole.addLayout(buttons)
        # At first the toolkit gives a window no more than two thirds of the screen.
        self.resize(self.sizeHint())

    def _counts(self) -> str:
        tr, document = self._tr, self._rescue.document
        counts = ((kind, len(document.table(kind))) for kind in KINDS if kind != "map")
        found = ", ".join(words.records(kind, n, tr) for kind, n in counts if n)
        title = document.map.title
        if title and found:
            return tr("“{title}”, with {records}", title=title, records=found)
        return found or title

    def _list(self, name: str, repairs: Iterable[Repair]) -> QPlainTextEdit:
        document = self._rescue.document
        lines = (words.sentence(each, self._tr, document) for each in repairs)
        text = QPlainTextEdit("\n".join(lines), self)
        text.setProperty("role", "field")
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(name)
        text.setMinimumHeight(_LIST)
        return text
