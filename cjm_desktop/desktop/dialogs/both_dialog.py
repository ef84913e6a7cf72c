"""Shows two versions of a map side by side: the open map or unfinished work, and a file."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.comparison.laid_out import laid_out
from cjm_desktop.desktop.comparison.map_pair import MapPair
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.scale import on_screen
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.desktop.work.outcome import attempt
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.words.wording import Wording

_SIZE = QSize(1180, 680)


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
        self.pair = MapPair(left.name, right.name, tr)
        for sight in (self.pair.left, self.pair.right):
            sight.say(tr("Reading…"))
        self.close_ = button(tr("Close"), "main")
        self.close_.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.pair, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_)
        column.addLayout(foot)
        self.close_.setFocus()
        self.resize(on_screen(_SIZE, parent.screen()))
        self._job = Job(lambda _: laid_out(left.document, right.document), self)
        self._job.succeeded.connect(self.pair.show_comparison)
        self._job.failed.connect(_fail)
        self._job.start()

    def done(self, result: int) -> None:
        """End; nothing is compared for nobody."""
        self._job.wait()
        super().done(result)


def _fail(error: Exception) -> None:
    """Let a fault be known that nobody foresaw."""
    raise error


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
