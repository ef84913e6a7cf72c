"""Edits of rounds of voting: what a room's votes came to becomes the scores of its cards."""

from collections.abc import Mapping
from typing import Any

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.rounds import Round, Tally, accepted


def accept_round(document: Document, round_id: str, held: Round) -> Patch:
    """Keep a round as the last, and score its cards by the medians; KeyError if one is gone."""
    last = document.rounds[document.round_ids[-1]].order if document.rounds else None
    (key,) = order.keys(1, last)
    draft = Draft(document).put(Key("rounds", round_id), held.replaced(order=key))
    for card_id, tally in held.tallies.items():
        draft.change(Key("cards", card_id), **_scores(tally))
    return draft.patch


def _scores(tally: Tally) -> Mapping[str, Any]:
    told = {"potential": tally.potential, "effort": tally.effort}
    return {name: accepted(spread.median) for name, spread in told.items() if spread is not None}
