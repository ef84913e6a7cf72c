"""Shows two versions of a map side by side: the open map or unfinished work, and a file."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.two_maps import TwoMaps
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.outcome import attempt
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.words.wording import Wording


class Side(NamedTuple):
    """A version of a map, and what it is called here."""

    document: Document
    name: str


class BothDialog(QDialog):
    """Two versions side by side; nothing can be changed here."""

    def __init__(self, parent: QWidget, title: str, left: Side, right: Side, tr: Wording) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.both = TwoMaps(*left, *right, tr)
        self.close_ = button(tr("Close"), "main")
        self.close_.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.both, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_)
        column.addLayout(foot)
        self.resize(1100, 680)


def show_both(parent: QWidget, session: Session, path: Path, ask: Ask) -> bool:
    """Show the map beside what is in a file; say why, if that cannot be read."""
    tr = session.tr_

    def show() -> bool:
        mine = Side(session.document, tr("In this window"))
        other = Side(codec.load(path), tr("In “{name}”", name=path.name))
        BothDialog(parent, tr("Both versions"), mine, other, tr).open()
        return True

    return attempt(show, tr("The file was not opened"), ask, tr)


def show_recovered(parent: QWidget, found: Recovered, ask: Ask, tr: Wording) -> bool:
    """Show unfinished work beside the file that it belongs to; say why, if that cannot be read."""
    path = found.place.path

    def show() -> bool:
        present = codec.load(path) if path is not None else Document()
        left = Side(present, tr("The file as it is"))
        right = Side(found.document, tr("The unfinished work"))
        BothDialog(parent, tr("Unfinished work and its file"), left, right, tr).open()
        return True

    return attempt(show, tr("The file was not opened"), ask, tr)
