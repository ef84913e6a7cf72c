"""The proposals as a tree: a heading for each kind, and what was put aside."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from cjm_desktop.desktop.insight.aside_tree import ACTION, AsideTree, Row, Section
from cjm_desktop.insight.proposing.proposals import CODES, Code, Proposal, Proposals, code_of
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.proposal_words import proposal_words
from cjm_desktop.words.numbers import number
from cjm_desktop.words.proposals import proposal_heading, proposal_reason
from cjm_desktop.words.wording import Wording

MOST_LISTED: Final = 200
"""So many of a kind are listed; the next come when some of them are done."""


class ProposalTree(AsideTree):
    """Lists proposals; a click shows one, Enter takes it."""

    shown = Signal(str)
    """What has this name is current; it is empty for a heading."""
    most_of_place = 0.3

    def __init__(self, tr: Wording, parent: QWidget | None = None) -> None:
        super().__init__(tr, tr("Not relevant here"), parent)
        self.setAccessibleName(tr("Proposals"))
        self.setAccessibleDescription(
            tr("Enter takes a proposal; Del marks it as not relevant here.")
        )
        # What can be done with a proposal stands beside it, so that its words have the room here.
        self.setColumnHidden(ACTION, True)
        self.currentItemChanged.connect(lambda item: self.shown.emit(self._name_of(item)))

    def show_proposals(self, document: Document, found: Proposals) -> None:
        """List what is open by kind, then what was put aside."""
        tr = self._tr
        kinds: dict[Code, dict[str, Proposal]] = {}
        for name, each in found.open.items():
            kinds.setdefault(code_of(each), {})[name] = each
        sections = [
            self._section(
                f"{proposal_heading(tr, code)} · {number(tr, len(kinds[code]))}",
                proposal_reason(tr, code), document, kinds[code],
            )
            for code in CODES if code in kinds
        ]  # fmt: skip
        aside = self._section(
            tr("Not relevant here ({count})", count=len(found.aside)),
            tr("Proposed again if the reason changes."),
            document,
            found.aside,
        )
        # While the rows are put in anew nothing is chosen by anybody.
        self.blockSignals(True)
        self.show_sections(sections, aside, found.aside)
        self.blockSignals(False)

    def _section(
        self, title: str, reason: str, document: Document, found: Mapping[str, Proposal]
    ) -> Section:
        tr, rows = self._tr, []
        for name, proposal in list(found.items())[:MOST_LISTED]:
            told = proposal_words(document, proposal, tr)
            rows.append(Row(name, told.sentence, told.place, told.why))
        if len(found) > MOST_LISTED:
            reason += " " + tr("The first {n} are listed.", n=number(tr, MOST_LISTED))
        return Section(title, reason, rows)

    def move_current(self) -> None:
        """Put what is current aside, or bring it back."""
        if name := self.current_name():
            self._move(name)

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        """Show what is clicked, and take nothing."""
        if not self.name(item):
            super()._clicked(item, column)

    def _name_of(self, item: QTreeWidgetItem | None) -> str:
        return "" if item is None else self.name(item)
