"""What greets a user without a map: begin one, go on with one, or see how a finished one looks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.icons import application_icon
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.start.recent_list import RecentList
from cjm_desktop.desktop.start.template_picker import TemplatePicker
from cjm_desktop.desktop.work.recent_files import RecentFiles
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.wording import Wording

_WIDEST = 1280


class StartPage(QWidget):
    """The page that is shown while no map is open."""

    template_chosen = Signal(str, str)
    file_chosen = Signal(object)
    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, tr: Wording, settings: Settings, recent: RecentFiles) -> None:
        super().__init__()
        self.setObjectName("StartPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tr = tr
        self.picker = TemplatePicker(tr, settings.template_language or tr.language)
        self.picker.chosen.connect(self.template_chosen)
        self.recent = RecentList(tr, settings, recent)
        self.recent.chosen.connect(self.file_chosen)
        self.open_button = button(tr("Open a file…"))
        self.open_button.clicked.connect(self.open_wanted)
        self.sample_button = button(tr("Open the sample map"))
        self.sample_button.clicked.connect(self.sample_wanted)
        self.samples_button = button(tr("More samples"))
        self._above = QVBoxLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollArea(self._contents()))

    def focus_first(self) -> None:
        """Give the focus to the first template, so that Enter begins a map."""
        cards = self.picker.cards()
        if cards:
            cards[0].setFocus()

    def add_above(self, sheet: QWidget) -> None:
        """Add what comes before all that can be begun."""
        self._above.addWidget(sheet)

    def _contents(self) -> QWidget:
        contents = QWidget()
        contents.setObjectName("StartContents")
        column = QWidget()
        column.setMaximumWidth(scaled(_WIDEST))
        rows = QVBoxLayout(column)
        rows.setContentsMargins(24, 24, 24, 24)
        rows.setSpacing(20)
        rows.addStretch(1)
        rows.addLayout(self._greeting())
        rows.addLayout(self._above)
        sheets = QHBoxLayout()
        sheets.setSpacing(20)
        sheets.addWidget(self._new_sheet(), 9)
        sheets.addWidget(self._recent_sheet(), 4)
        rows.addLayout(sheets)
        rows.addStretch(2)
        outer = QHBoxLayout(contents)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(column, 100)
        outer.addStretch(1)
        return contents

    def _greeting(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(18)
        picture = plain_label()
        picture.setPixmap(application_icon().pixmap(56, 56))
        row.addWidget(picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(plain_label(self._tr("CJM Desktop"), "display"))
        line = self._tr("Draw the customer’s journey, find the gaps, hand over the PDF.")
        words.addWidget(plain_label(line, "quiet"))
        row.addLayout(words, 1)
        return row

    def _new_sheet(self) -> QFrame:
        sheet, layout = _sheet(self._tr("New map"))
        layout.addWidget(self.picker)
        layout.addSpacing(10)
        sample = QHBoxLayout()
        hint = self._tr("New here? Look around in a finished map.")
        words = plain_label(hint, "quiet")
        words.setWordWrap(True)
        sample.addWidget(words, 1)
        sample.addWidget(self.sample_button)
        sample.addWidget(self.samples_button)
        layout.addLayout(sample)
        layout.addStretch(1)
        return sheet

    def _recent_sheet(self) -> QFrame:
        sheet, layout = _sheet(self._tr("Recent maps"))
        layout.addWidget(self.recent)
        layout.addStretch(1)
        layout.addWidget(self.open_button)
        return sheet


def _sheet(heading: str) -> tuple[QFrame, QVBoxLayout]:
    sheet = QFrame()
    sheet.setObjectName("Sheet")
    layout = QVBoxLayout(sheet)
    layout.setContentsMargins(22, 18, 22, 20)
    layout.setSpacing(12)
    layout.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)
    layout.addWidget(plain_label(heading, "heading"))
    return sheet, layout
