"""Begins the improved journey: says what that is, and proposes what goes and what comes.

Everything may stay as proposed, or be left out: marks are set and cleared on the map as well.
"""

from collections import Counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.controls.check_list import CheckList
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.figure_table import IMPROVED, FigureTable
from cjm_desktop.desktop.controls.scrolled_column import ScrolledColumn
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.editing.edits.improved import improved_journey
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.insight.comparing.figures import figures
from cjm_desktop.insight.improvement import (
    Candidate,
    Changed,
    Outcome,
    likely_kind,
    likely_lane,
    proposals,
)
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.sheets.change_words import change_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_BECOMING: tuple[CardKind, ...] = ("touchpoint", "content", "idea")

_LANE, _KIND = 2, 3
"""The columns of an idea's lane, and of what it becomes."""
_WIDTH = 760
_PAUSE = 80
"""So many ms after the last tick both journeys are counted."""


class ImprovedDialog(QDialog):
    """Lets the user choose what the improved journey begins with."""

    begun = Signal(object)
    """The map of the improved journey: its Document."""

    def __init__(self, parent: QWidget, document: Document, tr: Wording) -> None:
        super().__init__(parent)
        self._document, self._tr = document, tr
        self._proposals = proposals(document)
        self.setWindowTitle(tr("The improved journey"))
        self.going = CheckList(tr("What is taken out"), [tr("Card"), tr("Place"), tr("Why")])
        self.reaching = CheckList(tr("Where we will be"), [tr("Card"), tr("Place"), tr("Why")])
        columns = [tr("Idea"), tr("Phase"), tr("Lane"), tr("Becomes")]
        self.coming = CheckList(tr("Ideas put in place"), columns)
        self.lanes: dict[str, Combo] = {}
        self.kinds: dict[str, Combo] = {}
        self._fill()
        self.summary = plain_label("", "name")
        self.figures = FigureTable(tr("As it is"), tr("Improved"), tr, IMPROVED)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._compare)
        self.start = button(tr("Start the improved journey"), "main")
        self.cancel = button(tr("Cancel"))
        for listed in (self.going, self.reaching, self.coming):
            listed.ticked.connect(self._count)
        self.start.clicked.connect(self._begin)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._count()
        self._compare()
        self.start.setFocus()

    def _lay_out(self) -> None:
        tr = self._tr
        body = ScrolledColumn(_WIDTH)
        column = body.column
        column.setSpacing(8)
        column.addWidget(
            plain_label(tr("From the journey as it is to the improved one"), "heading")
        )
        teaching = plain_label(
            tr("You get a new map; this one stays as it is. What is taken out is struck through "
               "and no longer counts, what comes in is marked as new, and every card keeps its "
               "identity, so that the two journeys can be compared. All of it can be changed later."
            ),
            "quiet",
        )  # fmt: skip
        teaching.setWordWrap(True)
        column.addWidget(teaching)
        self._add_list(
            column, self.going, tr("What the customer should no longer meet"),
            tr("There are no frictions on the map, and no touchpoint that you decided to stop."),
        )  # fmt: skip
        self._add_list(
            column, self.reaching, tr("Where the customer is, and we will be, too"),
            tr("There is no touchpoint where the customer is and we are not."),
        )  # fmt: skip
        self._add_list(
            column, self.coming, tr("Ideas that become part of the journey"),
            tr("There are no ideas on the map, and none in the tray that names its phase."),
        )  # fmt: skip
        column.addSpacing(8)
        self.summary.setWordWrap(True)
        column.addWidget(self.summary)
        column.addWidget(self.figures)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addWidget(body, 1)
        whole.addLayout(foot)
        # At first the toolkit gives a window no more than two thirds of the screen.
        self.resize(self.sizeHint())

    def _add_list(self, column: QVBoxLayout, listed: CheckList, title: str, nothing: str) -> None:
        column.addSpacing(8)
        column.addWidget(plain_label(title, "name"))
        if listed.topLevelItemCount():
            column.addWidget(listed, 1)
        else:
            listed.setParent(self)
            listed.hide()
            missing = plain_label(nothing, "quiet")
            missing.setWordWrap(True)
            column.addWidget(missing)

    def _fill(self) -> None:
        tr, cards = self._tr, self._document.cards
        for listed, candidates in (
            (self.going, self._proposals.going), (self.reaching, self._proposals.reaching),
        ):  # fmt: skip
            for each in candidates:
                card = cards[each.id]
                place = place_words(self._document, CellKey(card.phase, card.lane), tr)
                texts = [title_of(card, tr), place, self._why(each)]
                listed.add(each.id, card.kind, texts, chosen=each.proposed)
        for card_id in (*self._proposals.here, *self._proposals.coming):
            card = cards[card_id]
            phase = card.phase or card.proposed_phase
            where = place_words(self._document, CellKey(phase, None), tr)
            lane = place_words(self._document, CellKey(None, card.lane), tr)
            texts = [title_of(card, tr), where, lane, phrase(tr, card.kind)]
            self.coming.add(card_id, card.kind, texts, chosen=True)
            likely = card.lane
            if card.phase is None and phase is not None:
                likely = likely_lane(self._document, phase)
                self._ask_lane(card_id, likely)
            if card.kind == "idea":
                self._ask_kind(card_id, likely_kind(self._document, card_id, likely))

    def _ask_lane(self, card_id: str, likely: str | None) -> None:
        box = Combo()
        box.setAccessibleName(self._tr("Lane"))
        for lane in card_lane_ids(self._document):
            box.addItem(place_words(self._document, CellKey(None, lane), self._tr), lane)
        box.setCurrentIndex(box.findData(likely))
        box.currentIndexChanged.connect(lambda: self._pause.start())
        self.lanes[card_id] = box
        self.coming.ask(card_id, _LANE, box)

    def _ask_kind(self, card_id: str, likely: CardKind) -> None:
        tr, box = self._tr, Combo()
        box.setAccessibleName(tr("Becomes"))
        for kind in _BECOMING:
            box.addItem(phrase(tr, kind), kind)
        box.setItemText(box.findData("idea"), tr("Stays an idea"))
        box.setCurrentIndex(box.findData(likely))
        box.currentIndexChanged.connect(self._count)
        self.kinds[card_id] = box
        self.coming.ask(card_id, _KIND, box)

    def _why(self, candidate: Candidate) -> str:
        tr, card = self._tr, self._document.cards[candidate.id]
        if card.kind == "touchpoint" and card.decision is not None:
            return tr("You decided: {decision}", decision=phrase(tr, card.decision))
        if card.kind == "touchpoint":
            return tr("Not decided yet")
        return tr("An idea stands against it") if candidate.proposed else tr("No idea yet")

    def _count(self) -> None:
        """Say what is chosen, and a moment later what that comes to."""
        cards = self._document.cards
        kinds: dict[Outcome, Counter[CardKind]] = {
            "removed": Counter(cards[each].kind for each in self.going.chosen()),
            "changed": Counter(cards[each].kind for each in self.reaching.chosen()),
            "added": Counter(self._becomes(each) for each in self.coming.chosen()),
        }
        found = [
            Changed(how, kind, n) for how, counted in kinds.items() for kind, n in counted.items()
        ]
        self.summary.setText(change_words(found, self._tr))
        self._pause.start()

    def _becomes(self, card_id: str) -> CardKind:
        box = self.kinds.get(card_id)
        kind: CardKind = self._document.cards[card_id].kind if box is None else box.currentData()
        return kind

    def _compare(self) -> None:
        self.figures.show_figures((figures(self._document), {}), (figures(self._made()), {}))

    def _begin(self) -> None:
        made = self._made()
        self.accept()
        self.begun.emit(made)

    def _made(self) -> Document:
        ideas = self.coming.chosen()
        placed = {
            each: CellKey(self._document.cards[each].proposed_phase, lane)
            for each in ideas
            if each in self.lanes and (lane := self.lanes[each].currentData()) is not None
        }
        return improved_journey(
            self._document,
            removed=self.going.chosen(),
            added=[each for each in ideas if each not in self.lanes],
            placed=placed,
            reached=self.reaching.chosen(),
            becoming={each: self._becomes(each) for each in ideas if each in self.kinds},
        )
