"""Which votes still stand behind the scores that cards have.

A score that was changed since says something else than the room did, so the votes are shown with it
no more; they stay in the round.
"""

from collections.abc import Mapping

from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.rounds import Tally, accepted


@remembered(DOCUMENTS)
def standing_votes(document: Document) -> Mapping[str, Tally]:
    """Give for each card what it got in the last round about it, if its scores are from there."""
    last = {
        card: tally
        for round_id in document.round_ids
        for card, tally in document.rounds[round_id].tallies.items()
        if card in document.cards and tally.potential is not None and tally.effort is not None
    }
    return {card: tally for card, tally in last.items() if _stands(document.cards[card], tally)}


def _stands(card: Card, tally: Tally) -> bool:
    told = ((card.potential, tally.potential), (card.effort, tally.effort))
    return all(spread and score == accepted(spread.median) for score, spread in told)
