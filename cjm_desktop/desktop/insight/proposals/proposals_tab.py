"""Proposals: what could be done to the map, each with its reason, taken or put aside one by one."""

from functools import partial
from typing import Any, assert_never

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cjm_desktop.desktop.controls.hint import Hint
from cjm_desktop.desktop.insight.proposals.proposal_panel import ProposalPanel
from cjm_desktop.desktop.insight.proposals.proposal_tree import ProposalTree
from cjm_desktop.desktop.insight.tab import InsightTab
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.desktop.work.idea_commands import IdeaCommands
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import add_card
from cjm_desktop.editing.edits.map import bring_back, dismiss
from cjm_desktop.editing.steps import Step
from cjm_desktop.insight.proposing.likely_phase import LikelyPhase
from cjm_desktop.insight.proposing.merger import merger
from cjm_desktop.insight.proposing.near_duplicates import NearDuplicate
from cjm_desktop.insight.proposing.proposals import Proposal, Proposals, proposals
from cjm_desktop.insight.proposing.questions import Question
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.proposal_words import card_place, merger_words, proposal_words
from cjm_desktop.words.wording import Wording

_NONE = Proposals({}, {})
_MANY_IN_A_CELL = 300
_MANY = 2_000
"""With so many cards the window would be felt to wait: each is held against those of its cell."""


class ProposalsTab(InsightTab):
    """Follows what is proposed for a session's map."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._ideas = IdeaCommands.of(session)
        self._found, self._document = _NONE, session.document
        self._name, self._swapped = "", False
        self._job: Job | None = None
        self._running: list[Job] = []
        # A thread that runs must not be deleted with the tab.
        self.destroyed.connect(partial(_wait_for, self._running))
        self.tree = ProposalTree(session.tr_, self)
        self.panel = ProposalPanel(session.tr_)
        self._hint = Hint(self.tree)
        self.lead_keyboard_to(self.tree)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.tree, 5)
        body.addWidget(self.panel, 3)
        self.column_under().addLayout(body, 1)
        self._connect()
        self.refresh()

    def _forget(self) -> None:
        """Keep nothing that was proposed for another map."""
        self._document, self._found = self._session.document, _NONE
        self.tree.show_proposals(self._document, _NONE)

    @property
    def busy(self) -> bool:
        """Whether it is being found out what could be proposed."""
        return self._job is not None

    def show_document(self) -> None:
        """List the proposals as they are now; of many cards beside the window, once found."""
        document = self._session.document
        # Before there is a card, all is a question: the template and the guide ask better ones.
        if not document.cards:
            self._list(document, _NONE)
        elif not _takes_long(document):
            self._list(document, proposals(document))
        elif self._job is None:
            self._find(document)

    def _find(self, document: Document) -> None:
        """Find out what is proposed for a map; what was found before stays till then."""
        self._job = job = Job(lambda _: proposals(document), self)
        job.succeeded.connect(lambda found: self._take_found(document, found))
        job.failed.connect(self._fail)
        self._running.append(job)
        job.start()
        if not (self._found.open or self._found.aside):
            self.headline.setText(self._session.tr_("Looking for what could be proposed…"))
            self.headline.show()

    def _take_found(self, document: Document, found: Proposals) -> None:
        """List what was found, unless the map is another by now."""
        self._end_job()
        if document is self._session.document:
            self._list(document, found)
        else:
            self.show_document()

    def _fail(self, error: Exception) -> None:
        self._end_job()
        raise error

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.give_up()
            self._running.remove(self._job)
            self._job = None

    def _list(self, document: Document, found: Proposals) -> None:
        self._document, self._found = document, found
        self.tree.show_proposals(document, found)
        self._speak(len(found.open))
        self._show(self.tree.current_name())

    def _settle(self) -> None:
        """Be at the map as it is now, before something is done to it."""
        if self._stale:
            self.refresh()
        while self._job is not None:
            self._job.finish()

    # --- one proposal -------------------------------------------------------------------------

    def _show(self, name: str) -> None:
        """Show a proposal, and what comes of it; what was written for another one goes."""
        if name != self._name:
            self._name, self._swapped = name, False
            self.panel.answer.clear()
        proposal = self._found.open.get(name) or self._found.aside.get(name)
        if proposal is None:
            self.panel.show_nothing()
            return
        tr, document = self._session.tr_, self._document
        told = proposal_words(document, proposal, tr)
        match proposal:
            case NearDuplicate():
                self._show_duplicate(proposal, told.why)
            case LikelyPhase(phase=phase):
                act = tr("Serves this phase")
                named = [(tr("The idea would serve"), numbered_phase(document, phase, tr))]
                self.panel.show_proposal(told.sentence, told.why, act, named)
                self.panel.offer_take(swap=False)
            case Question():
                act, where = tr("Put the answer on the map"), [(tr("Place"), told.place)]
                self.panel.show_proposal(told.sentence, told.why, act, where)
                self.panel.offer_answer()
        if name in self._found.aside:
            self.panel.offer_back()

    def _show_duplicate(self, proposal: NearDuplicate, why: str) -> None:
        tr, document = self._session.tr_, self._document
        kept, gone = self._sides(proposal)
        found = merger(document, kept, gone)
        taken, given_up = merger_words(document, found, tr)
        title = " ".join(document.cards[kept].title.split())
        place = card_place(document, document.cards[kept], tr)
        parts = [
            (tr("Kept"), f"{title}\n{place}"),
            (tr("Added to it"), _listed(taken) or tr("Nothing: it says all that the other says.")),
            (tr("Given up") if given_up else "", _listed(given_up)),
        ]
        self.panel.show_proposal(_both(document.cards[kept].title, document.cards[gone].title, tr),
                                 why, tr("Make one card of them"), parts)  # fmt: skip
        # An idea cannot take in what stands on the map: that would be gone from there.
        places = {document.cards[each].phase is None for each in (kept, gone)}
        self.panel.offer_take(swap=len(places) == 1)

    def _sides(self, proposal: NearDuplicate) -> tuple[str, str]:
        kept, gone = proposal.kept, proposal.gone
        return (gone, kept) if self._swapped else (kept, gone)

    def _swap(self) -> None:
        self._swapped = not self._swapped
        self._show(self.tree.current_name())

    # --- what is done -------------------------------------------------------------------------

    def _seen(self) -> Proposal | None:
        """Give the open proposal that is shown, if it holds; never one that took its place."""
        name = self.tree.current_name()
        self._settle()
        return self._found.open.get(name) if self.tree.current_name() == name else None

    def take(self) -> None:
        """Take the proposal that is shown; a question without an answer asks for one."""
        proposal = self._seen()
        match proposal:
            case None:
                return
            case NearDuplicate():
                self._merge(proposal)
            case LikelyPhase(card=card, phase=phase):
                if self._ideas.propose([card], phase):
                    named = numbered_phase(self._session.document, phase, self._session.tr_)
                    said = self._session.tr_("The idea serves {phase} now.", phase=named)
                    self._session.message.emit(said)
            case Question():
                self._answer(proposal)
                return
            case _:
                assert_never(proposal)
        self.refresh()

    def _merge(self, proposal: NearDuplicate) -> None:
        kept, gone = self._sides(proposal)
        session, tr = self._session, self._session.tr_
        found = merger(session.document, kept, gone)
        if session.edit("merge_cards", found.patch, select=[Key("cards", kept)]):
            title = " ".join(found.kept.title.split())
            session.message.emit(tr("One card now: {title}", title=title))

    def _answer(self, question: Question) -> None:
        answer = self.panel.answer
        said = " ".join(clean_text(answer.text()).split())[:MAX_TITLE]
        if not said:
            answer.setFocus()
            return
        kind = question.kind or ("mindset" if question.role is not None else "note")
        if self._put("answer_question", question, kind=kind, title=said):
            writing = answer.hasFocus()
            self.refresh()
            if writing:
                (self.tree if answer.isHidden() else answer).setFocus()

    def _keep(self) -> None:
        """Put the question itself on the map."""
        proposal = self._seen()
        if isinstance(proposal, Question):
            tr = Wording.of(self._session.document.map.language)
            asked = proposal_words(self._session.document, proposal, tr).sentence[:MAX_TITLE]
            tags = (tr("Question"),)
            if self._put("keep_question", proposal, kind="note", title=asked, tags=tags):
                self.refresh()

    def _put(self, step: Step, question: Question, **fields: Any) -> bool:
        session = self._session
        made = session.new_id()
        patch = add_card(session.document, made, question.cell, **fields)
        return session.edit(step, patch, select=[Key("cards", made)])

    def _go(self) -> None:
        self._settle()
        name = self.tree.current_name()
        proposal = self._found.open.get(name) or self._found.aside.get(name)
        match proposal:
            case None:
                return
            case NearDuplicate():
                self._navigator.show_record(Key("cards", self._sides(proposal)[0]))
            case LikelyPhase(phase=phase):
                self._navigator.show_record(Key("phases", phase))
            case Question(cell=cell):
                self._navigator.show_cell(cell)
            case _:
                assert_never(proposal)

    def _put_aside(self, name: str) -> None:
        self._session.edit("dismiss_proposal", dismiss(self._session.document, [name]))
        self.refresh()

    def _bring_back(self, name: str) -> None:
        self._session.edit("bring_back_proposal", bring_back(self._session.document, {name}))
        self.refresh()

    # --- what is said -------------------------------------------------------------------------

    def _speak(self, count: int) -> None:
        tr = self._session.tr_
        aside = bool(self._found.aside)
        if count or not aside:
            self.headline.setText(tr.plural("{n} proposal", "{n} proposals", count))
        else:
            self.headline.setText(tr("No proposal is left"))
        self.how.setText(
            tr("Found by the words of the map itself; nothing is asked of anybody else. "
               "Enter takes one, Del puts it aside.")
        )  # fmt: skip
        self.how.setVisible(count > 0)
        for each in (self.headline, self.panel):
            each.setVisible(count > 0 or aside)
        if count or aside:
            self._hint.tell("", "")
        elif self._session.document.cards:
            self._hint.tell(
                tr("Nothing to propose"),
                tr("No two cards say the same, each idea was judged, and something stands "
                   "everywhere."),
            )  # fmt: skip
        else:
            self._hint.tell(
                tr("No proposals yet"),
                tr("Put cards on the map. Those that say the same, phases for ideas and questions "
                   "for empty places are then proposed here."),
            )  # fmt: skip

    def _connect(self) -> None:
        self._session.replaced.connect(self._forget)
        self.tree.shown.connect(self._show)
        self.tree.wanted.connect(lambda name: self.take())
        self.tree.dismissed.connect(self._put_aside)
        self.tree.brought_back.connect(self._bring_back)
        self.panel.take_wanted.connect(self.take)
        self.panel.swap_wanted.connect(self._swap)
        self.panel.keep_wanted.connect(self._keep)
        self.panel.show_wanted.connect(self._go)
        self.panel.move_wanted.connect(self.tree.move_current)
        self.panel.said.connect(self._session.message)
        self.panel.given_up.connect(self.tree.setFocus)


def _wait_for(jobs: list[Job], *_: object) -> None:
    for job in jobs:
        job.wait()


def _takes_long(document: Document) -> bool:
    most = max(map(len, document.cells.values()), default=0)
    return most > _MANY_IN_A_CELL or len(document.cards) > _MANY


def _both(one: str, other: str, tr: Wording) -> str:
    return " · ".join(tr.quoted(" ".join(title.split())) for title in (one, other))


def _listed(lines: list[str]) -> str:
    return "\n".join(f"• {line}" for line in lines)
