"""Says which program this is, which version, and whose work it stands on."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop import __version__
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.icons import application_icon
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.words.wording import Wording


class AboutDialog(QDialog):
    """Name, version, licence."""

    def __init__(self, parent: QWidget, tr: Wording) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About CJM Desktop"))
        picture = plain_label()
        picture.setPixmap(application_icon().pixmap(64, 64))
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(plain_label(tr("CJM Desktop {version}", version=__version__), "heading"))
        line = tr("Draw the customer’s journey, find the gaps, hand over the PDF.")
        words.addWidget(plain_label(line))
        licences = tr("MIT licence. Typeface Inter (SIL OFL), icons by Lucide (ISC).")
        words.addWidget(plain_label(licences, "quiet"))
        below = f"Python {platform.python_version()} · Qt {qVersion()}"
        words.addWidget(plain_label(below, "quiet"))
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        close = button(tr("Close"), "main")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 20)
        layout.setSpacing(18)
        layout.addLayout(top)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
