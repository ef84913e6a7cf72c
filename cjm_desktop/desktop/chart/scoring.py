"""Dots being dragged: live changes of scores that end as one step, or as none."""

from collections.abc import Iterable

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.scores import score_cards
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.gap.gap_chart import Scores


class Scoring:
    """Cards on their way to other scores, led by the one that was grasped.

    The others keep their distance to it; those that had no scores go where it goes.
    """

    def __init__(self, session: Session, leader: str, card_ids: Iterable[str]) -> None:
        self._session = session
        self._gesture = session.gesture("score_card")
        self.ids = frozenset((leader, *card_ids))
        self.leader = leader
        self._start = {card_id: self._scores(card_id) for card_id in self.ids}

    def _scores(self, card_id: str) -> Scores | None:
        card = self._session.document.cards[card_id]
        if card.effort is None or card.potential is None:
            return None
        return Scores(card.effort, card.potential)

    def to(self, scores: Scores) -> None:
        """Score the leader so, and the others by as much more or less."""
        document = self._session.document
        begun = self._start[self.leader] or scores
        effort, potential = scores.effort - begun.effort, scores.potential - begun.potential
        goals = {
            card_id: (start.effort + effort, start.potential + potential) if start else scores
            for card_id, start in self._start.items()
            if card_id in document.cards
        }
        self._gesture.change(score_cards(document, goals))

    def commit(self) -> bool:
        """End as one step; False if the scores are what they were."""
        return self._gesture.commit(tuple(Key("cards", card_id) for card_id in sorted(self.ids)))

    def cancel(self) -> None:
        """End with the scores as they were."""
        self._gesture.cancel()
