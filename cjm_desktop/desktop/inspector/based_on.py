"""What a card is based on, in its form: its quotes, and the level of evidence that they propose."""

from collections.abc import Mapping

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.kept_rows import KeptRows
from cjm_desktop.desktop.controls.row import form_label
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.inspector.card_button import LeadingRow
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.inspector.named_entry import NamedEntry
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.editing.edits.card_fields import card_patch
from cjm_desktop.editing.edits.quotes import add_quote, link_quote, unlink_quote
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.quotes import Grounds, grounds_of, proposal, quotes_by_card
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.values import MAX_NOTES
from cjm_desktop.layout.icons import EVIDENCE_ICONS
from cjm_desktop.layout.quote_words import (
    RULE,
    grounds_words,
    proposal_words,
    quote_line,
    said_words,
    source_words,
)
from cjm_desktop.words.codes import phrase


class EvidenceProposal(Button):
    """Proposes a level of evidence where a card says another one; a click takes it."""

    def __init__(self, form: Form) -> None:
        super().__init__("check", " ", part="push", token="quiet")
        self._form = form
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._take)

    def refresh(self) -> None:
        """Propose for the one card shown, if there is anything to propose."""
        ids = self._present()
        found = proposal(self._form.document, ids[0]) if len(ids) == 1 else None
        if found is not None:
            self._propose(found)
        # Never hidden in between, or all below would be laid out twice.
        self.setVisible(found is not None)

    def _propose(self, found: Grounds) -> None:
        tr = self._form.session.tr_
        level, why = phrase(tr, found.proposed), grounds_words(found, tr)
        self.show_icon(EVIDENCE_ICONS[found.proposed], "quiet")
        self.say(tr("Proposed: {level}", level=level))
        tip = "\n".join((proposal_words(found, tr), tr(RULE), tr("Click to take it.")))
        self.setToolTip(plain_tip(tip))
        name = tr("Take the proposed evidence: {level} ({why})", level=level, why=why)
        self.setAccessibleName(name)

    def _present(self) -> list[str]:
        return [each for each in self._form.ids if each in self._form.document.cards]

    def _take(self) -> None:
        document, ids = self._form.document, self._present()
        if len(ids) == 1:
            level = grounds_of(document, ids[0]).proposed
            self._form.act("change_card", card_patch(document, ids, "evidence", level))


class BasedOn(QWidget):
    """The quotes on which the cards of a form rest, with a line to add one."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        tr = form.session.tr_
        name = tr("What is this based on?")
        label = form_label(name, "label")
        listed = QVBoxLayout()
        listed.setSpacing(2)
        self._kept = KeptRows(listed, self._make_row)
        self.new = NamedEntry(name, tr("Add a quote…"), self._offers, by_part=False)
        self.new.setMaxLength(MAX_NOTES)
        self.new.setToolTip(
            plain_tip(tr("What somebody said; Enter adds it, and asks who said it"))
        )
        self.new.chosen.connect(self._link)
        self.new.written.connect(self._add)
        self.new.returnPressed.connect(self._ask_who)
        self._asked = ""
        """The quote that was added last, until it is known how it was."""
        label.setBuddy(self.new)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addWidget(label)
        box.addLayout(listed)
        box.addWidget(self.new)

    @property
    def rows(self) -> list["_QuoteRow"]:
        """The rows, one for each quote."""
        return self._kept.rows

    def refresh(self) -> None:
        """Show the quotes of all cards of the form, each once."""
        document, tr = self._form.document, self._form.session.tr_
        by_card = quotes_by_card(document)
        shown = dict.fromkeys(each for card in self._form.ids for each in by_card.get(card, ()))
        self._kept.follow(tuple(shown))
        for quote_id, row in zip(shown, self.rows, strict=True):
            row.other = quote_id
            row.tell(document.quotes[quote_id], said_words(document.quotes[quote_id], tr),
                     source_words(document.quotes[quote_id], tr))  # fmt: skip

    def touches(self, patch: Patch) -> bool:
        """Say whether what is listed may have changed by a patch."""
        return any(key.kind == "quotes" for key in patch.keys)

    def _present(self) -> list[str]:
        return [each for each in self._form.ids if each in self._form.document.cards]

    def _make_row(self) -> "_QuoteRow":
        tr = self._form.session.tr_
        row = _QuoteRow(tr("Go to the quote"), tr("Take the quote off the card; it is kept"))
        row.card.clicked.connect(lambda: self._form.session.select([Key("quotes", row.other)]))
        row.remove.clicked.connect(lambda: self._unlink(row))
        return row

    def _unlink(self, row: "_QuoteRow") -> None:
        if row in self.rows:
            patch = unlink_quote(self._form.document, row.other, self._present())
            self._form.act("unlink_quote", patch)

    def _offers(self) -> Mapping[str, str]:
        """Offer the quotes that are not listed."""
        document, tr = self._form.document, self._form.session.tr_
        listed = {row.other for row in self.rows}
        return {
            quote_line(document.quotes[each], tr): each
            for each in document.quote_ids
            if each not in listed and document.quotes[each].text
        }

    def _link(self, quote_id: str) -> None:
        if quote_id in self._form.document.quotes:
            patch = link_quote(self._form.document, quote_id, self._present())
            self._form.act("link_quote", patch)

    def _add(self, text: str) -> None:
        quote_id = self._form.session.new_id()
        patch = add_quote(self._form.document, quote_id, supports=self._present(), text=text)
        self._asked = "" if self._form.act("add_quote", patch) else quote_id

    def _ask_who(self) -> None:
        """Go on to who said what was added by Enter."""
        asked, self._asked = self._asked, ""
        if asked in self._form.document.quotes:
            self._form.session.select([Key("quotes", asked)])
            self._form.field_wanted.emit("said_by")


class _QuoteRow(LeadingRow):
    """What was said, and below it by whom."""

    def __init__(self, go: str, remove: str) -> None:
        super().__init__(go, remove)
        self.source = ElidedLabel()
        self.source.setProperty("part", "note")
        self.source.setContentsMargins(2, 0, 0, 3)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.line.insertLayout(0, words, 1)
        words.addWidget(self.card)
        words.addWidget(self.source)

    def tell(self, quote: Quote, said: str, source: str) -> None:
        """Show a quote."""
        self.card.lead_to(said, source)
        self.source.setText(source)
        self.source.setVisible(bool(source))
