"""Shows the open map beside another version of it that is in a file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.two_maps import TwoMaps
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.outcome import attempt
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import Wording


class BothDialog(QDialog):
    """Two versions side by side; nothing can be changed here."""

    def __init__(
        self, parent: QWidget, mine: Document, other: Document, name: str, tr: Wording
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Both versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.both = TwoMaps(mine, tr("In this window"), other, tr("In “{name}”", name=name), tr)
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
        other = codec.load(path)
        BothDialog(parent, session.document, other, path.name, tr).open()
        return True

    return attempt(show, tr("The file was not opened"), ask, tr)
