"""All that is proposed for a map, told from what its makers put aside.

What was put aside is remembered beside points of advice (`map.dismissed`), by a name that says what
is proposed and for what reason. If the reason changes, so does the name, and it is proposed anew.
"""

from collections.abc import Iterable
from itertools import chain
from typing import Literal, NamedTuple, assert_never, get_args
from zlib import crc32

from cjm_desktop.insight.likeness import same_words
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.insight.proposing.likely_phase import LikelyPhase, likely_phases
from cjm_desktop.insight.proposing.near_duplicates import NearDuplicate, near_duplicates
from cjm_desktop.insight.proposing.questions import Question, questions
from cjm_desktop.journey.document import Document

Proposal = NearDuplicate | LikelyPhase | Question
Code = Literal["near_duplicate", "likely_phase", "question"]
CODES: tuple[Code, ...] = get_args(Code)


class Proposals(NamedTuple):
    """By name: what is proposed, and what was put aside."""

    open: dict[str, Proposal]
    aside: dict[str, Proposal]


def code_of(proposal: Proposal) -> Code:
    """Say what kind of proposal it is."""
    match proposal:
        case NearDuplicate():
            return "near_duplicate"
        case LikelyPhase():
            return "likely_phase"
        case Question():
            return "question"
    assert_never(proposal)


def name_of(proposal: Proposal) -> str:
    """Give the name by which a map remembers a proposal, with its reason."""
    match proposal:
        case NearDuplicate(kept=kept, gone=gone, titles=titles):
            one, other = sorted((kept, gone))
            reason = _sum(*sorted(map(same_words, titles)))
            return f"{code_of(proposal)} cards/{one}/cards/{other} {reason}"
        case LikelyPhase(card=card, phase=phase, words=words):
            return f"{code_of(proposal)} cards/{card}/phases/{phase} {_sum(*words)}"
        case Question(cell=cell, kind=kind, stage=stage):
            place = f"phases/{cell.phase}/lanes/{cell.lane}"
            return f"{code_of(proposal)} {place} {kind or 'any'}-{stage}"
    assert_never(proposal)


@remembered(DOCUMENTS)
def proposals(document: Document) -> Proposals:
    """Find all that is proposed: near-duplicates, then phases of ideas, then questions."""
    dismissed = frozenset(document.map.dismissed)
    found = Proposals({}, {})
    every: Iterable[Proposal] = chain[Proposal](
        near_duplicates(document), likely_phases(document), questions(document)
    )
    for each in every:
        name = name_of(each)
        (found.aside if name in dismissed else found.open)[name] = each
    return found


def _sum(*words: str) -> str:
    return f"{crc32(chr(10).join(words).encode()):08x}"
