"""Edits of scores: potential and effort of touchpoints, set or moved by a difference."""

from collections.abc import Iterable, Mapping

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key

HIGHEST = 10.0


def score_cards(document: Document, scores: Mapping[str, tuple[float, float]]) -> Patch:
    """Give cards their (effort, potential); what is beyond 0 to 10 is put at the end."""
    draft = Draft(document)
    for card_id, (effort, potential) in scores.items():
        draft.change(Key("cards", card_id), effort=_within(effort), potential=_within(potential))
    return draft.patch


def nudge_scores(
    document: Document, card_ids: Iterable[str], effort: float, potential: float
) -> Patch:
    """Move the scores of cards by a difference; cards without scores are left alone."""
    moved: dict[str, tuple[float, float]] = {}
    for card_id in card_ids:
        card = document.cards[card_id]
        if card.effort is not None and card.potential is not None:
            moved[card_id] = (card.effort + effort, card.potential + potential)
    return score_cards(document, moved)


def _within(score: float) -> float:
    return min(max(score, 0.0), HIGHEST)
