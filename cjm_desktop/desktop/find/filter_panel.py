"""What opens below the button of the filter: saved filters, values to tick, bounds of scores."""

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.limit_box import limit_box
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.find.criteria_tree import CriteriaTree
from cjm_desktop.desktop.find.saved_filters import SavedFilters
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.card_filter import ANY
from cjm_desktop.journey.records import CardFilter
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_WIDTH, _HEIGHT = 340, 460


class FilterPanel(QFrame):
    """Holds the filter, and lets it be changed."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("FilterPanel")
        self._session = session
        self._wanted = ANY
        tr = session.tr_
        self.setWindowTitle(tr("Filter"))
        self.setAccessibleName(tr("Filter"))
        self.saved = SavedFilters(session, lambda: self._wanted)
        self.tree = CriteriaTree(tr)
        self.scores = {
            "potential_from": _scores(tr, tr("Potential from"), self),
            "potential_to": _scores(tr, tr("Potential to"), self),
            "effort_from": _scores(tr, tr("Effort from"), self),
            "effort_to": _scores(tr, tr("Effort to"), self),
        }
        self.clear_button = button(tr("Filter nothing"))
        self.close_button = button(tr("Close"))
        self._lay_out()
        self.saved.chosen.connect(self._choose)
        self.tree.ticked.connect(self._read)
        for box in self.scores.values():
            box.currentIndexChanged.connect(self._read)
        self.clear_button.clicked.connect(lambda: self._choose(ANY))
        self.close_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        tr = self._session.tr_
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.saved)
        column.addWidget(self.tree, 1)
        grid = QGridLayout()
        for row, (title, field) in enumerate(
            ((tr("Potential"), "potential"), (tr("Effort"), "effort"))
        ):
            grid.addWidget(plain_label(title), row, 0)
            grid.addWidget(self.scores[f"{field}_from"], row, 1)
            grid.addWidget(plain_label("–"), row, 2)
            grid.addWidget(self.scores[f"{field}_to"], row, 3)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        foot = QHBoxLayout()
        foot.addWidget(self.clear_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)

    @property
    def wanted(self) -> CardFilter:
        """The filter as it is set."""
        return self._wanted

    def open_below(self, widget: QWidget) -> None:
        """Open below a button, with its right edge."""
        self.saved.fill(self._wanted.name)
        self._show()
        room = self.screen().availableGeometry()
        corner = widget.mapToGlobal(QPoint(widget.width(), widget.height() + 2))
        height = min(scaled(_HEIGHT), room.bottom() - corner.y() - 8)
        self.resize(scaled(_WIDTH), height)
        self.move(max(corner.x() - self.width(), room.left()), corner.y())
        self.show()
        self.tree.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_filter(self, wanted: CardFilter) -> None:
        """Take a filter."""
        self._wanted = wanted
        self.changed.emit()

    def _choose(self, wanted: CardFilter) -> None:
        self._wanted = wanted
        self.saved.fill(wanted.name)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.tree.show_filter(self._session.document, self._wanted)
        for field, box in self.scores.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(max(box.findData(getattr(self._wanted, field)), 0))

    def _read(self) -> None:
        scores = {field: box.currentData() for field, box in self.scores.items()}
        self._wanted = ANY.replaced(name=self._wanted.name, **self.tree.wanted(), **scores)
        self.changed.emit()


def _scores(tr: Wording, name: str, parent: QWidget) -> QComboBox:
    box = limit_box(name, parent)
    box.addItem(tr("any"), None)
    for halves in range(21):
        box.addItem(number(tr, halves / 2), halves / 2)
    return box
