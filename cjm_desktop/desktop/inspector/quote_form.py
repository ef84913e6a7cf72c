"""The form of a quote: what was said, by whom, when, how it is known, and what rests on it."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.controls import options, reading
from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.card_words import by_title, title_of
from cjm_desktop.desktop.controls.choice import ChoiceField
from cjm_desktop.desktop.controls.editors import GrowingText
from cjm_desktop.desktop.controls.kept_rows import KeptRows
from cjm_desktop.desktop.controls.number_edit import NumberEdit
from cjm_desktop.desktop.controls.row import form_label, side_by_side
from cjm_desktop.desktop.controls.suggest import suggesting_field
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.inspector.card_button import LeadingRow
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.inspector.named_entry import NamedEntry
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.places import in_map_order
from cjm_desktop.editing.edits.quotes import link_quote, remove_quotes, unlink_quote
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.vocabulary import RESEARCH_SOURCES
from cjm_desktop.layout.quote_words import supports_words


class QuoteForm(Form):
    """Every field of a quote; a click on one of its cards goes there."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "quotes")
        tr = session.tr_
        text = TypedField(tr, GrowingText(lines=2, most=12), reading.NOTES, tr("Word for word"))
        who = suggesting_field(
            tr, self._named, tr("Who is quoted on this map"), tr("Such as: head of purchasing")
        )
        sources = options.or_none(tr, options.coded_options(tr, RESEARCH_SOURCES))
        day = TypedField(tr, NumberEdit(), reading.day_or_none(tr), tr("As 2026-10-01"))
        self.cards = _SupportedCards(self)
        self.remove = Button("trash-2", tr("Delete the quote"), part="push", token="quiet")
        self.remove.clicked.connect(self._delete)
        self.add(
            form_label(tr("Quote").upper(), "heading"),
            self.row("text", tr("What was said"), text),
            self.row("said_by", tr("Said by"), who,
                     tip=tr("Who said it, in general terms: a role and a kind of company, "
                            "not a name")),
            side_by_side(
                self.row("said_on", tr("Said on"), day),
                self.row("source", tr("Known from"), ChoiceField(tr, sources)),
            ),
            self.cards,
            self.remove,
        )  # fmt: skip

    def refreshed(self, records: list[Record]) -> None:
        """Name the cards that rest on the quote."""
        self.cards.show_quote(cast(Quote, records[0]))

    def touches(self, patch: Patch) -> bool:
        """Say whether the quote or a card that rests on it may have changed."""
        shown = {Key("cards", row.other) for row in self.cards.rows}
        return super().touches(patch) or bool(shown & set(patch.keys))

    def step_of(self, name: str) -> Step:
        """Give the step that a field's edit is."""
        return "change_quote"

    def _named(self) -> list[str]:
        return [quote.said_by for quote in self.document.quotes.values()]

    def _delete(self) -> None:
        """Delete the quotes shown, and go on with the cards that rested on them."""
        document = self.document
        ids = [each for each in self.ids if each in document.quotes]
        cards = [card for each in ids for card in document.quotes[each].supports]
        select = [Key("cards", each) for each in dict.fromkeys(cards)]
        self.session.seal()
        self.session.edit("remove_quote", remove_quotes(document, ids), select=select)


class _SupportedCards(QWidget):
    """The cards that rest on the one quote shown, with a line to add one by its title."""

    def __init__(self, form: QuoteForm) -> None:
        super().__init__()
        self._form = form
        tr = form.session.tr_
        self.count = form_label("", "label")
        self.count.setWordWrap(True)
        listed = QVBoxLayout()
        listed.setSpacing(2)
        self._kept = KeptRows(listed, self._make_row)
        self.new = NamedEntry(tr("Cards that rest on it"), tr("Add by title…"), self._offers)
        self.new.chosen.connect(self._link)
        self.count.setBuddy(self.new)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addWidget(self.count)
        box.addLayout(listed)
        box.addWidget(self.new)

    @property
    def rows(self) -> list[LeadingRow]:
        """The rows, one for each card."""
        return self._kept.rows

    def show_quote(self, quote: Quote) -> None:
        """Show what rests on a quote."""
        document, tr = self._form.document, self._form.session.tr_
        self.setVisible(len(self._form.records()) == 1)
        shown = in_map_order(document, quote.supports)
        self.count.setText(supports_words(len(shown), tr))
        self._kept.follow(shown)
        for card, row in zip(shown, self.rows, strict=True):
            row.other = card
            row.card.lead_to(title_of(document.cards[card], tr))

    @property
    def _quote_id(self) -> str:
        return self._form.ids[0]

    def _make_row(self) -> LeadingRow:
        tr = self._form.session.tr_
        row = LeadingRow(tr("Go to the card"), tr("Take the quote off the card; it is kept"))
        row.card.clicked.connect(lambda: self._form.go_to_card(row.other))
        row.remove.clicked.connect(lambda: self._unlink(row))
        return row

    def _unlink(self, row: LeadingRow) -> None:
        if row in self.rows:
            patch = unlink_quote(self._form.document, self._quote_id, [row.other])
            self._form.act("unlink_quote", patch)

    def _offers(self) -> Mapping[str, str]:
        document = self._form.document
        listed = {row.other for row in self.rows}
        fitting = [
            each for each, card in document.cards.items()
            if card.phase is not None and each not in listed
        ]  # fmt: skip
        return by_title(document, fitting, self._form.session.tr_)

    def _link(self, card: str) -> None:
        document = self._form.document
        if card in document.cards and self._quote_id in document.quotes:
            self._form.act("link_quote", link_quote(document, self._quote_id, [card]))
