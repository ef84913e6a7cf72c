"""Touchpoints being scored by hand: live changes that end as one step, or as none."""

from collections.abc import Iterable
from typing import NamedTuple

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.scores import score_cards, score_today
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.gap.gap_chart import Scores


class Grasp(NamedTuple):
    """A touchpoint under the pointer; `today`: for what it takes today."""

    id: str
    today: bool = False


class Scoring:
    """Cards on their way to other scores, led by the one that was grasped.

    The others keep their distance to it; those that had no scores go where it goes.
    """

    def __init__(self, session: Session, leader: str, card_ids: Iterable[str]) -> None:
        self._session = session
        self._gesture = session.gesture("score_card")
        self.ids = frozenset((leader, *card_ids))
        self.leader = leader
        cards = session.document.cards
        self._start = {card_id: self._present(cards[card_id]) for card_id in self.ids}

    def scores_of(self, card: Card) -> Scores:
        """Give the scores of a card that are being changed."""
        return self._present(card) or Scores(0, card.potential or 0)

    def to(self, scores: Scores) -> None:
        """Score the leader so, and the others by as much more or less."""
        cards = self._session.document.cards
        begun = self._start[self.leader] or scores
        by = Scores(scores.effort - begun.effort, scores.potential - begun.potential)
        goals = {
            card_id: Scores(start.effort + by.effort, start.potential + by.potential)
            if start
            else scores
            for card_id, start in self._start.items()
            if card_id in cards
        }
        self._gesture.change(self._patch(goals))

    def commit(self) -> bool:
        """End as one step; False if the scores are what they were."""
        return self._gesture.commit(tuple(Key("cards", card_id) for card_id in sorted(self.ids)))

    def cancel(self) -> None:
        """End with the scores as they were."""
        self._gesture.cancel()

    def _present(self, card: Card) -> Scores | None:
        taken = effort(card)
        if taken is None or card.potential is None:
            return None
        return Scores(taken, card.potential)

    def _patch(self, goals: dict[str, Scores]) -> Patch:
        return score_cards(self._session.document, goals)


class TodayScoring(Scoring):
    """What one card takes today, on its way to more or less; its potential stays."""

    def __init__(self, session: Session, leader: str) -> None:
        super().__init__(session, leader, ())

    def _present(self, card: Card) -> Scores | None:
        return None if card.effort_now is None else Scores(card.effort_now, card.potential or 0)

    def _patch(self, goals: dict[str, Scores]) -> Patch:
        efforts = {card_id: scores.effort for card_id, scores in goals.items()}
        return score_today(self._session.document, efforts)
