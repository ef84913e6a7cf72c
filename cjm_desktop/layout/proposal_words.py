"""A proposal in words: what it is, where, and why."""

from typing import NamedTuple, assert_never

from cjm_desktop.insight.comparing.fields import FieldChange
from cjm_desktop.insight.proposing.likely_phase import LikelyPhase
from cjm_desktop.insight.proposing.merger import Merger
from cjm_desktop.insight.proposing.near_duplicates import NearDuplicate
from cjm_desktop.insight.proposing.proposals import Proposal
from cjm_desktop.insight.proposing.questions import Question
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.difference_words import change_words, names_in
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.words.proposals import question_reason, question_words
from cjm_desktop.words.wording import Wording


class Told(NamedTuple):
    """What is proposed in a line, its place, and the reason."""

    sentence: str
    place: str
    why: str


def proposal_words(document: Document, proposal: Proposal, tr: Wording) -> Told:
    """Say what is proposed, in plain text on one line each."""
    match proposal:
        case NearDuplicate():
            return _of_duplicate(document, proposal, tr)
        case LikelyPhase(card=card, phase=phase, words=words):
            named = numbered_phase(document, phase, tr)
            said = ", ".join(tr.quoted(word) for word in words)
            why = tr.plural(
                "In {phase} this word stands as well, and in few others: {words}.",
                "In {phase} these words stand as well, and in few others: {words}.",
                len(words), phase=named, words=said,
            )  # fmt: skip
            return Told(_title(document.cards[card], tr), named, why)
        case Question(cell=cell, kind=kind, stage=stage, role=role, side=side):
            lane = place_words(document, CellKey(None, cell.lane), tr)
            phase = place_words(document, CellKey(cell.phase, None), tr)
            if kind is None and role is None:
                kind = "note"
            asked = question_words(tr, kind=kind, side=side, stage=stage, lane=lane, phase=phase)
            why = question_reason(tr, stage=stage, role=role)
            return Told(asked, place_words(document, cell, tr), why)
    assert_never(proposal)


def _of_duplicate(document: Document, proposal: NearDuplicate, tr: Wording) -> Told:
    kept, gone = document.cards[proposal.kept], document.cards[proposal.gone]
    sentence = f"{tr.quoted(_title(kept, tr))} · {tr.quoted(_title(gone, tr))}"
    if gone.phase is None and kept.phase is not None:
        why = tr("The idea has the words of a card that stands on the map.")
    elif proposal.likeness == 100:
        why = tr("Both have the same words.")
    else:
        why = tr("Their titles are alike by {n} %.", n=proposal.likeness)
    return Told(sentence, card_place(document, kept, tr), why)


def merger_words(document: Document, found: Merger, tr: Wording) -> tuple[list[str], list[str]]:
    """Say what the kept card gets of the other, and what is given up: a line for each."""
    names = names_in(document)
    taken = [_change(each, names, tr) for each in found.taken]
    if found.arrows:
        taken.append(
            tr.plural("One arrow leads to the kept card, unless it has such a one.",
                      "{n} arrows lead to the kept card, unless it has such ones.", found.arrows)
        )  # fmt: skip
    given_up = [": ".join(change_words("cards", each, names, tr)[:2]) for each in found.given_up]
    if found.votes:
        given_up.append(
            tr.plural("The votes on it in one round", "The votes on it in {n} rounds", found.votes)
        )
    if found.stays:
        taken.append(tr("The other one stays as it was, marked as removed."))
    return taken, given_up


def card_place(document: Document, card: Card, tr: Wording) -> str:
    """Say where a card stands."""
    cell = CellKey(card.phase, card.lane)
    return tr("Idea tray") if cell == TRAY else place_words(document, cell, tr)


def _change(change: FieldChange, names: dict[str, str], tr: Wording) -> str:
    field, _, after = change_words("cards", change, names, tr)
    return f"{field}: {after}"


def _title(card: Card, tr: Wording) -> str:
    return " ".join(card.title.split()) or tr("Untitled")
