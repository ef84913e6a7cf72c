"""Saying that a card is the same touchpoint as one of the other side: by dragging, keys or menu."""

from collections.abc import Sequence

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.merging import merge_touchpoints
from cjm_desktop.insight.presence_gap import counterparts
from cjm_desktop.journey.document import Key


class Choosing:
    """A card, and which of the others it may be the same as is pointed at."""

    def __init__(self, card: str, others: Sequence[str]) -> None:
        self.card = card
        self.others = tuple(others)
        self.over: str | None = None

    def point_at(self, other: str | None) -> None:
        """Point at another card, or at none; what it cannot be is none."""
        self.over = other if other in self.others else None

    def step(self, by: int) -> None:
        """Point at the next of the others (1) or the one before (−1), as far as there are any."""
        at = self.others.index(self.over) if self.over is not None else -1
        self.over = self.others[min(max(at + by, 0), len(self.others) - 1)]


def choosing(session: Session, card: str) -> Choosing | None:
    """Begin to choose for a card; None, and a message, if there is nothing to choose from."""
    others = counterparts(session.document, card)
    if others:
        return Choosing(card, others)
    tr = session.tr_
    session.message.emit(tr("There is no card on the other side of this phase that it could be."))
    return None


def make_same(session: Session, kept: str, gone: str) -> None:
    """Make one card of two, as one step; the kept one stays where it is and is selected."""
    tr = session.tr_
    patch = merge_touchpoints(session.document, kept, gone)
    if session.edit("merge_touchpoints", patch, select=[Key("cards", kept)]):
        title = title_of(session.document.cards[kept], tr)
        session.message.emit(tr("One touchpoint now: {title}", title=title))
