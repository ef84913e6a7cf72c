"""Beside the list: the idea that is judged, the phases it may serve, and what becomes of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.controls.scrolled_column import ScrolledColumn
from cjm_desktop.desktop.controls.tab_order import set_tab_order
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.tray.phase_rows import PhaseRows
from cjm_desktop.desktop.tray.reason import ReasonField
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.wording import Wording

_WIDTH = 345
_LEAST = 60
_NOTES = 240
"""So many letters of the notes are shown; the inspector has them all."""


class JudgePanel(QFrame):
    """Shows the ideas that are judged; tells what the user decides."""

    place_wanted = Signal()
    drop_wanted = Signal()
    back_wanted = Signal()
    lane_chosen = Signal(str)

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self.setObjectName("Sheet")
        self.setMinimumWidth(scaled(_WIDTH))
        self._tr = tr
        self._lanes: list[str] = []
        self.title = plain_label("", "heading")
        self.notes = plain_label("", "quiet")
        self.question = plain_label("", "name")
        self.phases = PhaseRows(tr)
        self.lane = Combo()
        self.lane.setAccessibleName(tr("Lane that ideas are put into"))
        self.lane.setMinimumHeight(scaled(28))
        self.place = _button(tr("Put on the map"), "main", tr("Put it into its phase (Enter)"))
        self.none = _button(tr("Serves no phase…"), "plain", tr("Drop it, and say why (N)"))
        self.back = _button(tr("Bring back"), "plain", tr("Judge it anew (N)"))
        self.reason = ReasonField(tr)
        self.place.clicked.connect(self.place_wanted)
        self.none.clicked.connect(self.drop_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.lane.activated.connect(lambda place: self.lane_chosen.emit(self._lanes[place]))
        for label in (self.title, self.notes, self.question):
            label.setWordWrap(True)
        self._arrange()

    def show_lanes(self, document: Document, lane: str | None) -> None:
        """Offer the lanes that hold cards, the one that ideas go to chosen."""
        self._lanes = card_lane_ids(document)
        names = [place_words(document, CellKey(None, each), self._tr) for each in self._lanes]
        if names != [self.lane.itemText(place) for place in range(self.lane.count())]:
            self.lane.clear()
            self.lane.addItems(names)
        self.lane.setCurrentIndex(self._lanes.index(lane) if lane in self._lanes else -1)
        self.lane.setEnabled(bool(names))

    def show_phases(self, document: Document) -> None:
        """Offer the phases that the map has now."""
        if self.phases.show_phases(document):
            acts = (self.lane, self.place, self.none, self.back, self.reason)
            set_tab_order((*self.phases.rows.values(), *acts))

    def show_cards(self, cards: Sequence[Card], *, phases: int) -> None:
        """Show what is judged: one idea with its notes, or how many there are."""
        tr = self._tr
        notes = ""
        if len(cards) == 1:
            self.title.setText(title_of(cards[0], tr))
            notes = _short(cards[0].notes)
        elif cards:
            self.title.setText(tr.plural("{n} idea", "{n} ideas", len(cards)))
        else:
            self.title.setText(tr("Choose an idea in the list"))
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        self.question.setText(
            tr("Which phase does it serve?") if phases
            else tr("Add phases to the map: ideas are judged by what the customer wants in each.")
        )  # fmt: skip
        self.phases.mark((card.proposed_phase for card in cards), enabled=bool(cards))
        dropped = bool(cards) and all(card.dropped is not None for card in cards)
        self.none.setVisible(not dropped)
        self.back.setVisible(dropped)
        self.none.setEnabled(bool(cards))
        placeable = any(card.proposed_phase is not None for card in cards)
        self.place.setEnabled(placeable and bool(self._lanes))

    def _arrange(self) -> None:
        asked = ScrolledColumn(least=_LEAST)
        asked.column.setSpacing(6)
        for widget in (self.title, self.notes, self.question):
            asked.column.addWidget(widget)
        asked.column.addWidget(self.phases, 1)
        into = QHBoxLayout()
        into.setSpacing(8)
        name = plain_label(self._tr("Into the lane"), "quiet")
        name.setBuddy(self.lane)
        into.addWidget(name)
        into.addWidget(self.lane, 1)
        acts = Flow(8)
        for act in (self.place, self.none, self.back):
            acts.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        column.addWidget(asked, 1)
        column.addLayout(into)
        column.addLayout(acts)
        column.addWidget(self.reason)


def _button(text: str, role: str, tip: str) -> QPushButton:
    made = button(text, role)
    made.setToolTip(plain_tip(tip))
    # A click leaves the keyboard with the ideas.
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _short(notes: str) -> str:
    line = " ".join(notes.split())
    return line if len(line) <= _NOTES else f"{line[:_NOTES].rstrip()}…"
