"""Where the customer is and where we are. Unknown is never counted as no."""

from typing import Literal

from cjm_desktop.insight.place import filled_cells
from cjm_desktop.insight.standing import standing
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.records import Card

Presence = Literal["matched", "unused", "wasted", "neither"]
PRESENCES: tuple[Presence, ...] = ("matched", "unused", "wasted", "neither")


def presence(card: Card) -> Presence | None:
    """Say who is there; None while the presence of either side is unknown.

    Unused: the customer is there and we are not. Wasted: we are there and the customer is not.
    """
    match card.customer_present, card.we_present:
        case True, True:
            return "matched"
        case True, False:
            return "unused"
        case False, True:
            return "wasted"
        case False, False:
            return "neither"
        case _:
            return None


def by_presence(document: Document) -> dict[Presence, tuple[Placed, ...]]:
    """List the touchpoints on the map by who is there, each list in the order of the map."""
    found: dict[Presence, list[Placed]] = {code: [] for code in PRESENCES}
    for _, placed in filled_cells(document):
        for item in standing(placed):
            if item.card.kind == "touchpoint":
                code = presence(item.card)
                if code is not None:
                    found[code].append(item)
    return {code: tuple(items) for code, items in found.items()}
