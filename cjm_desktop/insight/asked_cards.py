"""Which cards a step of the workshop asks for, and in which lane a card of a kind belongs."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from cjm_desktop.insight.ideas import home_lane
from cjm_desktop.insight.lane_kind import lane_kind
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_LANES, CardKind, LaneSide, WorkshopStep


class Asked(NamedTuple):
    """A kind of card, and for which side it speaks; None for neither."""

    kind: CardKind
    side: LaneSide | None = None


ASKED: Final[Mapping[WorkshopStep, Asked]] = {
    "mindsets": Asked("mindset", "customer"),
    "whereabouts": Asked("touchpoint", "customer"),
    "offer": Asked("touchpoint", "company"),
    "presence": Asked("touchpoint"),
    "scoring": Asked("touchpoint"),
    "decisions": Asked("idea", "company"),
    "improved": Asked("idea", "company"),
}
"""The steps that end in cards, with the cards."""

_SPEAKS: Final[Mapping[CardKind, LaneSide]] = {
    "mindset": "customer",
    "need": "customer",
    "friction": "customer",
    "content": "company",
}
"""Whose words a kind of card has, whatever step asks for it."""


def side_of(kind: CardKind, step: WorkshopStep | None) -> LaneSide | None:
    """Give the side that a new card of a kind speaks for, in a step of the workshop."""
    asked = ASKED.get(step) if step is not None else None
    return asked.side if asked is not None and asked.kind == kind else _SPEAKS.get(kind)


def lane_for(document: Document, kind: CardKind, side: LaneSide | None) -> str | None:
    """Give the lane for a kind of card that speaks for a side; else the first role, or any lane.

    What the customer thinks is asked before where they go, and so stands in a lane above it. A lane
    that is for another kind of card comes after the roles. Ideas have a lane of their own.
    """
    if kind == "idea":
        return home_lane(document)
    holding = [each for each in document.lane_ids if document.lanes[each].kind in CARD_LANES]
    spoken = [each for each in holding if side is not None and document.lanes[each].side == side]
    kinds = {each: lane_kind(document, each) for each in spoken}
    meant = [each for each in spoken if kinds[each] == kind]
    spoken = spoken if kind == "mindset" else spoken[::-1]
    free = [each for each in spoken if kinds[each] is None]
    return next(iter((*meant, *free, *document.role_lane_ids, *spoken, *holding)), None)
