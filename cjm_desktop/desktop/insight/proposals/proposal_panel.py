"""Beside the list: one proposal, why it is made, what comes of it, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout

from cjm_desktop.desktop.controls.cuts import say_cuts
from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.controls.scrolled_column import ScrolledColumn
from cjm_desktop.desktop.controls.tab_order import set_tab_order
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.words.wording import Wording

_WIDTH = 280
_LEAST = 60
_HEIGHT = 30


class ProposalPanel(QFrame):
    """Shows a proposal; tells what the user decides."""

    take_wanted = Signal()
    swap_wanted = Signal()
    keep_wanted = Signal()
    show_wanted = Signal()
    move_wanted = Signal()
    """It is to be put aside, or brought back."""
    said = Signal(str)
    """Something that the status bar should say."""
    given_up = Signal()
    """Esc in the field: the keyboard is wanted elsewhere."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self.setObjectName("Sheet")
        self.setMinimumWidth(scaled(_WIDTH))
        self._tr = tr
        self.title = plain_label("", "heading")
        self.why = plain_label("", "quiet")
        self._heads = [plain_label("", "name") for _ in range(3)]
        self._texts = [plain_label() for _ in range(3)]
        self.answer = QLineEdit()
        self.answer.setMaxLength(MAX_TITLE)
        say_cuts(self.answer, tr, self.said.emit)
        self.answer.setMinimumHeight(scaled(_HEIGHT))
        self.answer.setPlaceholderText(tr("What the customer says"))
        self.answer.setAccessibleName(tr("Answer"))
        self.answer.setToolTip(plain_tip(tr("Enter puts it on the map as a card, Esc leaves it")))
        self.answer.installEventFilter(self)
        self.take = _button("", "main")
        self.swap = _button(tr("Keep the other one"))
        self.swap.setToolTip(plain_tip(tr("Say which of the two stays in its place")))
        self.keep = _button(tr("Keep as a note"))
        self.keep.setToolTip(plain_tip(tr("Put the question itself on the map, to be asked later")))
        self.move_aside = _button("")
        self.show_place = _button(tr("Show on the map"))
        self.take.clicked.connect(self.take_wanted)
        self.swap.clicked.connect(self.swap_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.move_aside.clicked.connect(self.move_wanted)
        self.show_place.clicked.connect(self.show_wanted)
        self.answer.returnPressed.connect(self.take_wanted)
        self.answer.textChanged.connect(self._offer)
        self._arrange()
        self.show_nothing()

    @property
    def texts(self) -> list[str]:
        """What is said of what comes of the proposal, part by part."""
        return [label.text() for label in self._texts if not label.isHidden()]

    def show_nothing(self) -> None:
        """Say that one can be chosen."""
        self.show_proposal(self._tr("Choose a proposal in the list"), "", "", [])
        self._show_acts()
        for each in (self.move_aside, self.show_place):
            each.hide()

    def show_proposal(
        self, title: str, why: str, act: str, parts: Sequence[tuple[str, str]]
    ) -> None:
        """Show a proposal, what taking it is called, and what comes of it under its headings."""
        self.title.setText(title)
        self._say(self.why, why)
        self.take.setText(act)
        for place, (head, text) in enumerate(zip(self._heads, self._texts, strict=True)):
            said = parts[place] if place < len(parts) else ("", "")
            self._say(head, said[0])
            self._say(text, said[1])

    def offer_take(self, *, swap: bool) -> None:
        """Offer to take it; of two cards either can be kept."""
        self._show_acts(self.take, *([self.swap] if swap else []))
        self.take.setEnabled(True)

    def offer_answer(self) -> None:
        """Offer to write an answer, or to keep the question."""
        self._show_acts(self.take, self.keep, self.answer)
        self._offer()

    def offer_back(self) -> None:
        """Offer to bring it back: it was put aside."""
        self._show_acts()
        self._name_move(self._tr("Bring back"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the answer by Esc."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress:
                self.answer.clear()
                self.given_up.emit()
                return True
        return super().eventFilter(watched, event)

    def _offer(self) -> None:
        if not self.answer.isHidden():
            self.take.setEnabled(bool(self.answer.text().strip()))

    def _show_acts(self, *shown: QPushButton | QLineEdit) -> None:
        for each in (self.answer, self.take, self.swap, self.keep):
            each.setVisible(each in shown)
        for act in (self.move_aside, self.show_place):
            act.show()
        self._name_move(self._tr("Not relevant here"))

    def _name_move(self, words: str) -> None:
        self.move_aside.setText(words)
        self.move_aside.setToolTip(plain_tip(f"{words} (Del)"))

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _arrange(self) -> None:
        told = ScrolledColumn(least=_LEAST)
        told.column.setSpacing(6)
        pairs = zip(self._heads, self._texts, strict=True)
        for label in (self.title, self.why, *(each for pair in pairs for each in pair)):
            label.setWordWrap(True)
            told.column.addWidget(label)
        told.column.addStretch(1)
        further = Flow(8)
        acts = (self.swap, self.keep, self.move_aside, self.show_place)
        for act in acts:
            further.addWidget(act)
        told.column.addLayout(further)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(told, 1)
        column.addWidget(self.answer)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        set_tab_order((*acts, self.answer, self.take))


def _button(text: str, role: str = "plain") -> QPushButton:
    made = button(text, role)
    # A click leaves the keyboard with the list.
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
