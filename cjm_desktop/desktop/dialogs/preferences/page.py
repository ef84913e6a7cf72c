"""What the pages of Preferences share."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import Wording


class Page(QWidget):
    """One page: it shows what is set, and sets it once `apply` is called."""

    def __init__(self, title: str, tr: Wording) -> None:
        super().__init__()
        self.title, self.tr_ = title, tr
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 0, 4, 0)
        self.column.setSpacing(10)

    def apply(self) -> None:
        """Set what is shown."""
        raise NotImplementedError

    def head(self, words: str, remark: str = "") -> None:
        """Begin a part of the page."""
        self.column.addWidget(plain_label(words, "heading"))
        if remark:
            self.column.addWidget(quiet(remark))

    def grid(self) -> QGridLayout:
        """Add rows, each of a label and what is set; all of that is as wide as the widest."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        self.column.addLayout(grid)
        return grid

    def row(self, grid: QGridLayout, words: str, control: QWidget, tip: str) -> None:
        """Add one row with a control that is called as its label."""
        place = grid.rowCount()
        label = plain_label(words)
        label.setBuddy(control)
        control.setAccessibleName(words)
        control.setToolTip(plain_tip(tip))
        control.setMinimumHeight(scaled(28))
        grid.addWidget(label, place, 0)
        grid.addWidget(control, place, 1)


def quiet(words: str) -> QLabel:
    """Make a remark that breaks its lines."""
    label = plain_label(words, "quiet")
    label.setWordWrap(True)
    return label


def choice(options: Iterable[tuple[str, str]], value: str) -> Combo:
    """Make a list of values with their words, as wide as the longest."""
    made = Combo()
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    for each, words in options:
        made.addItem(words, each)
    made.setCurrentIndex(max(made.findData(value), 0))
    return made
