"""How often customers meet us before they make contact, where the method gives figures for it.

Contact is made where the first phase begins that carries the decision: there a seller is met. A
meeting before it is a touchpoint where the customer is and we are, or content where the customer
is, for content is ours unless it says otherwise. Unknown is never counted as yes, and each is
counted once, whichever role meets it: the company as a whole is the customer.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cjm_desktop.insight.facts import facts
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card

MEETINGS_ON_AVERAGE: Final = 12
"""So many times a customer meets a company's content before making contact."""
READY_FOR_SALES: Final = (6, 8)
"""So many touchpoints make a lead that is ready for sales."""

_METHODS: Final = frozenset({"seven-phases", "workshop"})
"""The methods that give the figures."""


class Meetings(NamedTuple):
    """How many there are before contact, and the number of the phase in which that is made."""

    found: int
    contact: int


@remembered(DOCUMENTS)
def meetings_before_contact(document: Document) -> Meetings | None:
    """Count them; None where the method gives no figure, or no phase before the decision."""
    before = _before_contact(document)
    if document.map.method not in _METHODS or not before:
        return None
    return Meetings(sum(_is_met(item.card) for item in _cards(document, before)), len(before) + 1)


def _before_contact(document: Document) -> tuple[str, ...]:
    for place, phase in enumerate(document.phase_ids):
        if document.phases[phase].decisive:
            return document.phase_ids[:place]
    return ()


def _cards(document: Document, phases: tuple[str, ...]) -> Iterator[Placed]:
    for phase in phases:
        for lane in document.lane_ids:
            yield from facts(document.cells.get(CellKey(phase, lane), ())).standing


def _is_met(card: Card) -> bool:
    match card.kind:
        case "touchpoint":
            return card.customer_present is True and card.we_present is True
        case "content":
            return card.customer_present is True and card.we_present is not False
        case _:
            return False
