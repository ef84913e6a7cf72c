"""Begins the improved journey: says what that is, and proposes what goes and what comes.

Everything may stay as proposed, or be left out: marks are set and cleared on the map as well.
"""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.check_list import CheckList
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.editing.edits.improved import improved_journey
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.insight.improvement import Changed, Removable, likely_lane, proposals
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.vocabulary import Change
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.sheets.change_words import change_words
from cjm_desktop.words.wording import Wording

_LANE = 2
"""The column of an idea's lane."""


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
        self.coming = CheckList(tr("Ideas put in place"), [tr("Idea"), tr("Phase"), tr("Lane")])
        self.lanes: dict[str, Combo] = {}
        self._fill()
        self.summary = plain_label("", "name")
        self.start = button(tr("Start the improved journey"), "main")
        self.cancel = button(tr("Cancel"))
        self.going.ticked.connect(self._count)
        self.coming.ticked.connect(self._count)
        self.start.clicked.connect(self._begin)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._count()
        self.start.setFocus()

    def _lay_out(self) -> None:
        tr = self._tr
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
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
            column, self.coming, tr("Ideas that become part of the journey"),
            tr("There are no ideas on the map, and none in the tray that names its phase."),
        )  # fmt: skip
        foot = QHBoxLayout()
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.start)
        column.addSpacing(8)
        column.addLayout(foot)
        self.setMinimumWidth(760)

    @staticmethod
    def _add_list(column: QVBoxLayout, listed: CheckList, title: str, nothing: str) -> None:
        column.addSpacing(8)
        column.addWidget(plain_label(title, "name"))
        if listed.topLevelItemCount():
            column.addWidget(listed, 1)
        else:
            listed.hide()
            missing = plain_label(nothing, "quiet")
            missing.setWordWrap(True)
            column.addWidget(missing)

    def _fill(self) -> None:
        tr, cards = self._tr, self._document.cards
        for removable in self._proposals.going:
            card = cards[removable.id]
            place = place_words(self._document, CellKey(card.phase, card.lane), tr)
            texts = [title_of(card, tr), place, self._why(removable)]
            self.going.add(removable.id, card.kind, texts, chosen=removable.proposed)
        for card_id in (*self._proposals.here, *self._proposals.coming):
            card = cards[card_id]
            phase = card.phase or card.proposed_phase
            where = place_words(self._document, CellKey(phase, None), tr)
            lane = place_words(self._document, CellKey(None, card.lane), tr)
            texts = [title_of(card, tr), where, lane]
            self.coming.add(card_id, card.kind, texts, chosen=True)
            if card.phase is None and phase is not None:
                self._ask_lane(card_id, phase)

    def _ask_lane(self, card_id: str, phase: str) -> None:
        box = Combo()
        box.setAccessibleName(self._tr("Lane"))
        for lane in card_lane_ids(self._document):
            box.addItem(place_words(self._document, CellKey(None, lane), self._tr), lane)
        box.setCurrentIndex(box.findData(likely_lane(self._document, phase)))
        self.lanes[card_id] = box
        self.coming.ask(card_id, _LANE, box)

    def _why(self, removable: Removable) -> str:
        tr = self._tr
        if self._document.cards[removable.id].kind == "touchpoint":
            return tr("You decided to stop it")
        return tr("An idea stands against it") if removable.proposed else tr("No idea yet")

    def _count(self) -> None:
        found = [*self._counted("removed", self.going), *self._counted("added", self.coming)]
        self.summary.setText(change_words(found, self._tr))

    def _counted(self, change: Change, listed: CheckList) -> list[Changed]:
        kinds = Counter(self._document.cards[each].kind for each in listed.chosen())
        return [Changed(change, kind, cards) for kind, cards in kinds.items()]

    def _begin(self) -> None:
        ideas = self.coming.chosen()
        placed = {
            each: CellKey(self._document.cards[each].proposed_phase, lane)
            for each in ideas
            if each in self.lanes and (lane := self.lanes[each].currentData()) is not None
        }
        made = improved_journey(
            self._document,
            removed=self.going.chosen(),
            added=[each for each in ideas if each not in self.lanes],
            placed=placed,
        )
        self.accept()
        self.begun.emit(made)
