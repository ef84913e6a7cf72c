"""What a card answers, or what answers it: a list in the card's form, with a field to add to it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.card_words import by_title, title_of
from cjm_desktop.desktop.controls.kept_rows import KeptRows
from cjm_desktop.desktop.controls.row import form_label
from cjm_desktop.desktop.inspector.card_button import LeadingRow
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.inspector.named_entry import NamedEntry
from cjm_desktop.editing.edits.answers import answer, take_back_answers
from cjm_desktop.editing.edits.places import in_map_order
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.wants import answers, said_to_answer
from cjm_desktop.journey.records import Card, Record
from cjm_desktop.journey.vocabulary import ANSWER_KINDS, WANT_KINDS


class AnswersList(QWidget):
    """The cards that those of a form answer; if `wanting`, those that answer them."""

    def __init__(self, form: Form, *, wanting: bool) -> None:
        super().__init__()
        self._form = form
        self._wanting = wanting
        self._own = WANT_KINDS if wanting else ANSWER_KINDS
        self._other = ANSWER_KINDS if wanting else WANT_KINDS
        self._shown: tuple[str, ...] = ()
        tr = form.session.tr_
        name = tr("Answered by") if wanting else tr("Answers")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        label = form_label(name, "label")
        listed = QVBoxLayout()
        listed.setSpacing(2)
        self._kept = KeptRows(listed, self._make_row)
        self.new = NamedEntry(name, tr("Add by title…"), self._offers)
        self.new.chosen.connect(self._add)
        label.setBuddy(self.new)
        box.addWidget(label)
        box.addLayout(listed)
        box.addWidget(self.new)

    @property
    def rows(self) -> list[LeadingRow]:
        """The rows, one for each card that is listed."""
        return self._kept.rows

    def refresh(self) -> None:
        """Show what is so of any of the form's cards, if they are of a kind that it can be of."""
        cards = self._form.document.cards
        own = self._own_cards()
        self._shown = self._partners(own)
        self.setVisible(bool(own or self._shown))
        self._kept.follow(self._shown)
        tr = self._form.session.tr_
        for other, row in zip(self._shown, self.rows, strict=True):
            row.other = other
            row.card.lead_to(title_of(cards[other], tr))
            row.remove.setEnabled(bool(self._patch_without(other)))

    def touches(self, patch: Patch) -> bool:
        """Say whether what is listed may have changed by a patch."""
        if any(key.kind == "handoffs" or key.id in self._shown for key in patch.keys):
            return True
        after = patch.after()
        return any(_told(old) != _told(after[key]) for key, old in patch.before().items())

    def _own_cards(self) -> list[str]:
        cards = self._form.document.cards
        return [each for each in self._form.ids if each in cards and cards[each].kind in self._own]

    def _partners(self, own: Sequence[str]) -> tuple[str, ...]:
        document = self._form.document
        if not self._wanting:
            ids = (each for one in self._form.ids if one in document.cards
                   for each in document.cards[one].answers)  # fmt: skip
            return tuple(dict.fromkeys(ids))
        if not own:
            return ()
        known = answers(document)
        counted = [
            each.id for one in own if one in known
            for each in (*known[one].ours, *known[one].proposed)
        ]  # fmt: skip
        return tuple(
            in_map_order(document, dict.fromkeys((*said_to_answer(document, own), *counted)))
        )

    def _patch_without(self, other: str) -> Patch:
        present = [each for each in self._form.ids if each in self._form.document.cards]
        if self._wanting:
            return take_back_answers(self._form.document, [other], present)
        return take_back_answers(self._form.document, present, [other])

    def _make_row(self) -> LeadingRow:
        tr = self._form.session.tr_
        row = LeadingRow(tr("Go to the card"), tr("Take the answer back"))
        row.card.clicked.connect(lambda: self._form.go_to_card(row.other))
        row.remove.clicked.connect(lambda: self._take_back(row))
        return row

    def _take_back(self, row: LeadingRow) -> None:
        if row in self.rows:
            self._form.act("take_back_answer", self._patch_without(row.other))

    def _offers(self) -> Mapping[str, str]:
        """Offer the cards of the other side that stand on the map and are not listed yet."""
        document = self._form.document
        fitting = [
            each for each, card in document.cards.items()
            if card.kind in self._other and card.phase is not None and each not in self._shown
        ]  # fmt: skip
        return by_title(document, fitting, self._form.session.tr_)

    def _add(self, other: str) -> None:
        if other not in self._form.document.cards:
            return
        own = self._own_cards()
        offers, wants = ([other], own) if self._wanting else (own, [other])
        self._form.act("answer", answer(self._form.document, offers, wants))


def _told(record: Record | None) -> tuple[str, ...]:
    return record.answers if isinstance(record, Card) else ()
