"""The form of cards: one, or several at once."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls import options, reading
from cjm_desktop.desktop.controls.checks import ChecksField
from cjm_desktop.desktop.controls.choice import ChoiceField
from cjm_desktop.desktop.controls.editors import GrowingText, LineEdit
from cjm_desktop.desktop.controls.row import FieldRow, form_label, side_by_side
from cjm_desktop.desktop.controls.score import ScoreField
from cjm_desktop.desktop.controls.segments import SegmentsField
from cjm_desktop.desktop.controls.suggest import suggesting_field
from cjm_desktop.desktop.controls.toggles import CheckField, StarField
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.inspector.answers import AnswersList
from cjm_desktop.desktop.inspector.based_on import BasedOn, EvidenceProposal
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.inspector.links import LinksField
from cjm_desktop.desktop.inspector.picture import PictureField
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.card_fields import card_patch, card_step
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.insight.feasibility import NEEDS
from cjm_desktop.insight.relevance import relevant
from cjm_desktop.journey.records import Card, Record
from cjm_desktop.journey.vocabulary import (
    DECISIONS,
    INVESTMENTS,
    MANNERS,
    PROGRESS,
    QUALIFICATIONS,
    RESEARCH_SOURCES,
)
from cjm_desktop.layout.earlier_words import earlier_lines
from cjm_desktop.words.codes import experience, phrase


class CardForm(Form):
    """Every field of the selected cards."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "cards")
        tr = session.tr_
        star = StarField(tr("Moment of truth"), tr("Moment of truth: some"))
        self._star = self.row("moment_of_truth", "", star)
        star.set_name(tr("Moment of truth"))
        self.heading = form_label("", "heading")
        self.add(self._head())
        self._pairs: list[tuple[QWidget, tuple[FieldRow, ...]]] = []
        self._main_fields()
        self.more = self.fold(tr("More"), self._more_fields)
        self.add(self.more)
        # The star stands in the heading, but the title is the first field.
        self.rows = {"title": self.rows["title"], **self.rows}

    def _head(self) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)  # the star keeps its own distance from the words
        line.addWidget(self.heading, 1)
        line.addWidget(self._star, 0, Qt.AlignmentFlag.AlignRight)
        head.setFixedHeight(scaled(24))
        return head

    def _main_fields(self) -> None:
        tr = self.session.tr_
        self.add(self.row("title", tr("Title"), self._text(GrowingText(breaks=False, most=5))))
        self._kind = ChoiceField(tr, options.kinds(tr))
        channel = suggesting_field(tr, self._used("channel"), tr("Channels used on this map"))
        self._pair(
            self.row("kind", tr("Kind"), self._kind), self.row("channel", tr("Channel"), channel)
        )
        self._phase, self._lane = ChoiceField(tr), ChoiceField(tr)
        self._pair(
            self.row("phase", tr("Phase"), self._phase), self.row("lane", tr("Lane"), self._lane)
        )
        self.add(
            self.row("qualification", tr("Qualification"),
                     SegmentsField(tr, options.coded_options(tr, QUALIFICATIONS))),
        )  # fmt: skip
        self._worth_fields()
        self._pair(
            self.row("customer_present", tr("The customer is there"),
                     SegmentsField(tr, options.presence(tr))),
            self.row("we_present", tr("We are there"), SegmentsField(tr, options.presence(tr))),
        )  # fmt: skip
        faces = SegmentsField(tr, options.faces(tr), clearable=True, tips=True)
        self._experience = self.row("experience", tr("Experience"), faces)
        self.add(self._experience)
        evidence = options.or_none(tr, options.evidence(tr))
        decision = options.or_none(tr, options.coded_options(tr, DECISIONS))
        self._pair(
            self.row("evidence", tr("Evidence"), ChoiceField(tr, evidence)),
            self.row("decision", tr("Decision"), ChoiceField(tr, decision)),
        )
        self.proposal = EvidenceProposal(self)
        self.based_on = BasedOn(self)
        self.add(self.proposal)
        sources = ChecksField(options.coded_options(tr, RESEARCH_SOURCES))
        self.add(self.row("research", tr("Known from"), sources), self.based_on)
        self.earlier = form_label("", "label")
        self.earlier.setWordWrap(True)
        self.add(
            self.row("change", tr("In the improved journey"),
                     SegmentsField(tr, options.changes(tr))),
            self.earlier,
        )  # fmt: skip
        self.answers = AnswersList(self, wanting=False)
        self.answered_by = AnswersList(self, wanting=True)
        self.add(self.answers, self.answered_by)
        notes = TypedField(tr, GrowingText(lines=2, most=12), reading.NOTES)
        self.add(self.row("notes", tr("Notes"), notes))

    def _worth_fields(self) -> None:
        """Ask what it could give, what it takes today and would take, and whether that is there."""
        tr = self.session.tr_
        self.add(
            self.row("potential", tr("Potential"), ScoreField(tr),
                     tip=tr("What it could give the customer and us, 0 to 10")),
            self.row("effort_now", tr("Effort today"), ScoreField(tr),
                     tip=tr("The resources it takes as we do it today, 0 to 10")),
            self.row("effort", tr("Effort"), ScoreField(tr),
                     tip=tr("The resources it would take, 0 to 10")),
            self.row("resources", tr("Resources"),
                     self._text(LineEdit(), tr("Such as: 2 days a month"))),
        )  # fmt: skip
        self._pair(
            *(
                self.row(need, phrase(tr, need), SegmentsField(tr, options.needs(tr), tips=True))
                for need in NEEDS
            )
        )

    def _more_fields(self, inside: QVBoxLayout) -> None:
        tr = self.session.tr_
        owner = suggesting_field(tr, self._used("owner"), tr("Owners named on this map"))
        investment = options.or_none(tr, options.coded_options(tr, INVESTMENTS))
        due = TypedField(tr, LineEdit(), reading.day_or_none(tr), tr("As 2026-10-01"))
        indirect = CheckField(tr("Indirect: they meet us without our doing"))
        indirect.set_name(tr("Indirect: customers meet us here without our doing"))
        manner = options.or_none(tr, options.coded_options(tr, MANNERS))
        self.add(
            self.row("message", tr("Message"),
                     TypedField(tr, GrowingText(most=8), reading.NOTES, tr("What is said here?"))),
            self.row("indirect", "", indirect),
            to=inside,
        )  # fmt: skip
        self._pair(
            self.row("manner", tr("How it is done"), ChoiceField(tr, manner)),
            self.row("best_for_customer", tr("Best for the customer?"),
                     SegmentsField(tr, options.presence(tr)),
                     tip=tr("Is this what is best for the customer?")),
            to=inside,
        )  # fmt: skip
        self._pair(
            self.row("owner", tr("Owner"), owner), self.row("due", tr("Due"), due), to=inside
        )
        self._pair(
            self.row("progress", tr("Progress"),
                     ChoiceField(tr, options.coded_options(tr, PROGRESS))),
            self.row("investment", tr("Customer pays"), ChoiceField(tr, investment),
                     tip=tr("How much the customer pays with: time, data, money, standing")),
            to=inside,
        )  # fmt: skip
        self.add(
            self.row("tags", tr("Tags"),
                     TypedField(tr, LineEdit(), reading.commas(tr), tr("Commas between them"))),
            self.row("links", tr("Links"), LinksField(tr)),
            self.row("image", tr("Picture"),
                     PictureField(tr, lambda asset: self.document.assets.get(asset))),
            to=inside,
        )  # fmt: skip

    def refreshed(self, records: list[Record]) -> None:
        """Show the fields that apply, and say what is selected."""
        cards = cast(list[Card], records)
        tr = self.session.tr_
        wanted = relevant(cards)
        if self.document.map.state == "to_be" and any(card.phase is not None for card in cards):
            wanted |= {"change"}
        for name, row in self.rows.items():
            row.setVisible(name in wanted)
        for pair, rows in self._pairs:
            pair.setVisible(any(row.name in wanted for row in rows))
        lines = earlier_lines(self.document, cards[0], tr) if len(cards) == 1 else []
        self.earlier.setText("\n".join(lines))
        self.earlier.setVisible(bool(lines) and "change" in wanted)
        self.answers.refresh()
        self.answered_by.refresh()
        self.proposal.refresh()
        self.based_on.refresh()
        count = len(cards)
        heading = phrase(tr, cards[0].kind) if count == 1 else tr("{count} cards", count=count)
        self.heading.setText(heading.upper())
        steps = {card.experience for card in cards}
        step = steps.pop() if len(steps) == 1 else None
        if step is not None:
            self._experience.caption(experience(tr, step).lower())
        elif len(steps) == 0:
            self._experience.caption()

    def refresh(self, *, force: bool = False) -> None:
        """Offer the phases and lanes there are, then show the values."""
        tr = self.session.tr_
        self._phase.fill(options.phases(tr, self.document))
        self._lane.fill(options.card_lanes(tr, self.document))
        super().refresh(force=force)

    def touches(self, patch: Patch) -> bool:
        """Say whether cards shown changed, or a phase, a lane or a card that a list names."""
        return (
            super().touches(patch)
            or any(key.kind in ("phases", "lanes") for key in patch.keys)
            or self.based_on.touches(patch)
            or self.answers.touches(patch)
            or self.answered_by.touches(patch)
        )

    def patch_for(self, name: str, value: Any) -> Patch:
        """Change the field, or move the cards if it is their place that was chosen."""
        if name == "image":
            return super().patch_for(name, value)
        present = [each for each in self.ids if each in self.document.cards]
        return card_patch(self.document, present, name, value)

    def step_of(self, name: str) -> Step:
        """Give the step that a field's edit is."""
        return card_step(name, len(self.keys))

    def _pair(self, *rows: FieldRow, to: QVBoxLayout | None = None) -> None:
        pair = side_by_side(*rows)
        self._pairs.append((pair, rows))
        self.add(pair, to=to)

    def _text(self, editor: GrowingText | LineEdit, hint: str = "") -> TypedField:
        return TypedField(self.session.tr_, editor, reading.TITLE, hint)

    def _used(self, field: str) -> Callable[[], list[str]]:
        return lambda: [getattr(card, field) for card in self.document.cards.values()]
