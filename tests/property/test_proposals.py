"""Whatever is proposed of whatever map can be taken or put aside, and is proposed no more."""

import pytest
from hypothesis import given, settings

from cjm_desktop.editing.edits.cards import add_card
from cjm_desktop.editing.edits.ideas import propose_phase
from cjm_desktop.editing.edits.map import dismiss
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.store import Store
from cjm_desktop.insight.proposing.likely_phase import LikelyPhase
from cjm_desktop.insight.proposing.merger import merger
from cjm_desktop.insight.proposing.near_duplicates import NearDuplicate
from cjm_desktop.insight.proposing.proposals import Proposal, proposals
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.proposal_words import merger_words, proposal_words
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH
from tests.strategies import documents


def taken(document: Document, proposal: Proposal) -> Patch:
    match proposal:
        case NearDuplicate(kept=kept, gone=gone):
            found = merger(document, kept, gone)
            assert all(merger_words(document, found, ENGLISH)[0])
            return found.patch
        case LikelyPhase(card=card, phase=phase):
            return propose_phase(document, [card], phase)
        case question:
            return add_card(document, "new", question.cell, title="Said")


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(documents())
def test_each_proposal_is_taken_or_put_aside(document: Document) -> None:
    for name, proposal in proposals(document).open.items():
        told = proposal_words(document, proposal, ENGLISH)
        assert all(told)
        assert not any("\n" in part for part in told)
        store = Store(document)
        store.commit(taken(document, proposal), "paste")
        codec.loads(codec.dumps(store.document), None)
        assert name not in proposals(store.document).open
        store.undo()
        store.commit(dismiss(document, [name]), "dismiss_proposal")
        found = proposals(store.document)
        assert name not in found.open
        assert name in found.aside
