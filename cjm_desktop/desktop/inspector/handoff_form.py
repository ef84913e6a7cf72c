"""The form of an arrow between cards: from where, to where, of which kind, and its label."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.controls import options, reading
from cjm_desktop.desktop.controls.choice import ChoiceField
from cjm_desktop.desktop.controls.editors import LineEdit
from cjm_desktop.desktop.controls.row import form_label
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.inspector.card_button import CardButton
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Handoff, Record
from cjm_desktop.words.codes import HANDOFF_KINDS


class HandoffForm(Form):
    """Every field of an arrow; a click on one of its cards goes there."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "handoffs")
        tr = session.tr_
        self.source = _End(tr("From"), tr("Go to the card that the arrow comes from"))
        self.target = _End(tr("To"), tr("Go to the card that the arrow leads to"))
        self.source.button.clicked.connect(lambda: self._go(self.source))
        self.target.button.clicked.connect(lambda: self._go(self.target))
        self.add(
            form_label(tr("Arrow").upper(), "heading"),
            self.row("label", tr("Label"), TypedField(tr, LineEdit(), reading.TITLE)),
            self.row("kind", tr("Kind"), ChoiceField(tr, options.coded_options(tr, HANDOFF_KINDS))),
            self.source,
            self.target,
        )

    def refreshed(self, records: list[Record]) -> None:
        """Name the cards at both ends."""
        handoff = cast(Handoff, records[0])
        tr, cards = self.session.tr_, self.document.cards
        for end, card in ((self.source, handoff.source), (self.target, handoff.target)):
            end.card = card
            end.button.lead_to(cards[card].title or tr("Untitled"))

    def touches(self, patch: Patch) -> bool:
        """Say whether the arrow or a card at its ends may have changed."""
        ends = {Key("cards", self.source.card), Key("cards", self.target.card)}
        return super().touches(patch) or bool(ends & set(patch.keys))

    def step_of(self, name: str) -> Step:
        """Give the step that a field's edit is."""
        return "label_handoff" if name == "label" else "change_handoff"

    def _go(self, end: "_End") -> None:
        self.go_to_card(end.card)


class _End(QWidget):
    """A card at an end of an arrow: its title, on a button that leads there."""

    def __init__(self, label: str, tip: str) -> None:
        super().__init__()
        self.card = ""
        self.button = CardButton(tip)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addWidget(form_label(label, "label"))
        box.addWidget(self.button)
