"""Which cards leave open what is judged, and which of them is the next.

The same for a key on the map, on the board of presence and in the lists of the gap chart: whoever
shows cards gives them in the order they are shown in.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Final, Literal, assert_never

from cjm_desktop.insight.card import stands
from cjm_desktop.insight.facts import filled_cells
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import PLACE_KINDS

Aspect = Literal["mindset", "customer", "we", "scores"]
"""What can be judged of a card: does it hold, is the customer there, are we, what is it worth."""

PRESENCE: Final[frozenset[Aspect]] = frozenset({"customer", "we"})
JUDGING: Final[frozenset[Aspect]] = PRESENCE | {"mindset"}
"""What is judged by letters."""
SCORING: Final[frozenset[Aspect]] = frozenset({"scores"})
"""What is judged by digits."""


def can_be_judged(card: Card, aspects: Collection[Aspect]) -> bool:
    """Say whether a card is asked about any of the aspects at all."""
    return stands(card) and any(_asked(card, each) for each in aspects)


def wants_judging(card: Card, aspects: Collection[Aspect]) -> bool:
    """Say whether a card leaves any of the aspects open."""
    return stands(card) and any(_asked(card, each) and _open(card, each) for each in aspects)


def _asked(card: Card, aspect: Aspect) -> bool:
    match aspect:
        case "mindset":
            return card.kind == "mindset"
        case "customer" | "we":
            return card.kind in PLACE_KINDS
        case "scores":
            return card.kind == "touchpoint"
        case _:
            assert_never(aspect)


def _open(card: Card, aspect: Aspect) -> bool:
    match aspect:
        case "mindset":
            return card.qualification == "open"
        case "customer":
            return card.customer_present is None
        case "we":
            return card.we_present is None
        case "scores":
            return card.potential is None or effort(card) is None
        case _:
            assert_never(aspect)


def in_map_order(document: Document) -> list[str]:
    """List the cards on the map: phase by phase, in each from the first lane to the last."""
    return [item.id for _, placed in filled_cells(document) for item in placed]


def left_to_judge(
    document: Document, aspects: Collection[Aspect], among: Collection[str] | None = None
) -> int:
    """Count the cards on the map, or those of them `among` some, that leave an aspect open."""
    return sum(
        wants_judging(item.card, aspects)
        for _, placed in filled_cells(document)
        for item in placed
        if among is None or item.id in among
    )


def next_to_judge(
    document: Document,
    order: Sequence[str],
    after: str | None,
    aspects: Collection[Aspect],
) -> str | None:
    """Give the first card after another that leaves an aspect open, and else the first of all.

    None if no other card does. Of nothing (None), the first of all.
    """
    return next(
        (each for each in _onwards(order, after)
         if each in document.cards and wants_judging(document.cards[each], aspects)),
        None,
    )  # fmt: skip


def beside(
    document: Document,
    order: Sequence[str],
    card: str | None,
    by: Literal[1, -1],
    aspects: Collection[Aspect],
) -> str | None:
    """Give the neighbour that can be judged, whether it was or not; None at the end of the order.

    Of no card, the first or the last of all.
    """
    way = order if by == 1 else order[::-1]
    ahead = way[way.index(card) + 1 :] if card in way else way
    return next(
        (each for each in ahead
         if each in document.cards and can_be_judged(document.cards[each], aspects)),
        None,
    )  # fmt: skip


def _onwards(order: Sequence[str], after: str | None) -> Iterable[str]:
    if after not in order:
        return order
    place = order.index(after)
    return (*order[place + 1 :], *order[:place])
