"""Edits of scores: potential and effort of touchpoints, set or moved by a difference."""

from collections.abc import Iterable, Mapping

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.efforts import effort as effort_of

HIGHEST = 10.0


def score_cards(document: Document, scores: Mapping[str, tuple[float, float]]) -> Patch:
    """Give cards their (effort, potential); what is beyond 0 to 10 is put at the end."""
    draft = Draft(document)
    for card_id, (effort, potential) in scores.items():
        draft.change(Key("cards", card_id), effort=_within(effort), potential=_within(potential))
    return draft.patch


def score_today(document: Document, efforts: Mapping[str, float]) -> Patch:
    """Say what cards take today; what is beyond 0 to 10 is put at the end."""
    draft = Draft(document)
    for card_id, effort in efforts.items():
        draft.change(Key("cards", card_id), effort_now=_within(effort))
    return draft.patch


def nudge_scores(
    document: Document, card_ids: Iterable[str], effort: float, potential: float
) -> Patch:
    """Move the scores of cards by a difference; cards without scores are left alone.

    One of which only today's effort is known gets an effort once it is moved by one.
    """
    draft = Draft(document)
    for card_id in card_ids:
        card, present = document.cards[card_id], effort_of(document.cards[card_id])
        if present is None or card.potential is None:
            continue
        draft.change(Key("cards", card_id), potential=_within(card.potential + potential))
        if effort:
            draft.change(Key("cards", card_id), effort=_within(present + effort))
    return draft.patch


def nudge_today(document: Document, card_ids: Iterable[str], effort: float) -> Patch:
    """Move what cards take today by a difference, at first from what they would take."""
    moved: dict[str, float] = {}
    for card_id in card_ids:
        card = document.cards[card_id]
        present = card.effort if card.effort_now is None else card.effort_now
        if present is not None:
            moved[card_id] = present + effort
    return score_today(document, moved)


def _within(score: float) -> float:
    return min(max(score, 0.0), HIGHEST)
